# shellcheck shell=bash
# Sourced by what builds for readers, who pay for every byte: the standard library is rebuilt for size, and the texts of `{:?}`, of
# source positions and of panics are left out. A panic is a bare trap, which the element hears of all the same, and which says
# more in the build of `make serve`. These are unstable options, hence RUSTC_BOOTSTRAP.

export RUSTC_BOOTSTRAP=1
flags="-Cllvm-args=-disable-lsr" # a place that is reckoned from a loop’s counter packs better than a pointer that runs beside it

if has_std_source; then
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  flags+=" -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort"
else
  say "warning: without the source of Rust's standard library the card is some 7 kB bigger; 'rustup component add rust-src' brings it."
fi
