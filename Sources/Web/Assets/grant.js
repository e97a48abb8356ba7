// The leave to hear a recording, which is part of the address of its sound. It ends after some minutes, and connections
// drop: then a fresh address is asked for, and the sound goes on where it was.

import { read } from "./answers.js";

const patienceMs = 5000;
/// How often in a row an address may break as soon as it is given.
const mostBreaks = 3;
/// How long a wish to hear lasts while nothing is heard: minutes later the sound would surprise a whole office.
const wishMs = 30_000;

export class Grant {
  /// - audio: with an address that has a grant; without one there is no sound, and none is asked for.
  /// - csrf: the token of the page.
  /// - report(state): "lost" while nobody answers, "given" with a fresh address or once it sounds again, "back" with a
  ///   fresh address that waits for somebody to press play, "refused" where the sound is not to be had, "signed_out" where
  ///   the session of the page is over; then nothing more is asked.
  constructor(audio, { call, csrf, report }) {
    Object.assign(this, { audio, call, csrf, report });
    /// Whether somebody wants to hear it; a sound that breaks off pauses by itself, and is wanted still.
    this.isWanted = false;
    /// When it was last heard, or somebody last said that they want to.
    this.wantedAt = -Infinity;
    this.isLost = false;
    /// Whether it was wanted too long ago to begin by itself, and waits for somebody to press play.
    this.isBack = false;
    this.isHeld = false;
    this.isRefused = false;
    this.givenAt = -Infinity;
    this.breaks = 0;
    audio.addEventListener("play", () => this.#want());
    audio.addEventListener("timeupdate", () => { if (this.#isSounding) this.#want(); });
    audio.addEventListener("playing", () => this.#sound());
    audio.addEventListener("pause", () => { if (!audio.error) this.isWanted = false; });
    audio.addEventListener("error", () => this.#break());
    addEventListener("online", () => { if (this.isLost) this.renew(); });
  }

  /// Plays as soon as there is an address again. What breaks at once is left the time it is given.
  insist() {
    this.#want();
    if (this.breaks === 0) this.renew();
  }

  /// Held, it asks for nothing, as while the session is over; let go, for the sound that broke off meanwhile.
  hold(isHeld) {
    this.isHeld = isHeld;
    clearTimeout(this.timer);
    if (isHeld || this.isRefused || !this.audio.error) return;
    this.isLost = true;
    this.renew();
  }

  /// Asks until somebody answers, one question at a time.
  renew() {
    this.underWay ??= this.#renew().finally(() => { this.underWay = null; });
  }

  async #renew() {
    clearTimeout(this.timer);
    if (!this.#isToAsk) return;
    const { state, url } = await this.#ask();
    // It may have begun to sound meanwhile: a new address would break it off.
    if (!this.#isToAsk) return;
    if (state === "lost") return this.#wait(patienceMs);
    this.isLost = false;
    if (state === "refused") return this.#refuse();
    if (state === "signed_out") return this.report(state);
    this.givenAt = performance.now();
    this.#goOn(url);
  }

  /// What breaks as soon as it is given does not lack the leave: the server is busy, or the line is bad.
  #break() {
    if (!this.#hasSound || this.isHeld) return;
    this.breaks = performance.now() - this.givenAt < patienceMs ? this.breaks + 1 : 0;
    if (this.breaks === 0) return this.renew();
    if (this.breaks < mostBreaks) return this.#wait(patienceMs * 2 ** (this.breaks - 1));
    this.#refuse();
  }

  /// For as long as the page is open.
  #refuse() {
    this.isLost = false;
    this.isRefused = true;
    this.report("refused");
  }

  #wait(ms) {
    this.isLost = true;
    this.timer = setTimeout(() => this.renew(), ms);
    this.report("lost");
  }

  #want() {
    this.isWanted = true;
    // By the clock on the wall, which goes on while the computer sleeps.
    this.wantedAt = Date.now();
  }

  /// Nothing is to be asked for while it sounds.
  #sound() {
    clearTimeout(this.timer);
    if (this.isLost || this.isBack) this.report("given");
    this.isLost = this.isBack = false;
  }

  get #hasSound() { return this.audio.hasAttribute("src"); }
  get #isToAsk() { return this.#hasSound && !this.isHeld && !this.#isSounding; }
  get #isSounding() {
    const { audio } = this;
    return !audio.paused && !audio.error && audio.readyState > HTMLMediaElement.HAVE_CURRENT_DATA;
  }

  /// A fresh address as `url`, or the state that there is instead of one.
  async #ask() {
    try {
      const answer = await fetch(`/calls/${encodeURIComponent(this.call)}/grant`, {
        method: "POST", headers: { Accept: "application/json", "X-CSRF-Token": this.csrf },
      });
      const { state, content } = await read(answer);
      return state === "done" ? { state: "given", url: content.url } : { state };
    } catch { return { state: "lost" }; }
  }

  #goOn(address) {
    const { audio } = this;
    const place = audio.currentTime;
    const isTooLate = Date.now() - this.wantedAt > wishMs;
    // Also where the address before this one, which waited to be played, broke in its turn.
    this.isBack = (this.isBack || this.isWanted) && isTooLate;
    this.isWanted &&= !isTooLate;
    this.report(this.isBack ? "back" : "given");
    audio.src = address + new URL(audio.src).hash;
    if (place > 0) audio.currentTime = place;
    if (this.isWanted) audio.play().catch(() => { /* the error is told apart */ });
  }
}
