// Every word on the page comes from words/LANGUAGE.json; nothing else knows a language.
const known = ["en", "zh"];
let table = {};
let language = "en";

export function languageOf(wish) {
  return known.find(code => String(wish || "").toLowerCase().startsWith(code)) || "en";
}

export async function speak(wish) {
  language = languageOf(wish);
  const answer = await fetch(`words/${language}.json`);
  table = await answer.json();
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  return language;
}

/** The words for a key, with {names} filled in. */
export function t(key, values = {}) {
  const words = table[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

export function has(key) {
  return key in table;
}

export function tongue() {
  return language;
}

/** Text of a part that carries both languages, as lessons do. */
export function both(part) {
  return typeof part === "string" ? part : part?.[language] ?? part?.en ?? "";
}

/** A name of the scenario as people read it: over-promise becomes over promise. */
export function plain(name) {
  return name.replace(/-/g, " ").replace(/([a-z])([A-Z])/g, (all, a, b) => `${a} ${b.toLowerCase()}`);
}

export function translate(root = document) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = t(node.dataset.word);
  for (const node of root.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
}

const formats = new Map();

export function number(value, digits = 0) {
  if (value == null) return "–";
  const key = `${language} ${digits}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language, {minimumFractionDigits: digits, maximumFractionDigits: digits}));
  return formats.get(key).format(value);
}
