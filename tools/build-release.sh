#!/usr/bin/env bash
# The release build, into dist/: tools/build-release.sh [TARGET-FOLDER [RESULT-FOLDER]].
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler || die "no compiler for wasm yet: run 'make setup'."
unset NO_COLOR
. tools/release/smallest.sh
flags+=" -Csymbol-mangling-version=v0 -Zmerge-functions=disabled" # what tools/release/leave-out.mjs counts on
flags+=" -Clink-arg=-zstack-size=163840" # a page pays for all of it; reading and drawing the deepest review takes less than half, and what is left of the last 64 kB would be nobody’s
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags

# Its `cargo` makes link-time optimisation possible, its `wasm-opt` leaves out what is never called.
PATH="$PWD/tools/release:$PATH"
# A target folder of its own: its standard library differs from that of `make serve`.
CARGO_TARGET_DIR=${1:-target/dist} trunk build --release --dist "${2:-dist}"
