"""The quality team's day in a real browser: score, publish, dispute, decide, calibrate.

    python3 Tests/Browser/review_journeys.py .build/release/sidetone

Needs Playwright for Python and a Chromium (CHROMIUM, else /usr/bin/chromium). Runs a night over a copy of samples/archive,
serves it on a free port of this machine, and prints one line per journey. With --pictures DIR every page is also
photographed, in light and dark, at 1280 pixels and as on a tablet.
"""

import argparse
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "four grey herons standing"
PEOPLE = [
    ("anna", "qa_analyst", []),
    ("bohdan", "qa_analyst", []),
    ("manager", "qa_manager", []),
]


class House:
    """A night over the samples, a server, and people who can sign in."""

    def __init__(self, sidetone, folder):
        self.sidetone = sidetone
        self.folder = pathlib.Path(folder)
        self.settings = self.folder / "sidetone.yaml"
        samples = (ROOT / "samples/sidetone.yaml").read_text()
        self.settings.write_text(samples.replace("../scorecards", str(ROOT / "scorecards")))
        shutil.copytree(ROOT / "samples/archive", self.folder / "archive")
        old = time.time() - 86_400
        for path in (self.folder / "archive").rglob("*"):
            os.utime(path, (old, old))
        self.run("nightly", "--archive", str(self.folder / "archive"), "--date", "2026-11-24", check=False)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def run(self, *words, check=True, **more):
        command = [self.sidetone, *words, "--config", str(self.settings), "--work", str(self.folder / "work")]
        return subprocess.run(command, check=check, capture_output=True, text=True, **more)

    def add(self, name, role, more=()):
        self.run("user", "add", name, role, *more)
        self.run("user", "passwd", name, input=PASSWORD + "\n")

    def __enter__(self):
        command = [
            self.sidetone, "serve", "--port", str(self.port), "--config", str(self.settings),
            "--work", str(self.folder / "work"), "--archive", str(self.folder / "archive")]
        self.server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server does not listen")

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(20)


class Person:
    """Somebody in a browser of their own."""

    def __init__(self, chromium, house, name):
        self.house = house
        self.context = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=house.address)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: sys.exit(f"{name}: {error}"))
        self.page.goto("/sign-in")
        self.page.fill("[name=name]", name)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("button.primary")
        self.page.wait_for_url(house.address + "/")

    def open(self, path):
        self.page.goto(path)
        return self.page

    def ready(self):
        self.page.wait_for_selector("#review[data-ready]")

    def saved(self):
        self.page.wait_for_selector("#saved[data-state=saved]")

    def answer_everything(self, choices):
        """With the keyboard alone: one key per item, then down."""
        items = self.page.locator(".item").count()
        for index in range(items):
            kind = self.page.locator(".item").nth(index).get_attribute("data-kind")
            if kind in ("yes_no", "choice", "scale", "multiple_choice"):
                self.page.keyboard.press(choices(index, kind))
            self.page.keyboard.press("ArrowDown")
        self.saved()


def scores_with_the_keyboard(house, chromium, manager):
    manager.open("/queue").click("text=Share them out evenly")
    for name in ("anna", "bohdan"):
        person = Person(chromium, house, name)
        buttons = person.open("/queue").locator("form[action$='/review'] button")
        if buttons.count():
            break
    buttons.first.click()
    person.ready()
    person.page.keyboard.press("1")
    person.saved()
    person.context.set_offline(True)
    person.page.keyboard.press("ArrowDown")
    person.page.keyboard.press("2")
    person.page.wait_for_selector("#saved[data-state=offline]")
    person.context.set_offline(False)
    person.saved()
    person.page.reload()
    person.ready()
    origins = person.page.eval_on_selector_all(".item", "items => items.map(item => item.dataset.origin)")
    assert {origins[0], origins[1]} <= {"confirmed", "overridden", "person"}, origins
    person.answer_everything(lambda index, kind: "1")
    address = person.page.url
    person.page.keyboard.press("Control+Enter")
    person.page.wait_for_url("**/evaluations/*")
    return person, address.rsplit("/", 1)[1]


