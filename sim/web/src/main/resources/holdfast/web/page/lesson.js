import {$, dialog, el} from "./dom.js";
import {open, page, playing, reset, soon} from "./main.js";
import {openRound, closeRound, roomState} from "./room.js";
import {both, number, plain, t} from "./words.js";

const SIDES = ["higher", "same", "lower"];
const ROOM_MILLIS = 700;

/** The list of lessons. */
export async function lessons() {
  const all = await page.live.get("/api/lessons");
  const box = dialog(t("lessons"), t("close"), ...all.map(lesson => el("div", {class: "shelf-row"},
    el("button", {type: "button", class: "shelf", click: () => { box.close(); soon(() => begin(lesson)); }},
      el("b", {}, both(lesson.title)), el("span", {}, t("lessonAbout", {minutes: lesson.minutes, scenario: plain(lesson.scenario)}))),
    el("button", {type: "button", click: () => guide(lesson)}, t("guide")))));
  if (!all.length) box.querySelector(".dialog-body").textContent = t("nothingFound");
}

export async function beginNamed(name) {
  const lesson = (await page.live.get("/api/lessons")).find(one => one.lesson === name);
  if (lesson) await begin(lesson);
}

async function begin(lesson) {
  page.lesson = {name: lesson.lesson, lesson, at: 0, votes: [0, 0, 0], shown: false, watch: 0};
  page.bets ??= [];
  page.charts.forEach((chart, k) => chart.choice = lesson.charts[k]);
  await open({scenario: lesson.scenario, a: lesson.a, b: lesson.b, seed: lesson.seed, customers: lesson.customers, sets: []}, {firm: lesson.firm});
  await show();
}

export function endLesson() {
  clearInterval(page.lesson?.watch);
  closeRound().catch(() => {});
  page.lesson = null;
  document.body.classList.remove("lesson", "free");
  $("lesson").hidden = true;
}

const step = () => page.lesson.lesson.steps[page.lesson.at];

/** Goes to another step; where it has worlds of its own, opens them. */
async function go(at) {
  Object.assign(page.lesson, {at, votes: [0, 0, 0], shown: false});
  clearInterval(page.lesson.watch);
  const {open: other} = step();
  if (other) await open({...page.setup, a: other.a, b: other.b}, {firm: page.lesson.lesson.firm});
  await show();
}

async function show() {
  const {lesson, at} = page.lesson;
  const here = step();
  document.body.classList.add("lesson");
  document.body.classList.toggle("free", here.free === "true");
  const next = el("button", {type: "button", class: "main", id: "lesson-next", click: () => soon(() => go(at + 1))}, t("next"));
  const parts = [el("p", {class: "progress"}, t("progress", {n: at + 1, of: lesson.steps.length}), " ", el("button", {type: "button", class: "close", click: endLesson}, t("endLesson"))),
    el("h2", {tabindex: "-1", id: "lesson-title"}, both(lesson.title)), el("p", {}, both(here.say ?? here.ask))];
  if (here.ask) parts.push(...bets(here, next));
  else if (here.free === "true") parts.push(el("p", {class: "recap"}, both(lesson.recap)), el("p", {}, t("scenarioFile", {file: page.info.file})),
    el("details", {}, el("summary", {}, t("sources")), ...page.info.sources.map(source => el("p", {}, source))), el("button", {type: "button", click: () => guide(lesson)}, t("guide")));
  else parts.push(el("div", {class: "buttons"}, at ? el("button", {type: "button", click: () => soon(() => go(at - 1))}, t("back")) : null, next));
  $("lesson").replaceChildren(...parts);
  $("lesson").hidden = false;
  $("lesson-title").focus({preventScroll: true});
  if (here.ask) await askRoom(here);
}

/** Three buttons that count bets, their histogram, and the reveal that waits for a bet. */
function bets(here, next) {
  const firm = plain(page.lesson.lesson.firm);
  const bars = SIDES.map((side, k) => {
    const count = el("output", {}, "0");
    const bar = el("i", {});
    const button = el("button", {type: "button", class: `bet ${side}`, click: () => { page.lesson.votes[k]++; tally(); }}, el("span", {}, t(`bet.${side}`, {firm})), count, bar);
    return {button, count, bar};
  });
  const reveal = el("button", {type: "button", class: "main", id: "reveal", disabled: true, click: () => soon(() => revealed(here, next, bars))}, t("reveal"));
  const anyway = el("button", {type: "button", class: "quiet", click: () => soon(() => revealed(here, next, bars))}, t("revealAnyway"));
  const tally = () => {
    const all = counts();
    const total = all.reduce((sum, n) => sum + n, 0);
    bars.forEach(({count, bar}, k) => {
      count.textContent = number(all[k]);
      bar.style.width = `${total ? 100 * all[k] / total : 0}%`;
    });
    reveal.disabled = !total;
  };
  page.lesson.tally = tally;
  return [el("div", {class: "bets", role: "group", "aria-label": t("placeBets")}, ...bars.map(bar => bar.button)),
    el("p", {class: "hint"}, t("betHint")), el("div", {class: "buttons"}, reveal, anyway), el("div", {id: "outcome", role: "status"})];
}

