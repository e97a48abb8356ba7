"""The main journeys in Chromium, against the demo's data. Run by `make browser-test`.

    journeys.py PROGRAM DEMO CONFIG [--pictures FOLDER]
"""

import argparse
import pathlib
import time

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from server import Server

PASSWORD = "seven small steps"
SIZES = {"desktop": (1280, 800), "tablet": (820, 1180)}


class Visitor:
    """Somebody at a browser of their own. Whatever the browser complains about fails the journey."""

    def __init__(self, browser: Browser, server: Server, **options):
        self.context: BrowserContext = browser.new_context(base_url=server.url, **options)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self.note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def note(self, message) -> None:
        # A refused page is told to the console too; journeys look at such answers themselves.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def accept(self, path: str) -> "Visitor":
        """Follows a one-time link and sets a password."""
        self.page.goto(path)
        self.page.fill("#password", PASSWORD)
        self.page.fill("#repeated", PASSWORD)
        self.page.click("main button.primary")
        expect(self.page.locator(".reader-name")).to_be_visible()
        return self

    def close(self) -> None:
        assert not self.complaints, self.complaints
        self.context.close()


def first_sign_in(browser: Browser, server: Server) -> None:
    """The printed link makes an admin, who adds somebody; out and in again with the keyboard alone."""
    admin = Visitor(browser, server).accept(server.first_link())
    page = admin.page
    page.click("nav >> text=Users")
    page.fill("#name", "maria")
    page.select_option("#role", "qa_manager")
    page.click("main form button.primary")
    expect(page.locator(".secret")).to_contain_text("/welcome/")
    page.click("header.top form button")
    expect(page).to_have_url(server.url + "/sign-in")
    page.keyboard.type("admin")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Hello")
    assert page.request.get(server.first_link()).status == 404
    admin.close()


def product_reads_and_hears_nothing(browser: Browser, server: Server) -> None:
    """The product team opens a digest with quotes, and is refused every recording."""
    product = Visitor(browser, server).accept(server.invite("petra", "product", "--language", "uk"))
    page = product.page
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    page.goto("/digests")
    page.click("ol.doors a >> nth=0")
    expect(page.locator("blockquote").first).to_be_visible()
    assert page.locator("blockquote").count() >= 3
    assert page.locator(".digest a[href*='/calls/']").count() == 0, "links to calls that may not be heard"
    for call in ("LN-2102", "LN-2104", "NO-SUCH-CALL"):
        answer = page.request.get(f"/calls/{call}/audio")
        assert answer.status == 404, f"{call}: {answer.status}"
        assert "audio" not in answer.headers["content-type"]
    for path in ("/users", "/audit", "/consent", "/coverage"):
        assert page.request.get(path).status == 404, path
    product.close()


def withdrawn_call_disappears(browser: Browser, server: Server) -> None:
    """A call is withdrawn while a digest that quotes it is open: with the next look its words are gone."""
    product = Visitor(browser, server).accept(server.invite("piotr", "product"))
    product.page.goto("/digests")
    product.page.click("ol.doors a >> nth=0")
    quoted = product.page.locator("figcaption .call").first.inner_text()
    words = product.page.locator("blockquote").first.inner_text()
    officer = Visitor(browser, server).accept(server.invite("olena", "privacy_officer"))
    page = officer.page
    page.goto("/consent")
    page.fill("#call", quoted)
    page.click("main form button.primary")
    expect(page.locator(".badge.granted").first).to_be_visible()
    page.click("a.danger")
    page.fill("#reason", "asked by telephone")
    page.fill("#confirmation", "something else")
    page.click("button.danger")
    expect(page.locator("[role=alert]")).to_be_visible()
    page.fill("#reason", "asked by telephone")
    page.fill("#confirmation", quoted)
    page.click("button.danger")
    expect(page.locator(".note")).to_be_visible()
    assert page.locator(".badge.granted").count() == 0
    product.page.reload()
    body = product.page.locator("main").inner_text()
    assert words not in body and quoted not in body, f"{quoted} is still quoted"
    product.close()
    officer.close()


def auditor_finds_the_withdrawal(browser: Browser, server: Server) -> None:
    """What was done stands in the log, which is whole."""
    auditor = Visitor(browser, server).accept(server.invite("adam", "auditor", "--language", "pl"))
    page = auditor.page
    page.goto("/audit?action=consent.withdrawn")
    expect(page.locator("[role=status].done")).to_be_visible()
    expect(page.locator("table.log tbody tr")).not_to_have_count(0)
    auditor.close()


def pictures(browser: Browser, server: Server, folder: pathlib.Path) -> None:
    """Every page, light and dark, on a desktop and a tablet."""
    folder.mkdir(parents=True, exist_ok=True)
    links = {
        role: server.invite(f"look-{role.replace('_', '-')}", role)
        for role in ("admin", "qa_manager", "privacy_officer", "auditor")
    }
    pages = {
        "home": ("qa_manager", "/"),
        "digests": ("qa_manager", "/digests"),
        "digest": ("qa_manager", "/digests/2026-W47"),
        "coverage": ("qa_manager", "/coverage"),
        "account": ("admin", "/account"),
        "users": ("admin", "/users"),
        "user": ("admin", "/users/look-auditor"),
        "consent": ("privacy_officer", "/consent"),
        "consent-call": ("privacy_officer", "/consent/LN-2103"),
        "consent-withdraw": ("privacy_officer", "/consent/LN-2103/withdraw"),
        "audit": ("auditor", "/audit"),
        "not-found": ("auditor", "/nowhere"),
    }
    stranger = Visitor(browser, server)
    visitors = {role: Visitor(browser, server).accept(link) for role, link in links.items()}
    for name, (role, path) in {**pages, "sign-in": ("", "/sign-in")}.items():
        page = visitors[role].page if role else stranger.page
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=scheme)
                page.goto(path)
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is too wide"
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png")


JOURNEYS = [
    first_sign_in,
    product_reads_and_hears_nothing,
    withdrawn_call_disappears,
    auditor_finds_the_withdrawal,
]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("demo", type=pathlib.Path)
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with Server(options.program.resolve(), options.demo.resolve(), options.config.resolve()) as server:
            if options.pictures:
                pictures(browser, server, options.pictures)
                return
            for journey in JOURNEYS:
                began = time.monotonic()
                journey(browser, server)
                print(f"ok {journey.__name__.replace('_', ' ')} ({time.monotonic() - began:.1f} s)")
            print(f"{len(JOURNEYS)} journeys passed")


if __name__ == "__main__":
    main()
