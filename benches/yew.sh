#!/usr/bin/env bash
# Builds the two apps of Yew that the card's size is compared with, by the same compiler, flags and tools as the card; only
# that nothing is left out of them, as they are to show what Yew brings along.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler || die "no compiler for wasm yet: run 'make setup'."
out=$PWD/target/bench
. tools/release/smallest.sh
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags
export CARGO_TARGET_DIR=$PWD/target/bench/yew
params=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
cargo build --release --manifest-path benches/peers/yew/Cargo.toml --target wasm32-unknown-unknown
for app in yew-counter yew-list; do
  wasm-bindgen --target web --out-dir "$out" "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/$app.wasm"
  # shellcheck disable=SC2086
  wasm-opt $params "$out/${app}_bg.wasm" -o "$out/$app.wasm"
  esbuild "$out/$app.js" --minify --format=esm --log-level=error --outfile="$out/$app.min.js" --allow-overwrite
  node benches/support/pack.mjs "$out/$app.wasm" "$out/$app.min.js"
done
