"""Somebody at a browser of their own."""

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from pages import DESKTOP
from server import Server

PASSWORD = "seven small steps"


class Visitor:
    """Signed in with a link of their own. Whatever their browser complains about fails the journey."""

    def __init__(self, browser: Browser, server: Server, **options):
        self.server = server
        self.context: BrowserContext = browser.new_context(base_url=server.url, viewport=DESKTOP, **options)
        self.complaints: list[str] = []
        self.page: Page = self.tab()

    def tab(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", self.note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

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

    def open(self, path: str) -> Page:
        self.page.goto(path)
        return self.page

    def close(self) -> None:
        assert not self.complaints, self.complaints
        self.context.close()

    # The review page

    def own_calls(self) -> Locator:
        """Buttons of the queue that open a call of one's own."""
        return self.open("/queue").locator("form[action$='/review'] button")

    def ready(self, page: Page | None = None) -> None:
        (page or self.page).wait_for_selector("#review[data-ready]")

    def saved(self, page: Page | None = None) -> None:
        (page or self.page).wait_for_selector("#saved[data-state=saved]")

    def answer_everything(self, choice=lambda index: "1") -> None:
        """With the keyboard alone: one key per item, then down.

        - choice: the key for the item at an index.
        """
        for index, item in enumerate(self.page.locator(".item").all()):
            if item.get_attribute("data-kind") in ("yes_no", "choice", "scale", "multiple_choice"):
                self.page.keyboard.press(choice(index))
            self.page.keyboard.press("ArrowDown")
        self.saved()

    def submit(self) -> str:
        """With the keyboard; returns the path of the evaluation."""
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_url("**/evaluations/*")
        return self.page.url.removeprefix(self.server.url)
