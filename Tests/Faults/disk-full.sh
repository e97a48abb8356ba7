#!/usr/bin/env bash
# A disk that is really full: the work directory on a small tmpfs, a little larger each time, then room again.
# Arguments: first and last size and the step, kB.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
if [[ -z ${IN_NAMESPACE:-} ]]; then
    if ! unshare -rm true 2>/dev/null; then
        echo "| disk full on a tmpfs | 0: no user namespaces here | – | – | – |"
        exit 0
    fi
    IN_NAMESPACE=1 exec unshare -rm "$0" "$@"
fi
prepare
mkdir -p "$scratch/mount"
work_there=$scratch/mount/work
for ((size = ${1:-200}; size <= ${2:-1400}; size += ${3:-400})); do
    mount -t tmpfs -o "size=${size}k" tmpfs "$scratch/mount"
    night "$work_there" >/dev/null 2>&1
    mount -o remount,size=64m "$scratch/mount"
    settle_accounts "$work_there"
    umount "$scratch/mount"
done
report "disk full on a tmpfs"
