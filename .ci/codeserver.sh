#!/usr/bin/env bash
# VS Code as code-server packages it, without what has to be compiled: the server and the page that tests drive.
set -euo pipefail
folder="$1" version=4.100.3
[ -s "$folder/$version/package/lib/vscode/out/server-main.js" ] && { echo "VS Code is here"; exit 0; }
command -v npm > /dev/null || { echo "npm is not here: the tests in VS Code are skipped"; exit 1; }
rm -rf "${folder:?}/$version" && mkdir -p "$folder/$version" && cd "$folder/$version"
npm pack --silent "code-server@$version" > /dev/null
tar xzf "code-server-$version.tgz" && rm "code-server-$version.tgz"
cd package/lib/vscode
npm install --silent --ignore-scripts --omit=dev
ln -sfn node_modules node_modules.asar
(cd extensions && npm install --silent --ignore-scripts --omit=dev)
