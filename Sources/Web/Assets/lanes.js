// The picture of a call: one lane per side with level and colour, a ruler, and an overview where it is zoomed.

import { clock } from "./clock.js";

const rulerHeight = 18;
const laneGap = 10;
const stripHeight = 10;

/// Base64 of one byte per bin: half decibels above -110 dBFS.
function levels(text) {
  return Uint8Array.from(atob(text ?? ""), (c) => c.charCodeAt(0));
}

export class Lanes {
  /// - data: `duration_ms`, `levels`, `lanes`, `overlap`, `silence`, `dead_air`, `sounds` of the API.
  constructor(canvas, overview, data) {
    Object.assign(this, { canvas, overview, data });
    this.startMs = 0;
    this.endMs = data.duration_ms;
    this.bins = (data.levels?.lanes ?? []).map((lane) => ({
      party: lane.party ?? null, peak: levels(lane.peak), rms: levels(lane.rms),
    }));
    const loudest = this.bins.reduce((top, lane) => lane.peak.reduce((a, b) => Math.max(a, b), top), 1);
    // 45 dB below the loudest moment is the middle line: what is quieter than that is not speech.
    this.floor = Math.max(0, loudest - 90);
    this.scale = 1 / Math.max(1, loudest - this.floor);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  get spanMs() { return this.endMs - this.startMs; }

  /// 1 shows the whole call.
  zoom(factor, aroundMs) {
    const span = Math.min(this.data.duration_ms, Math.max(2000, this.spanMs / factor));
    const share = (aroundMs - this.startMs) / this.spanMs;
    this.show(aroundMs - span * Math.min(1, Math.max(0, share)), span);
  }

  show(startMs, spanMs = this.spanMs) {
    this.startMs = Math.min(Math.max(0, startMs), Math.max(0, this.data.duration_ms - spanMs));
    this.endMs = this.startMs + spanMs;
    this.draw();
  }

  /// Keeps the playhead in sight.
  follow(ms) {
    if (ms >= this.startMs && ms <= this.endMs) return false;
    this.show(ms - this.spanMs * 0.1);
    return true;
  }

  x(ms) { return ((ms - this.startMs) / this.spanMs) * this.canvas.clientWidth; }
  ms(x) { return Math.min(this.data.duration_ms, Math.max(0, this.startMs + (x / this.canvas.clientWidth) * this.spanMs)); }

  draw() {
    const context = prepared(this.canvas);
    this.colours = palette(this.canvas);
    const { width, height } = this.canvas.getBoundingClientRect();
    context.clearRect(0, 0, width, height);
    this.#ruler(context, width);
    const lanes = this.data.lanes;
    const body = height - rulerHeight;
    const laneHeight = lanes.length > 1 ? (body - laneGap * 2 - stripHeight) / 2 : body - laneGap - stripHeight;
    this.#deadAir(context, height);
    lanes.forEach((lane, index) => {
      const top = rulerHeight + index * (laneHeight + laneGap * 2 + stripHeight);
      this.#lane(context, lane, top, laneHeight, width);
    });
    this.#strip(context, rulerHeight + laneHeight + laneGap);
    this.#overview();
  }

  #ruler(context, width) {
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800].map((s) => s * 1000);
    const step = steps.find((ms) => (ms / this.spanMs) * width >= 64) ?? 3_600_000;
    context.font = `11px ${this.colours.font}`;
    context.textBaseline = "middle";
    for (let ms = Math.ceil(this.startMs / step) * step; ms < this.endMs; ms += step) {
      const x = Math.round(this.x(ms)) + 0.5;
      context.strokeStyle = this.colours.line;
      context.beginPath();
      context.moveTo(x, rulerHeight);
      context.lineTo(x, this.canvas.clientHeight);
      context.stroke();
      context.fillStyle = this.colours.soft;
      if (x + 30 < width) context.fillText(clock(ms), x + 3, rulerHeight / 2);
    }
  }

  #deadAir(context, height) {
    context.fillStyle = this.colours.dead;
    for (const [start, end] of this.#visible(this.data.dead_air)) {
      context.fillRect(this.x(start), rulerHeight, Math.max(1, this.x(end) - this.x(start)), height - rulerHeight);
    }
  }

  #lane(context, lane, top, height, width) {
    for (const sound of this.data.sounds) {
      if (sound.channel !== lane.channel || sound.end_ms < this.startMs || sound.start_ms > this.endMs) continue;
      context.fillStyle = sound.kind === "hold_music" ? this.colours.hold : this.colours.tone;
      context.globalAlpha = 0.28;
      context.fillRect(this.x(sound.start_ms), top, Math.max(1, this.x(sound.end_ms) - this.x(sound.start_ms)), height);
      context.globalAlpha = 1;
    }
    const bins = this.bins[lane.channel];
    const middle = top + height / 2;
    context.fillStyle = this.colours.line;
    context.fillRect(0, Math.round(middle), width, 1);
    if (bins?.peak.length) this.#shape(context, lane, bins, middle, height / 2, width);
    else this.#blocks(context, lane, middle, height);
  }

  /// One column per pixel: the loudest moment pale, the mean strong; in the lane's colour where this side talks.
  #shape(context, lane, bins, middle, half, width) {
    const binMs = this.data.levels.bin_ms;
    const talks = turns(lane.speech);
    const colour = this.colours[lane.party] ?? this.colours.agent;
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [this.ms(x), this.ms(x + 1)];
      const [first, last] = [Math.floor(from / binMs), Math.max(Math.floor(from / binMs), Math.ceil(to / binMs) - 1)];
      let [peak, rms] = [0, 0];
      for (let bin = first; bin <= last && bin < bins.peak.length; bin += 1) {
        peak = Math.max(peak, bins.peak[bin]);
        rms = Math.max(rms, bins.rms[bin]);
      }
      const speaks = talks(from, to);
      const tall = Math.max(0.5, (peak - this.floor) * this.scale * half);
      const strong = Math.max(0.5, (rms - this.floor) * this.scale * half);
      context.fillStyle = speaks ? colour : this.colours.silence;
      context.globalAlpha = speaks ? 0.4 : 1;
      context.fillRect(x, middle - tall, 1, tall * 2);
      context.globalAlpha = 1;
      if (speaks) context.fillRect(x, middle - strong, 1, strong * 2);
    }
  }

  /// Without levels, who talks when.
  #blocks(context, lane, middle, height) {
    context.fillStyle = this.colours[lane.party] ?? this.colours.agent;
    for (const [start, end] of this.#visible(lane.speech)) {
      context.fillRect(this.x(start), middle - height / 4, Math.max(1, this.x(end) - this.x(start)), height / 2);
    }
  }

  /// Between the lanes, what belongs to both: overlap and silence.
  #strip(context, top) {
    const rows = [[this.data.silence, this.colours.silence], [this.data.dead_air, this.colours.deadStrip], [this.data.overlap, this.colours.overlap]];
    for (const [ranges, colour] of rows) {
      context.fillStyle = colour;
      for (const [start, end] of this.#visible(ranges)) {
        context.fillRect(this.x(start), top, Math.max(1.5, this.x(end) - this.x(start)), stripHeight);
      }
    }
  }

  #overview() {
    const isZoomed = this.spanMs < this.data.duration_ms;
    const wasHidden = this.overview.hidden;
    this.overview.hidden = !isZoomed;
    if (!isZoomed) return;
    if (wasHidden) this.overview.getBoundingClientRect();
    const context = prepared(this.overview);
    const { width, height } = this.overview.getBoundingClientRect();
    const x = (ms) => (ms / this.data.duration_ms) * width;
    context.clearRect(0, 0, width, height);
    this.data.lanes.forEach((lane, index) => {
      context.fillStyle = this.colours[lane.party] ?? this.colours.agent;
      const top = (index * height) / this.data.lanes.length;
      for (const [start, end] of lane.speech) {
        context.fillRect(x(start), top + 2, Math.max(1, x(end) - x(start)), height / this.data.lanes.length - 4);
      }
    });
    context.strokeStyle = this.colours.ink;
    context.lineWidth = 2;
    context.strokeRect(x(this.startMs) + 1, 1, Math.max(4, x(this.endMs) - x(this.startMs) - 2), height - 2);
  }

  #visible(ranges) { return ranges.filter(([start, end]) => end > this.startMs && start < this.endMs); }
}

/// Whether a stretch of time touches one of the ranges; asked from left to right.
function turns(ranges) {
  let next = 0;
  return (from, to) => {
    while (next < ranges.length && ranges[next][1] <= from) next += 1;
    return next < ranges.length && ranges[next][0] < to;
  };
}

function prepared(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function palette(element) {
  const style = getComputedStyle(element);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    agent: of("--agent"), customer: of("--customer"), overlap: of("--overlap"), silence: of("--bar"),
    hold: of("--hold"), tone: of("--tone"), line: of("--line"), soft: of("--soft"), ink: of("--ink"),
    dead: of("--dead-air"), deadStrip: of("--warn"), font: of("--sans"),
  };
}
