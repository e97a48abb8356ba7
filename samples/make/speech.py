"""Speech from text through the espeak-ng library, with the time of every word."""

import ctypes
import os
import re
import subprocess
from array import array
from dataclasses import dataclass

RATE_HZ = 22050
_SYNCHRONOUS = 2
_CHARS_UTF8 = 1
_EVENT_END, _EVENT_WORD = 0, 1
_SPEED, _PITCH, _RANGE = 1, 3, 4


class _Event(ctypes.Structure):
    """espeak_EVENT of espeak-ng's speak_lib.h."""

    _fields_ = [
        ("kind", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True)
class Voice:
    """An espeak-ng voice: language, variant (`f2`, `m3`), pitch 0...99, speed in words a minute."""

    language: str
    variant: str
    pitch: int
    speed: int


@dataclass(frozen=True)
class Spoken:
    """Mono samples -1...1 without silence at the ends, and the words as (start s, end s, word)."""

    samples: array
    words: list

    def seconds(self, rate_hz):
        return len(self.samples) / rate_hz


class Synthesizer:
    """One espeak-ng in this process; it speaks one text at a time."""

    def __init__(self):
        self._library = ctypes.CDLL("libespeak-ng.so.1")
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0) != RATE_HZ:
            raise SystemExit("espeak-ng did not start, or not at 22050 Hz")
        self._heard = array("h")
        self._word_starts = []
        self._callback = _CALLBACK(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, text, voice, rate_hz):
        """`text` in `voice`, in the telephone band of `rate_hz`."""
        self._heard, self._word_starts = array("h"), []
        if self._library.espeak_SetVoiceByName(f"{voice.language}+{voice.variant}".encode()) != 0:
            raise SystemExit(f"espeak-ng has no voice {voice.language}+{voice.variant}")
        for parameter, value in ((_SPEED, voice.speed), (_PITCH, voice.pitch), (_RANGE, 55)):
            self._library.espeak_SetParameter(parameter, value, 0)
        data = text.encode() + b"\0"
        self._library.espeak_Synth(data, len(data), 0, 1, 0, _CHARS_UTF8, None, None)
        self._library.espeak_Synchronize()
        samples, lead_s = _trimmed(_telephone_band(self._heard, rate_hz), rate_hz)
        words = _timed_words(text, self._word_starts, lead_s, len(samples) / rate_hz)
        return Spoken(samples, words)

    def _receive(self, wave, count, events):
        if wave and count > 0:
            self._heard.frombytes(ctypes.string_at(wave, count * 2))
        index = 0
        while events[index].kind != _EVENT_END:
            if events[index].kind == _EVENT_WORD:
                self._word_starts.append((events[index].text_position - 1, events[index].audio_position_ms / 1000))
            index += 1
        return 0


def _telephone_band(pcm, rate_hz):
    """Resampled, 300-3400 Hz at 8 kHz and 100-7000 Hz above, by sox."""
    band = "300-3400" if rate_hz == 8000 else "100-7000"
    source = ["-t", "raw", "-r", str(RATE_HZ), "-e", "signed", "-b", "16", "-c", "1", "-"]
    target = ["-t", "raw", "-e", "float", "-b", "32", "-c", "1", "-"]
    filtered = subprocess.run(
        ["sox", "-R", "-D", *source, *target, "gain", "-6", "rate", "-h", str(rate_hz), "sinc", band],
        input=pcm.tobytes(), stdout=subprocess.PIPE, check=True, env={**os.environ, "LC_ALL": "C"})
    return array("f", filtered.stdout)


def _trimmed(samples, rate_hz):
    """Without the quiet ends (40 dB under the peak), and the seconds taken from the front."""
    limit = max(map(abs, samples)) / 100
    loud = [index for index, sample in enumerate(samples) if abs(sample) > limit]
    start = max(loud[0] - rate_hz // 100, 0)
    return samples[start:loud[-1] + rate_hz // 100], start / rate_hz


def _timed_words(text, starts, lead_s, length_s):
    """The words of `text` as written; one that espeak-ng reads as several keeps the first of their times."""
    begin = {}
    for position, second in starts:
        begin.setdefault(position, second)
    words = [(match.start(), match.end(), match.group()) for match in re.finditer(r"\S+", text)]
    timed, previous = [], 0.0
    for start, end, word in words:
        heard = [begin[position] for position in sorted(begin) if start <= position < end]
        if heard:
            previous = min(max(heard[0] - lead_s, previous), length_s)
        timed.append((previous, word))
    ends = [second for second, _ in timed[1:]] + [length_s]
    return [(second, max(end, second), word) for (second, word), end in zip(timed, ends)]
