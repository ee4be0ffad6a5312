import {Live} from "./live.js";
import {Crowd} from "./crowd.js";
import {Chart} from "./chart.js";
import {CHARTS} from "./axes.js";
import {Levers, standardLevers} from "./controls.js";
import {SPEEDS, Transport} from "./transport.js";
import {decode, takeToken} from "./state.js";
import {drawCustomer, firmColour, style} from "./palette.js";
import {$, el, explainers, toast} from "./dom.js";
import {has, number, plain, speak, t, translate} from "./words.js";
import * as dialogs from "./dialogs.js";
import {life} from "./life.js";
import {share} from "./share.js";
import {beginNamed, lessons} from "./lesson.js";
import {room} from "./room.js";

const SIZES = [500, 1000, 2000, 5000, 10000];
const QUIET = 5000; // the screen reader hears of it at most this often, milliseconds

/** All that the page knows; rows are [A, B] by period. */
export const page = {
  live: null, info: null, rows: [], ran: 0, finished: false, acts: [], values: new Map(), all: new Map(), starts: new Map(),
  setup: {scenario: null, a: "", b: "", seed: null, customers: "2000", sets: []}, firm: 0, picture: null, charts: [], keys: true, busy: false,
};
const still = matchMedia("(prefers-reduced-motion: reduce)");
let crowds, levers, transport, said = 0, drawn = 0;

/** Opens worlds. More: acts and the period up to which they are run again. */
export async function open(setup, {acts = [], period = null, firm = null} = {}) {
  transport.pause();
  const {head, picture} = await page.live.ask("open", {...setup, acts, period: period ?? 0});
  Object.assign(page.setup, setup, {a: head.scenario.a, b: head.scenario.b, scenario: head.scenario.name, seed: head.scenario.seed});
  page.info = head.scenario;
  page.rows = [];
  page.firm = Math.max(0, page.info.firms.indexOf(firm ?? page.info.firms[page.firm]));
  crowds.forEach(crowd => crowd.open(page.info.customers, page.info.firms.length));
  page.charts.forEach(chart => chart.open(page.info));
  take(head, picture, false);
  if (period == null && page.info.warmUp > 0) {
    const after = await page.live.ask("go", {period: page.info.warmUp});
    take(after.head, after.picture, false);
  }
  await values();
  furnish();
}

async function values() {
  const shown = standardLevers(page.info.firms[page.firm]);
  const {head} = await page.live.ask("values", {world: 1, paths: shown.map(lever => lever.path)});
  page.values = new Map(head.values.map(value => [value.path, value]));
  if (page.acts.length) page.values.forEach((value, path) => page.starts.has(path) || page.starts.set(path, value.value));
  else page.starts = new Map(head.values.map(value => [value.path, value.value]));
  levers.open(shown, page.values, page.starts);
}

/** Every value of the world that levers act on, for the dialog. */
async function allValues() {
  const {head} = await page.live.ask("values", {world: 1});
  page.all = new Map(head.values.map(value => [value.path, value]));
}

function take(head, picture, moving) {
  page.rows.length = Math.min(page.rows.length, head.from);
  page.rows.push(...head.rows);
  Object.assign(page, {ran: head.ran, finished: head.finished, acts: head.acts, picture});
  draw(moving);
  page.watcher?.();
}

function draw(moving) {
  const half = page.picture.length / 2;
  const flight = moving && !still.matches ? Math.min(900, transport.interval * 0.95) : 0;
  crowds[0].show(page.picture.subarray(0, half), flight);
  crowds[1].show(page.picture.subarray(half), flight);
  const now = performance.now();
  if (!transport.playing || now - drawn > 100) {
    drawn = now;
    const forks = page.acts.filter(act => act.path == null).map(act => act.period);
    page.charts.forEach(chart => chart.draw(page.rows, page.firm, forks));
    shares();
  }
  $("period").textContent = moment();
  if (now - said > QUIET || page.finished) {
    said = now;
    $("say").textContent = summary();
  }
}

