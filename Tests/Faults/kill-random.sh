#!/usr/bin/env bash
# kill -9 at random moments: ten kills over one work directory, then a night to the end. Argument: how many kills.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
RANDOM=2026
count=${1:-10} killed=0
began=$EPOCHREALTIME
night "$scratch/timed" >/dev/null 2>&1
span_ms=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%d", (b - a) * 1000 }')
for ((kill = 1; kill <= count; kill++)); do
    ((kill % 10 == 1)) && fresh
    start_night "$work"
    sleep "$(awk -v r=$RANDOM -v s="$span_ms" 'BEGIN { printf "%.3f", r / 32768 * s / 1000 }')"
    kill -9 "$victim" 2>/dev/null
    wait "$victim" 2>/dev/null
    (($? == 137)) && killed=$((killed + 1))
    if ((kill % 10 == 0 || kill == count)); then settle_accounts "$work" $((kill % 10 == 0 ? 10 : kill % 10)); fi
done
# A kill that comes too late hits nothing; many must not.
if ((killed * 4 < count)); then
    echo "  only $killed of $count nights were still running when they were to be killed" >&2
    lost=$((lost + 1))
fi
report "kill -9 at a random moment"
