import {page} from "./main.js";
import {download} from "./dom.js";
import {t, tongue} from "./words.js";

/** Files of the page that a replay needs, in the order of who uses whom. */
const PARTS = ["words.js", "dom.js", "palette.js", "layout.js", "crowd.js", "axes.js", "chart.js"];

/** A module without its door: what it imports stands before it in the same script. */
const opened = text => text.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, "");

const base64 = bytes => {
  let text = "";
  for (let k = 0; k < bytes.length; k += 8192) text += String.fromCharCode(...bytes.subarray(k, k + 8192));
  return btoa(text);
};

/** Escapes that keep data inside its script element. */
const safe = text => text.replace(/</g, "\\u003c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");

/** What has been run, as one file that needs no server and no network: every picture, every number, in one page. */
export async function replay(file) {
  const acts = page.acts;
  const first = page.info.warmUp < page.ran ? page.info.warmUp : 0;
  const {picture} = await page.live.ask("pictures", {from: first});
  const size = 4 * page.info.customers;
  const pictures = Array.from({length: picture.length / size}, (_, k) => base64(picture.subarray(k * size, (k + 1) * size)));
  const read = async name => (await fetch(name)).text();
  const code = (await Promise.all(PARTS.map(read))).map(opened).join("\n");
  const data = {info: page.info, firm: page.firm, first, rows: page.rows, pictures, charts: page.charts.map(chart => chart.choice),
    forks: acts.filter(act => act.path == null).map(act => act.period), words: JSON.parse(await read(`words/${tongue()}.json`)), language: tongue(),
    theme: document.documentElement.dataset.theme, acts};
  const title = `${page.info.name} – Holdfast`;
  const worlds = ["a", "b"].map(w => `<figure class="world" id="world-${w}"><figcaption><b class="tag ${w}">${w.toUpperCase()}</b><span></span></figcaption><div class="stage"><canvas class="dots" role="img"></canvas><canvas class="flights" aria-hidden="true"></canvas></div><ul class="firms"></ul></figure>`).join("");
  const html = `<!doctype html><html lang="${tongue()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${await read("app.css")}\nmain { grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) !important; }</style></head>
<body><header><h1><span class="brand">Holdfast</span> <span id="question"></span></h1></header>
<main><section id="worlds">${worlds}</section><section id="charts"></section></main>
<footer><button id="play" type="button" class="main">${t("play")}</button><input id="at" type="range" aria-label="${t("when")}" style="flex: 1"><p id="clock"></p></footer>
<div id="tip" hidden></div><div id="toast"></div>
<script type="application/json" id="data">${safe(JSON.stringify(data))}</script>
<script type="module">
${code}
${player}
</script></body></html>`;
  download(file, new Blob([html], {type: "text/html"}));
}

const player = `
const data = JSON.parse($("data").textContent);
table = data.words;
language = data.language;
document.documentElement.dataset.theme = data.theme;
$("question").textContent = data.info.question;
const bytes = data.pictures.map(text => Uint8Array.from(atob(text), c => c.charCodeAt(0)));
const crowds = ["world-a", "world-b"].map((id, w) => {
  $(id).querySelector("figcaption span").textContent = plain(w ? data.info.b : data.info.a);
  for (const [k, firm] of data.info.firms.entries()) {
    const cell = el("li", {class: k === data.firm ? "on" : ""}, el("b", {}), plain(firm));
    cell.style.setProperty("--firm", firmColour(k));
    $(id).querySelector(".firms").append(cell);
  }
  const crowd = new Crowd($(id).querySelector(".stage"), () => {});
  crowd.open(data.info.customers, data.info.firms.length);
  return crowd;
});
const charts = data.charts.map(choice => new Chart($("charts"), choice, () => show(0)));
charts.forEach(chart => chart.open(data.info));
const at = $("at");
at.min = 0;
at.max = bytes.length - 1;
at.value = 0;
function show(milliseconds) {
  const k = Number(at.value);
  const half = bytes[k].length / 2;
  crowds[0].show(bytes[k].subarray(0, half), milliseconds);
  crowds[1].show(bytes[k].subarray(half), milliseconds);
  const rows = data.rows.slice(0, data.first + k);
  charts.forEach(chart => chart.draw(rows, data.firm, data.forks));
  const share = data.info.metrics.indexOf("share");
  ["world-a", "world-b"].forEach((id, w) => $(id).querySelectorAll(".firms b").forEach((node, f) => {
    node.textContent = rows.length ? number(100 * rows.at(-1)[w][share][f]) + "%" : "–";
  }));
  const n = rows.length - data.info.warmUp;
  $("clock").textContent = n <= 0 ? t("start") : t("period." + data.info.unit, {n, of: data.info.total - data.info.warmUp});
}
let playing = 0;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
$("play").addEventListener("click", () => {
  if (playing) {
    clearInterval(playing);
    playing = 0;
  } else {
    if (at.value === at.max) at.value = 0;
    playing = setInterval(() => {
      at.value = Number(at.value) + 1;
      show(still ? 0 : 190);
      if (at.value === at.max) $("play").click();
    }, 200);
  }
  $("play").textContent = t(playing ? "pause" : "play");
});
at.addEventListener("input", () => show(0));
show(0);
document.body.dataset.ready = "true";
`;
