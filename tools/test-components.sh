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
tools/with-tools.sh cargo test --target wasm32-unknown-unknown --test 'component_*' "$@"
