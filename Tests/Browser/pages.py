"""Every page of the workbench with somebody who may see it, and in which looks it is shown."""

import pathlib
from collections.abc import Iterator

from playwright.sync_api import Page

DESKTOP = {"width": 1280, "height": 900}
TABLET = {"width": 820, "height": 1180}
LANGUAGES = ("en", "uk", "ru", "pl")


def every_page(house) -> Iterator[tuple[str, str, str]]:
    """Name, role and path of each, over what the journeys left behind."""
    review = house.evaluation.replace("/evaluations/", "/reviews/")
    manager = {
        "home": "/", "queue": "/queue?state=all", "queue-search": "/queue?words=invoice", "review": review,
        "evaluations": "/evaluations", "evaluations-closed": "/evaluations?state=closed",
        "evaluation": house.evaluation, "calibrations": "/calibrations",
        "calibration": house.calibration, "quality": "/quality", "quality-team": "/quality?by=team",
        "reports": "/reports", "reports-kpis": "/reports?kind=kpis", "reports-control": "/reports?kind=control&figures=asa",
        "reports-comparison": "/reports?kind=comparison&period=all", "incidents": "/incidents",
        "agreement": "/agreement", "agreement-calls": agreement_calls(house), "disputes": "/disputes", "scorecards": "/scorecards", "coverage": "/coverage", "digests": "/digests",
        "digest": "/digests/2026-W47", "theme": theme(house),
    }
    for name, path in manager.items():
        yield name, "qa_manager", path
    yield "agent-evaluation", "agent", house.evaluation
    yield "agent-home", "agent", "/"
    yield "consent", "privacy_officer", "/consent"
    yield "consent-call", "privacy_officer", "/consent/LN-2103"
    yield "consent-withdraw", "privacy_officer", "/consent/LN-2103/withdraw"
    yield "audit", "auditor", "/audit"
    yield "not-found", "auditor", "/nowhere"
    yield "account", "auditor", "/account"
    yield "admin-home", "admin", "/"
    yield "problems", "admin", "/problems"
    yield "users", "admin", "/users"
    yield "user", "admin", "/users/adam"
    yield "sign-in", "", "/sign-in"


def agreement_calls(house) -> str:
    """The comparisons behind the first figure of the agreement with the machine."""
    return house.manager.open("/agreement").locator("td.number a").first.get_attribute("href")


def theme(house) -> str:
    page = house.manager.open("/digests/2026-W47")
    return page.locator("a[href^='/themes/']").first.get_attribute("href")


def pages_of(house) -> dict[str, Page]:
    """By role; `""` is somebody who has not signed in."""
    people = house.people
    return {
        "": house.visitor().page, "qa_manager": house.manager.page, "agent": people["oksana"].page,
        "privacy_officer": people["olena"].page, "auditor": people["adam"].page, "admin": people["admin"].page,
    }


def show(page: Page, path: str, scheme: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(path)
    if page.locator("#review").count():
        page.wait_for_selector("#review[data-ready]")


def read_in(page: Page, language: str) -> None:
    page.goto("/account")
    page.select_option("#language", language)
    page.click("form[action='/account'] button")
    page.wait_for_selector(f"html[lang={language}]")


def take_pictures(house, folder: pathlib.Path) -> None:
    """Every page light and dark on a desktop, and on a tablet; those of the manager in every language."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = pages_of(house)
    listed = list(every_page(house))
    for name, role, path in listed:
        for look, scheme, size in (("light", "light", DESKTOP), ("dark", "dark", DESKTOP), ("tablet", "light", TABLET)):
            show(pages[role], path, scheme, size)
            pages[role].screenshot(path=folder / f"{name}-{look}.png", full_page=name != "review")
    manager = pages["qa_manager"]
    for language in LANGUAGES[1:]:
        read_in(manager, language)
        for name, role, path in listed:
            if role == "qa_manager":
                show(manager, path, "light", DESKTOP)
                manager.screenshot(path=folder / f"{name}-{language}.png", full_page=name != "review")
    read_in(manager, "en")
