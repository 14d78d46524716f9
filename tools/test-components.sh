#!/usr/bin/env bash
# The component tests (tests/component_*.rs), in headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/setup/say.sh

compgen -G 'tests/component_*' >/dev/null || die "no component tests: tests/component_*.rs is missing."
have chromedriver || die "chromedriver is missing: run 'make setup'."

# The runner takes the first driver it is told of, and Firefox's before Chromium's.
unset GECKODRIVER SAFARIDRIVER
export CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$PWD/tools/webdriver.json
export WASM_BINDGEN_USE_BROWSER=1
# Patience costs nothing on a fast machine, and a busy one may take long to start a browser.
export WASM_BINDGEN_TEST_DRIVER_TIMEOUT=60
export WASM_BINDGEN_TEST_TIMEOUT=300
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
tests=(tools/with-tools.sh cargo test --target wasm32-unknown-unknown)

# Runs a command for so many seconds at most, and then ends it with all that it has started.
within() {
  set -m # each in a process group of its own
  "${@:2}" &
  local command=$!
  (sleep "$1" && kill -- "-$command") &
  local watch=$! status=0
  set +m
  wait "$command" || status=$?
  kill -- "-$watch" 2>/dev/null || true
  return "$status"
}

# The runner waits without end for a browser that does not start, which happens once in many times. A file takes seconds.
"${tests[@]}" --test 'component_*' --no-run
for file in tests/component_*.rs; do
  for attempt in 1 2 3 failed; do
    [ "$attempt" != failed ] || die "$file did not end in three attempts."
    status=0
    within 120 "${tests[@]}" --test "$(basename "$file" .rs)" "$@" || status=$?
    [ "$status" = 143 ] || break # what `kill` leaves behind
    say "$file took longer than 2 minutes (attempt $attempt of 3)"
  done
  [ "$status" = 0 ] || exit "$status"
done
