// Customers' words on the page of a theme, to be heard however long the page has been open.

import { Grant } from "./grant.js";

for (const list of document.querySelectorAll(".voices")) {
  for (const audio of list.querySelectorAll("audio")) {
    const note = audio.nextElementSibling;
    new Grant(audio, {
      call: audio.dataset.call, csrf: list.dataset.csrf,
      report: (state) => {
        audio.hidden = state === "refused";
        note.hidden = state === "given";
        note.textContent = list.dataset[state] ?? "";
      },
    });
  }
}
