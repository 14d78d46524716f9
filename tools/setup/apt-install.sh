#!/usr/bin/env bash
# Installs Debian packages that are missing: apt-install.sh WHAT HOW-LONG PACKAGE…
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/setup/say.sh
what=$1 long=$2
shift 2

missing=()
for package in "$@"; do
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit

root=()
if [[ $(id -u) -ne 0 ]]; then
  if have sudo && sudo -n true 2>/dev/null; then root=(sudo -n); else
    die "$what is missing: run 'sudo apt-get install ${missing[*]}' and then the same command again."
  fi
fi
apt() { ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"; }
known() { apt-cache show "${missing[@]}" >/dev/null 2>&1; }
install() {
  # --no-remove: somebody's own packages are not ours to take away.
  # Lists that are missing or old name files that are gone; then new ones help.
  known && apt install -y --no-remove --no-install-recommends "${missing[@]}" && return
  apt update && apt install -y --no-remove --no-install-recommends "${missing[@]}"
}
step "installing $what: ${missing[*]}" "$long" install ||
  die "$what could not be installed: run 'apt-get update' and 'apt-get install ${missing[*]}', and see what they say."
