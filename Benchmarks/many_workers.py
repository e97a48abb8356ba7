#!/usr/bin/env python3
"""Nights over made-up recordings, alone and shared among workers: the same facts, and what sharing costs.

    make build && POSTGRES_OPTIONS="-c shared_buffers=256MB" \
        scripts/with-postgres Benchmarks/many_workers.py --calls 20000 --seconds 1 --same 4
    make build && POSTGRES_OPTIONS="-c shared_buffers=256MB" \
        scripts/with-postgres Benchmarks/many_workers.py --calls 300 --seconds 300

The second prints how two worker processes compare with one, and what the queue costs: as a whole, one worker process
against a night alone; and apart, what it takes to start and what it takes for each call. That does not depend on how
long a recording is, so it is measured with short ones, of whose nights it is a larger part. CPU seconds count the
program, the processes that decode for it, and the server. What else a machine does adds to them, so nights of each kind
take turns and the cheapest counts. Exit status 1 where facts differ.
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


ALONE = 0  # No worker processes: the night does all itself.
SHORT_S = 1  # Length of recordings among which the queue shows.
FEW, MANY = 10, 1000  # Of them: what both cost is what it takes to start.


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=300)
    parser.add_argument("--seconds", type=int, default=300, help="length of a recording")
    parser.add_argument("--same", type=int, default=0, help="only: this many workers leave the same facts as none")
    parser.add_argument("--repeat", type=int, default=3, help="nights of each kind, of which the cheapest counts")
    options = parser.parse_args()
    if "SIDETONE_TEST_POSTGRES" not in os.environ:
        sys.exit("expected a server: run this under scripts/with-postgres")
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="sidetone-many-") as scratch:
        if options.same:
            Bench(pathlib.Path(scratch), 1).nights(options.calls, options.seconds, [ALONE, options.same])
        else:
            report_cost(Bench(pathlib.Path(scratch), options.repeat), options.calls, options.seconds)


def report_cost(bench, calls, seconds):
    alone, one, two = bench.nights(calls, seconds, [ALONE, 1, 2])
    few, many = (extra(*bench.nights(number, SHORT_S, [ALONE, 1])) for number in (FEW, MANY))
    each = (many - few) / (MANY - FEW)
    start = few - FEW * each
    call = alone["cpu"] / calls
    print(f"1 to 2 processes: x {one['wall'] / two['wall']:.2f} by the wall clock, "
          f"x {2 * one['cpu'] / two['cpu']:.2f} by CPU seconds")
    print(f"overhead of the queue: {100 * extra(alone, one) / alone['cpu']:.1f} % of the CPU of a night alone")
    print(f"apart: {start:.2f} s to start, and {1000 * each:.2f} ms for each call, of which one takes "
          f"{1000 * call:.1f} ms alone: {100 * start / alone['cpu']:.1f} % and {100 * each / call:.1f} %")


def extra(alone, shared):
    return shared["cpu"] - alone["cpu"]


class Bench:
    """Makes archives, and runs nights over them."""

    def __init__(self, scratch, repeat):
        self.scratch = scratch
        self.repeat = repeat
        self.count = 0

    def nights(self, calls, seconds, kinds):
        """For each kind, which is a number of worker processes, the least seconds by the wall clock and of CPU."""
        archive = self.scratch / f"archive-{calls}-{seconds}"
        make_archive(archive, calls, seconds)
        print(f"{calls} calls of {seconds} s, {os.cpu_count()} cores")
        print(f"{'':34}{'wall s':>8}{'CPU s':>8}{'of it server':>14}{'log MiB':>12}")
        runs = [(kind, self.run(archive, kind)) for _ in range(self.repeat) for kind in kinds]
        print(footprint(runs[0][1]["schema"], calls))
        are_same = len({result["dump"] for _, result in runs}) == 1
        print("facts:", "the same" if are_same else "DIFFERENT", flush=True)
        if not are_same:
            sys.exit(1)
        return [{unit: min(result[unit] for other, result in runs if other == kind) for unit in ("wall", "cpu")}
                for kind in kinds]

    def run(self, archive, workers):
        """One night on a schema and a work directory of its own, one thread per process."""
        self.count += 1
        name = f"night_{self.count}"
        work = self.scratch / name
        common = ["--database", schema(name), "--archive", str(archive), "--config", str(settings(self.scratch))]
        night = [PROGRAM, "nightly", "--work", str(work), "--date", "2026-11-23", "--log", "json", *common]
        before, began = (server_cpu(), children_cpu()), time.monotonic()
        log = query("SELECT pg_current_wal_lsn()")
        hands = [
            subprocess.Popen([PROGRAM, "worker", "--workers", "1", "--work", str(work), *common],
                             stderr=subprocess.DEVNULL)
            for _ in range(workers)
        ]
        subprocess.run(night + (["--enqueue"] if workers else []), check=True, stderr=subprocess.DEVNULL)
        wall = time.monotonic() - began
        for hand in hands:
            hand.send_signal(signal.SIGTERM)
        if any(hand.wait(timeout=20) for hand in hands):
            sys.exit("a worker failed")
        written = int(query(f"SELECT pg_current_wal_lsn() - '{log}'"))
        server, program = server_cpu() - before[0], children_cpu() - before[1]
        title = f"{workers} worker process{'es' if workers > 1 else ''}" if workers else "a night alone"
        print(f"{title:34}{wall:8.1f}{server + program:8.1f}{server:14.1f}{written / 2**20:12.1f}", flush=True)
        return {"wall": wall, "cpu": server + program, "dump": dump(work, common), "schema": name}


def dump(work, common):
    facts = subprocess.run([PROGRAM, "dump", "--work", str(work), *common], check=True, capture_output=True).stdout
    if facts.count(b"\nacoustics\t") == 0:
        sys.exit("nothing was measured: a comparison would be blind")
    return hashlib.sha256(facts).hexdigest()


# The server

def query(statement):
    command = ["psql", "-q", "-At", "-v", "ON_ERROR_STOP=1", os.environ["SIDETONE_TEST_POSTGRES"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def footprint(night, calls):
    """Rows and bytes of the schema of a night, by call."""
    query("ANALYZE")
    rows, size = query(
        "SELECT SUM(GREATEST(reltuples, 0)), SUM(pg_total_relation_size(pg_class.oid)) FROM pg_class"
        f" JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = '{night}' AND relkind = 'r'"
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
