#!/usr/bin/env bash
# The source of Rust's standard library, which release builds compile for size. Without it they work, some 7 kB bigger.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler
has_std_source && exit
add_source() {
  if have timeout; then timeout 300 rustup component add rust-src; else rustup component add rust-src; fi
}
have rustup && attempt "adding the source of Rust's standard library" "some seconds" add_source && exit
say "  going on without: release builds will be some 7 kB bigger."
