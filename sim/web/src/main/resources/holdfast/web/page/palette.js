// Colours that people with impaired colour vision tell apart (Okabe and Ito 2008), darkened on white and lightened on black
// until they stand out at 3:1 (WCAG 2.2, 1.4.11). Shape says the state, place and colour say the firm.
const LIGHT = ["#0072b2", "#b87400", "#00855f", "#a8487c", "#2a82ad", "#c04e00", "#857c00"];
const DARK = ["#5aaee6", "#e69f00", "#1fbf92", "#e08fc0", "#8ccdf2", "#f0803c", "#f0e442"];
export const STATES = ["happy", "neutral", "unhappy", "moved"];

export function isDark() {
  return document.documentElement.dataset.theme === "dark";
}

export function firmColour(firm) {
  return firm < 0 ? (isDark() ? "#8593a1" : "#6b7a89") : (isDark() ? DARK : LIGHT)[firm % LIGHT.length];
}

export function style(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Draws one customer into a square: happy a disc, neutral a ring, unhappy a dark triangle, just arrived a diamond. */
export function drawCustomer(context, x, y, size, state, colour, ink) {
  const middle = size / 2;
  const room = size > 5 ? 0.44 * size : size / 2 - 0.25;
  context.beginPath();
  context.fillStyle = state === "unhappy" ? ink : colour;
  if (state === "happy") {
    context.arc(x + middle, y + middle, room, 0, 7);
    context.fill();
  } else if (state === "neutral") {
    context.strokeStyle = colour;
    context.lineWidth = Math.max(1, size * 0.17);
    context.arc(x + middle, y + middle, room - context.lineWidth / 2, 0, 7);
    context.stroke();
  } else if (state === "unhappy") {
    context.moveTo(x + middle, y + middle - room);
    context.lineTo(x + middle + room, y + middle + room);
    context.lineTo(x + middle - room, y + middle + room);
    context.fill();
  } else {
    const wide = room * 1.25;
    context.moveTo(x + middle, y + middle - wide);
    context.lineTo(x + middle + wide, y + middle);
    context.lineTo(x + middle, y + middle + wide);
    context.lineTo(x + middle - wide, y + middle);
    context.fill();
    context.strokeStyle = ink;
    context.lineWidth = Math.max(0.8, size * 0.12);
    context.stroke();
  }
}
