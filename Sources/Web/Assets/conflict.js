// Two tabs wrote the same sheet: shows both, one choice per difference.

import { same } from "./checklist.js";

/// - onSettled: called with the sheet that is to stand.
export function showConflict(root, mine, theirs, { names, words, describe, onSettled }) {
  const rows = differences(mine, theirs);
  const choices = rows.map(() => "mine");
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const text of ["", words.mine, words.theirs]) {
    const cell = document.createElement("th");
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  rows.forEach((row, index) => {
    const line = body.insertRow();
    line.insertCell().textContent = row.part === "answer" || row.part === "comment" ? (names[row.id] ?? row.id) : words[row.part];
    for (const side of ["mine", "theirs"]) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "radio";
      input.name = `conflict-${index}`;
      input.checked = side === "mine";
      input.addEventListener("change", () => { choices[index] = side; });
      label.append(input, " ", describe(row, side === "mine" ? mine : theirs));
      line.insertCell().append(label);
    }
  });
  const title = document.createElement("p");
  title.textContent = words.explained;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "primary";
  button.textContent = words.settle;
  button.addEventListener("click", () => {
    root.hidden = true;
    onSettled(merged(mine, theirs, rows, choices));
  });
  root.replaceChildren(title, table, button);
  root.hidden = false;
  button.focus();
}

function differences(mine, theirs) {
  const rows = [];
  for (const id of keys(mine.answers, theirs.answers)) {
    if (!same(mine.answers[id], theirs.answers[id])) rows.push({ part: "answer", id });
  }
  for (const id of keys(mine.comments, theirs.comments)) {
    if (mine.comments[id] !== theirs.comments[id]) rows.push({ part: "comment", id });
  }
  if (JSON.stringify(mine.notes) !== JSON.stringify(theirs.notes)) rows.push({ part: "notes" });
  if (mine.summary !== theirs.summary) rows.push({ part: "summary" });
  return rows;
}

function merged(mine, theirs, rows, choices) {
  const sheet = structuredClone(theirs);
  rows.forEach((row, index) => {
    if (choices[index] !== "mine") return;
    if (row.part === "notes" || row.part === "summary") {
      sheet[row.part] = mine[row.part];
    } else {
      const part = row.part === "answer" ? "answers" : "comments";
      if (mine[part][row.id] === undefined) delete sheet[part][row.id]; else sheet[part][row.id] = mine[part][row.id];
    }
  });
  return sheet;
}

function keys(left, right) { return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort(); }
