"""What is known of a call besides its sound: sidecars and the two manifests."""

import csv
import json
from datetime import datetime, timedelta

KYIV_OFFSET = timedelta(hours=2)

OWN_COLUMNS = ["CallId", "File", "Start", "Agent", "Team", "Queue", "Direction", "Lang", "AgentCh", "Wait", "Hold",
               "Outcome", "CSAT", "Customer", "version", "plan"]
PARTNER_COLUMNS = ["ID", "Plik", "Data", "Operator", "Grupa", "Partner", "Kolejka", "Jezyk", "Kanal", "Czekanie",
                   "Wynik", "Ocena", "Klient", "version", "plan"]


def write_sidecar(call, path, hold_ms):
    """`<base>.json` with the keys of a call; what nobody said is left out."""
    known = {
        "call_id": call["id"], "started_at": call["started_at"], "agent": call["agent"], "team": call["team"],
        "partner": call["partner"], "queue": call["queue"], "direction": call["direction"],
        "language": call["language"],
        "agent_channel": call["agent_channel"] if call["channels"] == 2 else None,
        "wait_ms": call["wait_s"] * 1000, "hold_ms": hold_ms, "outcome": call["outcome"], "csat": call.get("csat"),
        "customer": call["customer"], "agent_note": call["note"], "columns": _said(call["columns"]),
    }
    path.write_text(json.dumps(_said(known), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_own_manifest(calls, path):
    """`calls.csv`: commas, ISO 8601 times of the Kyiv clock without a zone, seconds."""
    rows = [[
        call["id"], call["path"], _kyiv(call).isoformat(), call["agent"], call["team"], call["queue"],
        call["direction"], call["language"], call["agent_channel"] if call["path"] else "", call["wait_s"],
        0 if call["path"] else "", call["outcome"], call.get("csat", ""), call["customer"],
        call["columns"]["version"], call["columns"]["plan"],
    ] for call in calls]
    _write(path, ",", OWN_COLUMNS, rows)


def write_partner_manifest(calls, path):
    """`dovira/report.csv`: semicolons, dd.MM.yyyy HH:mm:ss, waiting as h:mm:ss, channels as words."""
    rows = [[
        call["id"], call["path"].removeprefix("dovira/"), f"{_kyiv(call):%d.%m.%Y %H:%M:%S}", call["agent"],
        call["team"], call["partner"], call["queue"], call["language"], _side(call),
        f"0:{call['wait_s'] // 60:02}:{call['wait_s'] % 60:02}", call["outcome"], call.get("csat", ""),
        call["customer"], call["columns"]["version"], call["columns"]["plan"],
    ] for call in calls]
    _write(path, ";", PARTNER_COLUMNS, rows)


def _said(fields):
    return {name: value for name, value in fields.items() if value not in (None, "", {})}


def _kyiv(call):
    """The wall clock of Kyiv (+02:00 in November), without the zone."""
    at = datetime.fromisoformat(call["started_at"])
    return (at - at.utcoffset()).replace(tzinfo=None) + KYIV_OFFSET


def _side(call):
    return "" if call["channels"] == 1 else ("left", "right")[call["agent_channel"]]


def _write(path, delimiter, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
