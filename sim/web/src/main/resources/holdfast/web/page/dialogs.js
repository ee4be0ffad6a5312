import {$, dialog, download, el, toast} from "./dom.js";
import {encode} from "./state.js";
import {change, fail, open, page, soon} from "./main.js";
import {number, plain, t} from "./words.js";

const button = (word, does) => el("button", {type: "button", click: does}, t(word));

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
    const all = [...page.values.values()].filter(value => wanted.every(word => `${value.path} ${value.text}`.toLowerCase().includes(word)));
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
    await change(value.path, wanted.value.trim());
    wanted.value = page.values.get(value.path)?.value ?? wanted.value;
  }));
  const range = value.min != null || value.max != null ? t("range", {from: value.min ?? "–∞", to: value.max ?? "∞"}) : "";
  return el("tr", {}, el("td", {}, el("code", {}, value.path), el("small", {}, `${value.text} ${value.unit} ${range}`)), el("td", {}, wanted),
    el("td", {class: value.now ? "applies" : "applies reset"}, t(value.now ? "appliesNow" : "appliesReset")));
}

/** A customer's life in both worlds, side by side. */
export async function life(customer) {
  const {head} = await page.live.ask("life", {customer});
  page.crowds.forEach(crowd => crowd.chosen = customer);
  const [a, b] = head.life;
  const parting = a.findIndex((view, k) => view.provider !== b[k].provider);
  const lines = a.map((view, k) => [k, view, b[k]]).reverse();
  const pick = el("input", {type: "number", min: 0, max: page.info.customers - 1, value: customer, "aria-label": t("customerNumber")});
  const box = dialog(t("lifeOf", {n: number(customer)}), t("close"),
    el("div", {class: "buttons"}, el("label", {}, `${t("customerNumber")} `, pick), button("show", () => {
      box.close();
      soon(() => life(Math.min(page.info.customers - 1, Math.max(0, Math.round(Number(pick.value) || 0)))));
    })),
    a.length ? now("A", a.at(-1)) : el("p", {}, t("notBegun")), b.length ? now("B", b.at(-1)) : null,
    el("p", {}, parting < 0 ? t("sameLife") : t("partsAt", {n: number(a[parting].period)})),
    el("table", {}, el("thead", {}, el("tr", {}, ...[t("when"), "A", "B"].map(word => el("th", {scope: "col"}, word)))),
      el("tbody", {}, ...lines.slice(0, 120).map(([, one, other]) => el("tr", {}, el("td", {class: "n"}, number(one.period)), cell(one), cell(other))))));
}

function now(world, view) {
  const held = view.firms.find(firm => firm.firm === view.provider);
  const part = (key, value, digits = 0) => value == null ? null : `${t(key)} ${number(value * (digits ? 1 : 100), digits)}`;
  return el("p", {}, el("b", {}, `${world}: `), held ? [plain(view.provider), part("metric.expectation", held.expectation), part("metric.trust", held.trust),
    part("metric.satisfaction", held.satisfaction), part("metric.loyalty", held.loyalty), part("metric.price", view.pricePaid, 2)].filter(Boolean).join(" · ") : t("noFirm"));
}

function cell(view) {
  const lived = view.lived ?? {};
  const events = [];
  if (lived.exited) events.push(t("life.exited"));
  if (lived.arrived) events.push(t("life.arrived"));
  if (lived.failed) events.push(t(lived.recovered ? "life.recovered" : lived.complained ? "life.complained" : "life.failed"));
  if (lived.left) events.push(t("life.left", {firm: plain(lived.left), why: t(`reason.${lived.reason}`)}));
  else if (lived.compared) events.push(t("life.stayed"));
  const held = view.firms.find(firm => firm.firm === view.provider);
  const numbers = held ? `${t("metric.satisfaction")} ${number(100 * held.satisfaction)}, ${t("metric.trust")} ${number(100 * held.trust)}` : "";
  return el("td", {}, el("b", {}, view.provider ? plain(view.provider) : t("noFirm")), ` ${events.join("; ")}`, el("small", {}, numbers));
}

/** The address of this moment, the command that repeats it, pictures and numbers. */
export function share() {
  const fragment = encode({...page.setup, firm: page.info.firms[page.firm], period: page.ran, acts: page.acts, customers: page.info.customers});
  const link = fragment ? `${location.origin}/#${fragment}` : t("tooLong");
  const sets = [...page.setup.sets, `market.customers=${page.info.customers}`].map(set => `--set ${set}`).join(" ");
  const command = `./holdfast run scenarios/**/${page.setup.scenario}.yaml ${sets} --seed ${page.setup.seed} --replications 2`;
  if (fragment) history.replaceState(null, "", `#${fragment}`);
  const text = (id, value) => el("textarea", {id, class: "wide", rows: 3, readonly: true, "aria-label": id}, value);
  const copy = value => navigator.clipboard.writeText(value).then(() => toast(t("copied")), fail);
  dialog(t("share"), t("close"),
    el("h3", {}, t("shareLink")), text("link", link), el("div", {class: "buttons"}, button("copy", () => copy(link))),
    el("h3", {}, t("shareCommand")), text("command", command), el("p", {}, t("shareCommandWhy")), el("div", {class: "buttons"}, button("copy", () => copy(command))),
    el("h3", {}, t("shareNumbers")), el("div", {class: "buttons"}, button("csv", () => download(`${page.setup.scenario}.csv`, new Blob([csv()], {type: "text/csv"})))));
}

/** What was seen, tidy: one value a row. */
export function csv() {
  const rows = ["period,world,arm,firm,metric,value"];
  page.rows.forEach((row, k) => row.forEach((world, w) => page.info.metrics.forEach((metric, m) => page.info.firms.forEach((firm, f) => {
    rows.push([k + 1 - page.info.warmUp, "AB"[w], w ? page.info.b : page.info.a, firm, metric, world[m][f] ?? ""].join(","));
  }))));
  return rows.join("\n") + "\n";
}

export function help() {
  const keys = [["space", "play"], [".", "step"], ["r", "reset"], ["w", "fork"], ["f", "fullScreen"], ["l", "library"], ["v", "values"], ["s", "share"], ["?", "help"]];
  const box = el("input", {type: "checkbox", id: "keys-on", change: () => page.keys = box.checked});
  box.checked = page.keys;
  dialog(t("help"), t("close"), el("p", {}, t("helpIntro")), el("p", {}, t("helpCrowd")), el("p", {}, t("helpFork")),
    el("h3", {}, t("keys")), el("p", {}, box, " ", el("label", {for: "keys-on"}, t("keysOn"))),
    el("table", {}, el("tbody", {}, ...keys.map(([key, word]) => el("tr", {}, el("td", {}, el("kbd", {}, key === "space" ? t("space") : key)), el("td", {}, t(word)))))));
}
