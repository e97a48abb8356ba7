// The review page: player, words and sheet, put together.

import { Checklist } from "./checklist.js";
import { showConflict } from "./conflict.js";
import { Drafts } from "./drafts.js";
import { Lanes, clock } from "./lanes.js";
import { Player } from "./player.js";
import { Transcript } from "./transcript.js";

const watchMs = 10_000;
const idleMs = 600_000;

const root = document.getElementById("review");
/// Ends when the page has nothing more to show.
const life = new AbortController();
const at = (id) => document.getElementById(id);
const data = await (await fetch(root.dataset.source, { headers: { Accept: "application/json" } })).json();
const words = data.words;

// MARK: Player

const audio = at("audio");
function showSilence() {
  at("sound-note").hidden = false;
  for (const id of ["play", "speed", "solo", "skip", "loop-button"]) at(id).disabled = true;
}
if (data.audio) audio.src = data.audio; else showSilence();
const player = new Player(audio, {
  durationMs: data.duration_ms,
  silence: data.silence,
  renew: async () => {
    const answer = await fetch(`/calls/${encodeURIComponent(data.call_id)}/grant`, {
      method: "POST", headers: { "X-CSRF-Token": root.dataset.csrf },
    });
    return answer.ok ? (await answer.json()).url : null;
  },
  onRefused: showSilence,
  channels: Object.fromEntries(data.lanes.filter((lane) => lane.party).map((lane) => [lane.party, lane.channel])),
});
const lanes = new Lanes(at("picture"), at("overview"), data);
const slider = at("lanes");
slider.ariaValueMax = String(Math.round(data.duration_ms / 1000));
at("length").textContent = clock(data.duration_ms);
if (data.lanes.length < 2) at("solo").disabled = true;

const transcript = new Transcript(at("transcript"), data.transcript, words.sides, { onSeek: (ms) => player.seek(ms) });
at("no-words").hidden = data.transcript.length > 0;
at("transcript").hidden = data.transcript.length === 0;

function showPlace() {
  const now = player.nowMs;
  if (player.isPlaying && lanes.follow(now)) showMarks();
  at("playhead").style.transform = `translateX(${lanes.x(now)}px)`;
  at("now").textContent = clock(now, true);
  slider.ariaValueNow = String(Math.round(now / 1000));
  slider.ariaValueText = `${clock(now)} ${transcript.wordAt(now)}`;
  at("play").classList.toggle("playing", player.isPlaying);
  at("play").ariaLabel = player.isPlaying ? words.pause : words.play;
  transcript.show(now);
}
player.onChange(showPlace);

function redraw() {
  lanes.draw();
  showMarks();
  showLoop();
  showPlace();
}
const resizing = new ResizeObserver(redraw);
resizing.observe(slider);

// MARK: Marks over the picture

function showMarks() {
  const notes = checklist.notes.map((note) => ({ kind: "note-mark", start_ms: note.at_ms, end_ms: note.at_ms, text: note.text || words.note }));
  const visible = [...data.moments, ...notes].filter((moment) => moment.end_ms >= lanes.startMs && moment.start_ms <= lanes.endMs);
  at("marks").replaceChildren(...visible.map((moment) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `mark ${moment.kind}`;
    button.style.left = `${Math.min(slider.clientWidth - 9, Math.max(9, lanes.x(moment.start_ms)))}px`;
    button.title = `${clock(moment.start_ms)} · ${moment.text}`;
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => {
      player.seek(Math.max(0, moment.start_ms - 500));
      if (moment.item) checklist.focus(checklist.items.findIndex((item) => item.dataset.item === moment.item));
    });
    return button;
  }));
}

slider.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  const [from, left] = [lanes.ms(event.offsetX), event.clientX];
  slider.setPointerCapture(event.pointerId);
  const move = (e) => { if (Math.abs(e.clientX - left) > 6) setLoop([from, lanes.ms(fromLeft(e))]); };
  const end = (e) => {
    slider.removeEventListener("pointermove", move);
    if (Math.abs(e.clientX - left) <= 6) player.seek(from);
  };
  slider.addEventListener("pointermove", move);
  slider.addEventListener("pointerup", end, { once: true });
});
const fromLeft = (event) => event.clientX - slider.getBoundingClientRect().left;

slider.addEventListener("pointermove", (event) => {
  const tip = at("tip");
  const ms = lanes.ms(fromLeft(event));
  const word = transcript.wordAt(ms);
  tip.hidden = false;
  tip.textContent = word ? `${clock(ms, true)} ${word}` : clock(ms, true);
  tip.style.left = `${Math.min(slider.clientWidth - tip.offsetWidth - 4, Math.max(4, fromLeft(event) + 10))}px`;
});
slider.addEventListener("pointerleave", () => { at("tip").hidden = true; });
slider.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.shiftKey) return;
  event.preventDefault();
  if (event.ctrlKey) zoom(event.deltaY < 0 ? 1.25 : 0.8, lanes.ms(fromLeft(event)));
  else { lanes.show(lanes.startMs + (event.deltaY / 500) * lanes.spanMs); redraw(); }
}, { passive: false });
at("overview").addEventListener("pointerdown", (event) => {
  lanes.show((event.offsetX / at("overview").clientWidth) * data.duration_ms - lanes.spanMs / 2);
  redraw();
});

