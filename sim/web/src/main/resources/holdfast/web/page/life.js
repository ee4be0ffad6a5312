import {dialog, el} from "./dom.js";
import {page, soon} from "./main.js";
import {number, plain, t} from "./words.js";

/** A customer's life in both worlds, side by side. */
export async function life(customer) {
  const {head} = await page.live.ask("life", {customer});
  page.crowds.forEach(crowd => crowd.chosen = customer);
  const [a, b] = head.life;
  const parting = a.findIndex((view, k) => view.provider !== b[k].provider);
  const lines = a.map((view, k) => [k, view, b[k]]).reverse();
  const pick = el("input", {type: "number", min: 0, max: page.info.customers - 1, value: customer, "aria-label": t("customerNumber")});
  const box = dialog(t("lifeOf", {n: number(customer)}), t("close"),
    el("div", {class: "buttons"}, el("label", {}, `${t("customerNumber")} `, pick), el("button", {type: "button", click: () => {
      box.close();
      soon(() => life(Math.min(page.info.customers - 1, Math.max(0, Math.round(Number(pick.value) || 0)))));
    }}, t("show"))),
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
