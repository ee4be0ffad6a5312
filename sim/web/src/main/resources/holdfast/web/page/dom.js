/** An element with attributes and children; a function as attribute listens. Text is always text, never markup. */
export function el(name, attributes = {}, ...children) {
  const svg = ["svg", "path", "line", "rect", "circle", "text", "g", "polygon"].includes(name);
  const node = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(key, value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter(child => child != null));
  return node;
}

export const $ = id => document.getElementById(id);

/** A modal dialog that gives the focus back; closes with Escape, its button, or a click beside it. */
export function dialog(title, close, ...body) {
  const box = el("dialog", {"aria-labelledby": "dialog-title"},
    el("div", {class: "dialog-head"}, el("h2", {id: "dialog-title"}, title),
      el("button", {type: "button", class: "close", click: () => box.close()}, close)),
    el("div", {class: "dialog-body", tabindex: "0"}, ...body));
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", event => event.target === box && box.close());
  document.body.append(box);
  box.showModal();
  return box;
}

let fading;
/** Says something that cannot be missed, for a while. */
export function toast(text, seconds = 6) {
  $("toast").textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => $("toast").textContent = "", seconds * 1000);
}

export function download(name, blob) {
  const link = el("a", {href: URL.createObjectURL(blob), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Explains what carries data-why, on hover and on focus. */
export function explainers(text) {
  const tip = $("tip");
  const show = event => {
    const node = event.target.closest?.("[data-why]");
    if (!node) return;
    tip.textContent = text(node.dataset.why);
    tip.hidden = false;
    const at = node.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(innerWidth - size.width - 8, at.left))}px`;
    tip.style.top = `${at.bottom + size.height + 12 > innerHeight ? at.top - size.height - 8 : at.bottom + 8}px`;
  };
  const hide = () => tip.hidden = true;
  document.addEventListener("pointerover", event => event.target.closest?.("[data-why]") ? show(event) : hide());
  document.addEventListener("focusin", event => event.target.closest?.("[data-why]") ? show(event) : hide());
  document.addEventListener("keydown", event => event.key === "Escape" && hide());
}
