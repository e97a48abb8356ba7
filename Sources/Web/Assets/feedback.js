// What customers said is marked as feedback on the product, and the mark taken back.

import { contentOf } from "./answers.js";

export class Feedback {
  /// - marks: those that the reader may see; null where there are none to be seen or made.
  /// - change(method, path, body): asks the API of the evaluation.
  /// - onRefused(message): it did not do it.
  constructor(menu, transcript, marks, { words, isReadOnly, change, onRefused, signal }) {
    Object.assign(this, { menu, transcript, words, change, onRefused });
    this.marks = marks ?? [];
    this.mayMark = marks !== null && !isReadOnly;
    document.addEventListener("selectionchange", () => this.#offer(), { signal });
    menu.addEventListener("pointerdown", (event) => event.preventDefault());
    menu.addEventListener("click", (event) => this.#add(event.target.closest("button")?.dataset.kind));
    this.#show();
  }

  /// Offers the kinds for what is said at a moment; where they are offered, goes there.
  offerTurn(ms) {
    if (this.menu.hidden) {
      this.transcript.selectTurn(ms);
      this.#offer();
    }
    if (!this.menu.hidden) this.menu.querySelector("button").focus();
  }

  #offer() {
    const selection = this.mayMark ? this.transcript.selection : null;
    this.menu.hidden = !selection;
    if (!selection) return;
    const left = Math.min(innerWidth - this.menu.offsetWidth - 8, selection.box.left + scrollX);
    this.menu.style.left = `${Math.max(8, left)}px`;
    this.menu.style.top = `${selection.box.bottom + scrollY + 6}px`;
  }

  async #add(kind) {
    const { selection } = this.transcript;
    if (!kind || !selection) return;
    const { utterance, start, end } = selection;
    const answer = await this.change("POST", "marks", { kind, utterance, start, end });
    if (!answer.ok) return this.onRefused((await contentOf(answer))?.error?.message);
    this.marks = [...this.marks, await answer.json()];
    getSelection().removeAllRanges();
    this.#show();
  }

  async #remove(mark) {
    const answer = await this.change("DELETE", `marks/${mark.id}`);
    if (!answer.ok) return;
    this.marks = this.marks.filter((other) => other.id !== mark.id);
    this.#show();
  }

  #show() {
    this.transcript.mark(this.marks, { words: this.words, onRemove: this.mayMark ? (mark) => this.#remove(mark) : null });
  }
}
