// The leave to hear a recording, which is part of the address of its sound. It ends after some minutes, and connections
// drop: then a fresh address is asked for, and the sound goes on where it was.

const patienceMs = 5000;
/// How often in a row an address may break as soon as it is given.
const mostBreaks = 3;

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
    this.breaks = 0;
    audio.addEventListener("play", () => { this.isWanted = true; });
    audio.addEventListener("pause", () => { if (!audio.error) this.isWanted = false; });
    audio.addEventListener("error", () => this.#break());
    addEventListener("online", () => { if (this.isLost) this.renew(); });
  }

  /// Plays as soon as there is an address again. What breaks at once is left the time it is given.
  insist() {
    this.isWanted = true;
    if (this.breaks === 0) this.renew();
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
    if (address === undefined) return this.#wait(patienceMs);
    this.isLost = false;
    if (address === null) return this.report("refused");
    this.givenAt = performance.now();
    this.report("given");
    this.#goOn(address);
  }

  /// What breaks as soon as it is given does not lack the leave: the server is busy, or the line is bad.
  #break() {
    if (!this.#hasSound) return;
    this.breaks = performance.now() - this.givenAt < patienceMs ? this.breaks + 1 : 0;
    if (this.breaks === 0) return this.renew();
    if (this.breaks < mostBreaks) return this.#wait(patienceMs * 2 ** (this.breaks - 1));
    this.isLost = false;
    this.report("refused");
  }

  #wait(ms) {
    this.isLost = true;
    this.timer = setTimeout(() => this.renew(), ms);
    this.report("lost");
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
