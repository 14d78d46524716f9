#!/usr/bin/env bash
# Makes a compiler for wasm from Debian's packages: its rustc, its source of the standard library, its linker.
#
# Debian has no std for wasm that fits this rustc, so it is built once. It goes into a sysroot of our own in the cache (links
# to Debian's files, plus that std), which a two-line `rustc` there points to: nothing is written below /usr, rustup need
# not exist or know of it, and removing the cache removes all of it. Native builds go on using the ordinary compiler.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh

tools/setup/apt-install.sh "Debian's Rust compiler for wasm" "about 1 minute" rustc-web rust-web-src rust-web-clippy lld-19

debian_rustc=/usr/bin/rustc
wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
version=$("$debian_rustc" --version | cut -d ' ' -f 2)
[[ $(printf '%s\n' "$wanted" "$version" | sort -V | head -n 1) == "$wanted" ]] ||
  die "Debian's rustc is $version and the project needs $wanted: run 'rustup target add wasm32-unknown-unknown' where rustup's downloads can be reached."

build_sysroot() {
  local final=$1 new=$1.new host work
  host=$("$debian_rustc" --version --verbose | sed -n 's/^host: //p')
  rm -rf "$new"
  mkdir -p "$new/bin" "$new/lib/rustlib/src" "$new/lib/rustlib/wasm32-unknown-unknown/lib"
  ln -s "/usr/lib/rustlib/$host" "$new/lib/rustlib/$host"
  ln -s "/usr/src/rustc-$version" "$new/lib/rustlib/src/rust"
  ln -s /usr/bin/cargo-clippy "$new/bin/cargo-clippy"
  # shellcheck disable=SC2016  # $0 and $@ are for the script that is written
  printf '#!/bin/sh\nexec %s --sysroot "${0%%/bin/rustc}" "$@"\n' "$debian_rustc" >"$new/bin/rustc"
  chmod +x "$new/bin/rustc"

  # `test` is there for the component tests, which link it.
  work=$cache/build/std-for-wasm
  mkdir -p "$work/src"
  : >"$work/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
  RUSTC="$new/bin/rustc" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" \
    cargo build --manifest-path "$work/Cargo.toml" -Zbuild-std=std,panic_abort,test --target wasm32-unknown-unknown --release ||
    return 1
  cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$new/lib/rustlib/wasm32-unknown-unknown/lib/" || return 1
  rm -f "$new"/lib/rustlib/wasm32-unknown-unknown/lib/libempty-*.rlib
  rm -rf "$final"
  mv "$new" "$final" # all or nothing: a broken-off run leaves no half sysroot behind
}

step "building Rust's standard library for wasm" "about 1 minute, once per machine" build_sysroot "$(debian_sysroot)" ||
  die "the standard library for wasm could not be built: run the same command again when the network allows it, or 'rustup target add wasm32-unknown-unknown'."
