#!/usr/bin/env bash
# Installs the npm packages of package-lock.json; with --omit=dev only those that `make serve` needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/setup/say.sh

# The stamp holds the lock file that was installed, and a full installation serves for the smaller one, too.
full=node_modules/.full.lock small=node_modules/.small.lock
cmp -s package-lock.json "$full" && exit
stamp=$full
if [[ ${1:-} == --omit=dev ]]; then
  cmp -s package-lock.json "$small" && exit
  stamp=$small
fi

step "installing npm packages" "some seconds" npm ci "$@" ||
  die "npm could not install the packages: if the lines above speak of the network, see to it and run the same command again."
cp package-lock.json "$stamp"
