#!/usr/bin/env bash
# Three recordings that make the decoder crash, hang and eat memory: each is quarantined with its reason, and to the
# others the night does what it always does.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
# Allowed calls of their own: metadata and consent of a sample under other names, for any bytes.
poison() {
    local call=$1 what=$2 like=$archive/2026-11-18/LN-2103
    printf 'OggS0000%s%0100d' "$what" 0 >"$archive/$call.opus"
    sed "s/LN-2103/$call/g" "$like.json" >"$archive/$call.json"
    sed -E "s/LN-2103/$call/g; s/(\"audio_sha256\": *)\"[0-9a-f]+\"/\\1null/" "$like.consent.json" \
        >"$archive/$call.consent.json"
}
poison P-1 POISON-CRASH
poison P-2 POISON-HANG
poison P-3 POISON-MEMORY
settle "$archive"
fresh
runs=3
night "$work" >"$scratch/said" 2>&1
status=$?
((status == 1)) || { echo "  the night ended with status $status" >&2; lost=1; }
for expected in P-1.opus:decoder_died P-2.opus:too_slow P-3.opus:decoder_died; do
    grep -q "${expected%:*}: ${expected#*:}" "$scratch/said" ||
        { echo "  expected $expected among what could not be used" >&2; unaccounted=$((unaccounted + 1)); }
done
dump "$work" | grep -v 'P-[123]' >"$scratch/found.dump"
missing=$(comm -23 "$scratch/reference.dump" "$scratch/found.dump" | tee "$scratch/missing" | wc -l)
((missing)) && head -n 5 "$scratch/missing" | cut -c 1-200 >&2
lost=$((lost + missing))
audit "$work"
report "recordings that crash, hang or fill the decoder"
