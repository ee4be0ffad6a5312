import {$, dialog, el} from "./dom.js";
import {change, open, page, soon} from "./main.js";
import {number, plain, t} from "./words.js";

/** All scenarios by group; a click opens one. */
export async function library() {
  const search = el("input", {type: "search", class: "wide", placeholder: t("search"), "aria-label": t("search")});
  const list = el("div", {}, t("loading"));
  const box = dialog(t("library"), t("close"), search, list);
  const shelves = await page.live.get("/api/library");
  const show = () => {
    const wanted = search.value.toLowerCase();
    const found = shelves.filter(shelf => `${shelf.name} ${shelf.question}`.toLowerCase().includes(wanted));
    const groups = [...new Set(found.map(shelf => shelf.group))];
    list.replaceChildren(...groups.flatMap(group => [el("h3", {}, group ? plain(group) : t("flagships")),
      ...found.filter(shelf => shelf.group === group).map(shelf => el("button", {type: "button", class: "shelf", click: () => {
        box.close();
        soon(() => open({scenario: shelf.name, a: "", b: "", seed: null, customers: page.setup.customers, sets: []}));
      }}, el("b", {}, plain(shelf.name)), el("span", {}, shelf.question)))]));
    if (!found.length) list.textContent = t("nothingFound");
  };
  search.addEventListener("input", show);
  show();
}

/** Every value of the world, each with a word on when a change holds. */
export function values() {
  const search = el("input", {type: "search", class: "wide", placeholder: t("searchValues"), "aria-label": t("searchValues")});
  const body = el("tbody");
  const show = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = [...page.all.values()].filter(value => wanted.every(word => `${value.path} ${value.text}`.toLowerCase().includes(word)));
    body.replaceChildren(...all.slice(0, 60).map(row));
    note.textContent = t("shown", {n: number(Math.min(60, all.length)), of: number(all.length)});
  };
  const note = el("p");
  const target = $("target").value === "1" ? t("onlyB") : t("bothWorlds");
  dialog(t("valuesLong"), t("close"), search, note, el("p", {}, t("valuesTarget", {target})),
    el("table", {}, el("thead", {}, el("tr", {}, ...["value", "setting", "applies"].map(key => el("th", {scope: "col"}, t(key))))), body));
  search.addEventListener("input", show);
  show();
}

function row(value) {
  const wanted = value.kind === "word" || value.kind === "truth"
    ? el("select", {"aria-label": value.path}, ...(value.kind === "word" ? value.words : ["true", "false"]).map(word => el("option", {value: word}, word)))
    : el("input", {"aria-label": value.path, inputmode: "decimal"});
  wanted.value = value.value;
  wanted.addEventListener("change", () => soon(async () => {
    if (await change(value.path, wanted.value.trim())) value.value = wanted.value.trim();
    wanted.value = value.value;
  }));
  const range = value.min != null || value.max != null ? t("range", {from: value.min ?? "–∞", to: value.max ?? "∞"}) : "";
  return el("tr", {}, el("td", {}, el("code", {}, value.path), el("small", {}, `${value.text} ${value.unit} ${range}`)), el("td", {}, wanted),
    el("td", {class: value.now ? "applies" : "applies reset"}, t(value.now ? "appliesNow" : "appliesReset")));
}

export function help() {
  const keys = [["space", "play"], [".", "step"], ["r", "reset"], ["w", "fork"], ["f", "fullScreen"], ["l", "library"], ["v", "values"], ["s", "share"], ["?", "help"]];
  const box = el("input", {type: "checkbox", id: "keys-on", change: () => page.keys = box.checked});
  box.checked = page.keys;
  dialog(t("help"), t("close"), el("p", {}, t("helpIntro")), el("p", {}, t("helpCrowd")), el("p", {}, t("helpFork")),
    el("h3", {}, t("keys")), el("p", {}, box, " ", el("label", {for: "keys-on"}, t("keysOn"))),
    el("table", {}, el("tbody", {}, ...keys.map(([key, word]) => el("tr", {}, el("td", {}, el("kbd", {}, key === "space" ? t("space") : key)), el("td", {}, t(word)))))));
}
