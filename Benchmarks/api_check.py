#!/usr/bin/env python3
"""Holds the API to its document: schemathesis, with every check, as people of different roles.

    make demo && pip install schemathesis && Benchmarks/api_check.py .build/release/sidetone [--examples 50]

Runs on a copy of the demo and on this machine only. Half of the paths name things that are there: calls, evaluations in
several states, a calibration, accounts, digests. Status 0 where nothing was found.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from workbench import ROOT, Workbench

# In this order: the admin changes people and the privacy officer withdraws calls, which is then so for those after them.
ROLES = ["manager", "marek", "anna", "root", "petra"]


def furnish(house: Workbench) -> dict[str, list[str]]:
    """Brings evaluations into several states; returns what paths can name."""
    manager, reviews = house.people["manager"], house.reviews()
    for number, review in enumerate(reviews):
        person, path = house.people[review["reviewer"]], f"/reviews/{review['id']}"
        sheet = {"answers": {}, "comments": {}, "notes": [], "summary": "Checked."}
        person.api("PUT", f"{path}/draft", {"base": 0, "save_id": "first", "sheet": sheet})
        if number % 3 > 0:
            person.api("POST", f"{path}/submit", {"draft": 1})
        if number % 3 > 1:
            manager.api("POST", f"/evaluations/{review['id']}/publish")
    calls = [review["call"] for review in reviews]
    session = manager.api(
        "POST", "/calibrations", {"name": "Check", "calls": calls[:2], "participants": ["anna", "bohdan", "manager"]})
    digests = manager.api("GET", "/digests")["items"]
    themes = [theme["id"] for section in manager.api("GET", f"/digests/{digests[0]}")["sections"]
              for theme in section["themes"]]
    return {
        "call": calls, "review": [review["id"] for review in reviews], "session": [session["id"]],
        # Nobody as whom the check itself runs: they would be disabled, and their tokens with them.
        "name": ["bohdan", "paula", "nobody"], "period": digests, "theme": themes, "scorecard": ["support"],
    }


def check(house: Workbench, role: str, known: dict, examples: int) -> int:
    """Lets schemathesis loose with the token of one person."""
    here = pathlib.Path(__file__).resolve().parent
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "api_hooks", "PYTHONPATH": str(here), "SIDETONE_KNOWN": json.dumps(known)}
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file", str(here / "schemathesis.toml"),
        "run", f"{house.url}/api/v1/openapi.json", "--header", f"Authorization: Bearer {house.people[role].bearer()}",
        "--checks", "all", "--max-examples", str(examples), "--seed", "1", "--generation-database", "none"]
    print(f"--- as {role}", flush=True)
    with tempfile.TemporaryDirectory(prefix="sidetone-api-") as folder:
        return subprocess.run(command, env=environment, cwd=folder).returncode


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--examples", type=int, default=50)
    parser.add_argument("--roles", nargs="*", default=ROLES)
    options = parser.parse_args()
    with Workbench(options.program.absolute(), ROOT / "demo") as house:
        known = furnish(house)
        return max(check(house, role, known, options.examples) for role in options.roles)


if __name__ == "__main__":
    raise SystemExit(main())
