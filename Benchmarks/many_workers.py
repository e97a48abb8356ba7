#!/usr/bin/env python3
"""Nights over made-up recordings, alone and shared among workers: the same facts, and what sharing costs.

    make build && POSTGRES_OPTIONS="-c shared_buffers=256MB" \
        scripts/with-postgres Benchmarks/many_workers.py --calls 20000 --seconds 1 --same 4
    make build && POSTGRES_OPTIONS="-c shared_buffers=256MB" \
        scripts/with-postgres Benchmarks/many_workers.py --calls 200 --seconds 300

The second prints how two worker processes compare with one. CPU seconds count the program, the processes that decode
for it, and the server; on a machine that does other things too, compare those. Exit status 1 where facts differ.
"""

import argparse
import ctypes
import hashlib
import json
import os
import pathlib
import signal
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("SIDETONE", str(REPOSITORY / ".build/release/sidetone"))
SAMPLE = REPOSITORY / "samples/archive/2026-11-18/LN-2103.wav"
HEADER = 58  # RIFF, fmt with its extension size, fact, data
STARTED = "2026-11-18T10:20:00+02:00"
PURPOSES = ["quality_scoring", "playback", "transcription", "theme_analysis", "digest_quote", "coaching", "export"]
TICKS = os.sysconf("SC_CLK_TCK")
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=300, help="length of a recording")
    parser.add_argument("--same", type=int, default=0, help="only: this many workers leave the same facts as none")
    options = parser.parse_args()
    if "SIDETONE_TEST_POSTGRES" not in os.environ:
        sys.exit("expected a server: run this under scripts/with-postgres")
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="sidetone-many-") as scratch:
        archive = pathlib.Path(scratch, "archive")
        make_archive(archive, options.calls, options.seconds)
        report(archive, pathlib.Path(scratch), options)


def report(archive, scratch, options):
    print(f"{options.calls} calls of {options.seconds} s, {os.cpu_count()} cores")
    print(f"{'':34}{'wall s':>8}{'CPU s':>8}{'of it server':>14}{'log MiB':>12}")
    runs = {"a night alone": (0, False)}
    if options.same:
        runs[f"{options.same} worker processes"] = (options.same, True)
    else:
        runs |= {"1 worker process": (1, True), "2 worker processes": (2, True)}
    results = {name: run(name, archive, scratch, *how) for name, how in runs.items()}
    digests = {result["dump"] for result in results.values()}
    print(footprint(options.calls))
    print("facts:", "the same" if len(digests) == 1 else "DIFFERENT")
    if not options.same:
        alone, one, two = results.values()
        print(f"1 to 2 processes: x {one['wall'] / two['wall']:.2f} by the wall clock, "
              f"x {2 * one['cpu'] / two['cpu']:.2f} by CPU seconds")
        print(f"overhead of the queue: {100 * (one['cpu'] / alone['cpu'] - 1):.1f} % of the CPU of a night")
    sys.exit(0 if len(digests) == 1 else 1)


def run(name, archive, scratch, workers, shared):
    """One night on a schema and a work directory of its own, one thread per process."""
    work = scratch / name.replace(" ", "-")
    database = schema(name.replace(" ", "_"))
    common = ["--database", database, "--archive", str(archive), "--config", str(settings(scratch))]
    night = [PROGRAM, "nightly", "--work", str(work), "--date", "2026-11-23", "--log", "json", *common]
    before, began = (server_cpu(), children_cpu()), time.monotonic()
    log = query("SELECT pg_current_wal_lsn()")
    hands = [
        subprocess.Popen([PROGRAM, "worker", "--workers", "1", "--work", str(work), *common],
                         stderr=subprocess.DEVNULL)
        for _ in range(workers)
    ]
    subprocess.run(night + (["--enqueue"] if shared else []), check=True, stderr=subprocess.DEVNULL)
    wall = time.monotonic() - began
    for hand in hands:
        hand.send_signal(signal.SIGTERM)
    if any(hand.wait(timeout=20) for hand in hands):
        sys.exit("a worker failed")
    written = int(query(f"SELECT pg_current_wal_lsn() - '{log}'"))
    server, program = server_cpu() - before[0], children_cpu() - before[1]
    print(f"{name:34}{wall:8.1f}{server + program:8.1f}{server:14.1f}{written / 2**20:12.1f}", flush=True)
    return {"wall": wall, "cpu": server + program, "dump": dump(work, common)}


def dump(work, common):
    facts = subprocess.run([PROGRAM, "dump", "--work", str(work), *common], check=True, capture_output=True).stdout
    if facts.count(b"\nacoustics\t") == 0:
        sys.exit("nothing was measured: a comparison would be blind")
    return hashlib.sha256(facts).hexdigest()


# The server

