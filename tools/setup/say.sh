# shellcheck shell=bash
# How set-up speaks: one line when a long step begins, one when it ends, and on failure one sentence that names the cure.

say() { printf '%s\n' "$*"; }

die() {
  printf 'review-card: %s\n' "$*" >&2
  exit 1
}

# step "installing X" "about 2 minutes" COMMAND… : the command's own output is kept out of sight unless it fails.
step() {
  local what=$1 long=$2 log began=$SECONDS
  shift 2
  log=$(mktemp)
  say "→ $what ($long)"
  if "$@" >"$log" 2>&1; then
    say "  done in $((SECONDS - began)) s"
    rm -f "$log"
  else
    tail -n 40 "$log" >&2
    say "  failed after $((SECONDS - began)) s; everything it said is in $log" >&2
    return 1
  fi
}

# The same for what may well fail because another way is at hand: no log, no alarm.
attempt() {
  local what=$1 long=$2 began=$SECONDS
  shift 2
  say "→ $what ($long)"
  if "$@" >/dev/null 2>&1; then
    say "  done in $((SECONDS - began)) s"
  else
    say "  cannot be had here ($((SECONDS - began)) s)"
    return 1
  fi
}

have() { command -v "$1" >/dev/null 2>&1; }
