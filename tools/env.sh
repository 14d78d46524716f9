# shellcheck shell=bash
# Sourced by the other scripts: which versions are wanted, where built tools are kept, which compiler makes the wasm.
# Each version is written once: that of geckodriver here, the others in Trunk.toml, Cargo.lock and package.json.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/review-card # outside the checkout: a second clone starts at once

trunk_version=$(sed -n 's/^trunk-version = "=\(.*\)"/\1/p' "$root/Trunk.toml")
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' "$root/Cargo.lock")
geckodriver_version=0.37.1

for tool in "trunk-$trunk_version" "wasm-bindgen-cli-$wasm_bindgen_version" "geckodriver-$geckodriver_version"; do
  PATH="$cache/$tool/bin:$PATH"
done
export PATH="$root/node_modules/.bin:$PATH"

# Where a compiler keeps what it brings along.
ordinary_sysroot() { rustc --print sysroot; }
has_wasm_target() { [ -d "$1/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

# The stand-in that tools/setup/wasm-target-from-debian.sh makes where rustup cannot bring the wasm target.
# Its name holds the package's version, because after an upgrade the library built for the old one is of no use.
debian_sysroot() { printf '%s/rust-from-debian-%s' "$cache" "$(dpkg-query -W -f '${Version}' rustc-web 2>/dev/null)"; }

# What rebuilding the standard library needs, from the compiler in use.
has_std_source() { [ -f "$("${RUSTC:-rustc}" --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }

# Makes the commands that follow compile for wasm with a compiler that can.
use_wasm_compiler() {
  has_wasm_target "$(ordinary_sysroot)" && return
  local sysroot
  sysroot=$(debian_sysroot)
  has_wasm_target "$sysroot" || return 1
  PATH="$sysroot/bin:$PATH"
  export RUSTC="$sysroot/bin/rustc"
  export SYSROOT="$sysroot" # for clippy, which asks the compiler no questions
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
}
