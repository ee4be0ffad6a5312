import {dialog, download, el, toast} from "./dom.js";
import {encode} from "./state.js";
import {fail, page} from "./main.js";
import {replay} from "./replay.js";
import {t} from "./words.js";

const button = (word, does) => el("button", {type: "button", click: does}, t(word));
const name = ending => `${page.setup.scenario}-${page.setup.seed}${ending}`;

/** What made this moment: with the scenario, this repeats it to the same bits. */
export function moment() {
  return {...page.setup, customers: page.info.customers, firm: page.info.firms[page.firm], period: page.ran, acts: page.acts, lesson: page.lesson?.name ?? null};
}

/** The command that computes the numbers of the page when no lever was moved. */
function command() {
  const sets = [...page.setup.sets.filter(set => !set.startsWith("market.customers=")), `market.customers=${page.info.customers}`];
  return `./holdfast run ${page.info.file} ${sets.map(set => `--set ${set}`).join(" ")} --seed ${page.info.seed} --replications 2`;
}

/** The address of this moment, the command that repeats it, pictures and numbers. */
export function share() {
  const fragment = encode(moment());
  const link = fragment ? `${location.origin}/#${fragment}` : t("tooLong");
  if (fragment) history.replaceState(null, "", `#${fragment}`);
  const text = (key, value) => el("textarea", {class: "wide", rows: 3, readonly: true, "aria-label": t(key)}, value);
  const copy = value => navigator.clipboard.writeText(value).then(() => toast(t("copied")), fail);
  const save = (ending, type, content) => () => download(name(ending), new Blob([content()], {type}));
  dialog(t("share"), t("close"),
    el("h3", {}, t("shareLink")), text("shareLink", link), el("div", {class: "buttons"}, button("copy", () => copy(link))),
    el("h3", {}, t("shareCommand")), text("shareCommand", command()), el("p", {}, t("shareCommandWhy")), el("div", {class: "buttons"}, button("copy", () => copy(command()))),
    el("h3", {}, t("shareNumbers")), el("div", {class: "buttons"},
      el("button", {type: "button", id: "save-csv", click: save(".csv", "text/csv", csv)}, t("csv")),
      el("button", {type: "button", id: "save-log", click: save("-log.json", "application/json", () => JSON.stringify({...moment(), bets: page.bets ?? []}, null, 1))}, t("logFile")),
      el("button", {type: "button", id: "save-replay", click: () => replay(name(".html")).catch(fail)}, t("replayFile"))),
    el("h3", {}, t("pictures")), el("div", {class: "buttons"}, ...page.charts.flatMap((chart, k) => [
      el("button", {type: "button", class: "save-svg", click: () => download(name(`-${k + 1}.svg`), new Blob([svgText(chart)], {type: "image/svg+xml"}))}, `${chart.title} · SVG`),
      el("button", {type: "button", class: "save-png", click: () => png(chart, name(`-${k + 1}.png`)).catch(fail)}, "PNG")])));
}

/** A chart as a file of its own: what the style sheet says is written into it, with its title. */
export function svgText(chart) {
  const copy = chart.svg.cloneNode(true);
  const [, , width, height] = copy.getAttribute("viewBox").split(" ").map(Number);
  const originals = chart.svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, k) => {
    const style = getComputedStyle(originals[k]);
    for (const key of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size"]) node.setAttribute(key, style.getPropertyValue(key));
    node.removeAttribute("class");
    node.removeAttribute("style");
  });
  const root = getComputedStyle(document.documentElement);
  copy.prepend(el("rect", {x: 0, y: -22, width, height: height + 22, fill: root.getPropertyValue("--card").trim()}),
    el("text", {x: 6, y: -6, "font-size": 15, "font-weight": 700, fill: root.getPropertyValue("--ink").trim()},
      `${chart.title} – A ${page.info.a}, B ${page.info.b}, ${page.info.firms[page.firm]}`));
  copy.setAttribute("viewBox", `0 -22 ${width} ${height + 22}`);
  copy.setAttribute("width", width * 3);
  copy.setAttribute("height", (height + 22) * 3);
  copy.setAttribute("font-family", "sans-serif");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

async function png(chart, file) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(chart))}`;
  await image.decode();
  const canvas = el("canvas", {width: image.width, height: image.height});
  canvas.getContext("2d").drawImage(image, 0, 0);
  download(file, await new Promise(ready => canvas.toBlob(ready, "image/png")));
}

/** What was seen, tidy: one value a row. */
export function csv() {
  const rows = ["period,world,arm,firm,metric,value"];
  page.rows.forEach((row, k) => row.forEach((world, w) => page.info.metrics.forEach((metric, m) => page.info.firms.forEach((firm, f) => {
    rows.push([k + 1 - page.info.warmUp, "AB"[w], w ? page.info.b : page.info.a, firm, metric, world[m][f] ?? ""].join(","));
  }))));
  return rows.join("\n") + "\n";
}
