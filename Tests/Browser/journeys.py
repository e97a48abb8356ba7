"""A week of the quality team in Chromium, against the demo's data. Run by `make browser-test`.

    journeys.py PROGRAM DEMO CONFIG [--pictures FOLDER]

The journeys follow each other as in life: what one leaves behind the next finds.
"""

import argparse
import os
import pathlib
import re
import sys
import tempfile
import time

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from pages import DESKTOP, LANGUAGES, TABLET, every_page, pages_of, read_in, show, take_pictures, theme
from server import Server
from visitor import PASSWORD, Visitor


class House:
    """The server, a browser, and everybody who has signed in so far."""

    def __init__(self, browser: Browser, server: Server):
        self.browser = browser
        self.server = server
        self.visitors: list[Visitor] = []
        self.people: dict[str, Visitor] = {}
        self.evaluation = ""
        """Path of the evaluation that the journeys are about."""
        self.calibration = ""

    def visitor(self) -> Visitor:
        self.visitors.append(Visitor(self.browser, self.server))
        return self.visitors[-1]

    def somebody(self, name: str, role: str, *options: str) -> Visitor:
        """Who has this name; the first time they are invited."""
        if name not in self.people:
            self.people[name] = self.visitor().accept(self.server.invite(name, role, *options))
        return self.people[name]

    @property
    def manager(self) -> Visitor:
        return self.somebody("maria", "qa_manager")

    @property
    def analysts(self) -> list[Visitor]:
        return [self.somebody(name, "qa_analyst") for name in ("anna", "bohdan")]

    def fact(self, name: str) -> str:
        """A fact of the call under evaluation, as the manager reads it."""
        page = self.manager.open(self.evaluation)
        return page.locator(f".call-facts div:has(dt:text-is('{name}')) dd").inner_text()


def first_sign_in(house: House) -> None:
    """The printed link makes an admin, who adds somebody; out and in again with the keyboard alone."""
    admin = house.people["admin"] = house.visitor().accept(house.server.first_link())
    page = admin.page
    page.click("nav >> text=Users")
    page.fill("#name", "olha")
    page.select_option("#role", "qa_manager")
    page.click("main form button.primary")
    expect(page.locator(".secret")).to_contain_text("/welcome/")
    page.click("header.top form button")
    expect(page).to_have_url(house.server.url + "/sign-in")
    page.keyboard.type("admin")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Hello")
    assert page.request.get(house.server.first_link()).status == 404
    assert page.request.get("/queue").status == 404, "an admin has no business with calls"


def analyst_scores_with_the_keyboard(house: House) -> None:
    """A drawn call, scored without the mouse; the network drops in between, the tab is loaded anew, what the
    submission came to is never answered: nothing is lost."""
    analysts = house.analysts
    house.manager.open("/queue").click("text=Share them out evenly")
    analyst = next(analyst for analyst in analysts if analyst.own_calls().count())
    analyst.own_calls().first.click()
    analyst.ready()
    page = analyst.page
    page.keyboard.press("1")
    analyst.saved()
    analyst.context.set_offline(True)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    page.wait_for_selector("#saved[data-state=offline]")
    page.keyboard.press("n")
    page.keyboard.type("The customer waits here")
    page.keyboard.press("Escape")
    analyst.context.set_offline(False)
    analyst.saved()
    page.reload()
    analyst.ready()
    origins = page.eval_on_selector_all(".item", "items => items.map(item => item.dataset.origin)")
    assert {origins[0], origins[1]} <= {"confirmed", "overridden", "person"}, origins
    expect(page.locator("#notes input")).to_have_value("The customer waits here")
    analyst.answer_everything()
    page.route("**/submit", lambda route: (route.fetch(), route.abort()))
    house.evaluation = analyst.submit()
    page.unroute("**/submit")


