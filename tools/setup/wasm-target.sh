#!/usr/bin/env bash
# A compiler that makes wasm: the ordinary way where it goes, Debian's packages where rustup's downloads are out of reach.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler && exit

add_target() {
  # A network that swallows requests must not hold up the other way for long.
  if have timeout; then timeout 300 rustup target add wasm32-unknown-unknown; else rustup target add wasm32-unknown-unknown; fi
}

if have rustup; then
  attempt "adding Rust's wasm target" "some seconds" add_target && exit
  have apt-get || die "rustup could not add the wasm target: run 'rustup target add wasm32-unknown-unknown' when the network allows it."
elif ! have apt-get; then
  die "this Rust cannot make wasm: install Rust with rustup, or your system's package with Rust's standard library for wasm32-unknown-unknown."
fi
tools/setup/wasm-target-from-debian.sh
