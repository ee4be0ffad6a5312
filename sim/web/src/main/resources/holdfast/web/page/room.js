import {$, dialog, el, toast} from "./dom.js";
import {change, page, playing, soon} from "./main.js";
import {number, plain, t} from "./words.js";

const LOOK_MILLIS = 700;
const MONTHS = 6; // length of a round in which the class runs a firm

export const roomState = () => page.live.get("/api/class");
export const openRound = (kind, question, options, firm) => page.live.post("/api/class", {kind, question, options, firm});
export const closeRound = () => page.live.post("/api/class", {kind: "NONE"});

/** How phones join, and a round in which the class decides for a firm. */
export async function room() {
  const state = await roomState();
  if (!state.link) {
    dialog(t("room"), t("close"), el("p", {}, t("roomOff")), el("p", {}, el("code", {}, "./holdfast serve --lan")));
    return;
  }
  const counts = el("p", {role: "status"});
  const firm = page.info.firms[page.firm];
  const ask = el("button", {type: "button", class: "main", id: "round-open", click: () => soon(async () => {
    await openRound("DECIDE", {en: t("decideQuestion", {firm: plain(firm)}), zh: t("decideQuestion", {firm: plain(firm)})}, [], plain(firm));
  })}, t("decideOpen", {firm: plain(firm)}));
  const run = el("button", {type: "button", id: "round-close", click: () => soon(() => decided(firm, box))}, t("decideClose", {n: MONTHS}));
  const code = el("svg", {viewBox: `0 0 ${state.qr.size} ${state.qr.size}`, class: "qr", role: "img", "aria-label": t("scan")},
    el("rect", {width: state.qr.size, height: state.qr.size, fill: "#fff"}), el("path", {d: state.qr.path, fill: "#000"}));
  const box = dialog(t("room"), t("close"), el("div", {class: "join"}, code,
    el("div", {}, el("p", {}, t("scan")), el("p", {class: "link"}, state.link.split("#")[0]), el("p", {}, t("code")), el("p", {class: "code"}, state.code))),
    counts, el("div", {class: "buttons"}, ask, run), el("p", {}, t("decideWhy")));
  const look = async () => {
    const now = await roomState();
    counts.textContent = t("roomCounts", {phones: number(now.phones), answers: number(now.answers)})
      + (now.promise == null ? "" : ` ${t("roomMedian", {promise: number(now.promise, 2), price: number(now.price, 2)})}`);
    run.disabled = now.kind !== "DECIDE" || !now.answers;
  };
  await look();
  const watch = setInterval(() => look().catch(() => {}), LOOK_MILLIS);
  box.addEventListener("close", () => clearInterval(watch));
}

/** The middle of what the class decided holds in world B for a round, and is logged as the class's. */
async function decided(firm, box) {
  const {promise, price} = await roomState();
  await closeRound();
  box.close();
  await change(`firms.${firm}.promise`, String(promise), 1, "class");
  await change(`firms.${firm}.price`, String(price), 1, "class");
  toast(t("decided", {promise: number(promise, 2), price: number(price, 2)}), 8);
  $("play").focus();
  await playing.until(Math.min(page.info.total, Math.max(page.ran, page.info.warmUp) + MONTHS));
}
