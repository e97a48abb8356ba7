// What there is of the recording on the review page: picture, sound and words, put together.

import { clock } from "./clock.js";
import { Grant } from "./grant.js";
import { Lanes } from "./lanes.js";
import { Player } from "./player.js";
import { Transcript } from "./transcript.js";

const at = (id) => document.getElementById(id);

export class Recording {
  /// - data: the answer of the API on the evaluation.
  /// - csrf: the token of the page.
  /// - notes: the notes of the sheet as they are now.
  /// - onFinding: somebody pressed the mark of an automatic answer to this item.
  /// - onSilence: there is nothing to hear, or no longer.
  /// - onSignedOut: the session of the page is over.
  constructor(data, { words, csrf, notes, onFinding, onSilence, onSignedOut }) {
    Object.assign(this, { data, words, notes, onFinding, onSilence, onSignedOut });
    this.sound = "given";
    this.isHeld = false;
    this.player = this.#openPlayer(csrf);
    this.lanes = new Lanes(at("picture"), at("overview"), data);
    this.transcript = new Transcript(at("transcript"), data.transcript, words.sides, { onSeek: (ms) => this.player.seek(ms) });
    this.slider = at("lanes");
    this.#showFrame();
    this.#listen();
    this.player.onChange(() => this.#showPlace());
    this.resizing = new ResizeObserver(() => this.#redraw());
    this.resizing.observe(this.slider);
  }

  get nowMs() { return this.player.nowMs; }

  /// Sound and picture go.
  close() {
    this.resizing.disconnect();
    const { audio } = this.player;
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
  }

  /// Held, as while the session is over, nothing is asked for, and nothing said of the sound.
  hold(isHeld) {
    this.isHeld = isHeld;
    this.player.grant.hold(isHeld);
    this.#showSound();
  }

  #openPlayer(csrf) {
    const { data } = this;
    const audio = at("audio");
    if (data.audio) audio.src = data.audio; else this.onSilence();
    return new Player(audio, {
      durationMs: data.duration_ms,
      silence: data.silence,
      grant: new Grant(audio, { call: data.call_id, csrf, report: (state) => this.#showGrant(state) }),
      channels: Object.fromEntries(data.lanes.filter((lane) => lane.party).map((lane) => [lane.party, lane.channel])),
    });
  }

  #showGrant(state) {
    this.sound = state;
    this.#showSound();
    if (state === "refused") this.onSilence();
    if (state === "signed_out") this.onSignedOut();
  }

  #showSound() {
    at("sound-lost").hidden = this.isHeld || this.sound !== "lost";
    at("sound-back").hidden = this.isHeld || this.sound !== "back";
  }

  #showFrame() {
    const { data } = this;
    this.slider.ariaValueMax = String(Math.round(data.duration_ms / 1000));
    at("length").textContent = clock(data.duration_ms);
    if (data.lanes.length < 2) at("solo").disabled = true;
    at("no-words").hidden = data.transcript.length > 0;
    at("transcript").hidden = data.transcript.length === 0;
  }

  // MARK: What is shown