const counts = () => page.lesson.votes.map((n, k) => n + (page.lesson.room?.[k] ?? 0));

async function askRoom(here) {
  page.lesson.room = null;
  if (!(await roomState()).link) return;
  const firm = plain(page.lesson.lesson.firm);
  const options = SIDES.map(side => ({en: t(`bet.${side}`, {firm}), zh: t(`bet.${side}`, {firm})}));
  await openRound("BET", here.ask, options, page.lesson.lesson.firm);
  page.lesson.watch = setInterval(async () => {
    const state = await roomState();
    if (page.lesson && !page.lesson.shown && state.kind === "BET") {
      page.lesson.room = state.bets;
      page.lesson.tally();
    }
  }, ROOM_MILLIS);
}

/** Plays to the end of what the bet was about and says what came out, measured in these very worlds. */
async function revealed(here, next, bars) {
  const lesson = page.lesson;
  if (lesson.shown) return;
  lesson.shown = true;
  clearInterval(lesson.watch);
  if (lesson.room) await closeRound();
  const until = page.info.warmUp + Number(here.to);
  if (page.ran > until && here.replay !== "true") await reset(false);
  if (page.ran < until) await playing.until(until);
  if (page.lesson !== lesson) return;
  const {side, a, b} = outcome(here);
  const all = counts();
  const total = all.reduce((sum, n) => sum + n, 0);
  const right = SIDES.indexOf(side);
  bars.forEach(({button}, k) => {
    button.classList.toggle("right", k === right);
    button.disabled = true;
  });
  page.bets.push({lesson: lesson.name, step: lesson.at, period: page.ran, bets: all, outcome: side});
  const digits = here.metric === "cumulativeProfit" || here.metric === "profit" ? 0 : 1;
  const scale = digits ? 100 : 1;
  $("lesson").querySelectorAll(".hint, .buttons").forEach(node => node.remove());
  $("outcome").replaceChildren(
    el("p", {}, el("b", {}, t(`bet.${side}`, {firm: plain(lesson.lesson.firm)})), ` A ${number(a * scale, digits)}, B ${number(b * scale, digits)}. `,
      total ? t("rightBets", {n: number(all[right]), of: number(total)}) : ""),
    el("p", {}, both(here.why)), next);
  next.focus();
}

/** Mean of the measure over the months of the bet in both worlds, and which side that is. */
export function outcome(here) {
  const m = page.info.metrics.indexOf(here.metric);
  const span = page.rows.slice(page.info.warmUp + Number(here.from) - 1, page.info.warmUp + Number(here.to));
  const mean = world => {
    const values = span.map(row => row[world][m][page.firm]).filter(value => value != null);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [a, b] = [mean(0), mean(1)];
  const side = Math.abs(b - a) <= Number(here.same) ? "same" : b > a ? "higher" : "lower";
  return {side, a, b};
}

/** One page for the teacher, to read or to print. */
function guide(lesson) {
  const box = dialog(`${t("guide")}: ${both(lesson.title)}`, t("close"),
    el("p", {}, t("lessonAbout", {minutes: lesson.minutes, scenario: plain(lesson.scenario)})),
    ...["question", "wrong", "tell", "vary"].flatMap(part => [el("h3", {}, t(`guide.${part}`)), el("p", {}, both(lesson.guide[part]))]),
    el("h3", {}, t("guide.steps")), el("ol", {}, ...lesson.steps.map(one => el("li", {}, both(one.say ?? one.ask), one.why ? el("small", {}, ` → ${t(`bet.${one.truth}`, {firm: plain(lesson.firm)})} ${both(one.why)}`) : ""))),
    el("h3", {}, t("guide.recap")), el("p", {}, both(lesson.recap)), el("button", {type: "button", click: () => print()}, t("print")));
  box.classList.add("printed");
}


