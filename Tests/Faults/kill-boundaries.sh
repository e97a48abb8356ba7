#!/usr/bin/env bash
# Killed right before the n-th flush to disk, which is before each durable step: every one of them, or every k-th.
# Argument: k.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
for ((at_call = 1; at_call <= 2000; at_call += ${1:-7})); do
    fresh
    night "$work" FAULT_KIND=kill FAULT_CALL=flush FAULT_AT=$at_call >/dev/null 2>&1
    # Not killed: the night has fewer flushes than that.
    (($? == 137)) || break
    settle_accounts "$work"
done
report "kill -9 before the n-th flush"
