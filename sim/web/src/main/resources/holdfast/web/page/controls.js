import {el} from "./dom.js";
import {number, t} from "./words.js";

/** Levers of a firm that a lesson is about first, with the range that a slider covers; the dialog of all values has the rest. */
const OF_FIRM = [
  {key: "promise", from: 0.4, to: 1, step: 0.01},
  {key: "quality", from: 0.4, to: 1, step: 0.01},
  {key: "price", from: 0.5, to: 1.5, step: 0.01, relative: true},
  {key: "failureRate", from: 0, to: 0.3, step: 0.01},
  {key: "recoveryQuality", from: 0, to: 1, step: 0.05},
];
const OF_MARKET = [{path: "market.rules.wordOfMouth.rate", key: "wordOfMouth", from: 0, to: 0.3, step: 0.01}];

export function standardLevers(firm) {
  return [...OF_FIRM.map(lever => ({...lever, path: `firms.${firm}.${lever.key}`})), ...OF_MARKET];
}

/** Any value that is a number as a lever. */
export function leverFor(tunable) {
  const value = Number(tunable.value);
  const from = tunable.min ?? Math.min(0, 2 * value);
  const to = tunable.max != null && tunable.max <= 5 ? tunable.max : Math.max(1, 2 * value);
  return {path: tunable.path, key: tunable.path, from, to, step: tunable.kind === "whole" ? 1 : to - from > 2 ? 0.1 : 0.01};
}

/** Sliders with a number box and buttons beside them, so that nothing needs dragging. */
export class Levers {
  #box; #change; #rows = new Map();

  /** change(path, value) is told what is wanted */
  constructor(box, change) {
    this.#box = box;
    this.#change = change;
  }

  /** Shows levers for these values; start: by path, what the scenario says. */
  open(levers, values, start) {
    this.#rows.clear();
    this.#box.replaceChildren();
    for (const lever of levers) {
      const tunable = values.get(lever.path);
      if (!tunable || tunable.value === "") continue;
      this.#row(lever, tunable, Number(start.get(lever.path) ?? tunable.value));
    }
  }

  #row(lever, tunable, start) {
    const scale = lever.relative ? Math.max(0.01, start) : 1;
    const value = Number(tunable.value);
    const from = Math.min(lever.from * scale, value), to = Math.max(lever.to * scale, value);
    const id = `lever-${this.#rows.size}`;
    const name = lever.words || (t(`lever.${lever.key}`) === `lever.${lever.key}` ? tunable.path.split(".").slice(-2).join(" ") : t(`lever.${lever.key}`));
    const range = el("input", {type: "range", min: from, max: to, step: lever.step, value, "aria-label": name});
    const box = el("input", {type: "number", id, min: tunable.min, max: tunable.max, step: "any", value});
    const row = {lever, tunable, start, range, box, digits: lever.step < 0.1 ? 2 : lever.step < 1 ? 1 : 0};
    const nudge = sign => () => this.#want(row, Number((Number(box.value) + sign * lever.step).toFixed(4)));
    range.addEventListener("input", () => box.value = range.value);
    range.addEventListener("change", () => this.#want(row, Number(range.value)));
    box.addEventListener("change", () => this.#want(row, Number(box.value)));
    row.note = el("small", {});
    row.node = el("div", {class: "lever"},
      el("div", {class: "lever-head"}, el("label", {for: id}, el("span", {class: "why", "data-why": `lever.${lever.key}|${tunable.text}`}, name)), row.note, box),
      el("button", {type: "button", "aria-label": t("less", {name}), click: nudge(-1)}, "−"), range,
      el("button", {type: "button", "aria-label": t("more", {name}), click: nudge(1)}, "+"));
    this.#box.append(row.node);
    this.#rows.set(lever.path, row);
    this.#tell(row);
  }

  #want(row, value) {
    const {min, max} = row.tunable;
    const held = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
    if (!Number.isFinite(held)) {
      this.show(row.lever.path, row.tunable.value);
      return;
    }
    this.show(row.lever.path, held);
    this.#change(row.lever.path, String(held));
  }

  /** A value as it stands now. */
  show(path, value) {
    const row = this.#rows.get(path);
    if (!row) return;
    row.tunable.value = String(value);
    row.box.value = value;
    row.range.min = Math.min(row.range.min, value);
    row.range.max = Math.max(row.range.max, value);
    row.range.value = value;
    this.#tell(row);
  }

  /** Locks or frees all. */
  set locked(locked) {
    for (const {box, range, node} of this.#rows.values()) {
      for (const control of [box, range, ...node.querySelectorAll("button")]) control.disabled = locked;
    }
  }

  #tell(row) {
    const changed = Math.abs(Number(row.box.value) - row.start) > 1e-9;
    row.node.classList.toggle("changed", changed);
    row.note.textContent = changed ? t("was", {value: number(row.start, row.digits)}) : "";
  }
}
