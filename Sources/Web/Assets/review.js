// The review page. The sheet comes with the page and is ready at once; sound, picture and words follow, and what shows
// them is loaded only then.

import { contentOf, endsSession, isJSON, read } from "./answers.js";
import { Checklist } from "./checklist.js";
import { clock } from "./clock.js";
import { Drafts } from "./drafts.js";

const retryMs = 5000;
const watchMs = 10_000;
const idleMs = 600_000;
/// How long a key that asks something of the recording is remembered while there is none.
const askedMs = 30_000;

const root = document.getElementById("review");
/// Ends when the page has nothing more to show.
const life = new AbortController();
const at = (id) => document.getElementById(id);
const sheetForm = at("sheet");
const page = JSON.parse(sheetForm.dataset.sheet);
const words = page.words;

/// What `read` says of the answer; "lost" where there is none.
async function ask(method, path, body) {
  try {
    return await read(await fetch(`${root.dataset.source}/${path}`, {
      method, headers: { "Content-Type": "application/json", "X-CSRF-Token": root.dataset.csrf },
      body: body ? JSON.stringify(body) : undefined,
    }));
  } catch { return { state: "lost" }; }
}

// MARK: Sheet

const checklist = new Checklist(sheetForm, page, {
  onChange: (sheet) => { drafts.change(sheet); conflict?.update(); recording?.showMarks(); },
  onSeek: (from, to) => listen((recording) => recording.showEvidence(from, to)),
  onMoment: () => recording?.nowMs ?? 0,
});

function report(state, detail) {
  if (life.signal.aborted) return;
  if (state === "signed_out") setSignedOut(true);
  if (state === "saved") setSignedOut(false);
  const line = at("saved");
  line.dataset.state = state;
  line.textContent = detail ? `${words.saved[state]} ${detail}` : words.saved[state];
}

const drafts = new Drafts({
  source: root.dataset.source, id: page.id, csrf: root.dataset.csrf, version: page.draft_version, report,
  onScore: (score) => checklist.showScore(score, words),
  onConflict: openConflict,
  onGone: vanish,
});

sheetForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (conflict) return conflict.focus();
  const button = at("submit");
  if (page.is_read_only || button.disabled) return;
  button.disabled = true;
  try { await submit(); } finally { button.disabled = false; }
});

async function submit() {
  if (!await drafts.flush()) return;
  const { state, status, content } = await ask("POST", "submit", { draft: drafts.version });
  if (state === "signed_out") return report("signed_out");
  if (state === "done" || await isSubmitted()) return location.assign(page.evaluation_path);
  if (!content) return report("unsubmitted");
  report(status === 409 ? "closed" : "refused", content.error?.message);
}

/// Whether it was submitted all the same: answers are lost on the way, and who submits again is told of a conflict.
async function isSubmitted() {
  const { state, content } = await ask("GET", "state");
  return state === "done" && content.state !== "draft";
}

// MARK: A session that is over

/// Then nothing is asked for until a change is saved again or the page is loaded anew, but whether the call may still be
/// shown, which keeps no session open.
let isSignedOut = false;
/// Whether only the question for the call was answered so: it is asked again, and a proxy may have answered.
let isMerelyWatched = false;

function setSignedOut(isOver, { isWatched = false } = {}) {
  isMerelyWatched = isOver && isWatched && (isMerelyWatched || !isSignedOut);
  if (isOver === isSignedOut || life.signal.aborted) return;
  isSignedOut = isOver;
  at("signed-out").hidden = !isOver;
  if (isOver) at("sound-lost").hidden = at("part-missing").hidden = true;
  recording?.hold(isOver);
}

// MARK: Two tabs

/// What was written in two places, while it is asked about.
let conflict = null;

/// Shows both. Whoever is typing goes on typing. Throws where what shows them cannot be loaded.
async function openConflict(theirs, settle) {
  const { Conflict } = await import("./conflict.js");
  if (life.signal.aborted) return;
  conflict = new Conflict(at("conflict"), {
    mine: () => checklist.sheet, theirs, words: words.conflict, name: partName, describe: partText,
    onSettled: (sheet) => {
      conflict = null;
      checklist.sheet = sheet;
      settle(sheet);
      checklist.enter();
    },
  });
  const field = document.activeElement;
  if (isTyping(field)) field.scrollIntoView({ block: "nearest" }); else conflict.focus();
}

