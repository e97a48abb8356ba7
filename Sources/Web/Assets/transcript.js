// The words of a call: they light up as they are said, a click seeks, a selection of the customer's can be marked.

import { clock } from "./lanes.js";

export class Transcript {
  /// - utterances: `party`, `start_ms`, `end_ms`, `text`, `words` as `[start, end, text]`.
  constructor(root, utterances, names, { onSeek }) {
    Object.assign(this, { root, utterances, names });
    this.words = [];
    this.lit = null;
    this.litTurn = null;
    this.rows = utterances.map((utterance, index) => this.#row(utterance, index));
    root.replaceChildren(...this.rows);
    root.addEventListener("click", (event) => {
      if (!getSelection().isCollapsed) return;
      const ms = event.target.closest("[data-ms]")?.dataset.ms;
      if (ms !== undefined) onSeek(Number(ms));
    });
  }

  /// Lights up what is said now.
  show(ms) {
    const turn = this.#at(this.utterances, ms, (u) => [u.start_ms, u.end_ms]);
    if (turn !== this.litTurn) {
      this.rows[this.litTurn]?.classList.remove("now");
      this.rows[turn]?.classList.add("now");
      this.litTurn = turn;
      if (turn !== null) this.#keepInView(this.rows[turn]);
    }
    const word = this.#at(this.words, ms, (w) => [w.startMs, w.endMs]);
    if (word === this.lit) return;
    this.words[this.lit]?.element.classList.remove("now");
    this.words[word]?.element.classList.add("now");
    this.lit = word;
  }

  /// What is said at a moment; "" where nothing is.
  wordAt(ms) {
    const word = this.#at(this.words, ms, (w) => [w.startMs, w.endMs]);
    return word === null ? "" : this.words[word].element.textContent;
  }

  turnAt(ms) {
    const turn = this.#at(this.utterances, ms, (u) => [u.start_ms, u.end_ms]);
    return turn === null ? null : this.utterances[turn];
  }

  /// What is selected of one utterance: its index and the place in UTF-16 units; null where it is not one of the
  /// customer's.
  get selection() {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0).cloneRange();
    const first = range.startContainer;
    const text = (first.nodeType === Node.ELEMENT_NODE ? first : first.parentElement)?.closest(".said");
    if (!text) return null;
    if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
    const index = Number(text.dataset.utterance);
    if (this.utterances[index].party !== "customer") return null;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return { utterance: index, start, end: start + range.toString().length, box: range.getBoundingClientRect() };
  }

  /// Shows what was marked as feedback.
  mark(marks, { onRemove, words }) {
    for (const old of this.root.querySelectorAll(".marked")) old.remove();
    for (const mark of marks) {
      const label = document.createElement("p");
      label.className = `marked ${mark.kind}`;
      label.append(`${words[mark.kind]}: “${mark.text}” `);
      if (onRemove) {
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "quiet";
        remove.textContent = words.remove;
        remove.addEventListener("click", () => onRemove(mark));
        label.append(remove);
      }
      this.rows[mark.utterance]?.querySelector(".turn-body").append(label);
    }
  }

  #row(utterance, index) {
    const row = document.createElement("div");
    row.className = `turn ${utterance.party}`;
    const time = document.createElement("button");
    time.type = "button";
    time.className = "turn-time";
    time.dataset.ms = utterance.start_ms;
    time.textContent = clock(utterance.start_ms);
    const who = document.createElement("span");
    who.className = "turn-who";
    who.textContent = this.names[utterance.party];
    const text = document.createElement("p");
    text.className = "said";
    text.dataset.utterance = index;
    if (this.root.dataset.language) text.lang = this.root.dataset.language;
    text.append(...this.#spans(utterance));
    const body = document.createElement("div");
    body.className = "turn-body";
    body.append(who, text);
    row.append(time, body);
    return row;
  }

  /// The text as it stands, with a span for each word whose time is known.
  #spans(utterance) {
    const nodes = [];
    let cursor = 0;
    for (const [startMs, endMs, text] of utterance.words) {
      const place = utterance.text.indexOf(text, cursor);
      if (place < 0) continue;
      if (place > cursor) nodes.push(utterance.text.slice(cursor, place));
      const element = document.createElement("span");
      element.textContent = text;
      element.dataset.ms = startMs;
      this.words.push({ startMs, endMs, element });
      nodes.push(element);
      cursor = place + text.length;
    }
    const rest = utterance.text.slice(cursor);
    if (nodes.length === 0) {
      const element = document.createElement("span");
      element.dataset.ms = utterance.start_ms;
      element.textContent = rest;
      return [element];
    }
    return rest ? [...nodes, rest] : nodes;
  }

  #keepInView(row) {
    const box = row.getBoundingClientRect();
    const frame = this.root.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      this.root.scrollTo({ top: row.offsetTop - this.root.offsetTop - this.root.clientHeight / 3, behavior: "smooth" });
    }
  }

  /// The last of the entries (in time order) that begins before `ms` and has not ended; null where there is none.
  #at(entries, ms, range) {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (range(entries[middle])[0] <= ms) low = middle + 1; else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - 4; index -= 1) {
      if (ms < range(entries[index])[1]) return index;
    }
    return null;
  }
}
