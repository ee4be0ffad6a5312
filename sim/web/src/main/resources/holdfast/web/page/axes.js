// What the axes of charts run over. They stay while a run goes on; only a value beyond them makes them longer, in one step.
const percent = {scale: 100, digits: 1, unit: "%"};
const points = {scale: 100, digits: 1, unit: ""};
const KINDS = {
  share: {...percent, from: 0, to: info => info.firms.length <= 2 ? 1 : info.firms.length <= 3 ? 0.6 : 0.4, gap: 0.05},
  satisfaction: {...points, from: 0.4, to: () => 1, gap: 0.1},
  trust: {...points, from: 0, to: () => 1, gap: 0.2},
  churnVoluntary: {...percent, from: 0, to: () => 0.06, gap: 0.02},
  expectation: {...points, from: 0.4, to: () => 1, gap: 0.1},
  performance: {...points, from: 0.4, to: () => 1, gap: 0.1},
  loyalty: {...points, from: 0, to: () => 1, gap: 0.1},
  promise: {...points, from: 0.4, to: () => 1, gap: 0.2},
  price: {scale: 1, digits: 2, unit: "", from: 0, to: () => 1.6, gap: 0.4},
  customers: {scale: 1, digits: 0, unit: "", from: 0, to: info => info.customers / (info.firms.length <= 2 ? 1 : 2.5), gap: info => info.customers / 10},
  acquired: {scale: 1, digits: 0, unit: "", from: 0, to: info => Math.ceil(info.customers / 50), gap: info => Math.ceil(info.customers / 100)},
  lost: {scale: 1, digits: 0, unit: "", from: 0, to: info => Math.ceil(info.customers / 50), gap: info => Math.ceil(info.customers / 100)},
  complaints: {scale: 1, digits: 0, unit: "", from: 0, to: info => Math.ceil(info.customers / 50), gap: info => Math.ceil(info.customers / 100)},
  profit: {scale: 1, digits: 0, unit: "", from: 0, to: info => info.customers / 5, gap: info => info.customers / 20},
  cumulativeProfit: {scale: 1, digits: 0, unit: "", from: 0, to: info => info.customers * 6, gap: info => info.customers},
};
export const CHARTS = ["share", "gap:share", "trust", "churnVoluntary"];
export const CHOICES = [...Object.keys(KINDS), ...["share", "satisfaction", "trust", "loyalty", "churnVoluntary", "cumulativeProfit"].map(m => `gap:${m}`)];

/** Metric behind a chart, and whether the difference B − A is drawn. */
export function reading(choice) {
  const gap = choice.startsWith("gap:");
  return {metric: gap ? choice.slice(4) : choice, gap};
}

export function axis(choice, info) {
  const {metric, gap} = reading(choice);
  const kind = KINDS[metric];
  const half = typeof kind.gap === "function" ? kind.gap(info) : kind.gap;
  return {...kind, unit: gap && kind.unit === "%" ? "pt" : kind.unit, from: gap ? -half : kind.from, to: gap ? half : kind.to(info), gap};
}

/** The same axis, long enough for a value. */
export function grown(axis, value) {
  let {from, to} = axis;
  const step = to - from;
  while (value > to) to += step;
  while (value < from) from -= step;
  if (axis.gap) [from, to] = [-Math.max(-from, to), Math.max(-from, to)];
  return {...axis, from, to};
}