function moment() {
  const at = page.ran - page.info.warmUp;
  return at <= 0 ? t("start") : t(`period.${page.info.unit}`, {n: number(at), of: number(page.info.total - page.info.warmUp)});
}

const value = (world, metric, firm = page.firm) => page.rows.at(-1)?.[world][page.info.metrics.indexOf(metric)][firm];

function summary() {
  const share = world => number(100 * value(world, "share"), 1);
  return page.rows.length ? t("summary", {when: moment(), firm: plain(page.info.firms[page.firm]), a: share(0), b: share(1)}) : moment();
}

function shares() {
  ["world-a", "world-b"].forEach((id, world) => {
    const cells = $(id).querySelectorAll(".firms li");
    cells.forEach((cell, firm) => cell.querySelector("b").textContent = page.rows.length ? `${number(100 * value(world, "share", firm), page.info.firms.length > 4 ? 0 : 1)}%` : "–");
    $(id).querySelector(".dots").setAttribute("aria-label", t("crowdSays", {world: "AB"[world], shares: page.info.firms.map((name, firm) => `${plain(name)} ${page.rows.length ? number(100 * value(world, "share", firm), 1) : "–"} %`).join(", ")}));
  });
}

/** Names, choices and colours that change with the scenario, the language and the theme. */
function furnish() {
  const {info} = page;
  $("question").textContent = info.question;
  $("question").parentElement.title = info.question;
  const firms = $("firm");
  firms.replaceChildren(...info.firms.map((name, k) => el("option", {value: k}, plain(name))));
  firms.value = page.firm;
  for (const [id, chosen] of [["arm-a", info.a], ["arm-b", info.b]]) {
    $(id).replaceChildren(...info.arms.map(arm => el("option", {value: arm.name, title: arm.about}, plain(arm.name))));
    $(id).value = chosen;
    $(id).dataset.why = `|${info.arms.find(arm => arm.name === chosen)?.about ?? ""}`;
  }
  for (const id of ["world-a", "world-b"]) {
    $(id).querySelector(".firms").replaceChildren(...info.firms.map((name, k) => {
      const cell = el("li", {class: k === page.firm ? "on" : "", title: name}, el("b", {}), plain(name));
      cell.style.setProperty("--firm", firmColour(k));
      return cell;
    }));
  }
  const sizes = [...new Set([...SIZES, info.customers])].sort((a, b) => a - b);
  $("customers").replaceChildren(...sizes.map(n => el("option", {value: n}, t("people", {n: number(n)}))));
  $("customers").value = info.customers;
  $("seed").value = info.seed;
  legend();
  shares();
  page.charts.forEach(chart => chart.open(info));
  $("period").textContent = moment();
}

function legend() {
  const states = ["happy", "neutral", "unhappy", "moved"];
  $("legend").replaceChildren(...states.map(state => {
    const canvas = el("canvas", {width: 18, height: 18, "aria-hidden": "true"});
    drawCustomer(canvas.getContext("2d"), 0, 0, 18, state, firmColour(page.firm), style("--ink"));
    return el("span", {"data-why": `state.${state}.why`}, canvas, t(`state.${state}`));
  }));
}

/** Runs n more periods; says whether there are more. */
export async function step(n) {
  const {head, picture} = await page.live.ask("step", {n});
  take(head, picture, true);
  if (head.finished) draw(false);
  return !head.finished && !(page.until != null && head.ran >= page.until);
}

/** Back to the start; levers stay where they are, as changes made before the first month. */
export async function reset(keep = true) {
  const acts = keep ? kept() : [];
  await open({...page.setup}, {acts, period: page.info.warmUp});
}

function kept() {
  const last = new Map();
  for (const act of page.acts) if (act.path != null) last.set(`${act.world}|${act.path}`, act);
  return [...last.values()].map(act => ({...act, period: page.info.warmUp}));
}

