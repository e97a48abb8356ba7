"""Consent records (`consent/1`): a chain per call, each record naming the hash of the one before."""

import hashlib
import json
from datetime import datetime, timedelta

VALID_UNTIL = "2036-11-01T00:00:00+02:00"
NOTICE_LASTS_MS = 6400
# How long after the start of the call the later records of a chain were made.
LATER = timedelta(hours=2)


def chain(call, story, audio_sha256):
    """The records of one call, oldest first."""
    records = []
    for number, grant in enumerate(call.get("grants", [["all"]]), 1):
        made_at = datetime.fromisoformat(call["started_at"]) + (number - 1) * LATER
        records.append(_record(call, story, audio_sha256, grant, number, made_at, records))
    return records


def canonical(record):
    """The bytes that are hashed: keys sorted, no white space, UTF-8."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _record(call, story, audio_sha256, grant, number, made_at, before):
    name, status = grant[0], (grant[1:] or ["given"])[0]
    at = made_at.isoformat()
    first = number == 1
    return {
        "schema": "consent/1",
        "record_id": f"{call['id']}-c{number}",
        "seq": number,
        "prev_hash": None if first else hashlib.sha256(canonical(before[-1])).hexdigest(),
        "call_id": call["id"],
        "audio_sha256": audio_sha256,
        "subjects": ["agent", "customer"],
        "purposes": [
            {"purpose": purpose, "granted": purpose in story["grants"][name], "granted_at": at, "expires_at": None}
            for purpose in [*story["grants"]["all"], "export"]
        ],
        "lawful_basis": "consent",
        "notice": _notice(story["notices"][call["language"]], call["language"]),
        "capture": {"at": at, "method": "ivr_notice" if first else "spoken"},
        "evidence": _evidence(call, made_at) if first else None,
        "valid_from": at,
        "valid_until": VALID_UNTIL,
        "jurisdictions": ["PL"] if call["language"] == "pl" else ["UA"],
        "status": status,
        "revocation": _revocation(at) if status == "withdrawn" else None,
    }


def _notice(notice, language):
    digest = hashlib.sha256(notice["text"].encode()).hexdigest()
    return {"id": notice["id"], "version": notice["version"], "language": language, "sha256": digest}


def _evidence(call, at):
    return {"kind": "ivr_log", "ref": f"ivr/{at:%Y-%m-%d}/{call['id']}", "start_ms": 0, "end_ms": NOTICE_LASTS_MS}


def _revocation(at):
    return {"at": at, "reason": "asked for the recording to be removed", "by": "customer"}
