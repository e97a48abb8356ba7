#!/usr/bin/env bash
# From the n-th write on the disk is full; from the n-th flush on it fails (EIO). The night must not call that a success.
# Argument: every k-th.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
step=${1:-29}
try() {
    local kind=$1 call=$2 at_call status
    for ((at_call = 1; at_call <= 4000; at_call += step)); do
        fresh
        night "$work" FAULT_KIND="$kind" FAULT_CALL="$call" FAULT_AT=$at_call >"$scratch/said" 2>&1
        status=$?
        # Clean: the night has fewer calls than that.
        if ((status == reference_status)); then
            cmp -s <(dump "$work") "$scratch/reference.dump" && break
            echo "  $kind at $call $at_call was called a success" >&2
            lost=$((lost + 1))
        elif ((status != 2)); then
            echo "  $kind at $call $at_call ended with status $status" >&2
            lost=$((lost + 1))
        fi
        settle_accounts "$work"
    done
}
night "$scratch/reference" >/dev/null 2>&1
reference_status=$?
try enospc write
try eio flush
report "disk full, or failing, from the n-th call on"