/** Changes a value of the world that the levers act on: now where that is possible, else with a reset. */
export async function change(path, wanted, world = Number($("target").value), by = "teacher") {
  const tunable = page.values.get(path) ?? page.all.get(path);
  const {sets, customers} = page.setup;
  try {
    if (tunable && !tunable.now) {
      page.setup.sets = [...page.setup.sets.filter(set => !set.startsWith(path + "=")), `${path}=${wanted}`];
      if (path === "market.customers") page.setup.customers = wanted;
      await reset();
      toast(t("appliedReset", {path}));
      return true;
    }
    const {head, picture} = await page.live.ask("set", {path, value: wanted, world, by});
    take(head, picture, false);
    levers.show(path, Number(wanted));
    return true;
  } catch (problem) {
    Object.assign(page.setup, {sets, customers});
    fail(problem);
    await values();
    return false;
  }
}

export async function fork() {
  const {head, picture} = await page.live.ask("fork");
  take(head, picture, false);
  await values();
  $("target").value = "1";
  toast(t("forked", {when: moment()}), 8);
  $("sliders").querySelector("input[type=range]")?.focus();
}

export function fail(problem) {
  if (problem.message !== "closed") toast(problem.message, 12);
}

/** One thing at a time: what is asked while another waits comes after it. */
let line = Promise.resolve();
export function soon(work) {
  line = line.then(work).catch(fail);
  return line;
}

function lost(code) {
  transport.pause();
  const why = code === 4002 ? "tooMany" : code === 1001 || code === 1000 ? "idle" : page.info ? "lost" : "noEntry";
  toast(t(why), 600);
}

/** Where the line was lost, opens it again at the same moment: the worlds are run again from their log. */
async function back() {
  if (!page.live.connected && page.info) {
    await open({...page.setup}, {acts: page.acts, period: page.ran});
    toast("", 0);
  }
}

export const playing = {
  toggle: () => soon(async () => {
    await back();
    if (transport.playing) transport.pause();
    else {
      if (page.finished) await reset();
      page.until = null;
      transport.play();
    }
  }),
  async until(period) {
    page.until = period;
    transport.play();
    while (transport.playing) await new Promise(ready => setTimeout(ready, 40));
    page.until = null;
  },
  pause: () => transport.pause(),
};

function controls() {
  $("play").addEventListener("click", playing.toggle);
  $("step").addEventListener("click", () => soon(async () => {
    transport.pause();
    await back();
    if (page.finished) toast(t("ended"));
    else await step(1);
  }));
  $("reset").addEventListener("click", () => soon(async () => { await back(); await reset(); }));
  $("fork").addEventListener("click", () => soon(async () => { transport.pause(); await back(); await fork(); }));
  $("defaults").addEventListener("click", () => soon(async () => { page.setup.sets = []; await reset(false); }));
  $("speed").addEventListener("input", pace);
  $("firm").addEventListener("change", () => soon(async () => {
    page.firm = Number($("firm").value);
    await values();
    furnish();
    draw(false);
  }));
  for (const [id, key] of [["arm-a", "a"], ["arm-b", "b"]]) {
    $(id).addEventListener("change", () => soon(() => open({...page.setup, [key]: $(id).value})));
  }
  $("customers").addEventListener("change", () => soon(() => open({...page.setup, customers: $("customers").value}, {acts: kept(), period: page.info.warmUp})));
  $("seed").addEventListener("change", () => soon(async () => {
    const seed = $("seed").value.trim();
    if (/^-?\d{1,19}$/.test(seed)) await open({...page.setup, seed}, {acts: kept(), period: page.info.warmUp});
    else {
      toast(t("badSeed", {seed}));
      $("seed").value = page.info.seed;
    }
  }));
  $("language").addEventListener("change", () => soon(async () => { localStorage.setItem("holdfast-language", await speak($("language").value)); await dressed(); }));
  $("theme").addEventListener("click", () => {
    localStorage.setItem("holdfast-theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    theme();
  });
  $("library-open").addEventListener("click", () => dialogs.library().catch(fail));
  $("values-open").addEventListener("click", () => soon(async () => { await allValues(); dialogs.values(); }));
  $("share-open").addEventListener("click", () => share());
  $("lessons-open").addEventListener("click", () => lessons().catch(fail));
  $("room-open").addEventListener("click", () => room().catch(fail));
  $("help-open").addEventListener("click", () => dialogs.help());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme);
  document.addEventListener("keydown", keys);
}