function partName(part, id) {
  if (part === "note" || part === "summary") return words.conflict[part];
  const item = page.items.find((item) => item.id === id)?.text ?? id;
  return part === "comment" ? `${words.conflict.comment}: ${item}` : item;
}

function partText(part, id, value) {
  if (part === "note") return `${clock(value.at_ms)} ${value.text}`;
  return part === "answer" ? answerText(id, value) : value;
}

function answerText(id, answer) {
  if (answer.none) return words.none[answer.none];
  const options = page.items.find((item) => item.id === id)?.options ?? [];
  const text = (option) => options.find((other) => other.id === option)?.text ?? option;
  return answer.option ? text(answer.option) : answer.options ? answer.options.map(text).join(", ") : String(answer.number ?? answer.text);
}

// MARK: Keyboard

const keys = {
  " ": () => listen((recording) => recording.toggle()),
  ArrowLeft: (event) => listen((recording) => recording.seekBy(event.shiftKey ? -1000 : -5000)),
  ArrowRight: (event) => listen((recording) => recording.seekBy(event.shiftKey ? 1000 : 5000)),
  ",": () => listen((recording) => recording.seekWord(-1)), ".": () => listen((recording) => recording.seekWord(1)),
  ArrowUp: () => checklist.previous(),
  ArrowDown: () => checklist.next(),
  "[": () => listen((recording) => recording.setSpeed(-1)), "]": () => listen((recording) => recording.setSpeed(1)),
  "+": () => listen((recording) => recording.zoom(1.6)), "=": () => listen((recording) => recording.zoom(1.6)),
  "-": () => listen((recording) => recording.zoom(1 / 1.6)),
  s: () => listen((recording) => recording.toggleSkip()), l: () => listen((recording) => recording.toggleLoop()),
  q: () => listen((recording) => recording.cycleSolo()),
  a: () => checklist.confirm(), e: () => checklist.showEvidence(),
  x: () => checklist.chooseNone("not_applicable"), u: () => checklist.chooseNone("not_measurable"),
  n: () => { if (!page.is_read_only) checklist.addNote(recording?.nowMs ?? 0); },
  c: () => checklist.items[checklist.current]?.querySelector("[data-comment]")?.click(),
  f: () => listen((recording) => feedback.offerTurn(recording.nowMs)),
  "?": () => at("help").showModal(),
};

/// What a key that wrote a letter of another script writes on a Latin keyboard: `s` is pressed where `і` or `ы` stands.
function latin({ key, code, shiftKey }) {
  if (shiftKey || key.length !== 1 || key < "\u0250") return undefined;
  return { BracketLeft: "[", BracketRight: "]", Comma: ",", Period: "." }[code] ?? /^Key([A-Z])$/.exec(code)?.[1].toLowerCase();
}

function isTyping(element) {
  return element?.matches("textarea, input:not([type=radio]):not([type=checkbox]), select");
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return sheetForm.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || at("help").open) return;
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  // No key does anything to a sheet about which something is asked.
  if (conflict || isTyping(event.target) || (event.key === " " && event.target.matches("button, summary, a, input"))) return;
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : null;
  const action = digit ? () => checklist.choose(digit) : keys[event.key] ?? keys[latin(event)];
  if (!action) return;
  event.preventDefault();
  action(event);
}, { signal: life.signal });
at("help-button").addEventListener("click", () => at("help").showModal(), { signal: life.signal });
// Whoever writes does not wait for the recording any more.
document.addEventListener("input", (event) => { if (isTyping(event.target)) asked = []; }, { signal: life.signal });

// MARK: Recording

let recording = null;
let feedback = null;
/// What of the call is on the page.
let shown = { sound: false, words: false };
/// What was asked of the recording before it was there, and when.
let asked = [];

function listen(action) {
  if (recording) action(recording); else asked.push({ action, askedAt: Date.now() });
}

/// All of it, for without the play before it a pause plays; nothing once the last of it was asked so long ago that it is
/// not meant any more.
function doAsked() {
  const actions = asked.splice(0);
  if (Date.now() - actions.at(-1)?.askedAt >= askedMs) return;
  for (const { action } of actions) action(recording);
}

