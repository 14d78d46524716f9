#!/usr/bin/env bash
# Builds a tool written in Rust into the cache, unless the right version can be run already:
#   cargo-tool.sh CRATE VERSION COMMAND HOW-LONG [OPTIONS OF CARGO INSTALL]
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh
crate=$1 version=$2 command=$3 long=$4
shift 4

[[ $("$command" --version 2>/dev/null | head -n 1) == "$command $version"* ]] && exit

# These tools mostly wait for the compiler: without optimisation they are built in half the time, and a rebuild of the card
# takes half a second more.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=0
export CARGO_PROFILE_RELEASE_LTO=off
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256
export CARGO_PROFILE_RELEASE_DEBUG=0
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
export CARGO_TARGET_DIR="$cache/build"

step "building $crate $version" "$long, once per machine" \
  cargo install --root "$cache/$crate-$version" --version "$version" "$@" "$crate" ||
  die "$crate could not be built: if the lines above speak of the network, see to it and run the same command again; 'cargo install $crate --version $version' by hand also does."
