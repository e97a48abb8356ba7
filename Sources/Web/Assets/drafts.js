// Keeps a sheet: saves it to the server under versions, and on this device until the server has it.

import { read } from "./answers.js";

const patienceMs = 500;
const longestWaitMs = 15_000;

/// - source: path of the evaluation in the API.
/// - report(state, detail): "saving", "saved", "offline", "signed_out", "conflict", "incomplete", "closed", "refused".
/// - onConflict(theirs, settle): resolves when both are shown, throws where they cannot be; until `settle` is called with
///   the sheet that is to stand, nothing is sent, and what is written is kept on this device.
/// - onGone: the evaluation is no more, as when consent to its call was taken back; nothing of it is kept here either.
export class Drafts {
  constructor({ source, id, csrf, version, report, onScore, onConflict, onGone }) {
    Object.assign(this, { source, csrf, report, onScore, onConflict, onGone });
    this.key = `sidetone.draft.${id}`;
    this.timer = null;
    this.waitMs = 1000;
    this.sending = false;
    this.pending = this.#kept();
    // What the sheet that is shown builds on, which the server may have left behind.
    this.version = this.pending?.base ?? version;
    addEventListener("online", () => this.#send());
    addEventListener("storage", (event) => { if (event.key === this.key && !event.newValue) this.#sentElsewhere(event.oldValue); });
  }

  /// What was written here and never reached the server; null where there is nothing.
  get unsent() { return this.pending?.sheet ?? null; }

  /// Sends what an earlier visit of this page left behind.
  resume() { if (this.pending) this.#send(); }

  change(sheet) {
    // A save whose answer never came may have arrived: then what stands there is our own, not somebody else's.
    const unanswered = this.sending || this.lost ? (this.pending?.sheet ?? this.pending?.unanswered) : undefined;
    this.pending = { saveID: crypto.randomUUID(), base: this.version, sheet, unanswered };
    this.#keep();
    if (this.stopped) return;
    this.report("saving");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#send(), patienceMs);
  }

  /// Resolves when the server has everything; false where it cannot.
  async flush() {
    clearTimeout(this.timer);
    await this.#send();
    return this.pending === null;
  }

  /// Another tab sent what an earlier visit left behind. What was written here meanwhile is something else and stays.
  #sentElsewhere(kept) {
    if (!this.pending) return;
    if (JSON.parse(kept)?.saveID === this.pending.saveID) this.pending = null; else this.#keep();
  }

  #keep() { try { localStorage.setItem(this.key, JSON.stringify(this.pending)); } catch { /* private window: memory only */ } }

  #kept() {
    try { return JSON.parse(localStorage.getItem(this.key)); } catch { return null; }
  }

  #forget(saveID) {
    if (this.pending?.saveID !== saveID) return;
    this.pending = null;
    if (this.#kept()?.saveID !== saveID) return;
    try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ }
  }

  /// Drops what was not sent, here and on this device.
  drop() {
    clearTimeout(this.timer);
    this.pending = null;
    this.stopped = true;
    try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ }
  }

  /// One request at a time; who asks while one is under way waits for it and what it leads to.
  #send() {
    this.underWay ??= this.#sendAll().finally(() => { this.underWay = null; });
    return this.underWay;
  }

  async #sendAll() {
    while (this.pending && !this.stopped) {
      const { saveID } = this.pending;
      await this.#sendOnce();
      if (!this.pending || this.pending.saveID === saveID) return;
      this.pending.base = this.version;
    }
  }

  async #sendOnce() {
    this.sending = true;
    const { saveID, base, sheet, unanswered } = this.pending;
    try {
      const answer = await fetch(`${this.source}/draft`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": this.csrf },
        body: JSON.stringify({ base, save_id: saveID, sheet }),
      });
      await this.#take(await read(answer), saveID, unanswered);
    } catch {
      this.#retry();
    } finally {
      this.sending = false;
    }
  }

  async #take({ state, status, content }, saveID, unanswered) {
    if (state === "lost") return this.#retry();
    if (state === "signed_out") return this.#signOut();
    if (this.stopped) return;
    if (state === "done") {
      this.version = content.version;
      this.lost = false;
      this.waitMs = 1000;
      this.#forget(saveID);
      this.onScore(content.score);
      this.report(this.pending ? "saving" : "saved");
    } else if (status === 409 && content.draft) {
      await this.#collide(content.draft, unanswered);
    } else if (status === 404) {
      this.onGone();
    } else {
      this.report(status === 409 ? "closed" : "refused", content.error?.message);
    }
  }

  /// The server has something else than what this builds on.
  async #collide({ version, sheet }, unanswered) {
    if (!this.pending) return;
    if (isSame(sheet, unanswered) || isSame(sheet, this.pending.sheet)) return this.#standOn(version);
    const settle = (settled) => {
      this.stopped = false;
      this.version = version;
      this.change(settled);
    };
    try { await this.onConflict(sheet, settle); } catch { return this.#retry("incomplete"); }
    if (this.stopped) return;
    this.stopped = true;
    this.report("conflict");
  }

  /// What stands there was written here.
  #standOn(version) {
    this.version = version;
    this.lost = false;
    this.pending = { ...this.pending, saveID: crypto.randomUUID(), base: version, unanswered: undefined };
    this.#keep();
  }

  /// What was written is kept on this device; it is sent with the next change, or by the page loaded anew.
  #signOut() { if (!this.stopped) this.report("signed_out"); }

  /// - state: why it is not saved yet.
  #retry(state = "offline") {
    if (this.stopped) return;
    this.lost = true;
    this.report(state);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#send(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
  }
}

/// Whether two values say the same, whatever the order of their keys.
export function isSame(left, right) { return left !== undefined && right !== undefined && sorted(left) === sorted(right); }

function sorted(value) {
  return JSON.stringify(value, (_, part) => part && typeof part === "object" && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}
