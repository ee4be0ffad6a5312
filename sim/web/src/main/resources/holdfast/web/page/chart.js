import {axis, CHOICES, grown, reading} from "./axes.js";
import {el} from "./dom.js";
import {number, t} from "./words.js";

const WIDTH = 400;
const LEFT = 46, RIGHT = 8, TOP = 8, BOTTOM = 21;

/** Both worlds over the whole run, on axes that stay: A solid, B dashed, the gap between them shaded; or the gap alone. */
export class Chart {
  #box; #svg; #now; #pick; #info; #axis; #choice; #height = 110; #parts = {}; #last = null;

  /** changed() is told when another measure is chosen */
  constructor(parent, choice, changed) {
    this.#choice = choice;
    this.#pick = el("select", {change: () => { this.choice = this.#pick.value; changed(); }});
    this.#now = el("span", {class: "now"});
    this.#svg = el("svg", {role: "img", preserveAspectRatio: "none"});
    this.#box = el("figure", {class: "chart"}, el("div", {class: "chart-head"}, this.#pick, this.#now), this.#svg);
    parent.append(this.#box);
    new ResizeObserver(() => { this.#frame(); if (this.#last) this.draw(...this.#last); }).observe(this.#svg);
  }

  get choice() {
    return this.#choice;
  }

  set choice(choice) {
    this.#choice = choice;
    if (this.#info) this.open(this.#info);
  }

  get svg() {
    return this.#svg;
  }

  get title() {
    const {metric, gap} = reading(this.#choice);
    return gap ? t("gapOf", {metric: t(`metric.${metric}`)}) : t(`metric.${metric}`);
  }

  /** Begins a run. */
  open(info) {
    this.#info = info;
    this.#axis = axis(this.#choice, info);
    this.#pick.replaceChildren(...CHOICES.map(choice => {
      const {metric, gap} = reading(choice);
      return el("option", {value: choice}, gap ? t("gapOf", {metric: t(`metric.${metric}`)}) : t(`metric.${metric}`));
    }));
    this.#pick.value = this.#choice;
    this.#pick.setAttribute("aria-label", t("measure"));
    this.#pick.dataset.why = `metric.${reading(this.#choice).metric}`;
    this.#frame();
    if (this.#last) this.draw(...this.#last);
  }

  #x(period) {
    return LEFT + (WIDTH - LEFT - RIGHT) * period / Math.max(1, this.#info.total);
  }

  #y(value) {
    const {from, to} = this.#axis;
    return TOP + (this.#height - TOP - BOTTOM) * (1 - (value - from) / (to - from));
  }

  #frame() {
    if (!this.#info || !this.#svg.clientWidth) return;
    const ratio = this.#svg.clientHeight / this.#svg.clientWidth;
    this.#height = Math.max(70, Math.round(WIDTH * ratio));
    this.#svg.setAttribute("viewBox", `0 0 ${WIDTH} ${this.#height}`);
    const {from, to, scale, unit} = this.#axis;
    const ticks = [from, (from + to) / 2, to];
    const shown = v => number(v * scale, Math.abs((to - from) * scale) < 4 ? 1 : 0) + (unit === "%" ? "%" : "");
    const font = `font-size: ${Math.min(19, 15 * WIDTH / this.#svg.clientWidth)}px`;
    const grid = ticks.map(v => el("path", {class: v === 0 ? "zero" : "grid", d: `M${LEFT} ${this.#y(v)}H${WIDTH - RIGHT}`}));
    const left = ticks.map((v, k) => el("text", {x: LEFT - 5, y: this.#y(v) + [0, 5, 11][k], "text-anchor": "end"}, shown(v)));
    const months = this.#info.total - this.#info.warmUp;
    const every = [1, 2, 3, 6, 12, 24, 60, 120].find(n => months / n <= 6) || 240;
    const below = [];
    for (let p = 0; p <= months; p += every) {
      below.push(el("text", {x: this.#x(p + this.#info.warmUp), y: this.#height - 4, "text-anchor": p === 0 ? "start" : p + every > months ? "end" : "middle"}, number(p)));
    }
    const texts = el("g", {}, left, below);
    this.#parts = {gaps: el("g"), marks: el("g"), b: el("path", {class: "line-b"}), a: el("path", {class: "line-a"})};
    const warm = el("rect", {class: "warm", x: LEFT, y: TOP, width: Math.max(0, this.#x(this.#info.warmUp) - LEFT), height: this.#height - TOP - BOTTOM});
    this.#svg.replaceChildren(el("title", {}), warm, ...grid, this.#parts.gaps, this.#parts.marks, this.#parts.a, this.#parts.b, texts);
    for (const text of texts.children) text.style.fontSize = font.slice(11);
  }

  /** Draws what has been seen: rows by period, [A, B] by metric and firm. */
  draw(rows, firm, forks) {
    this.#last = [rows, firm, forks];
    if (!this.#info || !this.#parts.a) return;
    const {metric, gap} = reading(this.#choice);
    const m = this.#info.metrics.indexOf(metric);
    const a = rows.map(row => row[0][m][firm]);
    const b = rows.map(row => row[1][m][firm]);
    const lines = gap ? [a.map((v, k) => v == null || b[k] == null ? null : b[k] - v)] : [a, b];
    if (this.#widen(lines)) this.#frame();
    this.#parts.a.setAttribute("d", gap ? "" : this.#path(a));
    this.#parts.b.setAttribute("d", this.#path(gap ? lines[0] : b));
    const zero = a.map(() => 0);
    this.#parts.gaps.replaceChildren(...(gap ? this.#area(zero, lines[0]) : this.#area(a, b)));
    this.#parts.marks.replaceChildren(...forks.map(p => el("path", {class: "mark", d: `M${this.#x(p)} ${TOP}V${this.#height - BOTTOM}`})));
    this.#tell(a.at(-1), b.at(-1), gap);
  }

  #tell(a, b, gap) {
    const {scale, digits, unit} = this.#axis;
    const text = v => v == null ? "–" : number(v * scale, digits) + (unit === "%" ? " %" : "");
    const difference = a == null || b == null ? null : (b - a) * scale;
    const signed = difference == null ? "–" : (difference > 0 ? "+" : "") + number(difference, digits);
    this.#now.replaceChildren(...(gap ? [el("span", {class: "vb"}, signed)]
      : [el("span", {class: "va"}, `A ${text(a)}`), "  ", el("span", {class: "vb"}, `B ${text(b)}`)]));
    const words = t("chartSays", {metric: t(`metric.${reading(this.#choice).metric}`), a: text(a), b: text(b), gap: signed});
    this.#svg.setAttribute("aria-label", words);
  }

  #widen(lines) {
    let axis = this.#axis;
    for (const line of lines) {
      for (const value of line) {
        if (value != null && (value > axis.to || value < axis.from)) axis = grown(axis, value);
      }
    }
    const wider = axis !== this.#axis;
    this.#axis = axis;
    return wider;
  }

  #path(values) {
    let path = "";
    let pen = false;
    values.forEach((value, k) => {
      if (value == null) pen = false;
      else {
        path += `${pen ? "L" : "M"}${this.#x(k + 1).toFixed(1)} ${this.#y(value).toFixed(1)}`;
        pen = true;
      }
    });
    return path;
  }

  /** What lies between two lines, in one colour where the second is above and in another where it is below. */
  #area(low, high) {
    const path = {"gap-up": "", "gap-down": ""};
    for (let k = 0; k + 1 < low.length; k++) {
      const [l0, l1, h0, h1] = [low[k], low[k + 1], high[k], high[k + 1]];
      if (l0 == null || l1 == null || h0 == null || h1 == null || h0 === l0 && h1 === l1) continue;
      const side = h0 + h1 >= l0 + l1 ? "gap-up" : "gap-down";
      const [x0, x1] = [this.#x(k + 1).toFixed(1), this.#x(k + 2).toFixed(1)];
      path[side] += `M${x0} ${this.#y(l0).toFixed(1)}L${x1} ${this.#y(l1).toFixed(1)}L${x1} ${this.#y(h1).toFixed(1)}L${x0} ${this.#y(h0).toFixed(1)}Z`;
    }
    return Object.entries(path).map(([side, d]) => el("path", {class: side, d}));
  }
}
