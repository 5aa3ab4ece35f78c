#!/usr/bin/env bash
# Installs the browser and the editors that tests drive, where apt and the rights are there; a test of one that is missing is skipped.
set -euo pipefail
declare -A packages=([chromium]=chromium [chromedriver]=chromium-driver [nvim]=neovim [emacs]="emacs-nox elpa-eglot")
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" > /dev/null || missing+=(${packages[$program]})
done
[ "${#missing[@]}" = 0 ] && { echo "all are here"; exit 0; }
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
  echo "installed: ${missing[*]}"
else
  echo "not here: ${missing[*]}; their tests are skipped"
  [ -z "${CI:-}" ] || exit 1
fi