function keys(event) {
  const target = event.target;
  if (!page.keys || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && target.type !== "range") return;
  if (target.tagName === "BUTTON" && (event.key === " " || event.key === "Enter")) return;
  const does = {" ": "play", ".": "step", r: "reset", w: "fork", "?": "help-open", l: "library-open", v: "values-open", s: "share-open"}[event.key];
  if (event.key === "f") document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  if (does) {
    event.preventDefault();
    $(does).click();
  }
}

function pace() {
  const speed = SPEEDS[Number($("speed").value)];
  transport.speed = speed;
  const words = speed === Infinity ? t("fastest") : t("perSecond", {n: number(speed)});
  $("speed-out").textContent = words;
  $("speed").setAttribute("aria-valuetext", words);
}

function playLook(on) {
  $("play").setAttribute("aria-pressed", on);
  $("play").querySelector("span").textContent = t(on ? "pause" : "play");
  $("play").querySelector("path").setAttribute("d", on ? "M7 4v16M17 4v16" : "M6 4l14 8-14 8z");
  if (!on && page.info && page.picture) draw(false);
}

/** Words and colours anew. */
async function dressed() {
  translate();
  pace();
  playLook(transport.playing);
  if (page.info) {
    furnish();
    await values();
    draw(false);
  }
}

function theme() {
  const wish = localStorage.getItem("holdfast-theme");
  document.documentElement.dataset.theme = !wish ? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") : wish;
  if (page.info) {
    furnish();
    crowds.forEach(crowd => crowd.redraw());
  }
}

async function begin() {
  const token = takeToken();
  theme();
  $("language").value = await speak(localStorage.getItem("holdfast-language") || navigator.language);
  page.live = new Live(token, lost);
  transport = new Transport(step, playLook);
  crowds = ["world-a", "world-b"].map(id => new Crowd($(id).querySelector(".stage"), customer => soon(() => life(customer))));
  page.crowds = crowds;
  levers = new Levers($("sliders"), (path, wanted) => soon(() => change(path, wanted)));
  page.levelControls = levers;
  page.charts = CHARTS.map(choice => new Chart($("charts"), choice, () => draw(false)));
  explainers(why => {
    const [key, otherwise] = why.split("|");
    return has(`${key}.why`) ? t(`${key}.why`) : has(key) ? t(key) : otherwise || key;
  });
  controls();
  await dressed();
  await soon(async () => {
    let shared = null;
    try {
      shared = decode(location.hash);
    } catch {
      toast(t("otherVersion"), 20);
    }
    if (shared?.lesson && !shared.scenario) await beginNamed(shared.lesson);
    else if (shared) await open({scenario: shared.scenario, a: shared.a, b: shared.b, seed: shared.seed, customers: shared.customers, sets: shared.sets}, shared);
    else await open({...page.setup, scenario: undefined});
  });
  window.holdfast = {get ran() { return page.ran; }, get rows() { return page.rows; }, get acts() { return page.acts; }, settled: () => soon(() => {}), replays};
  document.body.dataset.ready = "true";
}

/** For whoever doubts it: runs the log again from the start and says whether every number and customer is the same. */
async function replays() {
  const before = JSON.stringify([page.ran, page.rows, page.acts]) + seen();
  await soon(() => open({...page.setup}, {acts: page.acts, period: page.ran, firm: page.info.firms[page.firm]}));
  return before === JSON.stringify([page.ran, page.rows, page.acts]) + seen();
}

/** All customers without the marks of who has just moved, which depend on where one looked from. */
const seen = () => page.picture.map((byte, k) => k % 2 ? byte & 63 : byte).join();

begin();
