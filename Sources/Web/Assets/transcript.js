// The words of a call: they light up as they are said, a click seeks, a selection of the customer's can be marked.

import { clock } from "./clock.js";

/// How far beyond what is in view words are made ready.
const margin = "300px";
/// A step back from less than this after a word's beginning goes to the word before.
const backMs = 250;

/// Every utterance has its row from the beginning; the words in it become elements of their own when it comes into view,
/// so that an hour's call opens as fast as a minute's.
export class Transcript {
  /// - utterances: `party`, `start_ms`, `end_ms`, `text`, `words` as `[start, end, text]`.
  constructor(root, utterances, names, { onSeek }) {
    Object.assign(this, { root, utterances, names });
    this.words = utterances.flatMap((utterance, turn) =>
      utterance.words.map(([startMs, endMs, text], place) => ({ startMs, endMs, text, turn, place })));
    this.spans = new Map();
    this.lit = null;
    this.litTurn = null;
    this.rows = utterances.map((utterance, index) => this.#row(utterance, index));
    root.replaceChildren(...this.rows);
    const sight = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.#spell(Number(entry.target.dataset.turn));
    }, { root, rootMargin: margin });
    for (const row of this.rows) sight.observe(row);
    root.addEventListener("click", (event) => {
      if (!getSelection().isCollapsed) return;
      const ms = event.target.closest("[data-ms]")?.dataset.ms;
      if (ms !== undefined) onSeek(Number(ms));
    });
  }

  /// Lights up what is said now.
  show(ms) {
    const turn = this.#turn(ms);
    if (turn !== this.litTurn) {
      this.rows[this.litTurn]?.classList.remove("now");
      this.rows[turn]?.classList.add("now");
      this.litTurn = turn;
      if (turn !== null) this.#keepInView(this.rows[turn]);
    }
    const word = this.#word(ms);
    if (word === this.lit) return;
    this.#span(this.lit)?.classList.remove("now");
    this.#span(word)?.classList.add("now");
    this.lit = word;
  }

  /// What is said at a moment; "" where nothing is.
  wordAt(ms) { return this.words[this.#word(ms)]?.text ?? ""; }

  /// Where the next word begins (step 1), or where this one or the one before began (-1); null where there is none. By
  /// utterances where the times of words are not known.
  wordStart(ms, step) {
    const starts = this.words.length > 0 ? this.words.map((word) => word.startMs) : this.utterances.map((u) => u.start_ms);
    return (step > 0 ? starts.find((start) => start > ms + 1) : starts.findLast((start) => start < ms - backMs)) ?? null;
  }

  turnAt(ms) { return this.utterances[this.#turn(ms)] ?? null; }

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

  /// Selects what is being said, or was said last, where it is the customer's.
  selectTurn(ms) {
    const index = this.utterances.findLastIndex((utterance) => utterance.start_ms <= ms && utterance.party === "customer");
    if (index >= 0) getSelection().selectAllChildren(this.rows[index].querySelector(".said"));
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
    row.dataset.turn = index;
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
    text.textContent = utterance.text;
    const body = document.createElement("div");
    body.className = "turn-body";
    body.append(who, text);
    row.append(time, body);
    return row;
  }

  /// The text as it stands, with an element for each word whose time is known.
  #spell(turn) {
    if (this.spans.has(turn)) return this.spans.get(turn);
    const { text, words, start_ms: startMs } = this.utterances[turn];
    const [nodes, spans] = [[], []];
    let cursor = 0;
    words.forEach(([atMs, , word], place) => {
      const found = text.indexOf(word, cursor);
      if (found < 0) return;
      const element = document.createElement("span");
      element.textContent = word;
      element.dataset.ms = atMs;
      nodes.push(text.slice(cursor, found), element);
      spans[place] = element;
      cursor = found + word.length;
    });
    this.spans.set(turn, spans);
    const said = this.rows[turn].querySelector(".said");
    if (nodes.length > 0) said.replaceChildren(...nodes, text.slice(cursor)); else said.dataset.ms = startMs;
    return spans;
  }

  #span(index) {
    const word = this.words[index];
    return word && this.#spell(word.turn)[word.place];
  }

  #keepInView(row) {
    const box = row.getBoundingClientRect();
    const frame = this.root.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      this.root.scrollTo({ top: row.offsetTop - this.root.offsetTop - this.root.clientHeight / 3, behavior: "smooth" });
    }
  }

  #turn(ms) { return this.#at(this.utterances, ms, (u) => [u.start_ms, u.end_ms]); }
  #word(ms) { return this.#at(this.words, ms, (w) => [w.startMs, w.endMs]); }

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
