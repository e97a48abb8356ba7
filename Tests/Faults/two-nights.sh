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
    wait "$first"
    statuses=$?
    wait "$victim"
    statuses+=" $?"
    # 0 and 1: done, some files named; 2: another night has the work directory.
    if [[ ! $statuses =~ ^[012]\ [012]$ || $statuses == "2 2" ]]; then
        echo "  the two nights ended with statuses $statuses" >&2
        lost=$((lost + 1))
    fi
    settle_accounts "$work"
done
report "two nights at once"
