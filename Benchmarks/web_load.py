#!/usr/bin/env python3
"""Loads a server as a team of evaluators does, for a bounded time and on this machine only, while nights run.

    make demo && Benchmarks/web_load.py .build/release/sidetone [--people 200] [--seconds 120] [--no-night]

Serves a copy of the demo. Everybody has a draft of their own: each of twenty analysts scores every call in a calibration.
Somebody opens a review (its page, then its data), and then, with six seconds of thought on average, hears a range of the
recording and saves the draft, eight times over, about ten times as fast as people do. Beside it nights run in turns: one
over a work directory of its own, one over that of the server.

Prints p50, p95 and p99 of the first byte of each kind of request, and every status that is no success. Status 1 where
there was a 5xx, or where plays and rows of the audit log differ.
"""

import argparse
import asyncio
import collections
import json
import pathlib
import random
import resource
import subprocess
import tempfile
import threading
import time
import urllib.parse

from workbench import ROOT, Person, Workbench

ANALYSTS = 20
TARGETS_MS = {"page": ("p99", 500), "audio": ("p95", 300), "save": ("p99", 500)}


class Connection:
    """One that is kept open, as browsers do; a new one where the server closed it."""

    def __init__(self, load: "Load", cookie: str):
        self.load, self.cookie = load, cookie
        self.streams = None

    async def ask(self, kind, method, path, headers=None, body="") -> tuple[int, bytes]:
        """One request; its first byte is timed."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.load.port}", f"Cookie: {self.cookie}"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        if body or method != "GET":
            lines += [f"Content-Length: {len(body.encode())}", "Content-Type: application/json"]
        request = ("\r\n".join(lines) + "\r\n\r\n" + body).encode()
        for attempt in range(2):
            try:
                return await self.exchange(kind, request, fresh=attempt > 0 or self.streams is None)
            except (OSError, asyncio.IncompleteReadError, ConnectionError) as error:
                self.streams = None
                if attempt:
                    self.load.statuses[kind, type(error).__name__] += 1
        return 0, b""

    async def exchange(self, kind, request, fresh) -> tuple[int, bytes]:
        began = time.monotonic()
        if fresh:
            self.streams = await asyncio.open_connection("127.0.0.1", self.load.port)
        reader, writer = self.streams
        writer.write(request)
        first = await reader.readexactly(1)
        self.load.first_byte_ms[kind].append(1000 * (time.monotonic() - began))
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = next((int(line.split(":")[1]) for line in head.split("\r\n")
                       if line.lower().startswith("content-length:")), 0)
        body = await reader.readexactly(length)
        status = int(head[9:12])
        self.load.statuses[kind, str(status)] += 1
        return status, body


class Evaluator:
    """Somebody with a draft, at a browser."""

    def __init__(self, load: "Load", number: int, person: Person, draft: dict):
        self.load, self.draft = load, draft
        self.random = random.Random(number)
        self.csrf = {"X-CSRF-Token": person.csrf}
        self.connection = Connection(load, person.cookie)
        self.version = 0
        self.number = number

    async def work(self, end: float) -> None:
        await asyncio.sleep(self.random.uniform(0, 6))
        while time.monotonic() < end:
            await self.open()
            for step in range(8):
                await asyncio.sleep(self.random.expovariate(1 / 6))
                if time.monotonic() > end:
                    return
                await self.hear()
                await self.save(step)

    async def open(self) -> None:
        await self.connection.ask("page", "GET", self.random.choice(["/queue", "/calibrations", "/evaluations"]))
        await self.connection.ask("page", "GET", f"/reviews/{self.draft['id']}")
        _, body = await self.connection.ask("data", "GET", f"/api/v1/reviews/{self.draft['id']}")
        data = json.loads(body or b"{}")
        self.version, self.audio = data.get("draft_version", 0), data.get("audio")
        self.sides = ["", "", "&side=agent"] if len(data.get("lanes", [])) > 1 else [""]

    async def hear(self) -> None:
        if not self.audio:
            return
        start = self.random.randrange(0, 10_000)
        side = self.random.choice(self.sides)
        status, _ = await self.connection.ask(
            "audio", "GET", self.audio + side, {"Range": f"bytes={start}-{start + 65_535}"})
        self.load.plays += status in (200, 206)

    async def save(self, step: int) -> None:
        answers = {item: answer for item, answer in self.draft["answers"].items() if self.random.random() < 0.7}
        sheet = {"answers": answers, "comments": {}, "notes": [], "summary": f"Step {step}. " * 20}
        body = {"base": self.version, "save_id": f"{self.number}-{time.monotonic_ns()}", "sheet": sheet}
        status, answer = await self.connection.ask(
            "save", "PUT", f"/api/v1/reviews/{self.draft['id']}/draft", self.csrf, json.dumps(body))
        if status == 200:
            self.version = json.loads(answer)["version"]


class Load:
    def __init__(self, port: int):
        self.port = port
        self.first_byte_ms: dict[str, list[float]] = collections.defaultdict(list)
        self.statuses: collections.Counter = collections.Counter()
        self.plays = 0

    async def run(self, people: list[tuple[Person, dict]], seconds: int) -> None:
        end = time.monotonic() + seconds
        await asyncio.gather(*(Evaluator(self, number, *one).work(end) for number, one in enumerate(people)))

    def report(self) -> bool:
        """Whether nothing failed on the side of the server."""
        for kind, times in sorted(self.first_byte_ms.items()):
            times.sort()
            figures = {name: times[min(len(times) - 1, int(len(times) * share))]
                       for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}
            line = "  ".join(f"{name} {value:6.0f} ms" for name, value in figures.items())
            target = TARGETS_MS.get(kind)
            verdict = f"  target {target[0]} {target[1]} ms" if target else ""
            print(f"{kind:6}  {len(times):6} requests  {line}{verdict}")
        failures = {key: count for key, count in sorted(self.statuses.items()) if key[1][:1] not in "23"}
        for (kind, status), count in failures.items():
            print(f"{kind:6}  {status}: {count}")
        return not any(status[:1] == "5" or not status.isdigit() for _, status in failures)


class Nights(threading.Thread):
    """Nights in turns, until told to stop."""

    def __init__(self, house: Workbench):
        super().__init__()
        self.house, self.ended, self.count = house, threading.Event(), 0

    def run(self) -> None:
        while not self.ended.is_set():
            with tempfile.TemporaryDirectory(prefix="sidetone-night-") as own:
                for work in (own, str(self.house.folder / "work")):
                    command = [self.house.program, "nightly", "--date", "2026-11-24", *self.house.common[:4],
                               "--work", work]
                    subprocess.run(command, capture_output=True, check=False)
                    self.count += 1


def drafts(house: Workbench) -> list[tuple[Person, dict]]:
    """A draft for every analyst and call, with answers that its items take."""
    calls = [call["id"] for call in house.people["manager"].api("GET", "/calls?limit=200")["items"]]
    analysts = []
    for number in range(ANALYSTS):
        name = f"analyst{number:02}"
        analysts.append((name, Person(house.url, house.invite(name, "qa_analyst"))))
    session = house.people["manager"].api("POST", "/calibrations", {
        "name": "Load", "calls": calls, "participants": [name for name, _ in analysts]})
    found, known = [], {}
    for name, person in analysts:
        for call in calls:
            opened = person.api("POST", f"/calibrations/{session['id']}/reviews", {"call": call})
            items = person.api("GET", f"/reviews/{opened['id']}")["items"]
            key = tuple(item["id"] for item in items)
            if key not in known:
                known[key] = {item["id"]: {"option": item["options"][0]["id"]} for item in items
                              if takes_option(person, opened["id"], item)}
            found.append((person, {"id": opened["id"], "answers": known[key]}))
    return found


def takes_option(person: Person, review: str, item: dict) -> bool:
    if not item["options"]:
        return False
    answers = {item["id"]: {"option": item["options"][0]["id"]}}
    try:
        base = person.api("GET", f"/reviews/{review}")["draft_version"]
        sheet = {"answers": answers, "comments": {}, "notes": [], "summary": ""}
        person.api("PUT", f"/reviews/{review}/draft", {"base": base, "save_id": item["id"], "sheet": sheet})
        return True
    except OSError:
        return False


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--no-night", action="store_true")
    options = parser.parse_args()
    with Workbench(options.program.absolute(), ROOT / "demo") as house:
        everybody = drafts(house)
        people = [everybody[number % len(everybody)] for number in range(min(options.people, len(everybody)))]
        nights = None if options.no_night else Nights(house)
        if nights:
            nights.start()
        load = Load(house.port)
        asyncio.run(load.run(people, min(options.seconds, 600)))
        if nights:
            nights.ended.set()
            nights.join()
        rows = audited_plays(house)
        is_fine = load.report()
        print(f"{len(people)} evaluators with {len(everybody)} drafts, {nights.count if nights else 0} nights beside them; "
              f"{load.plays} plays, {rows} rows of the audit log")
        usage = resource.getrusage(resource.RUSAGE_SELF)
        print(f"the generator itself took {usage.ru_utime + usage.ru_stime:.0f} s of processor")
    return 0 if is_fine and rows == load.plays else 1


def audited_plays(house: Workbench) -> int:
    count, after = 0, ""
    while True:
        page = house.people["audra"].api("GET", f"/audit?action=playback&limit=200{after}")
        count += len(page["items"])
        if not page.get("next"):
            return count
        after = "&after=" + urllib.parse.quote(page["next"])


if __name__ == "__main__":
    raise SystemExit(main())
