"""From lines of a dialogue to a recording: placing, mixing, noise, hold music, containers."""

import io
import math
import random
import subprocess
import wave
from array import array
from dataclasses import dataclass

GREETING_AFTER_S = 0.6
FAREWELL_BEFORE_S = 0.5
PAUSES_S = (0.45, 0.6, 0.35, 0.75, 0.5)
LEVEL_DBFS = {"agent": -20.0, "customer": -22.0}
NOISE_DBFS = -66.0
MUSIC_DBFS = -24.0
PEAK = 0.89
# Three chords of hold music, each note in hertz.
CHORDS = ((392.0, 493.9, 587.3), (440.0, 523.3, 659.3), (349.2, 440.0, 523.3))
# Bit rates that keep one side out of the other side's channel.
OPUS_KBPS = {1: 20, 2: 32}
MP3_KBPS = {1: 24, 2: 32}


@dataclass(frozen=True)
class Placed:
    """What one side said, and when in the recording."""

    party: str
    start_s: float
    text: str
    spoken: object
    rate_hz: int

    @property
    def end_s(self):
        return self.start_s + self.spoken.seconds(self.rate_hz)


@dataclass(frozen=True)
class Scene:
    """A dialogue laid out in time."""

    placed: list
    music: list
    length_s: float


def laid_out(lines, speak, rate_hz):
    """The lines of `calls.toml` in time; `speak(party, text)` gives the sound of one."""
    placed, music = [], []
    now, overlap = GREETING_AFTER_S, 0.0
    for number, line in enumerate(lines):
        if line.startswith("("):
            what, seconds = line.strip("()").rsplit(" ", 1)
            if what == "cut in":
                overlap = float(seconds)
                continue
            if what == "hold music":
                music.append((now + 0.5, now + 0.5 + float(seconds)))
                now += 1.0
            now += float(seconds)
            continue
        party = {"A": "agent", "C": "customer"}[line[0]]
        text = line[2:].strip()
        start = placed[-1].end_s - overlap if overlap else now
        said = Placed(party, round(start, 3), text, speak(party, text), rate_hz)
        placed.append(said)
        now, overlap = said.end_s + PAUSES_S[number % len(PAUSES_S)], 0.0
    return Scene(placed, music, max(said.end_s for said in placed) + FAREWELL_BEFORE_S)


def mixed(scene, rate_hz, channel_of, seed):
    """Samples per channel: speech at its level, music on the agent's side, a low noise floor everywhere."""
    noise = random.Random(seed)
    length = int(scene.length_s * rate_hz)
    floor = 10 ** (NOISE_DBFS / 20)
    count = max(channel_of.values()) + 1
    channels = [array("f", (noise.gauss(0, floor) for _ in range(length))) for _ in range(count)]
    for said in scene.placed:
        _add(channels[channel_of[said.party]], _levelled(said.spoken.samples, LEVEL_DBFS[said.party]),
             int(said.start_s * rate_hz))
    for start_s, end_s in scene.music:
        _add(channels[channel_of["agent"]], _hold_music(end_s - start_s, rate_hz), int(start_s * rate_hz))
    return channels


def pcm16_wav(channels, rate_hz):
    """A WAV file in memory, 16-bit PCM."""
    frames = array("h")
    for frame in zip(*channels):
        frames.extend(round(max(-1.0, min(1.0, sample)) * 32767) for sample in frame)
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(frames.tobytes())
    return target.getvalue()


def encode(wav, container, path, serial):
    """Writes `wav` to `path` in a container of the recorder."""
    channels = int.from_bytes(wav[22:24], "little")
    if container == "pcm16":
        path.write_bytes(wav)
    elif container == "ulaw":
        _run(["sox", "-R", "-D", "-t", "wav", "-", "-e", "u-law", "-b", "8", str(path)], wav)
    elif container == "flac":
        _run(["sox", "-R", "-D", "-t", "wav", "-", "-C", "8", str(path)], wav)
    elif container == "opus":
        rate = ["--bitrate", str(OPUS_KBPS[channels]), "--serial", str(serial)]
        _run(["opusenc", "--quiet", *rate, "--speech", "-", str(path)], wav)
    elif container == "mp3":
        mode = ["-m", "m" if channels == 1 else "s"]
        _run(["lame", "--quiet", "--cbr", "-b", str(MP3_KBPS[channels]), *mode, "-", str(path)], wav)
    elif container == "growing":
        path.write_bytes(_announcing(wav, times=8))
    else:
        raise SystemExit(f"{path}: unknown container {container}")


def damaged_wav():
    """A WAV header cut inside its fmt chunk, then noise where the rest should be."""
    return b"RIFF\x24\xa0\x00\x00WAVEfmt \x10\x00\x00\x00\x01" + random.Random(2113).randbytes(3000)


def _announcing(wav, times):
    """The same bytes under a header that promises `times` as much sound."""
    promised = (len(wav) - 44) * times
    return wav[:4] + (promised + 36).to_bytes(4, "little") + wav[8:40] + promised.to_bytes(4, "little") + wav[44:]


def _add(channel, samples, at):
    for index, sample in enumerate(samples, at):
        if index < len(channel):
            channel[index] += sample


def _levelled(samples, level_dbfs):
    rms = math.sqrt(sum(sample * sample for sample in samples) / len(samples))
    gain = min(10 ** (level_dbfs / 20) / rms, PEAK / max(map(abs, samples)))
    return array("f", (sample * gain for sample in samples))


def _hold_music(seconds, rate_hz):
    """Slow broken chords with three harmonics each, faded over 0.12 s at both ends."""
    length = int(seconds * rate_hz)
    music = array("f", bytes(4 * length))
    beat = 0.4
    for start in range(int(seconds / beat)):
        chord = CHORDS[start // 6 % len(CHORDS)]
        note = chord[start % len(chord)]
        _add(music, _plucked(note, 1.2, rate_hz), int(start * beat * rate_hz))
    fade = int(0.12 * rate_hz)
    for index in range(fade):
        music[index] *= index / fade
        music[length - 1 - index] *= index / fade
    return _levelled(music, MUSIC_DBFS)


def _plucked(hertz, seconds, rate_hz):
    step = 2 * math.pi * hertz / rate_hz
    return array("f", (
        math.exp(-2.5 * index / rate_hz)
        * (math.sin(step * index) + 0.4 * math.sin(2 * step * index) + 0.2 * math.sin(3 * step * index))
        for index in range(int(seconds * rate_hz))))


def _run(command, data):
    subprocess.run(command, input=data, check=True)
