#!/usr/bin/env bash
# Clippy on what only the browser gets. `cargo-clippy` is called by that name because cargo itself would take the one of the
# ordinary compiler, which cannot read another compiler's standard library.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

use_wasm_compiler
cargo-clippy --version >/dev/null 2>&1 || { echo "skipped: clippy for wasm (this compiler has none)"; exit; }
set -x
cargo-clippy clippy --target wasm32-unknown-unknown --all-targets -- -D warnings
