#!/usr/bin/env python3
"""Times how long a review page takes until it responds, in Chromium, for a call of ten minutes and one of an hour.

    make demo && pip install playwright && Benchmarks/page_speed.py .build/release/sidetone [--times 9]

Makes the two calls out of one of the samples, said over and over, with its words; a night measures them. Then opens each
page as an analyst does, from the queue in the same tab, and in a tab of its own, for which the browser starts a process.
In the page a key that chooses an answer is pressed every few milliseconds. Prints, from the beginning of the navigation:
until the first byte, the first paint, and until the first key was taken and its answer painted. The first visit, with
nothing kept by the browser, is named apart from the median of the others. Needs a Chromium (CHROMIUM, else
/usr/bin/chromium).
"""

import argparse
import hashlib
import json
import os
import pathlib
import statistics
import struct
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright

from workbench import ROOT, Workbench

SOURCE = ROOT / "samples/archive/2026-11-18/LN-2103"
CALLS = {"TEN-MINUTES": 600, "AN-HOUR": 3600}
# Presses from within the page: what presses from outside has to ask whether it was answered, and that costs the page.
PRESSING = """
if (location.pathname.startsWith("/reviews/")) {
  let taken = false;
  addEventListener("change", (event) => {
    if (taken || !event.target.closest(".item")) return;
    taken = true;
    requestAnimationFrame(() => setTimeout(() => { window.answeredAt = performance.now(); }));
  }, true);
  const press = () => {
    if (taken) return;
    document.body?.dispatchEvent(new KeyboardEvent("keydown", { key: location.hash.at(-1), bubbles: true, cancelable: true }));
    setTimeout(press, 4);
  };
  press();
}
"""
FIGURES = """[
  performance.getEntriesByType("navigation")[0].responseStart,
  performance.getEntriesByType("paint")[0].startTime,
  window.answeredAt,
]"""


def repeated_wave(wave: bytes, seconds: int) -> tuple[bytes, int, float]:
    """The recording so often that it lasts `seconds`; how often, and how long one is."""
    place, fmt, data = 12, b"", b""
    while place + 8 <= len(wave):
        name, size = wave[place:place + 4], struct.unpack("<I", wave[place + 4:place + 8])[0]
        if name == b"fmt ":
            fmt = wave[place:place + 8 + size]
        if name == b"data":
            data = wave[place + 8:place + 8 + size]
        place += 8 + size + size % 2
    once = len(data) / struct.unpack("<I", fmt[16:20])[0]
    times = round(seconds / once)
    body = b"WAVE" + fmt + b"data" + struct.pack("<I", len(data) * times) + data * times
    return b"RIFF" + struct.pack("<I", len(body)) + body, times, once


def add_call(archive: pathlib.Path, name: str, seconds: int) -> None:
    """A recording with its metadata, consent and words."""
    wave, times, once = repeated_wave(SOURCE.with_suffix(".wav").read_bytes(), seconds)
    (archive / f"{name}.wav").write_bytes(wave)
    facts = json.loads(SOURCE.with_suffix(".json").read_text()) | {"call_id": name}
    (archive / f"{name}.json").write_text(json.dumps(facts))
    consent = json.loads(SOURCE.with_suffix(".consent.json").read_text())
    consent |= {"call_id": name, "record_id": f"{name}-c1", "audio_sha256": hashlib.sha256(wave).hexdigest()}
    (archive / f"{name}.consent.json").write_text(json.dumps(consent))
    transcript = json.loads(SOURCE.with_suffix(".transcript.json").read_text()) | {"call_id": name}
    transcript["segments"] = [
        moved(segment, number * once) for number in range(times) for segment in transcript["segments"]]
    (archive / f"{name}.transcript.json").write_text(json.dumps(transcript))


def moved(segment: dict, by: float) -> dict:
    shifted = segment | {"start": segment["start"] + by, "end": segment["end"] + by}
    if "words" in segment:
        shifted["words"] = [moved(word, by) for word in segment["words"]]
    return shifted


def made(program: pathlib.Path, folder: pathlib.Path) -> None:
    """An archive with the two calls, and a night over it."""
    archive = folder / "archive"
    archive.mkdir()
    for name, seconds in CALLS.items():
        add_call(archive, name, seconds)
    for path in archive.iterdir():
        os.utime(path, (time.time() - 86_400,) * 2)
    subprocess.run(
        [program, "nightly", "--config", ROOT / "samples/sidetone.yaml", "--archive", archive, "--work",
         folder / "work", "--date", "2026-11-23"], capture_output=True, check=False)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--times", type=int, default=9)
    options = parser.parse_args()
    program = options.program.absolute()
    with tempfile.TemporaryDirectory(prefix="sidetone-speed-") as folder:
        made(program, pathlib.Path(folder))
        with Workbench(program, pathlib.Path(folder)) as house, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
            for name in CALLS:
                measure(house, chromium, name, options.times)
            chromium.close()


def measure(house: Workbench, chromium, call: str, times: int) -> None:
    manager = house.people["manager"]
    review = manager.api("POST", f"/calls/{call}/reviews", {})["id"]
    name, value = manager.cookie.split("=")
    for way in ("same tab", "new tab"):
        # What waits for the page's answer is evaluated as text, which the policy of the pages forbids.
        context = chromium.new_context(base_url=house.url, viewport={"width": 1280, "height": 900}, bypass_csp=True)
        context.add_init_script(PRESSING)
        context.add_cookies([{"name": name, "value": value, "url": house.url}])
        tab = context.new_page()
        # Another answer each time; the page presses what its address ends in.
        first, *visits = [
            visit(context, tab, f"/reviews/{review}#{1 + number % 2}", way) for number in range(times + 1)]
        byte, paint, answered = (statistics.median(figures) for figures in zip(*visits))
        print(f"{call:12} {way:9} first byte {byte:4.0f} ms   painted {paint:4.0f} ms   responds {answered:4.0f} ms   "
              f"largest {max(visit[-1] for visit in visits):4.0f} ms   ({times} times)   first visit {first[-1]:4.0f} ms",
              flush=True)
        context.close()


def visit(context, tab, address: str, way: str) -> list[float]:
    """Milliseconds until the first byte, until something is painted, and until a key is answered."""
    if way == "new tab":
        page = context.new_page()
        page.goto(address)
    else:
        page = tab
        page.goto("/queue")
        page.evaluate("address => { setTimeout(() => location.assign(address)); }", address)
        page.wait_for_url(f"**{address}")
    page.wait_for_function("window.answeredAt && performance.getEntriesByType('paint').length")
    figures = page.evaluate(FIGURES)
    page.wait_for_selector("#saved[data-state=saved]")
    if page is not tab:
        page.close()
    return figures


if __name__ == "__main__":
    main()