def two_tabs_do_not_overwrite_each_other(house: House) -> None:
    """Both write the same sheet; the one that comes late is shown both, goes on typing, and chooses when it wants to."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    analyst.own_calls().first.click()
    analyst.ready()
    page, second = analyst.page, analyst.tab()
    second.goto(page.url)
    analyst.ready(second)
    with second.expect_response("**/draft") as written:
        second.keyboard.press("2")
    assert written.value.ok
    page.keyboard.press("c")
    page.keyboard.type("The agent")
    conflict = page.locator("#conflict")
    expect(conflict).to_be_visible()
    page.bring_to_front()
    page.keyboard.type(" also never explained")
    comment = page.locator(".comment:visible")
    expect(comment).to_have_value("The agent also never explained")
    keys_decide_nothing(page)
    conflict.locator("input[value=theirs]").first.check()
    conflict.locator("input[value=mine]").last.check()
    settle = conflict.locator("button.primary")
    expect(settle).to_be_enabled()
    comment.press_sequentially(".")
    expect(settle).to_be_disabled()
    conflict.locator("input[value=mine]").last.check()
    settle.click()
    analyst.saved()
    page.reload()
    analyst.ready()
    expect(comment).to_have_value("The agent also never explained.")
    expect(page.locator(".item").first.locator("input").nth(1)).to_be_checked()
    second.close()


def parts_of_a_page_that_do_not_load_are_said(house: House) -> None:
    """A sheet is scored while what shows the recording, and then a conflict, cannot be had; both come when they can."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    page, part = analyst.page, re.compile(r"/assets/[^/]+/(recording|conflict)\.js")
    page.route(part, lambda route: route.abort())
    analyst.own_calls().first.click()
    missing = page.locator("#part-missing")
    expect(missing).to_be_visible()
    page.keyboard.press("1")
    analyst.saved()
    second = analyst.tab()
    second.goto(page.url)
    analyst.ready(second)
    with second.expect_response("**/draft") as written:
        second.keyboard.press("2")
    assert written.value.ok
    page.bring_to_front()
    page.keyboard.press("c")
    page.keyboard.type("Kept")
    page.wait_for_selector("#saved[data-state=incomplete]")
    page.unroute(part)
    expect(missing).to_be_hidden(timeout=15_000)
    analyst.ready()
    expect(page.locator("#sound-note")).to_be_hidden()
    conflict = page.locator("#conflict")
    expect(conflict).to_be_visible(timeout=20_000)
    conflict.locator("th button").first.click()
    conflict.locator("button.primary").click()
    expect(page.locator(".item.current")).to_be_focused()
    analyst.saved()
    second.close()


def keys_decide_nothing(page: Page) -> None:
    """While a conflict is shown, neither shortcuts nor the keys of buttons do anything to the sheet."""
    page.keyboard.press("Escape")
    for key in ("1", "a", "n", "Space", "Enter"):
        page.keyboard.press(key)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#conflict")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#conflict button.primary")).to_be_disabled()
    expect(page.locator("#conflict :checked")).to_have_count(0)
    expect(page.locator("#conflict tbody tr")).to_have_count(2)
    expect(page.locator("#notes li")).to_have_count(0)


def sound_comes_back_with_the_connection(house: House) -> None:
    """The sound cannot be had, with the leave to hear it and without: the page says so, and plays as soon as it can."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    for missing in ("audio|grant", "audio"):
        play_once_it_comes_back(analyst, re.compile(f"/calls/[^/]+/({missing})"))


def play_once_it_comes_back(analyst: Visitor, sound: re.Pattern) -> None:
    page = analyst.page
    page.route(sound, lambda route: route.abort())
    analyst.own_calls().first.click()
    analyst.ready()
    note = page.locator("#sound-lost")
    expect(note).to_be_visible()
    page.keyboard.press("Space")
    page.unroute(sound)
    expect(page.locator("#play.playing")).to_be_visible(timeout=15_000)
    expect(note).to_be_hidden()
    expect(page.locator("#sound-note")).to_be_hidden()
    page.keyboard.press("Space")
    expect(page.locator("#play.playing")).to_have_count(0)


def sound_does_not_surprise(house: House) -> None:
    """Somebody presses play while there is no sound; when it comes a minute later, it waits to be pressed again."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    analyst.own_calls().first.click()
    analyst.ready()
    page, sound = analyst.tab(), re.compile("/calls/[^/]+/(audio|grant)")
    page.add_init_script("""
        const { now } = Date;
        let passedMs = 0;
        Date.now = () => now() + passedMs;
        addEventListener("minute", () => { passedMs += 60_000; });
    """)
    page.route(sound, lambda route: route.abort())
    page.goto(analyst.page.url)
    analyst.ready(page)
    back = page.locator("#sound-back")
    expect(page.locator("#sound-lost")).to_be_visible()
    page.keyboard.press("Space")
    page.evaluate("dispatchEvent(new Event('minute'))")
    page.unroute(sound)
    expect(back).to_be_visible(timeout=15_000)
    expect(page.locator("#sound-lost")).to_be_hidden()
    expect(page.locator("#play.playing")).to_have_count(0)
    page.keyboard.press("Space")
    expect(page.locator("#play.playing")).to_be_visible()
    expect(back).to_be_hidden()
    page.close()


