// Plays a call: speed with pitch kept, one side alone, without silences, a stretch again and again.

const gapMs = 200;

export class Player {
  /// - silence: stretches in which nobody speaks, `[start, end]` in milliseconds.
  /// - channels: the channel of each side, by name.
  /// - grant: the leave to hear it.
  constructor(audio, { durationMs, silence, channels, grant }) {
    Object.assign(this, { audio, durationMs, channels, grant });
    this.silence = silence.filter(([start, end]) => end - start > 1000);
    this.skipsSilence = false;
    this.loop = null;
    this.solo = "";
    this.listeners = [];
    audio.preservesPitch = true;
    audio.addEventListener("play", () => this.#run());
    for (const event of ["pause", "seeked", "ended", "ratechange", "error"]) audio.addEventListener(event, () => this.#tell());
  }

  onChange(listener) { this.listeners.push(listener); }

  get nowMs() { return this.audio.src ? this.audio.currentTime * 1000 : (this.shownMs ?? 0); }
  get isPlaying() { return !this.audio.paused && !this.audio.error; }

  async toggle() {
    if (this.grant.isLost) return this.grant.insist();
    if (this.isPlaying) return this.audio.pause();
    this.context?.resume();
    try { await this.audio.play(); } catch { this.#tell(); }
  }

  seek(ms) {
    const place = Math.min(this.durationMs, Math.max(0, ms));
    this.shownMs = place;
    if (this.audio.src) this.audio.currentTime = place / 1000;
    this.#tell();
  }

  /// Also of the address that may come after this one.
  set rate(rate) { this.audio.playbackRate = this.audio.defaultPlaybackRate = rate; }
  get rate() { return this.audio.playbackRate; }

  /// One side on both ears; `""` for both sides.
  set side(party) {
    this.solo = party;
    if (party && !this.context) this.#wire();
    if (!this.gains) return;
    const channel = this.channels[party];
    this.gains.forEach((gain, index) => { gain.gain.value = channel === undefined || channel === index ? 1 : 0; });
    this.cross?.forEach((gain, index) => { gain.gain.value = channel === index ? 1 : 0; });
  }

  #wire() {
    this.context = new AudioContext();
    const source = this.context.createMediaElementSource(this.audio);
    const splitter = this.context.createChannelSplitter(2);
    const merger = this.context.createChannelMerger(2);
    source.connect(splitter);
    this.gains = [0, 1].map((channel) => this.#path(splitter, merger, channel, channel));
    this.cross = [0, 1].map((channel) => this.#path(splitter, merger, channel, 1 - channel));
    merger.connect(this.context.destination);
  }

  #path(splitter, merger, from, to) {
    const gain = this.context.createGain();
    gain.gain.value = from === to ? 1 : 0;
    splitter.connect(gain, from);
    gain.connect(merger, 0, to);
    return gain;
  }

  #run() {
    const step = () => {
      if (!this.isPlaying) return;
      this.#jump();
      this.#tell();
      requestAnimationFrame(step);
    };
    step();
  }

  #jump() {
    const now = this.nowMs;
    if (this.loop && (now >= this.loop[1] || now < this.loop[0] - 50)) return this.seek(this.loop[0]);
    if (!this.skipsSilence || this.loop) return;
    const silence = this.silence.find(([start, end]) => now > start + gapMs && now < end - gapMs * 2);
    if (silence) this.seek(silence[1] - gapMs);
  }

  #tell() { for (const listener of this.listeners) listener(); }
}
