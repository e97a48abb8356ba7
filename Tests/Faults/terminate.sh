#!/usr/bin/env bash
# SIGTERM and SIGINT at random moments: the program is gone within ten seconds. Argument: how many.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
RANDOM=2027
for ((turn = 1; turn <= ${1:-6}; turn++)); do
    fresh
    signal=$( ((turn % 2)) && echo TERM || echo INT)
    start_night "$work"
    sleep "$(awk -v r=$RANDOM 'BEGIN { printf "%.3f", 0.05 + r / 32768 * 2 }')"
    kill -s "$signal" "$victim" 2>/dev/null
    began=$SECONDS
    wait "$victim" 2>/dev/null
    if ((SECONDS - began > 10)); then
        echo "  still running $((SECONDS - began)) s after SIG$signal" >&2
        lost=$((lost + 1))
    fi
    settle_accounts "$work"
done
report "SIGTERM and SIGINT at a random moment"
