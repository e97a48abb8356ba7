#!/usr/bin/env bash
# A recording is replaced, grown or deleted while the night is at work, at a random moment, also between hash and decoding.
# What was put there is never used; once the right file is back, all is as ever. Argument: how many times.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
RANDOM=2028
# A draw that was made without the recording is not made again, and themes remember their order.
decided='^(draw|drawn_call|theme_book)'
# Consent names the bytes of these, so that no others may be used in their place.
targets=(2026-11-18/LN-2103.wav 2026-11-19/LN-2108.flac)
for ((turn = 1; turn <= ${1:-6}; turn++)); do
    fresh
    file=$archive/${targets[RANDOM % ${#targets[@]}]}
    cp -p "$file" "$scratch/right"
    start_night "$work"
    sleep "$(awk -v r=$RANDOM 'BEGIN { printf "%.3f", 0.02 + r / 32768 }')"
    case $((turn % 3)) in
        0) cp "$archive/2026-11-16/LN-2101.mp3" "$file.new" && mv "$file.new" "$file" ;;
        1) head -c 50000 "$scratch/right" >>"$file" ;;
        2) rm "$file" ;;
    esac
    wait "$victim" 2>/dev/null
    rm -f "$file"
    cp -p "$scratch/right" "$file"
    settle_accounts "$work"
done
report "recordings replaced, grown or deleted meanwhile"
