// What every page does besides being read. Pages work without it.

// A form that is being sent is not sent twice. What stays on the page looks after itself.
addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method === "dialog") return;
  for (const button of event.target.querySelectorAll("button")) button.disabled = true;
});

// Back from another page: forms can be sent again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const button of document.querySelectorAll("form button")) button.disabled = false;
});