/// Asks again until it is there, and says meanwhile what is missing.
async function openRecording() {
  if (life.signal.aborted) return;
  if (isSignedOut) return connection().then(openRecording);
  const [asking, ...parts] = await Promise.allSettled([askRecording(), import("./recording.js"), import("./feedback.js")]);
  if (life.signal.aborted) return;
  const answer = asking.value;
  if (answer?.isGone) return vanish();
  if (answer?.endsSession) setSignedOut(true);
  const isLost = !isSignedOut && (!answer || answer.isLost);
  const isPartMissing = !isSignedOut && !isLost && parts.some((part) => part.status === "rejected");
  at("sound-lost").hidden = !isLost;
  at("part-missing").hidden = !isPartMissing;
  if (isSignedOut || isLost || isPartMissing) return connection().then(openRecording);
  if (!answer.data) return showSilence();
  showRecording(answer.data, ...parts.map((part) => part.value));
}

async function askRecording() {
  const answer = await fetch(root.dataset.source, { headers: { Accept: "application/json" } });
  if (endsSession(answer)) return { endsSession: true };
  const isLost = !isJSON(answer) || answer.status >= 500 || answer.status === 429;
  return { isLost, isGone: isGone(answer), data: answer.ok ? await answer.json() : null };
}

/// Whether the evaluation is no more, or no longer for this reader. The page of a proxy does not say so.
function isGone(answer) { return (answer.status === 404 || answer.status === 403) && isJSON(answer); }

/// Resolves when the browser says that it is back, or after some seconds.
function connection() {
  return new Promise((resolve) => {
    const waiting = setTimeout(end, retryMs);
    addEventListener("online", end);
    function end() {
      clearTimeout(waiting);
      removeEventListener("online", end);
      resolve();
    }
  });
}

function showRecording(data, { Recording }, { Feedback }) {
  recording = new Recording(data, {
    words,
    csrf: root.dataset.csrf,
    notes: () => checklist.notes,
    onFinding: (id) => checklist.focus(checklist.items.findIndex((item) => item.dataset.item === id)),
    onSilence: showSilence,
    onSignedOut: () => setSignedOut(true),
  });
  feedback = new Feedback(at("mark-menu"), recording.transcript, data.marks, {
    words: words.marks, isReadOnly: page.is_read_only, change: ask, signal: life.signal,
    onRefused: (message) => report("refused", message),
    onSignedOut: () => setSignedOut(true),
  });
  doAsked();
  seekMoment();
  shown = { sound: Boolean(data.audio), words: data.transcript.length > 0 };
}

/// Nothing is to be heard: says so, and takes the controls of the sound away.
function showSilence() {
  at("sound-note").hidden = false;
  for (const id of ["play", "speed", "solo", "skip", "loop-button"]) at(id).disabled = true;
}

/// A digest links to the second of the call: #t=83.4
function seekMoment() {
  const moment = /^#t=([\d.]+)/.exec(location.hash);
  if (moment) recording.seek(Number(moment[1]) * 1000);
}

// MARK: Consent that is taken back

/// Sound, picture, words and sheet go; nothing of them stays on this device.
function vanish() {
  if (life.signal.aborted) return;
  life.abort();
  recording?.close();
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
  if (life.signal.aborted) return;
  if (endsSession(answer)) return setSignedOut(true, { isWatched: true });
  // Once somebody else has signed in, it may only not be theirs: then what was not sent stays on this device.
  if (isGone(answer)) return isSignedOut ? location.reload() : vanish();
  const now = answer.ok ? await contentOf(answer) : null;
  if (!now || life.signal.aborted) return;
  if (isMerelyWatched) setSignedOut(false);
  if ((shown.sound && !now.may_hear) || (shown.words && !now.may_read)) location.reload();
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
at("audio").addEventListener("timeupdate", noteUse, { signal: life.signal });
const watching = setInterval(watch, watchMs);
life.signal.addEventListener("abort", () => clearInterval(watching));

// MARK: Opening

checklist.sheet = page.is_read_only ? page.sheet : (drafts.unsent ?? page.sheet);
if (page.score) checklist.showScore(page.score, words);
checklist.focus(0, { scroll: false });
if (!page.is_read_only) { report("saved"); drafts.resume(); }
openRecording().finally(() => {
  root.dataset.ready = "";
  // Not waited for. By the time it is needed the server may have been updated, and this one be gone.
  if (!page.is_read_only) import("./conflict.js").catch(() => { /* asked for again when it is needed */ });
});
