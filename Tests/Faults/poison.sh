#!/usr/bin/env bash
# Files that no archive should hold, beside those of the samples: the night ends, and does to the others what it always
# does. Argument: size of the giant JSON, MB.
set -uo pipefail
source "$(dirname "$0")/lib.sh"
prepare
mkfifo "$archive/fifo.wav"
ln -s /etc/passwd "$archive/outside.wav"
ln -s loop.wav "$archive/loop.wav"
mkdir "$archive/folder.wav"
: >"$archive/empty.wav"
printf RIFF >"$archive/stub.wav"
head -c 100000 /dev/urandom >"$archive/noise.mp3"
truncate -s 3G "$archive/sparse.wav"
printf '<script>alert(1)</script>' >"$archive/page.wav"
cp "$archive"/2026-11-16/*.wav "$archive/$(printf 'n%.0s' {1..251}).wav" 2>/dev/null ||
    cp "$(find "$archive" -name '*.wav' -size +1k -type f | head -n 1)" "$archive/$(printf 'n%.0s' {1..251}).wav"
printf x >"$archive/$(printf 'bad-\xff\xfe.wav')"
printf x >"$archive/$(printf 'line\nbreak.wav')"
printf x >"$archive/--help.wav"
truncate -s "${1:-64}M" "$archive/giant.json"
{ head -c 100000 /dev/zero | tr '\0' '['; } >"$archive/deep.json"
cp "$archive/deep.json" "$archive/deep.consent.json"
: >"$archive/deep.wav"
: >"$archive/giant.wav"
find "$archive" -type f -exec touch -d "@$((clock - 86400))" {} +
poison=$(LC_ALL=C find "$archive" -maxdepth 1 \( -name '*.wav' -o -name '*.mp3' \) -print0 | tr -dc '\0' | wc -c)
files=$(($(grep -c '^recording' "$scratch/reference.dump") + poison))
fresh
runs=1
# Ends with 124 where it hangs.
limit_s=1800 sound_night "$files" "$work"
dump "$work" >"$scratch/found.dump"
# The feedback, themes and every fact of the other files are as they were, and nothing is made of these.
missing=$(comm -23 "$scratch/reference.dump" "$scratch/found.dump" | tee "$scratch/missing" | wc -l)
extra=$(comm -13 "$scratch/reference.dump" "$scratch/found.dump" | grep -Ev '^(recording|problem)' |
    tee "$scratch/extra" | wc -l)
if ((missing + extra)); then head -n 5 "$scratch/missing" "$scratch/extra" | cut -c 1-200 >&2; fi
lost=$((lost + missing))
duplicated=$((duplicated + extra))
audit "$work"
report "poison files and names"
