// What customers said is marked as feedback on the product, and the mark taken back.

export class Feedback {
  /// - marks: those that the reader may see; null where there are none to be seen or made.
  /// - change(method, path, body): asks the API of the evaluation; what `read` says of its answer.
  /// - onRefused(message): it did not do it; without a message where it says nothing itself.
  /// - onSignedOut: the session of the page is over.
  constructor(menu, transcript, marks, { words, isReadOnly, change, onRefused, onSignedOut, signal }) {
    Object.assign(this, { menu, transcript, words, change, onRefused, onSignedOut });
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
    const mark = await this.#done("POST", "marks", { kind, utterance, start, end });
    if (!mark) return;
    this.marks = [...this.marks, mark];
    getSelection().removeAllRanges();
    this.#show();
  }

  async #remove(mark) {
    if (!await this.#done("DELETE", `marks/${mark.id}`)) return;
    this.marks = this.marks.filter((other) => other.id !== mark.id);
    this.#show();
  }

  /// What was answered once it is done; null where it is not, which is said.
  async #done(method, path, body) {
    const { state, content } = await this.change(method, path, body);
    if (state === "done") return content;
    if (state === "signed_out") this.onSignedOut(); else this.onRefused(content?.error?.message ?? this.words.lost);
    return null;
  }

  #show() {
    this.transcript.mark(this.marks, { words: this.words, onRemove: this.mayMark ? (mark) => this.#remove(mark) : null });
  }
}
