#!/usr/bin/env bash
# A clock that is wrong or changes its hour. Two hours back denies every call and loses nothing; the hours around the
# changes of summer time and a year ahead leave every file with one fate. Arguments: time zones.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
files=$(grep -c '^recording' "$scratch/reference.dump")

fresh
night "$work" >/dev/null 2>&1
at=$((clock - 7200)) sound_night "$files" "$work"
dump "$work" | grep '^recording' | grep -q 'fate=processed' && { echo "  used with a clock set back" >&2; lost=1; }
settle_accounts "$work"

# 2026-10-25 00:30 and 01:30 UTC, 2027-03-28 00:30 and 01:30 UTC, and a year ahead.
for zone in "${@:-Europe/Kyiv}"; do
    for moment in 1792888200 1792891800 1806193800 1806197400 $((clock + 31536000)); do
        fresh
        at=$moment TZ=$zone sound_night "$files" "$work"
        runs=$((runs + 1))
    done
done
report "clock set back, a year ahead, changes of summer time"
