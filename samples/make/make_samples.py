#!/usr/bin/env python3
"""Makes samples/archive and samples/expected.tsv from calls.toml.

    samples/make/make_samples.py [ARCHIVE]

Needs Python 3.11 and, from Debian 12, `apt-get install espeak-ng sox opus-tools lame` (libespeak-ng 1.51, SoX 14.4.2,
opusenc 0.2, LAME 3.100). With the same versions the result is the same to the byte; with others the speech may sound
different, and times in transcripts and hashes in consent records follow it. The result is committed, so nobody needs
to run this to use Sidetone. ARCHIVE is replaced whole; the default is the folder beside this one.
"""

import csv
import hashlib
import json
import shutil
import sys
import tomllib
from pathlib import Path

import audio
import consent
import metadata
import transcripts
from speech import Synthesizer, Voice

HERE = Path(__file__).resolve().parent


def main():
    archive = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "archive"
    story = tomllib.loads((HERE / "calls.toml").read_text(encoding="utf-8"))
    calls = [story["defaults"] | call for call in story["call"]]
    shutil.rmtree(archive, ignore_errors=True)
    synthesizer = Synthesizer()
    ledger = []
    for call in calls:
        if call["path"]:
            ledger += make_call(call, story, synthesizer, archive)
    for copy in story["copy"]:
        make_copy(copy, calls, archive)
    write_ledger(ledger, archive / "consent.jsonl")
    metadata.write_own_manifest([call for call in calls if call["metadata"] == "calls.csv"], archive / "calls.csv")
    metadata.write_partner_manifest(
        [call for call in calls if call["metadata"] == "dovira/report.csv"], archive / "dovira" / "report.csv")
    write_expected(calls, story["copy"], archive.parent / "expected.tsv")


def make_call(call, story, synthesizer, archive):
    """Recording, transcript, metadata and consent of one call. Returns the records meant for the ledger."""
    recording = archive / call["path"]
    base = recording.with_suffix("")
    recording.parent.mkdir(parents=True, exist_ok=True)
    hold_ms = make_recording(call, story, synthesizer, recording)
    if call["metadata"] == "sidecar":
        metadata.write_sidecar(call, base.with_name(base.name + ".json"), hold_ms)
    if call["consent"] == "none":
        return []
    digest = hashlib.sha256(recording.read_bytes()).hexdigest() if call["consent_names_audio"] else None
    records = consent.chain(call, story, digest)
    if call["consent"] == "ledger":
        return records
    text = json.dumps(records if len(records) > 1 else records[0], ensure_ascii=False, indent=2)
    base.with_name(base.name + ".consent.json").write_text(text + "\n", encoding="utf-8")
    return []


def make_recording(call, story, synthesizer, recording):
    """Writes the recording and its transcript. Returns the milliseconds on hold."""
    if call["container"] == "garbage":
        recording.write_bytes(audio.damaged_wav())
        return 0
    rate_hz, serial = call["rate_hz"], int(call["id"].removeprefix("LN-"))

    def speak(party, text):
        voice = story["voices"][call["agent"]] if party == "agent" else call["voice"]
        return synthesizer.speak(text, Voice(language=call["language"], **voice), rate_hz)

    scene = audio.laid_out(call["lines"], speak, rate_hz)
    channels = audio.mixed(scene, rate_hz, channel_of(call), seed=serial)
    audio.encode(audio.pcm16_wav(channels, rate_hz), call["container"], recording, serial)
    transcripts.write(call["transcript"], scene, call, recording.with_suffix(""))
    return round(sum(end_s - start_s for start_s, end_s in scene.music) * 1000)


def channel_of(call):
    if call["channels"] == 1:
        return {"agent": 0, "customer": 0}
    return {"agent": call["agent_channel"], "customer": 1 - call["agent_channel"]}


def make_copy(copy, calls, archive):
    """The same recording and sidecar under another name."""
    original = next(call for call in calls if call["id"] == copy["of"])
    target = archive / copy["path"]
    target.parent.mkdir(parents=True, exist_ok=True)
    for suffix in (target.suffix, ".json"):
        shutil.copyfile((archive / original["path"]).with_suffix(suffix), target.with_suffix(suffix))


def write_ledger(records, path):
    """One canonical record per line, in the order in which they were made; a later one of a chain comes after."""
    records = sorted(records, key=lambda record: (record["capture"]["at"], record["call_id"]))
    path.write_bytes(b"".join(consent.canonical(record) + b"\n" for record in records))


def write_expected(calls, copies, path):
    """What the night must make of every file, and of the abandoned call."""
    rows = [[call["path"] or "-", call["id"], call["fate"], call["reason"]] for call in calls]
    rows += [[copy["path"], copy["of"], copy["fate"], copy["reason"]] for copy in copies]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(["path", "call_id", "fate", "reason"])
        writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