def session_that_ends_is_said(house: House) -> None:
    """The sound and a save are refused: the page says that the session is over, keeps all, and goes on where it can."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    analyst.own_calls().first.click()
    analyst.ready()
    page, sound = analyst.tab(), re.compile("/calls/[^/]+/audio")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(sound, lambda route: route.abort())
    signing_in = {"status": 401, "content_type": "text/html", "body": "<p>Sign in</p>"}
    page.route("**/grant", lambda route: route.fulfill(**signing_in))
    page.goto(analyst.page.url)
    analyst.ready(page)
    expect(page.locator("#signed-out")).to_be_visible()
    expect(page.locator("#sound-note")).to_be_hidden()
    with page.expect_request("**/state", timeout=20_000):
        pass
    assert sum(url.endswith("/grant") for url in asked) == 1, "the leave to hear is asked for again"
    forged = {"status": 403, "json": {"error": {"code": "forged", "message": "Too old"}}}
    for ending in ({"status": 200, "content_type": "text/html", "body": "<p>Sign in</p>"}, forged):
        page.route("**/draft", lambda route: route.fulfill(**ending))
        for key in ("1", "2"):
            page.keyboard.press(key)
        page.wait_for_selector("#saved[data-state=signed_out]")
        page.unroute("**/draft")
    page.unroute(sound)
    page.unroute("**/grant")
    page.keyboard.press("1")
    analyst.saved(page)
    expect(page.locator("#signed-out")).to_be_hidden()
    page.keyboard.press("Space")
    expect(page.locator("#play.playing")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.locator("#play.playing")).to_have_count(0)
    for failing in ({"status": 502, "content_type": "text/html", "body": "<p>Bad gateway</p>"}, None):
        page.route("**/submit", lambda route: route.fulfill(**failing) if failing else route.abort())
        page.keyboard.press("Control+Enter")
        page.wait_for_selector("#saved[data-state=unsubmitted]")
        page.unroute("**/submit")
        page.keyboard.press("2" if failing else "1")
        analyst.saved(page)
    sign_in_again(house, analyst, page)
    page.close()


def sign_in_again(house: House, analyst: Visitor, page: Page) -> None:
    """The session really ends, an answer is changed, and somebody else finds no such call: the page goes to the sign-in
    page by itself, and what was kept on the device is saved once its writer is back."""
    analyst.context.clear_cookies()
    page.keyboard.press("2")
    page.wait_for_selector("#saved[data-state=signed_out]")
    expect(page.locator("#signed-out")).to_be_visible()
    page.route("**/state", lambda route: route.fulfill(status=404, json={}))
    page.wait_for_url(re.compile("/sign-in"), timeout=20_000)
    page.unroute("**/state")
    page.fill("#name", next(name for name, person in house.people.items() if person is analyst))
    page.fill("#password", PASSWORD)
    with page.expect_response("**/draft") as written:
        page.click("main form button.primary")
    assert written.value.ok
    analyst.ready(page)
    analyst.saved(page)
    expect(page.locator(".item").first.locator("input").nth(1)).to_be_checked()


def lead_publishes(house: House) -> None:
    """The lead of the team that took the call; a lead of another team does not even find it."""
    stranger = house.somebody("stefan", "lead", "--team", "Nobody's")
    assert stranger.page.request.get(house.evaluation).status == 404
    lead = house.somebody("lesia", "lead", "--team", house.fact("Team"))
    page = lead.open(house.evaluation)
    page.click("text=Publish to the agent")
    expect(page.locator("h1 .badge")).to_have_text("published")


def agent_disputes_one_item(house: House) -> None:
    """Their own evaluation, and only after it was published."""
    agent = house.somebody("oksana", "agent", "--agent", house.fact("Agent"), "--language", "en")
    page = agent.open("/evaluations")
    page.click("main table a >> nth=0")
    page.wait_for_url("**" + house.evaluation)
    item = page.locator("details.dispute").first
    item.locator("summary").click()
    item.locator("textarea").fill("The customer had already been greeted.")
    page.click("text=Dispute the items with a reason")
    expect(page.locator("h1 .badge")).to_have_text("disputed")
    expect(page.locator(".disputed")).to_have_count(1)


def manager_decides(house: House) -> None:
    """Somebody other than the reviewer; both scores stay."""
    page = house.manager.open(house.evaluation)
    page.click("text=Take the dispute on")
    page.locator(".rule select").first.select_option(index=2)
    page.locator(".rule textarea").first.fill("Heard again: the agent is right.")
    page.click("button:text-is('Decide')")
    expect(page.locator("h1 .badge")).to_have_text("dispute upheld")
    page = house.people["oksana"].open(house.evaluation)
    expect(page.locator("main")).to_contain_text("Before the dispute")


def three_calibrate_blind(house: House) -> None:
    """Nobody sees the machine or the others before their own is submitted; then α with its interval."""
    calls = house.manager.open("/queue?state=all").locator("table.queue tbody th").all_inner_texts()
    page = house.manager.open("/calibrations")
    assert page.locator(".ticks li", has_text="scored by").count(), "nobody says who has scored a call already"
    page.fill("#name", "November")
    for call in sorted({call.split()[0] for call in calls})[:2]:
        page.check(f"[name='call.{call}']")
    people = [*house.analysts, house.manager]
    for name in ("anna", "bohdan", "maria"):
        page.check(f"[name='person.{name}']")
    page.click("button.primary:text-is('Open a session')")
    house.calibration = page.url.removeprefix(house.server.url)
    for place, person in enumerate(people):
        score_session(house, person, strict=place == 2)
    page = house.manager.open(house.calibration)
    alphas = [text for text in page.locator("td.alpha").all_inner_texts() if "…" in text]
    assert alphas, "no α with an interval"
    expect(page.locator(".severity tbody tr")).to_have_count(3)
    page.goto("/agreement")
    page.locator("td.number a").first.click()
    expect(page.locator("main tbody a[href^='/evaluations/']").first).to_be_visible()


def score_session(house: House, person: Visitor, strict: bool) -> None:
    """Every call of the calibration that waits for somebody; who is strict finds fault with the first."""
    page = person.open(house.calibration)
    assert page.locator(".agreement").count() == 0, "others' answers are shown before one's own"
    for call in range(page.locator("button:text-is('Score')").count()):
        person.open(house.calibration).locator("button:text-is('Score')").first.click()
        person.ready()
        assert page.locator(".machine").count() == 0, "automatic answers are shown in a calibration"
        person.answer_everything(lambda item: "2" if strict and call == 0 and item % 3 == 0 else "1")
        person.submit()


def voices_of_a_theme_are_heard_after_a_meeting(house: House) -> None:
    """The leave to hear has ended meanwhile: another one is asked for; where it is refused, the page says so."""
    page = house.manager.open(theme(house))
    audio = press_play_too_late(page)
    page.wait_for_function("audio => audio.currentTime > 0 && !audio.paused", arg=audio.element_handle())
    page.route("**/grant", lambda route: route.fulfill(status=403, json={}))
    page.reload()
    press_play_too_late(page)
    expect(page.locator(".voices [role=status]").first).to_contain_text("cannot be played any more")
    page.unroute("**/grant")


def press_play_too_late(page: Page) -> Locator:
    """Starts the first player of a page whose leave ended long ago."""
    audio = page.locator(".voices audio").first
    audio.evaluate("audio => { audio.src = audio.src.replace(/grant=[0-9]+/, 'grant=1'); }")
    audio.focus()
    page.keyboard.press("Space")
    return audio


def product_reads_and_hears_nothing(house: House) -> None:
    """The product team opens a digest with quotes, and is refused every recording."""
    product = house.somebody("petra", "product", "--language", "uk")
    page = product.open("/digests")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    page.click("ol.doors a >> nth=0")
    expect(page.locator("blockquote").first).to_be_visible()
    assert page.locator("blockquote").count() >= 3
    assert page.locator(".digest a[href*='/calls/']").count() == 0, "links to calls that may not be heard"
    page.locator("a[href^='/themes/']").first.click()
    expect(page.locator("main figure.trend")).to_be_visible()
    assert page.locator("audio").count() == 0, "a player for somebody who may not hear"
    for call in ("LN-2102", "LN-2104", "NO-SUCH-CALL"):
        answer = page.request.get(f"/calls/{call}/audio")
        assert answer.status == 404, f"{call}: {answer.status}"
        assert "audio" not in answer.headers["content-type"]
    for path in ("/users", "/audit", "/consent", "/coverage"):
        assert page.request.get(path).status == 404, path


def withdrawn_call_leaves_the_digest(house: House) -> None:
    """A call is withdrawn while a digest that quotes it is open: with the next look its words are gone."""
    product = house.somebody("piotr", "product")
    product.open("/digests").click("ol.doors a >> nth=0")
    quoted = product.page.locator("figcaption .call").first.inner_text()
    words = product.page.locator("blockquote").first.inner_text()
    withdraw(house, quoted)
    product.page.reload()
    body = product.page.locator("main").inner_text()
    assert words not in body and quoted not in body, f"{quoted} is still quoted"


def withdrawn_call_disappears_while_it_is_open(house: House) -> None:
    """An analyst looks at a call whose consent is taken back: sound, picture and words go from the open page."""
    analyst = next(analyst for analyst in house.analysts if analyst.own_calls().count())
    analyst.own_calls().first.click()
    analyst.ready()
    page = analyst.page
    call = page.locator("h1").inner_text()
    expect(page.locator(".turn").first).to_be_visible()
    withdraw(house, call)
    expect(page.locator("#gone")).to_be_visible(timeout=30_000)
    for part in (".turn", "#picture", "#audio", ".item"):
        expect(page.locator(part)).to_have_count(0)
    page.reload()
    assert call not in page.locator("body").inner_text()


def withdraw(house: House, call: str) -> None:
    """The privacy officer takes consent back; a wrong confirmation does nothing."""
    page = house.somebody("olena", "privacy_officer").open("/consent")
    page.fill("#call", call)
    page.click("main form button.primary")
    expect(page.locator(".badge.granted").first).to_be_visible()
    page.click("a.danger")
    for confirmation in ("something else", call):
        page.fill("#reason", "asked by telephone")
        page.fill("#confirmation", confirmation)
        page.click("button.danger")
        expect(page.locator("[role=alert]" if confirmation != call else ".note")).to_be_visible()
    expect(page.locator(".badge.granted")).to_have_count(0)


def auditor_finds_it_all(house: House) -> None:
    """What was done stands in the log, which is whole."""
    page = house.somebody("adam", "auditor", "--language", "pl").open("/audit?action=consent.withdrawn")
    expect(page.locator("[role=status].done")).to_be_visible()
    expect(page.locator("table.log tbody tr")).to_have_count(2)


def every_page_can_be_read(house: House) -> None:
    """In every language, light and dark, wide and narrow: contrast AA, names for controls, nothing too wide."""
    check = (pathlib.Path(__file__).parent / "legibility.js").read_text()
    pages = pages_of(house)
    listed = list(every_page(house))
    faults: dict[str, list[str]] = {}
    for language, scheme, size in zip(LANGUAGES, ("light", "dark", "light", "dark"), (DESKTOP, TABLET, TABLET, DESKTOP)):
        for role, page in pages.items():
            if role:
                read_in(page, language)
        for name, role, path in listed:
            show(pages[role], path, scheme, size)
            for fault in pages[role].evaluate(check):
                faults.setdefault(fault, []).append(f"{name} ({language}, {scheme}, {size['width']})")
    for page in (page for role, page in pages.items() if role):
        read_in(page, "en")
    assert not faults, "\n".join(f"{fault}: {', '.join(places[:3])}" for fault, places in faults.items())


JOURNEYS = [
    first_sign_in,
    analyst_scores_with_the_keyboard,
    two_tabs_do_not_overwrite_each_other,
    parts_of_a_page_that_do_not_load_are_said,
    sound_comes_back_with_the_connection,
    sound_does_not_surprise,
    session_that_ends_is_said,
    lead_publishes,
    agent_disputes_one_item,
    manager_decides,
    three_calibrate_blind,
    voices_of_a_theme_are_heard_after_a_meeting,
    product_reads_and_hears_nothing,
    withdrawn_call_leaves_the_digest,
    withdrawn_call_disappears_while_it_is_open,
    auditor_finds_it_all,
    every_page_can_be_read,
]


def walk(house: House, journey) -> bool:
    began = time.monotonic()
    name = journey.__name__.replace("_", " ")
    try:
        journey(house)
        complaints = [complaint for visitor in house.visitors for complaint in visitor.complaints]
        assert not complaints, complaints
    except Exception as error:
        print(f"FAILED {name}: {error}", file=sys.stderr)
        print("What the browsers showed:", *photograph(house), "", house.server.log(), sep="\n", file=sys.stderr)
        return False
    print(f"ok {name} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def photograph(house: House) -> list[pathlib.Path]:
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sidetone-journey-"))
    paths = []
    for index, visitor in enumerate(house.visitors):
        paths.append(folder / f"{index}.png")
        visitor.page.screenshot(path=paths[-1])
    return paths


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("demo", type=pathlib.Path)
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path, help="take a picture of every page there, at the end")
    options = parser.parse_args()
    began = time.monotonic()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        with Server(options.program.resolve(), options.demo.resolve(), options.config.resolve()) as server:
            house = House(browser, server)
            if not all(walk(house, journey) for journey in JOURNEYS):
                raise SystemExit(1)
            if options.pictures:
                take_pictures(house, options.pictures)
    print(f"{len(JOURNEYS)} journeys passed in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