function zoom(factor, ms = player.nowMs) {
  lanes.zoom(factor, ms);
  redraw();
}

// MARK: Controls

function setLoop(range) {
  player.loop = range && Math.abs(range[1] - range[0]) > 200 ? [Math.min(...range), Math.max(...range)] : null;
  showLoop();
}

function showLoop() {
  const [loop, box] = [player.loop, at("loop")];
  at("loop-button").ariaPressed = String(Boolean(loop));
  box.hidden = !loop;
  if (!loop) return;
  box.style.left = `${lanes.x(loop[0])}px`;
  box.style.width = `${lanes.x(loop[1]) - lanes.x(loop[0])}px`;
}

/// What is being said, or the five seconds from here.
function toggleLoop() {
  if (player.loop) return setLoop(null);
  const turn = transcript.turnAt(player.nowMs);
  setLoop(turn ? [turn.start_ms, turn.end_ms] : [player.nowMs, player.nowMs + 5000]);
}

function toggleSkip() {
  player.skipsSilence = !player.skipsSilence;
  at("skip").ariaPressed = String(player.skipsSilence);
}

function setSpeed(step) {
  const select = at("speed");
  select.selectedIndex = Math.min(select.options.length - 1, Math.max(0, select.selectedIndex + step));
  player.rate = Number(select.value);
}

function cycleSolo() {
  const select = at("solo");
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  player.side = select.value;
}

at("play").addEventListener("click", () => player.toggle());
at("speed").addEventListener("change", () => setSpeed(0));
at("solo").addEventListener("change", () => { player.side = at("solo").value; });
at("skip").addEventListener("click", toggleSkip);
at("loop-button").addEventListener("click", toggleLoop);
at("zoom-in").addEventListener("click", () => zoom(1.6));
at("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
at("help-button").addEventListener("click", () => at("help").showModal());

// MARK: Sheet

const sheetForm = at("sheet");
const checklist = new Checklist(sheetForm, data, {
  onChange: (sheet) => { drafts.change(sheet); showMarks(); },
  onSeek: (from, to) => { setLoop(to - from > 1500 ? [from, to] : null); player.seek(Math.max(0, from - 300)); },
  onMoment: () => player.nowMs,
});

function report(state, detail) {
  const line = at("saved");
  line.dataset.state = state;
  line.textContent = detail ? `${words.saved[state]} ${detail}` : words.saved[state];
}

const names = Object.fromEntries(data.items.map((item) => [item.id, item.text]));

function described(row, sheet) {
  if (row.part === "notes") return sheet.notes.map((note) => `${clock(note.at_ms)} ${note.text}`).join("; ") || "–";
  if (row.part === "summary") return sheet.summary || "–";
  if (row.part === "comment") return sheet.comments[row.id] || "–";
  const answer = sheet.answers[row.id];
  if (!answer) return "–";
  const options = data.items.find((item) => item.id === row.id)?.options ?? [];
  const text = (id) => options.find((option) => option.id === id)?.text ?? id;
  if (answer.none) return words.none[answer.none];
  return answer.option ? text(answer.option) : answer.options ? answer.options.map(text).join(", ") : String(answer.number ?? answer.text);
}

const drafts = new Drafts({
  source: root.dataset.source, id: data.id, csrf: root.dataset.csrf, version: data.draft_version, report,
  onScore: (score) => checklist.showScore(score, words),
  onConflict: (mine, theirs, settle) => showConflict(at("conflict"), mine, theirs, {
    names, words: words.conflict, describe: described,
    onSettled: (sheet) => { checklist.sheet = sheet; settle(sheet); },
  }),
  onGone: vanish,
});

checklist.sheet = data.is_read_only ? data.sheet : (drafts.unsent ?? data.sheet);
if (data.score) checklist.showScore(data.score, words);
checklist.focus(0, { scroll: false });
if (!data.is_read_only) { report("saved"); drafts.resume(); }

sheetForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (data.is_read_only) return;
  const isSaved = await drafts.flush();
  for (const button of sheetForm.querySelectorAll("button")) button.disabled = false;
  if (!isSaved) return;
  const answer = await fetch(`${root.dataset.source}/submit`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": root.dataset.csrf },
    body: JSON.stringify({ draft: drafts.version }),
  });
  if (answer.ok) location.assign(data.evaluation_path);
  else report(answer.status === 409 ? "closed" : "refused", (await answer.json()).error?.message);
});

// MARK: Feedback

const menu = at("mark-menu");
let marks = data.marks ?? [];

function showFeedback() {
  transcript.mark(marks, { words: words.marks, onRemove: data.is_read_only ? null : removeMark });
}

