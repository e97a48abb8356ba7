"""A server over a copy of the demo, with a quality team at work: what the load and the API check are run against."""

import http.cookiejar
import json
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
from server import Server  # noqa: E402

PASSWORD = "four grey herons standing"
SCOPES = ["read", "write", "audio"]
TEAM = [
    ("manager", "qa_manager", []), ("anna", "qa_analyst", []), ("bohdan", "qa_analyst", []), ("root", "admin", []),
    ("petra", "privacy_officer", []), ("paula", "product", []), ("audra", "auditor", []),
    ("lena", "lead", ["--team", "in-house"]), ("marek", "agent", ["--agent", "marek", "--team", "in-house"]),
]


class Person:
    """Somebody who signed in, as a browser without pages."""

    def __init__(self, url: str, welcome: str):
        self.url = url
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.form(welcome, password=PASSWORD, repeated=PASSWORD)
        self.csrf = self.token("/")

    @property
    def cookie(self) -> str:
        return next(f"{cookie.name}={cookie.value}" for cookie in self.jar if not cookie.name.endswith("-form"))

    def page(self, path: str) -> str:
        return self.opener.open(self.url + path, timeout=30).read().decode()

    def token(self, path: str) -> str:
        return re.search(r'name="csrf" value="([0-9a-f]{64})"', self.page(path)).group(1)

    def form(self, path: str, **fields: str) -> str:
        """Sends a form with the token of its page."""
        fields["csrf"] = self.token(path if path.startswith("/welcome") else "/account")
        body = urllib.parse.urlencode(fields).encode()
        return self.opener.open(self.url + path, body, timeout=30).read().decode()

    def api(self, method: str, path: str, body=None):
        request = urllib.request.Request(
            self.url + "/api/v1" + path, json.dumps(body).encode() if body is not None else None, method=method,
            headers={"X-CSRF-Token": self.csrf, "Content-Type": "application/json"})
        return json.load(self.opener.open(request, timeout=60))

    def bearer(self) -> str:
        """A token for programs, made as on the page of the account."""
        page = self.form(
            "/account/tokens", label="bench", current=PASSWORD, **{f"scope_{scope}": "1" for scope in SCOPES})
        return re.search(r'<code class="secret">([0-9a-f]{64})</code>', page).group(1)


class Workbench(Server):
    """The server with its team; every call that the demo drew is shared out."""

    def __init__(self, program: pathlib.Path, demo: pathlib.Path = ROOT / "demo"):
        super().__init__(program, demo, ROOT / "samples/sidetone.yaml")
        self.people: dict[str, Person] = {}

    def __enter__(self) -> "Workbench":
        super().__enter__()
        for name, role, options in TEAM:
            self.people[name] = Person(self.url, self.invite(name, role, *options))
        self.people["manager"].api("POST", "/queue/assign")
        return self

    def reviews(self) -> list[dict]:
        """One draft for every call that somebody was given: who writes it, and which it is."""
        found = []
        for name in ("anna", "bohdan"):
            person = self.people[name]
            for entry in person.api("GET", "/queue?limit=200")["items"]:
                path = f"/calls/{urllib.parse.quote(entry['call']['id'])}/reviews"
                opened = person.api("POST", path, {"draw": entry["draw"], "kind": entry["kind"]})
                found.append({"reviewer": name, "call": entry["call"]["id"], "draw": entry["draw"], "id": opened["id"]})
        return found
