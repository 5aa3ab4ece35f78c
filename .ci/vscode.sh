#!/usr/bin/env bash
# The VS Code extension: types, lint, unit tests, and the package that is installed from.
set -euo pipefail
cd "$(dirname "$0")/../editors/vscode"
if ! command -v npm > /dev/null; then
  echo "npm is not here: the extension is not built"
  [ -z "${CI:-}" ] || exit 1
  exit 0
fi
npm ci --silent
npm run --silent check
npm run --silent test
npm run --silent package
[ -s dist/wirelint.vsix ]
