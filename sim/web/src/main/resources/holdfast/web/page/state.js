// What can be shared: everything that makes the present moment, in the fragment of the address. It never reaches a server's log.
const VERSION = "1";
const LONGEST = 1990;

/** The token, taken out of the address and kept for this tab. */
export function takeToken() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get("token");
  if (token) {
    sessionStorage.setItem("holdfast-token", token);
    fragment.delete("token");
    const rest = fragment.toString();
    history.replaceState(null, "", location.pathname + (rest ? "#" + rest : ""));
  }
  return sessionStorage.getItem("holdfast-token") || "";
}

const act = a => a.path == null ? `${a.period}~fork` : `${a.period}~${a.world}~${a.path}~${a.value}${a.by === "class" ? "~class" : ""}`;

function unact(text) {
  const [period, world, path, value, by] = text.split("~");
  return world === "fork" ? {period: Number(period)}
    : {period: Number(period), world: Number(world), path, value, by: by || "teacher"};
}

/** The fragment for a moment; null where it is too long for an address. */
export function encode(moment) {
  const all = new URLSearchParams({v: VERSION, s: moment.scenario, a: moment.a, b: moment.b, seed: moment.seed,
    n: moment.customers, f: moment.firm, p: moment.period});
  if (moment.acts.length) all.set("acts", moment.acts.map(act).join("!"));
  if (moment.sets.length) all.set("sets", moment.sets.join("!"));
  if (moment.lesson) all.set("lesson", moment.lesson);
  const text = all.toString();
  return text.length > LONGEST ? null : text;
}

/** The moment that a fragment describes; null if it describes none; throws where it is of another version. */
export function decode(fragment) {
  const all = new URLSearchParams(fragment.replace(/^#/, ""));
  if (!all.has("s") && !all.has("lesson")) return null;
  if (all.get("v") !== VERSION) throw new Error("version");
  return {
    scenario: all.get("s"), a: all.get("a") || "", b: all.get("b") || "", seed: all.get("seed"),
    customers: all.get("n"), firm: all.get("f"), period: Number(all.get("p") || 0), lesson: all.get("lesson"),
    acts: all.get("acts") ? all.get("acts").split("!").map(unact) : [],
    sets: all.get("sets") ? all.get("sets").split("!") : [],
  };
}
