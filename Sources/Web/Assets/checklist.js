// The sheet beside the player: answers, comments, notes. Knows nothing of saving or sound.

import { clock } from "./clock.js";

export class Checklist {
  /// - data: `items`, `automatic`, `words`, `is_read_only` of the API.
  constructor(form, data, { onChange, onSeek, onMoment }) {
    Object.assign(this, { form, data, onChange, onSeek, onMoment });
    this.items = [...form.querySelectorAll(".item")];
    this.kinds = Object.fromEntries(data.items.map((item) => [item.id, item]));
    this.notes = [];
    this.current = 0;
    if (data.is_read_only) this.#lock();
    // What is chosen about a conflict is no part of the sheet.
    form.addEventListener("change", (event) => { if (event.target.closest(".items")) this.#changed(event); });
    form.addEventListener("input", (event) => {
      if (event.target.matches("[data-text], [data-number]")) this.#changed(event);
      else if (event.target.matches("textarea")) this.#told();
    });
    // Enter in a field would send the whole sheet.
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input") && !event.ctrlKey && !event.metaKey) event.preventDefault();
    });
    form.addEventListener("click", (event) => this.#clicked(event));
    form.addEventListener("focusin", (event) => {
      const item = event.target.closest(".item");
      if (item) this.focus(this.items.indexOf(item), { scroll: false });
    });
  }

  // MARK: The sheet as a value

  get sheet() {
    const [answers, comments] = [{}, {}];
    for (const item of this.items) {
      const id = item.dataset.item;
      const answer = this.#answer(item);
      if (answer) answers[id] = answer;
      const comment = this.#comment(id).value.trim();
      if (comment) comments[id] = comment;
    }
    return { answers, comments, notes: this.notes, summary: this.form.querySelector("#summary").value };
  }

  set sheet(sheet) {
    for (const item of this.items) {
      const id = item.dataset.item;
      this.#show(item, sheet.answers[id]);
      const comment = this.#comment(id);
      comment.value = sheet.comments[id] ?? "";
      comment.hidden = !comment.value;
    }
    this.notes = [...sheet.notes];
    this.form.querySelector("#summary").value = sheet.summary;
    this.#showNotes();
  }

  #answer(item) {
    const id = item.dataset.item;
    const none = item.querySelector(`[name="none.${CSS.escape(id)}"]:checked`)?.value;
    if (none === "not_measurable") return { none, reason: { code: "said_by_reviewer", detail: "" } };
    if (none) return { none };
    const chosen = [...item.querySelectorAll(`[name="answer.${CSS.escape(id)}"]:checked`)].map((input) => input.value);
    switch (item.dataset.kind) {
      case "multiple_choice": return item.dataset.touched || chosen.length ? { options: chosen.sort() } : null;
      case "scale": return chosen.length ? { number: Number(chosen[0]) } : null;
      case "number": {
        const text = item.querySelector("[data-number]").value;
        return text === "" ? null : { number: Number(text) };
      }
      case "text": {
        const text = item.querySelector("[data-text]").value.trim();
        return text ? { text } : null;
      }
      default: return chosen.length ? { option: chosen[0] } : null;
    }
  }

