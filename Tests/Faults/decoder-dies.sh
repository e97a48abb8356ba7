#!/usr/bin/env bash
# The processes that decode are killed at random moments: each recording is tried again by a fresh one, and nobody can
# tell afterwards. Argument: how many nights.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
RANDOM=2029
for ((turn = 1; turn <= ${1:-3}; turn++)); do
    fresh
    start_night "$work"
    while kill -0 "$victim" 2>/dev/null; do
        sleep "$(awk -v r=$RANDOM 'BEGIN { printf "%.3f", 0.1 + r / 32768 / 2 }')"
        decoder=$(pgrep -P "$victim" | head -n 1)
        [[ -n $decoder ]] && kill -9 "$decoder" 2>/dev/null
    done
    wait "$victim" 2>/dev/null
    settle_accounts "$work"
done
report "decoding processes killed"
