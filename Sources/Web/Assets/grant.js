// The leave to hear a recording, which is part of the address of its sound. It ends after some minutes, and connections
// drop: then a fresh address is asked for, and the sound goes on where it was.

const patienceMs = 5000;

export class Grant {
  /// - audio: with an address that has a grant; without one there is no sound, and none is asked for.
  /// - csrf: the token of the page.
  /// - report(state): "lost" while nobody answers, "given" with a fresh address, "refused" where the sound is not to be had.
  constructor(audio, { call, csrf, report }) {
    Object.assign(this, { audio, call, csrf, report });
    /// Whether somebody wants to hear it; a sound that breaks off pauses by itself, and is wanted still.
    this.isWanted = false;
    this.isLost = false;
    this.givenAt = -Infinity;
    audio.addEventListener("play", () => { this.isWanted = true; });
    audio.addEventListener("pause", () => { if (!audio.error) this.isWanted = false; });
    audio.addEventListener("error", () => this.renew());
    addEventListener("online", () => { if (this.isLost) this.renew(); });
  }

  /// Plays as soon as there is an address again.
  insist() {
    this.isWanted = true;
    this.renew();
  }

  /// Asks until somebody answers, one question at a time.
  renew() {
    this.underWay ??= this.#renew().finally(() => { this.underWay = null; });
  }

  async #renew() {
    clearTimeout(this.timer);
    if (!this.#hasSound) return;
    const address = await this.#freshAddress();
    if (!this.#hasSound) return;
    this.isLost = address === undefined;
    if (this.isLost) {
      this.timer = setTimeout(() => this.renew(), patienceMs);
      return this.report("lost");
    }
    // What breaks as soon as it is given does not lack the leave.
    if (address === null || performance.now() - this.givenAt < patienceMs) return this.report("refused");
    this.givenAt = performance.now();
    this.report("given");
    this.#goOn(address);
  }

  get #hasSound() { return this.audio.hasAttribute("src"); }

  /// `null` where it is refused, `undefined` where nobody answers.
  async #freshAddress() {
    try {
      const answer = await fetch(`/calls/${encodeURIComponent(this.call)}/grant`, {
        method: "POST", headers: { "X-CSRF-Token": this.csrf },
      });
      if (answer.status >= 500 || answer.status === 429) return undefined;
      return answer.ok ? (await answer.json()).url : null;
    } catch { return undefined; }
  }

  #goOn(address) {
    const { audio } = this;
    const place = audio.currentTime;
    audio.src = address + new URL(audio.src).hash;
    if (place > 0) audio.currentTime = place;
    if (this.isWanted) audio.play().catch(() => { /* the error is told apart */ });
  }
}
