"""Transcripts of a scene in the formats that Sidetone reads."""

import json

WHISPER_LANGUAGES = {"uk": "ukrainian", "ru": "russian", "pl": "polish", "en": "english"}


def write(kind, scene, call, base):
    """Writes the transcript of `call` beside `base`; nothing for the kind `none`."""
    if kind == "json":
        _write_json(base.with_name(base.name + ".transcript.json"), _own(scene, call))
    elif kind == "whisper":
        for party in ("agent", "customer"):
            _write_json(base.with_name(f"{base.name}.{party}.whisper.json"), _whisper(scene, call, party))
    elif kind == "vtt":
        base.with_name(base.name + ".vtt").write_text(_vtt(scene), encoding="utf-8")
    elif kind == "srt":
        base.with_name(base.name + ".srt").write_text(_srt(scene), encoding="utf-8")
    elif kind != "none":
        raise SystemExit(f"{call['id']}: unknown transcript {kind}")


def _own(scene, call):
    segments = [{
        "start": round(said.start_s, 2), "end": round(said.end_s, 2), "speaker": said.party, "text": said.text,
        "words": _words(said),
    } for said in scene.placed]
    return {"call_id": call["id"], "language": call["language"], "segments": segments}


def _whisper(scene, call, party):
    """OpenAI `verbose_json` of one channel."""
    mine = [said for said in scene.placed if said.party == party]
    return {
        "task": "transcribe",
        "language": WHISPER_LANGUAGES[call["language"]],
        "duration": round(scene.length_s, 2),
        "text": " ".join(said.text for said in mine),
        "segments": [{
            "id": number, "seek": 0, "start": round(said.start_s, 2), "end": round(said.end_s, 2),
            "text": " " + said.text, "tokens": [], "temperature": 0.0, "avg_logprob": -0.19,
            "compression_ratio": 1.4, "no_speech_prob": 0.01,
        } for number, said in enumerate(mine)],
        "words": [word for said in mine for word in _words(said)],
    }


def _words(said):
    return [{
        "start": round(said.start_s + start, 2), "end": round(said.start_s + end, 2), "word": word,
    } for start, end, word in said.spoken.words]


def _vtt(scene):
    cues = [f"{_clock(said.start_s, '.')} --> {_clock(said.end_s, '.')}\n<v {said.party}>{said.text}\n"
            for said in scene.placed]
    return "WEBVTT\n\n" + "\n".join(cues)


def _srt(scene):
    cues = [f"{number}\n{_clock(said.start_s, ',')} --> {_clock(said.end_s, ',')}\n"
            f"{said.party.capitalize()}: {said.text}\n" for number, said in enumerate(scene.placed, 1)]
    return "\n".join(cues)


def _clock(seconds, mark):
    millis = round(seconds * 1000)
    return f"{millis // 3600000:02}:{millis // 60000 % 60:02}:{millis // 1000 % 60:02}{mark}{millis % 1000:03}"


def _write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
