#!/usr/bin/env bash
# Runs a command with the pinned tools on PATH and a compiler that can make wasm:
#   tools/with-tools.sh cargo test --target wasm32-unknown-unknown --test component_card
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
. tools/setup/say.sh

use_wasm_compiler || die "no compiler for wasm yet: run 'make setup'."
unset NO_COLOR # Trunk takes this variable for a yes-or-no option of its own and refuses '1'
exec "$@"
