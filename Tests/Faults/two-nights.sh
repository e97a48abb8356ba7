#!/usr/bin/env bash
# Two nights at once on one work directory: one works, the other leaves with status 2 or finds nothing to do.
# Argument: how many pairs.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
for ((pair = 1; pair <= ${1:-3}; pair++)); do
    fresh
    start_night "$work"
    first=$victim
    start_night "$work"
    wait "$first" "$victim"
    settle_accounts "$work"
done
report "two nights at once"
