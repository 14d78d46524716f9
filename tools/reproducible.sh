#!/usr/bin/env bash
# Makes the release build twice, each time from nothing, and compares what comes out byte by byte.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/setup/say.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for build in first second; do
  say "the $build clean build"
  tools/build-release.sh "$scratch/target-$build" "$scratch/$build"
done
diff -r "$scratch/first" "$scratch/second" || die "two clean builds differ."
say "two clean builds are byte for byte the same."
