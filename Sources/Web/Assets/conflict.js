// Two tabs wrote the same sheet: shows both, and asks for every difference which of them stands.

import { same } from "./checklist.js";
import { isSame } from "./drafts.js";

const sides = ["mine", "theirs"];

/// Nothing is chosen beforehand. Writing goes on meanwhile: a difference that changes is asked anew.
export class Conflict {
  /// - mine(): the sheet as it stands in this tab now; theirs: as the server has it.
  /// - name(part, id), describe(part, id, value): what a part of a sheet is about, and what it says.
  /// - onSettled(sheet): this sheet is to stand.
  constructor(box, { mine, theirs, words, name, describe, onSettled }) {
    Object.assign(this, { box, mine, theirs, words, name, describe, onSettled });
    this.rows = differences(mine(), theirs);
    this.#show();
    box.hidden = false;
  }

  /// To the box, not into it: no key decides there before somebody has gone on to a choice.
  focus() { this.box.focus({ preventScroll: true }); }

  /// This tab's sheet was changed.
  update() {
    const rows = differences(this.mine(), this.theirs).map((row) => {
      const known = this.rows.find((old) => old.key === row.key && JSON.stringify(old.mine) === JSON.stringify(row.mine));
      return { ...row, side: known?.side };
    });
    // Leaving a field tells of a change too: what is being pressed at that moment stays where it is.
    if (JSON.stringify(rows) === JSON.stringify(this.rows)) return;
    this.rows = rows;
    this.#show();
  }

  #settle() {
    this.update();
    if (!this.#isDecided) return;
    this.box.hidden = true;
    this.onSettled(merged(this.theirs, this.rows));
  }

  get #isDecided() { return this.rows.every((row) => row.side); }

  // MARK: What is shown

  #show() {
    const [explained, table] = [document.createElement("p"), document.createElement("table")];
    explained.id = "conflict-explained";
    explained.textContent = this.words.explained;
    this.#addHead(table.createTHead().insertRow());
    const body = table.createTBody();
    for (const row of this.rows) this.#addRow(body.insertRow(), row);
    this.button = button(this.words.settle, () => this.#settle());
    this.button.className = "primary";
    this.button.disabled = !this.#isDecided;
    this.box.replaceChildren(explained, table, this.button);
  }

  /// Over each column, a button that chooses all of it.
  #addHead(line) {
    line.append(document.createElement("th"));
    for (const side of sides) {
      const cell = document.createElement("th");
      const all = button(this.words.all, () => this.#chooseAll(side));
      all.className = "quiet";
      all.ariaLabel = `${this.words[side]}: ${this.words.all}`;
      cell.append(this.words[side], " ", all);
      line.append(cell);
    }
  }

  #addRow(line, row) {
    line.insertCell().textContent = this.name(row.part, row.id);
    for (const side of sides) {
      const [label, input] = [document.createElement("label"), document.createElement("input")];
      input.type = "radio";
      input.name = `conflict.${row.key}`;
      input.value = side;
      input.checked = row.side === side;
      input.addEventListener("change", () => this.#choose(row, side));
      label.append(input, " ", row[side] === undefined ? "–" : this.describe(row.part, row.id, row[side]));
      line.insertCell().append(label);
    }
  }

  #choose(row, side) {
    row.side = side;
    this.button.disabled = !this.#isDecided;
  }

  #chooseAll(side) {
    for (const input of this.box.querySelectorAll(`input[value="${side}"]`)) input.checked = true;
    for (const row of this.rows) this.#choose(row, side);
  }
}

// MARK: Sheets in parts

/// What can be chosen one by one, by a key of its own.
function parts({ answers, comments, notes, summary }) {
  const all = (part, values) => values.map(([id, value]) => [`${part}.${id}`, { part, id, value }]);
  return new Map([
    ...all("answer", Object.entries(answers)), ...all("comment", Object.entries(comments)),
    ...all("note", notes.map((note) => [note.id, note])), ...all("summary", summary ? [["", summary]] : []),
  ]);
}

function whole(parts) {
  const of = (part) => parts.filter((one) => one.part === part);
  const values = (part) => Object.fromEntries(of(part).map(({ id, value }) => [id, value]));
  return {
    answers: values("answer"), comments: values("comment"),
    notes: of("note").map(({ value }) => value).sort((a, b) => a.at_ms - b.at_ms),
    summary: of("summary")[0]?.value ?? "",
  };
}

function differences(mine, theirs) {
  const [left, right] = [parts(mine), parts(theirs)];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((key) => {
    const { part, id } = left.get(key) ?? right.get(key);
    const row = { key, part, id, mine: left.get(key)?.value, theirs: right.get(key)?.value };
    return (part === "answer" ? same : isSame)(row.mine, row.theirs) ? [] : [row];
  });
}

/// What nobody differs about, and of the rest what was chosen.
function merged(theirs, rows) {
  const stands = parts(theirs);
  for (const { key, part, id, side, ...values } of rows) {
    if (values[side] === undefined) stands.delete(key); else stands.set(key, { part, id, value: values[side] });
  }
  return whole([...stands.values()]);
}

function button(text, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", action);
  return element;
}