def query(statement):
    command = ["psql", "-q", "-At", "-v", "ON_ERROR_STOP=1", os.environ["SIDETONE_TEST_POSTGRES"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def footprint(calls):
    """Rows and bytes of the first night's schema, by call."""
    query("ANALYZE")
    rows, size = query(
        "SELECT SUM(GREATEST(reltuples, 0)), SUM(pg_total_relation_size(pg_class.oid)) FROM pg_class"
        " JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'a_night_alone' AND relkind = 'r'"
    ).split("|")
    return f"database: {float(rows) / calls:.1f} rows and {int(size) / calls / 1024:.1f} KiB a call, without transcripts"


def schema(name):
    address = os.environ["SIDETONE_TEST_POSTGRES"]
    query(f'CREATE SCHEMA "{name}"')
    return f"{address}&options=-csearch_path%3D{name}"


def server_cpu():
    """CPU seconds of the server and of all its processes that have ended or are there."""
    host = urllib.parse.parse_qs(urllib.parse.urlparse(os.environ["SIDETONE_TEST_POSTGRES"]).query)["host"][0]
    master = int(pathlib.Path(host, "data/postmaster.pid").read_text().split()[0])
    time.sleep(0.3)  # Connections that were closed end.
    seconds = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(stat.parent.name) == master:
            seconds += sum(map(int, fields[11:15])) / TICKS
        elif int(fields[1]) == master:
            seconds += sum(map(int, fields[11:13])) / TICKS
    return seconds


def adopt_orphans():
    """Processes that decode end after the program that started them: whose child they are then, counts their time."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        sys.exit(f"prctl: {os.strerror(ctypes.get_errno())}")


def reap_orphans():
    """Waits for all children: only who was waited for is counted."""
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        pass


def children_cpu():
    """CPU seconds of all children so far. None may be running that somebody else waits for."""
    reap_orphans()
    times = os.times()
    return times.children_user + times.children_system


# The archive

def make_archive(folder, calls, seconds):
    """Recordings of the sounds of one call, each beginning elsewhere in it, with metadata and consent."""
    folder.mkdir()
    sound = SAMPLE.read_bytes()[HEADER:]
    sound = sound[:len(sound) // 2 * 2]
    wanted = seconds * 8000 * 2
    head = SAMPLE.read_bytes()[:HEADER]
    with open(folder / "consent.jsonl", "w", encoding="utf-8") as ledger:
        for number in range(calls):
            call = f"MW-{number:06}"
            day = folder / f"{number % 5 + 16:02}"
            day.mkdir(exist_ok=True)
            start = number * 2 % len(sound)
            body = (sound[start:] + sound * (wanted // len(sound) + 1))[:wanted - 4]
            (day / f"{call}.wav").write_bytes(wav(head, body + struct.pack("<I", number)))
            (day / f"{call}.json").write_text(json.dumps(metadata(call, number)), encoding="utf-8")
            ledger.write(json.dumps(consent(call), sort_keys=True, separators=(",", ":")) + "\n")
    old = time.time() - 86400
    for file in folder.rglob("*"):
        os.utime(file, (old, old))


def wav(head, body):
    size = len(body)
    return (head[:4] + struct.pack("<I", size + HEADER - 8) + head[8:46] + struct.pack("<I", size // 2) + b"data"
            + struct.pack("<I", size) + body)


def metadata(call, number):
    return {
        "call_id": call, "started_at": STARTED, "agent": f"agent-{number % 40}", "queue": "support",
        "direction": "inbound", "language": "uk", "agent_channel": 0, "customer": f"C-{number}",
    }


def consent(call):
    purposes = [{"purpose": name, "granted": True, "granted_at": STARTED, "expires_at": None} for name in PURPOSES]
    return {
        "schema": "consent/1", "record_id": f"{call}-c1", "seq": 1, "prev_hash": None, "call_id": call,
        "audio_sha256": None, "subjects": ["agent", "customer"], "purposes": purposes, "lawful_basis": "consent",
        "notice": {"id": "notice-en", "version": "3", "language": "en", "sha256": "fc7df5944e4d7245f8d818ce4154b2f3"
                   "1eec9e21758cdb90f8b139a9b7a17d09"},
        "capture": {"at": STARTED, "method": "ivr_notice"},
        "evidence": {"kind": "ivr_log", "ref": f"ivr/{call}", "start_ms": 0, "end_ms": 900},
        "valid_from": STARTED, "valid_until": "2036-11-01T00:00:00+02:00", "jurisdictions": ["UA"], "status": "given",
        "revocation": None,
    }


def settings(scratch):
    file = scratch / "sidetone.yaml"
    file.write_text(
        f"scorecards: {REPOSITORY / 'scorecards'}\nworkers: 1\narchive: {{ settle_s: 0.1 }}\n"
        "draw: { seed: '7', strata: [agent], per: week, count: 2 }\n", encoding="utf-8")
    return file


if __name__ == "__main__":
    main()
