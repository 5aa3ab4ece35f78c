#!/usr/bin/env bash
# The VS Code extension: types, lint, unit tests, the package that is installed from, and that package in VS Code itself.
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

cd ../..
cache="${XDG_CACHE_HOME:-$HOME/.cache}/wirelint-test"
if bash .ci/codeserver.sh "$cache/vscode"; then
  WIRELINT_TEST_VSCODE="$(echo "$cache"/vscode/*/package/lib/vscode)" .venv/bin/python -m pytest -q tests/test_vscode.py
else
  [ -z "${CI:-}" ] || exit 1
fi