  #show(item, answer) {
    for (const input of item.querySelectorAll("input[type=radio], input[type=checkbox]")) {
      const isNone = input.name.startsWith("none.");
      input.checked = isNone ? answer?.none === input.value : holds(answer, input.value);
    }
    item.dataset.touched = answer?.options ? "1" : "";
    const number = item.querySelector("[data-number]");
    if (number) number.value = answer?.number ?? "";
    const text = item.querySelector("[data-text]");
    if (text) text.value = answer?.text ?? "";
    this.#markOrigin(item);
  }

  /// Only the answers are closed: evidence can still be played.
  #lock() {
    for (const item of this.items) {
      item.disabled = false;
      for (const field of item.querySelectorAll("input, textarea")) field.disabled = true;
      for (const button of item.querySelectorAll("[data-comment], [data-clear]")) button.hidden = true;
    }
  }

  // MARK: What people do

  #changed(event) {
    const input = event.target;
    const item = input.closest(".item");
    if (item) {
      if (input.matches("[data-comment-text]")) return this.#told();
      const isNone = input.name?.startsWith("none.");
      const other = isNone ? "answer." : "none.";
      for (const rival of item.querySelectorAll(`[name^="${other}"]`)) rival.checked = false;
      item.dataset.touched = isNone ? "" : "1";
      this.#markOrigin(item);
    }
    this.#told();
  }

  #clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.from) this.onSeek(Number(button.dataset.from), Number(button.dataset.to));
    if (button.dataset.comment) {
      const comment = this.#comment(button.dataset.comment);
      comment.hidden = false;
      comment.focus();
    }
    if (button.dataset.clear) this.clear(button.closest(".item"));
    if (button.id === "add-note") this.addNote(this.onMoment());
    if (button.dataset.removeNote) {
      this.notes = this.notes.filter((note) => note.id !== button.dataset.removeNote);
      this.#showNotes();
      this.#told();
    }
  }

  clear(item) {
    this.#show(item, undefined);
    this.#told();
  }

  addNote(atMs) {
    const note = { id: crypto.randomUUID(), at_ms: Math.round(atMs), text: "" };
    this.notes = [...this.notes, note].sort((a, b) => a.at_ms - b.at_ms);
    this.#showNotes();
    this.form.querySelector(`[data-note="${note.id}"]`).focus();
  }

  // MARK: The keyboard

  focus(index, { scroll = true } = {}) {
    this.items[this.current]?.classList.remove("current");
    this.current = Math.min(this.items.length - 1, Math.max(0, index));
    const item = this.items[this.current];
    item?.classList.add("current");
    if (scroll) item?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /// Takes the focus of the page to the current item.
  enter() {
    const item = this.items[this.current];
    item.tabIndex = -1;
    item.focus();
  }

  next() { this.focus(this.current + 1); }
  previous() { this.focus(this.current - 1); }

  /// Chooses the option with this key (1…9) of the current item.
  choose(key) {
    const item = this.items[this.current];
    const input = item?.querySelectorAll(`[name^="answer."]`)[key - 1];
    if (input && !input.disabled) input.click();
  }

  chooseNone(value) {
    const item = this.items[this.current];
    const input = item?.querySelector(`[name^="none."][value="${value}"]`);
    if (input && !input.disabled) input.click();
  }

  /// Confirms the machine's answer to the current item.
  confirm() {
    const item = this.items[this.current];
    const answer = item && this.data.automatic[item.dataset.item]?.answer;
    if (!answer || answer.none || this.data.is_read_only) return;
    this.#show(item, answer);
    this.#told();
  }

  showEvidence() { this.items[this.current]?.querySelector(".evidence")?.click(); }

  // MARK: What is shown

  /// The score as the server has it.
  showScore(score, words) {
    const output = this.form.querySelector("#score");
    const percent = score.value === undefined || score.value === null ? "–" : `${decimal(score.value * 100, 1, 1)}\u00a0%`;
    output.replaceChildren(strong(percent), " ", badge(words[score.outcome], score.outcome));
    const { earned, possible, bonus } = score.sum;
    const counts = score.counts;
    const rows = score.sections.flatMap((section) => section.items).filter((item) => item.status === "answered" && item.possible_points > 0)
      .map((item) => [this.#name(item.item), `${figure(item.points)} × ${figure(item.weight)}`, `${figure(item.possible_points * item.weight)}`]);
    const table = document.createElement("table");
    for (const [name, points, possiblePoints] of rows) {
      const row = table.insertRow();
      for (const text of [name, points, possiblePoints]) row.insertCell().textContent = text;
    }
    const line = document.createElement("p");
    line.textContent = `(${figure(earned)}${bonus ? ` + ${figure(bonus)}` : ""}) / ${figure(possible)} = ${percent}`;
    const open = document.createElement("p");
    open.className = "soft";
    open.textContent = words.counts.replace("{answered}", counts.answered).replace("{not_applicable}", counts.not_applicable + counts.ruled_out)
      .replace("{not_measurable}", counts.not_measurable).replace("{not_evaluated}", counts.not_evaluated);
    this.form.querySelector("#sum").replaceChildren(line, open, table);
    for (const section of score.sections) {
      const place = this.form.querySelector(`[data-section="${CSS.escape(section.section)}"]`);
      if (place) place.textContent = section.value === undefined || section.value === null ? "" : `${Math.round(section.value * 100)}\u00a0%`;
      for (const item of section.items) {
        this.items.find((element) => element.dataset.item === item.item)?.classList.toggle("ruled-out", item.status === "ruled_out");
      }
    }
  }

  #markOrigin(item) {
    const machine = this.data.automatic[item.dataset.item]?.answer;
    const own = this.#answer(item);
    const state = !own ? (machine ? "automatic" : "open") : !machine ? "person" : same(own, machine) ? "confirmed" : "overridden";
    item.dataset.origin = state;
    item.querySelector("[data-origin]").textContent = state === "open" ? "" : this.data.words.origins[state];
    item.querySelector("[data-clear]").hidden = !own || this.data.is_read_only;
    const shown = own ?? machine;
    for (const input of item.querySelectorAll(`[name^="answer."]`)) {
      input.closest("label").classList.toggle("suggested", !own && holds(shown, input.value));
    }
  }

  #showNotes() {
    const list = this.form.querySelector("#notes");
    list.replaceChildren(...this.notes.map((note) => {
      const row = document.createElement("li");
      const time = document.createElement("button");
      time.type = "button";
      time.className = "evidence";
      time.dataset.from = note.at_ms;
      time.dataset.to = note.at_ms;
      time.textContent = `▸ ${clock(note.at_ms)}`;
      const text = document.createElement("input");
      text.dataset.note = note.id;
      text.value = note.text;
      text.readOnly = this.data.is_read_only;
      text.setAttribute("aria-label", this.data.words.note);
      text.addEventListener("input", () => {
        this.notes = this.notes.map((other) => (other.id === note.id ? { ...other, text: text.value } : other));
        this.#told();
      });
      row.append(time, text);
      if (!this.data.is_read_only) {
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "quiet";
        remove.dataset.removeNote = note.id;
        remove.textContent = this.data.words.remove;
        row.append(remove);
      }
      return row;
    }));
  }

  #told() { if (!this.data.is_read_only) this.onChange(this.sheet); }
  #comment(id) { return this.form.querySelector(`[data-comment-text="${CSS.escape(id)}"]`); }
  #name(id) { return this.kinds[id]?.text ?? id; }
}

function holds(answer, value) {
  if (!answer) return false;
  return answer.option === value || answer.options?.includes(value) || (answer.number !== undefined && String(answer.number) === value);
}

export function same(left, right) {
  const text = (answer) => JSON.stringify(answer && [answer.option, answer.options, answer.number, answer.text, answer.none]);
  return text(left) === text(right);
}

/// As numbers are written in the language of the page.
function decimal(number, least, most) {
  return number.toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: false,
  });
}

function figure(number) { return decimal(number ?? 0, 0, 2); }

function strong(text) {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

function badge(text, outcome) {
  const element = document.createElement("span");
  element.className = `badge ${{ passed: "good", failed: "bad" }[outcome] ?? "warn"}`;
  element.textContent = text;
  return element;
}
