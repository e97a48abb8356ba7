#!/usr/bin/env python3
"""Loads a running server as a team of evaluators does, for a bounded time, on this machine only.

    web_load.py URL --cookies FILE [--people 200] [--seconds 120] [--call ID]

FILE holds one session cookie per line (`sidetone=…`), at least one. Everybody opens a page, asks for ranges of a
recording where --call is given, and thinks in between, as an evaluator with 15 calls a day would, ten times as fast.
Prints p50, p95, p99 of each kind of request and every status that is no success. Status 1 where there was a 5xx.
"""

import argparse
import asyncio
import collections
import json
import random
import re
import time
import urllib.parse

PAGES = ["/", "/digests", "/coverage", "/account"]
TARGETS_MS = {"page": ("p99", 500), "audio": ("p95", 300), "save": ("p99", 500)}


class Person:
    def __init__(self, load: "Load", number: int):
        self.load = load
        self.random = random.Random(number)
        self.cookie = load.cookies[number % len(load.cookies)]
        self.csrf = ""
        self.audio = None

    async def work(self, end: float) -> None:
        await asyncio.sleep(self.random.uniform(0, 5))
        while time.monotonic() < end:
            await self.open_page()
            for _ in range(3):
                await self.hear()
                await self.save()
                await asyncio.sleep(self.random.expovariate(1 / 3))

    async def open_page(self) -> None:
        body = await self.load.ask("page", "GET", self.random.choice(PAGES), self.cookie)
        if found := re.search(rb'name="csrf" value="([0-9a-f]{64})"', body):
            self.csrf = found.group(1).decode()

    async def hear(self) -> None:
        if not self.load.call:
            return
        if self.audio is None:
            path = f"/calls/{urllib.parse.quote(self.load.call)}/grant"
            body = await self.load.ask("grant", "POST", path, self.cookie, {"X-CSRF-Token": self.csrf})
            self.audio = json.loads(body).get("url") if body[:1] == b"{" else None
        if self.audio:
            start = self.random.randrange(0, 10_000)
            await self.load.ask("audio", "GET", self.audio, self.cookie, {"Range": f"bytes={start}-{start + 65_535}"})

    async def save(self) -> None:
        form = urllib.parse.urlencode({"csrf": self.csrf, "language": "en", "time_zone": "UTC"})
        await self.load.ask("save", "POST", "/account", self.cookie, body=form)


class Load:
    def __init__(self, url: str, cookies: list[str], call: str | None):
        self.host, self.port = re.match(r"http://(127\.0\.0\.1|localhost):(\d+)$", url).groups()
        self.cookies, self.call = cookies, call
        self.first_byte_ms: dict[str, list[float]] = collections.defaultdict(list)
        self.statuses: collections.Counter = collections.Counter()

    async def ask(self, kind, method, path, cookie, headers=None, body="") -> bytes:
        """One request on a connection of its own; times its first byte."""
        began = time.monotonic()
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", f"Cookie: {cookie}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        if method == "POST":
            lines += [f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded"]
        try:
            reader, writer = await asyncio.open_connection(self.host, self.port)
            writer.write(("\r\n".join(lines) + "\r\n\r\n" + body).encode())
            first = await reader.read(1)
            self.first_byte_ms[kind].append(1000 * (time.monotonic() - began))
            answer = first + await reader.read()
            writer.close()
        except OSError as error:
            self.statuses[kind, type(error).__name__] += 1
            return b""
        head, _, content = answer.partition(b"\r\n\r\n")
        self.statuses[kind, head[9:12].decode()] += 1
        return content

    def report(self) -> int:
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
        return 1 if any(status[:1] == "5" for _, status in failures) else 0


async def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--cookies", required=True)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--call")
    options = parser.parse_args()
    cookies = [line.strip() for line in open(options.cookies) if line.strip()]
    load = Load(options.url, cookies, options.call)
    end = time.monotonic() + min(options.seconds, 600)
    await asyncio.gather(*(Person(load, number).work(end) for number in range(min(options.people, 1000))))
    return load.report()


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main()))
