#!/usr/bin/env bash
# The release build, into dist/: tools/build-release.sh [TARGET-FOLDER [RESULT-FOLDER]]. Readers pay for every byte, so the
# standard library is rebuilt for size, and the texts of `{:?}`, of source positions and of panics are left out: a panic is a
# bare trap, which the element hears of all the same, and which says more in the build of `make serve`. These are unstable
# options, hence RUSTC_BOOTSTRAP.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler || die "no compiler for wasm yet: run 'make setup'."
unset NO_COLOR
export RUSTC_BOOTSTRAP=1
flags="-Csymbol-mangling-version=v0 -Zmerge-functions=disabled" # what tools/release/leave-out.mjs counts on
flags+=" -Cllvm-args=-disable-lsr" # a place that is reckoned from a loop’s counter packs better than a pointer that runs beside it
flags+=" -Clink-arg=-zstack-size=163840" # a page pays for all of it; reading and drawing the deepest review takes less than half, and what is left of the last 64 kB would be nobody’s

if has_std_source; then
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  flags+=" -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort"
else
  say "warning: without the source of Rust's standard library the card is some 7 kB bigger; 'rustup component add rust-src' brings it."
fi
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags

# Its `cargo` makes link-time optimisation possible, its `wasm-opt` leaves out what is never called.
PATH="$PWD/tools/release:$PATH"
# A target folder of its own: its standard library differs from that of `make serve`.
CARGO_TARGET_DIR=${1:-target/dist} trunk build --release --dist "${2:-dist}"
