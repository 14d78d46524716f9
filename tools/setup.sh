#!/usr/bin/env bash
# Installs what is missing, and nothing twice: tools/setup.sh serve | dist | test. Each includes the one before it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
. tools/setup/say.sh
goal=${1:-test}

have cargo || die "Rust is missing: install Rust $(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml) or newer with rustup."
{ have node && have npm && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; } ||
  die "Node.js is missing or too old: install Node.js 20 or newer, with npm."

# Two checkouts share the cache; the second one waits, and then finds everything there.
mkdir -p "$cache"
if have flock; then
  exec 9>"$cache/lock"
  flock --nonblock 9 || { say "waiting for another set-up on this machine" && flock 9; }
fi

tools/setup/wasm-target.sh
tools/setup/cargo-tool.sh wasm-bindgen-cli "$wasm_bindgen_version" wasm-bindgen "about 2 minutes"
# rustls: no OpenSSL headers needed. The default features would only add self-update and the like.
tools/setup/cargo-tool.sh trunk "$trunk_version" trunk "about 4 minutes" --locked --no-default-features --features rustls

case $goal in
  serve) tools/setup/npm-packages.sh --omit=dev ;;
  dist)
    tools/setup/npm-packages.sh
    tools/setup/std-source.sh
    ;;
  test)
    tools/setup/npm-packages.sh
    tools/setup/std-source.sh
    tools/setup/browsers.sh
    ;;
  *) die "tools/setup.sh knows 'serve', 'dist' and 'test', not '$goal'." ;;
esac

rm -rf "$cache/build" # only needed while tools are being built; kept until here so that a broken-off run can go on