async function change(method, path, body) {
  return fetch(`${root.dataset.source}/${path}`, {
    method, headers: { "Content-Type": "application/json", "X-CSRF-Token": root.dataset.csrf },
    body: body ? JSON.stringify(body) : undefined,
  });
}

async function removeMark(mark) {
  const answer = await change("DELETE", `marks/${mark.id}`);
  if (!answer.ok) return;
  marks = marks.filter((other) => other.id !== mark.id);
  showFeedback();
}

function offerMarks() {
  const selection = data.marks === null || data.is_read_only ? null : transcript.selection;
  menu.hidden = !selection;
  if (!selection) return;
  menu.style.left = `${Math.max(8, Math.min(innerWidth - menu.offsetWidth - 8, selection.box.left + scrollX))}px`;
  menu.style.top = `${selection.box.bottom + scrollY + 6}px`;
}
document.addEventListener("selectionchange", offerMarks, { signal: life.signal });
menu.addEventListener("pointerdown", (event) => event.preventDefault());
menu.addEventListener("click", async (event) => {
  const [kind, selection] = [event.target.closest("button")?.dataset.kind, transcript.selection];
  if (!kind || !selection) return;
  const { utterance, start, end } = selection;
  const answer = await change("POST", "marks", { kind, utterance, start, end });
  if (!answer.ok) return report("refused", (await answer.json()).error?.message);
  marks = [...marks, await answer.json()];
  getSelection().removeAllRanges();
  showFeedback();
});
showFeedback();

// MARK: Keyboard

const keys = {
  " ": () => player.toggle(),
  ArrowLeft: (event) => player.seek(player.nowMs - (event.shiftKey ? 1000 : 5000)),
  ArrowRight: (event) => player.seek(player.nowMs + (event.shiftKey ? 1000 : 5000)),
  ArrowUp: () => checklist.previous(),
  ArrowDown: () => checklist.next(),
  "[": () => setSpeed(-1), "]": () => setSpeed(1),
  "+": () => zoom(1.6), "=": () => zoom(1.6), "-": () => zoom(1 / 1.6),
  s: toggleSkip, l: toggleLoop, q: cycleSolo,
  a: () => checklist.confirm(), e: () => checklist.showEvidence(),
  x: () => checklist.chooseNone("not_applicable"), u: () => checklist.chooseNone("not_measurable"),
  n: () => { if (!data.is_read_only) checklist.addNote(player.nowMs); },
  c: () => checklist.items[checklist.current]?.querySelector("[data-comment]")?.click(),
  f: () => {
    if (menu.hidden) { transcript.selectTurn(player.nowMs); offerMarks(); }
    if (!menu.hidden) menu.querySelector("button").focus();
  },
  "?": () => at("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return sheetForm.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || at("help").open) return;
  const isTyping = event.target.matches("textarea, input:not([type=radio]):not([type=checkbox]), select");
  if (event.key === "Escape" && isTyping) return event.target.blur();
  if (isTyping || (event.key === " " && event.target.matches("button, summary, a, input"))) return;
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : null;
  const action = digit ? () => checklist.choose(digit) : keys[event.key];
  if (!action) return;
  event.preventDefault();
  action(event);
}, { signal: life.signal });

// MARK: Consent that is taken back

/// Sound, picture, words and sheet go; nothing of them stays on this device.
function vanish() {
  life.abort();
  resizing.disconnect();
  audio.pause();
  audio.removeAttribute("src");
  audio.load();
  drafts.drop();
  document.querySelector("main").replaceChildren(at("gone-note").content.cloneNode(true));
  at("gone").focus();
}

/// Asks whether the call may still be shown, while somebody is at work here; a page that is left alone must not keep
/// the session open.
async function watch() {
  if (document.hidden || life.signal.aborted || performance.now() - lastUseMs > idleMs) return;
  let answer;
  try { answer = await fetch(`${root.dataset.source}/state`); } catch { return; }
  if (answer.status === 404 || answer.status === 403) return vanish();
  if (!answer.ok) return;
  const now = await answer.json();
  if ((data.audio && !now.may_hear) || (data.transcript.length > 0 && !now.may_read)) location.reload();
}

let lastUseMs = performance.now();
function noteUse() {
  const wasIdle = performance.now() - lastUseMs > idleMs;
  lastUseMs = performance.now();
  if (wasIdle) watch();
}
for (const event of ["pointerdown", "pointermove", "keydown", "visibilitychange"]) {
  document.addEventListener(event, noteUse, { signal: life.signal, passive: true });
}
audio.addEventListener("timeupdate", noteUse);
const watching = setInterval(watch, watchMs);
life.signal.addEventListener("abort", () => clearInterval(watching));

// A digest links to the second of the call: #t=83.4
const moment = /^#t=([\d.]+)/.exec(location.hash);
if (moment) player.seek(Number(moment[1]) * 1000);
root.dataset.ready = "";
performance.mark("review-ready");