def two_tabs_do_not_overwrite_each_other(house, person):
    """On another call of the same person, where there is one."""
    buttons = person.open("/queue").locator("form[action$='/review'] button")
    if not buttons.count():
        return
    buttons.first.click()
    person.ready()
    second = person.context.new_page()
    second.goto(person.page.url)
    second.wait_for_selector("#review[data-ready]")
    second.keyboard.press("2")
    second.wait_for_selector("#saved[data-state=saved]")
    second.wait_for_timeout(800)
    person.page.keyboard.press("1")
    person.page.wait_for_selector("#conflict:not([hidden])")
    person.page.click("#conflict button")
    person.saved()
    second.close()


def publish_dispute_decide(house, chromium, manager, review):
    page = manager.open(f"/evaluations/{review}")
    page.click("text=Publish to the agent")
    name = page.locator(".call-facts div:has(dt:text-is('Agent')) dd").inner_text()
    house.add("agent", "agent", ["--agent", name])
    agent = Person(chromium, house, "agent")
    page = agent.open(f"/evaluations/{review}")
    item = page.locator("details.dispute").first
    item.locator("summary").click()
    item.locator("input[type=checkbox]").check()
    item.locator("textarea").fill("The customer had already been greeted.")
    page.click("text=Dispute what is ticked")
    page.wait_for_selector("h1 .badge:text-is('disputed')")
    page = manager.open(f"/evaluations/{review}")
    page.click("text=Take the dispute on")
    page.locator(".rule select").first.select_option(index=2)
    page.locator(".rule textarea").first.fill("Heard again: the agent is right.")
    page.click("button:text-is('Decide')")
    page.wait_for_selector("h1 .badge:text-is('dispute upheld')")
    assert agent.open(f"/evaluations/{review}").locator("text=Before the dispute").count()
    return agent


def calibrates(house, chromium, people, manager, call):
    page = manager.open("/calibrations")
    page.fill("#name", "November")
    page.fill("#calls", call)
    for name in ("anna", "bohdan", "manager"):
        page.check(f"[name='person.{name}']")
    page.click("button.primary:text-is('Open a session')")
    address = page.url
    for index, name in enumerate(("anna", "bohdan", "manager")):
        person = people[name]
        page = person.open(address)
        assert not page.locator(".agreement").count(), "others' answers are shown before one's own"
        page.click("button:text-is('Score')")
        person.ready()
        assert not page.locator(".machine").count(), "automatic answers are shown in a calibration"
        person.answer_everything(lambda item, kind: "2" if index == 2 and item % 3 == 0 else "1")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/evaluations/*")
    page = manager.open(address)
    assert page.locator(".agreement tbody tr").count() > 5
    return address


def photograph(person, folder, pages):
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in pages.items():
        for look, size, scheme in (
            ("light", (1280, 900), "light"), ("dark", (1280, 900), "dark"), ("tablet", (820, 1180), "light")):
            person.page.set_viewport_size({"width": size[0], "height": size[1]})
            person.page.emulate_media(color_scheme=scheme)
            person.open(path)
            if path.startswith("/reviews/"):
                person.ready()
            person.page.screenshot(path=folder / f"{name}-{look}.png", full_page=not path.startswith("/reviews/"))
    person.page.set_viewport_size({"width": 1280, "height": 900})


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("sidetone")
    options.add_argument("--pictures", type=pathlib.Path)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        house = House(os.path.abspath(asked.sidetone), folder)
        for person in PEOPLE:
            house.add(*person)
        with house:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
            manager = Person(chromium, house, "manager")
            analyst, review = scores_with_the_keyboard(house, chromium, manager)
            print("passed: an analyst scores a drawn call with the keyboard; the network drops; nothing is lost")
            two_tabs_do_not_overwrite_each_other(house, analyst)
            print("passed: two tabs do not overwrite each other")
            agent = publish_dispute_decide(house, chromium, manager, review)
            print("passed: published, disputed by the agent, decided by somebody else")
            call = manager.open(f"/evaluations/{review}").locator("h1").inner_text().split()[0]
            people = {name: Person(chromium, house, name) for name in ("anna", "bohdan")} | {"manager": manager}
            session = calibrates(house, chromium, people, manager, call)
            print("passed: three people calibrate blind and see how far they agree")
            if asked.pictures:
                photograph(manager, asked.pictures, {
                    "queue": "/queue", "review": f"/reviews/{review}", "evaluation": f"/evaluations/{review}",
                    "evaluations": "/evaluations", "calibration": session.replace(house.address, ""),
                    "calibrations": "/calibrations", "quality": "/quality"})
                photograph(agent, asked.pictures, {"agent": f"/evaluations/{review}"})
            chromium.close()


if __name__ == "__main__":
    main()
