import {$, el} from "./dom.js";
import {both, number, speak, t} from "./words.js";

const LOOK_MILLIS = 1000;
const SIDES = ["higher", "same", "lower"];
let token = sessionStorage.getItem("holdfast-phone");
let shown = "";

async function ask(path, body) {
  const answer = await fetch(path, {
    method: body ? "POST" : "GET",
    headers: {"Content-Type": "application/json", ...(token ? {"X-Holdfast-Phone": token} : {})},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.status === 403) {
    token = null;
    sessionStorage.removeItem("holdfast-phone");
  }
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

const say = text => $("say").textContent = text;

async function join(code) {
  try {
    token = (await ask("join", {code})).token;
    sessionStorage.setItem("holdfast-phone", token);
    say(t("joined"));
    shown = "";
  } catch {
    say(t("wrongCode"));
  }
}

function door() {
  const code = el("input", {class: "code", maxlength: 6, autocomplete: "off", "aria-label": t("code"), value: location.hash.slice(1, 7)});
  $("now").replaceChildren(el("form", {submit: event => { event.preventDefault(); join(code.value).then(look); }},
    el("label", {}, t("code"), code), el("button", {class: "main", type: "submit"}, t("join"))));
}

function bet(round) {
  const buttons = round.options.map((option, k) => el("button", {type: "button", "aria-pressed": "false", click: async () => {
    try {
      await ask("bet", {round: round.round, option: k});
      buttons.forEach((button, other) => button.setAttribute("aria-pressed", String(other === k)));
      say(t("taken"));
    } catch {
      say(t("roundClosed"));
    }
  }}, t(`bet.${SIDES[k]}`)));
  $("now").replaceChildren(el("h2", {}, both(round.question)), ...buttons);
}

function decide(round) {
  const slider = (key, from, to, step, value) => {
    const out = el("output", {}, number(value, 2));
    const input = el("input", {type: "range", min: from, max: to, step, value, "aria-label": t(`lever.${key}`), input: () => out.textContent = number(Number(input.value), 2)});
    return {input, node: el("label", {}, t(`lever.${key}`), out, input)};
  };
  const promise = slider("promise", 0.4, 1, 0.01, 0.75);
  const price = slider("price", 0.5, 1.5, 0.01, 1);
  $("now").replaceChildren(el("h2", {}, t("decideQuestion", {firm: round.firm})), promise.node, price.node,
    el("button", {type: "button", class: "main", id: "decide", click: async () => {
      try {
        await ask("decide", {round: round.round, promise: Number(promise.input.value), price: Number(price.input.value)});
        say(t("taken"));
      } catch {
        say(t("roundClosed"));
      }
    }}, t("decide")));
}

async function look() {
  if (!token) {
    if (shown !== "door") door();
    shown = "door";
    return;
  }
  try {
    const round = await ask("round");
    const now = `${round.kind} ${round.round}`;
    if (now === shown) return;
    shown = now;
    say("");
    if (round.kind === "BET") bet(round);
    else if (round.kind === "DECIDE") decide(round);
    else $("now").replaceChildren(el("p", {}, t("waiting")));
  } catch {
    if (token) say(t("noLine"));
  }
}

await speak(navigator.language);
if (!token && location.hash.length === 7) await join(location.hash.slice(1));
await look();
setInterval(look, LOOK_MILLIS);
document.body.dataset.ready = "true";