  #showPlace() {
    const { player, lanes, slider } = this;
    const now = player.nowMs;
    if (player.isPlaying && lanes.follow(now)) this.showMarks();
    at("playhead").style.transform = `translateX(${lanes.x(now)}px)`;
    at("now").textContent = clock(now, true);
    slider.ariaValueNow = String(Math.round(now / 1000));
    slider.ariaValueText = `${clock(now)} ${this.transcript.wordAt(now)}`;
    at("play").classList.toggle("playing", player.isPlaying);
    at("play").ariaLabel = player.isPlaying ? this.words.pause : this.words.play;
    this.transcript.show(now);
  }

  #redraw() {
    this.lanes.draw();
    this.showMarks();
    this.#showLoop();
    this.#showPlace();
  }

  /// What can be pressed over the picture: findings, interruptions, dead air, notes.
  showMarks() {
    const { lanes } = this;
    const notes = this.notes().map((note) => ({ kind: "note-mark", start_ms: note.at_ms, end_ms: note.at_ms, text: note.text || this.words.note }));
    const visible = [...this.data.moments, ...notes].filter((moment) => moment.end_ms >= lanes.startMs && moment.start_ms <= lanes.endMs);
    const width = this.slider.clientWidth;
    at("marks").replaceChildren(...visible.map((moment) => this.#mark(moment, width)));
  }

  #mark(moment, width) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `mark ${moment.kind}`;
    button.style.left = `${Math.min(width - 9, Math.max(9, this.lanes.x(moment.start_ms)))}px`;
    button.title = `${clock(moment.start_ms)} · ${moment.text}`;
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => {
      this.player.seek(Math.max(0, moment.start_ms - 500));
      if (moment.item) this.onFinding(moment.item);
    });
    return button;
  }

  #showLoop() {
    const [loop, box] = [this.player.loop, at("loop")];
    at("loop-button").ariaPressed = String(Boolean(loop));
    box.hidden = !loop;
    if (!loop) return;
    box.style.left = `${this.lanes.x(loop[0])}px`;
    box.style.width = `${this.lanes.x(loop[1]) - this.lanes.x(loop[0])}px`;
  }

  // MARK: What people do

  toggle() { this.player.toggle(); }
  seek(ms) { this.player.seek(ms); }
  seekBy(ms) { this.player.seek(this.player.nowMs + ms); }

  /// To the beginning of the next word, or of the one before.
  seekWord(step) {
    const ms = this.transcript.wordStart(this.player.nowMs, step);
    if (ms !== null) this.player.seek(ms);
  }

  /// Plays what supports an answer: a stretch of some length again and again.
  showEvidence(from, to) {
    this.#setLoop(to - from > 1500 ? [from, to] : null);
    this.player.seek(Math.max(0, from - 300));
  }

  zoom(factor, ms = this.player.nowMs) {
    this.lanes.zoom(factor, ms);
    this.#redraw();
  }

  #setLoop(range) {
    this.player.loop = range && Math.abs(range[1] - range[0]) > 200 ? [Math.min(...range), Math.max(...range)] : null;
    this.#showLoop();
  }

  /// What is being said, or the five seconds from here.
  toggleLoop() {
    if (this.player.loop) return this.#setLoop(null);
    const now = this.player.nowMs;
    const turn = this.transcript.turnAt(now);
    this.#setLoop(turn ? [turn.start_ms, turn.end_ms] : [now, now + 5000]);
  }

  toggleSkip() {
    this.player.skipsSilence = !this.player.skipsSilence;
    at("skip").ariaPressed = String(this.player.skipsSilence);
  }

  setSpeed(step) {
    const select = at("speed");
    select.selectedIndex = Math.min(select.options.length - 1, Math.max(0, select.selectedIndex + step));
    this.player.rate = Number(select.value);
  }

  cycleSolo() {
    const select = at("solo");
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    this.player.side = select.value;
  }

  #listen() {
    at("play").addEventListener("click", () => this.toggle());
    at("speed").addEventListener("change", () => this.setSpeed(0));
    at("solo").addEventListener("change", () => { this.player.side = at("solo").value; });
    at("skip").addEventListener("click", () => this.toggleSkip());
    at("loop-button").addEventListener("click", () => this.toggleLoop());
    at("zoom-in").addEventListener("click", () => this.zoom(1.6));
    at("zoom-out").addEventListener("click", () => this.zoom(1 / 1.6));
    this.slider.addEventListener("pointerdown", (event) => this.#drag(event));
    this.slider.addEventListener("pointermove", (event) => this.#showTip(event));
    this.slider.addEventListener("pointerleave", () => { at("tip").hidden = true; });
    this.slider.addEventListener("wheel", (event) => this.#turnWheel(event), { passive: false });
    at("overview").addEventListener("pointerdown", (event) => {
      this.lanes.show((event.offsetX / at("overview").clientWidth) * this.data.duration_ms - this.lanes.spanMs / 2);
      this.#redraw();
    });
  }

  #fromLeft(event) { return event.clientX - this.slider.getBoundingClientRect().left; }

  /// A press seeks; a drag marks what is played again and again.
  #drag(event) {
    if (event.button !== 0) return;
    const { slider, lanes } = this;
    const [from, left] = [lanes.ms(event.offsetX), event.clientX];
    slider.setPointerCapture(event.pointerId);
    const move = (e) => { if (Math.abs(e.clientX - left) > 6) this.#setLoop([from, lanes.ms(this.#fromLeft(e))]); };
    const end = (e) => {
      slider.removeEventListener("pointermove", move);
      if (Math.abs(e.clientX - left) <= 6) this.player.seek(from);
    };
    slider.addEventListener("pointermove", move);
    slider.addEventListener("pointerup", end, { once: true });
  }

  #showTip(event) {
    const [tip, left] = [at("tip"), this.#fromLeft(event)];
    const ms = this.lanes.ms(left);
    const word = this.transcript.wordAt(ms);
    tip.hidden = false;
    tip.textContent = word ? `${clock(ms, true)} ${word}` : clock(ms, true);
    tip.style.left = `${Math.min(this.slider.clientWidth - tip.offsetWidth - 4, Math.max(4, left + 10))}px`;
  }

  #turnWheel(event) {
    if (!event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    if (event.ctrlKey) return this.zoom(event.deltaY < 0 ? 1.25 : 0.8, this.lanes.ms(this.#fromLeft(event)));
    this.lanes.show(this.lanes.startMs + (event.deltaY / 500) * this.lanes.spanMs);
    this.#redraw();
  }
}
