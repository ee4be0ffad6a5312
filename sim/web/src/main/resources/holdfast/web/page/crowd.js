import {Layout, NONE} from "./layout.js";
import {drawCustomer, firmColour, style, STATES} from "./palette.js";

const FLIGHTS = 160;

/** One world on a canvas: thousands of customers copied from small pictures, and those who move, flying over them. */
export class Crowd {
  #stage; #dots; #flights; #layout; #bytes; #sprites; #image; #moving = []; #frame = 0; #chosen = -1;

  /** chosen(customer) is told when a customer is clicked */
  constructor(stage, chosen) {
    this.#stage = stage;
    this.#dots = stage.querySelector(".dots");
    this.#flights = stage.querySelector(".flights");
    this.#dots.addEventListener("click", event => {
      const scale = this.#dots.width / this.#dots.clientWidth;
      const customer = this.#layout ? this.#layout.pick(event.offsetX * scale, event.offsetY * scale) : -1;
      if (customer >= 0) chosen(customer);
    });
    new ResizeObserver(() => this.#bytes && this.redraw()).observe(stage);
  }

  open(customers, firms) {
    this.customers = customers;
    this.firms = firms;
    this.#bytes = null;
    this.#moving = [];
    this.#layout = null;
  }

  get dots() {
    return this.#dots;
  }

  set chosen(customer) {
    this.#chosen = customer;
    this.#ring();
  }

  #fit() {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.max(50, Math.round(this.#stage.clientWidth * ratio));
    const height = Math.max(50, Math.round(this.#stage.clientHeight * ratio));
    const none = this.#layout ? this.#layout.columns > this.firms : this.#hasNone();
    if (!this.#layout || this.#layout.width !== width || this.#layout.height !== height || this.#sprites == null) {
      for (const canvas of [this.#dots, this.#flights]) {
        canvas.width = width;
        canvas.height = height;
      }
      this.#layout = new Layout(this.customers, this.firms, width, height, none);
      this.#sprites = null;
    }
  }

  #hasNone() {
    let none = 0;
    for (let i = 0; i < this.customers; i++) none += this.#bytes[2 * i] === NONE;
    return none > this.customers * 0.03;
  }

  /** Draws anew after the window or the theme has changed. */
  redraw() {
    this.#sprites = null;
    if (this.#bytes) this.show(this.#bytes, 0);
  }

  /** Shows the present; milliseconds: how long those who move may fly, 0: not at all. */
  show(bytes, milliseconds) {
    const before = this.#bytes;
    this.#bytes = bytes;
    this.#fit();
    this.#layout.take(bytes);
    this.#paint();
    this.#launch(before, bytes, milliseconds);
    this.#ring();
  }

  #paint() {
    const layout = this.#layout;
    if (!this.#sprites || this.#sprites.cell !== layout.cell) this.#sprites = sprites(layout.cell, layout.columns, this.firms);
    const context = this.#dots.getContext("2d");
    if (this.#image?.width !== layout.width || this.#image.height !== layout.height) this.#image = context.createImageData(layout.width, layout.height);
    const image = this.#image;
    const pixels = new Uint32Array(image.data.buffer);
    pixels.fill(0);
    const {cell, pictures} = this.#sprites;
    for (let i = 0; i < this.customers; i++) {
      const place = layout.place[i];
      if (place < 0) continue;
      const column = Math.floor(place / this.customers);
      const rank = place - column * this.customers;
      const row = Math.floor(rank / layout.wide);
      let at = (layout.height - (row + 1) * cell) * layout.width + column * layout.column + layout.inset + (rank - row * layout.wide) * cell;
      if (at < 0) continue;
      const picture = pictures[column * STATES.length + layout.state[i]];
      for (let y = 0, from = 0; y < cell; y++, at += layout.width - cell) {
        for (let x = 0; x < cell; x++) pixels[at++] = picture[from++];
      }
    }
    context.putImageData(image, 0, 0);
  }

  #launch(before, after, milliseconds) {
    if (!before || before.length !== after.length || milliseconds < 80) {
      this.#moving = [];
      return;
    }
    const now = performance.now();
    let launched = 0;
    for (let i = 0; i < this.customers && launched < FLIGHTS; i++) {
      if (before[2 * i] === after[2 * i] || !(after[2 * i + 1] & 64)) continue;
      const to = this.#layout.at(i);
      if (!to) continue;
      const from = this.#layout.top(before[2 * i]);
      this.#moving.push({from, to, firm: after[2 * i], began: now, lasts: milliseconds * (0.7 + 0.3 * (i % 7) / 7)});
      launched++;
    }
    if (launched && !this.#frame) this.#frame = requestAnimationFrame(time => this.#fly(time));
  }

  #fly(time) {
    this.#frame = 0;
    const context = this.#flights.getContext("2d");
    context.clearRect(0, 0, this.#flights.width, this.#flights.height);
    this.#moving = this.#moving.filter(flight => time - flight.began < flight.lasts);
    const ink = style("--ink");
    const size = Math.max(9, this.#layout.cell * 1.6);
    for (const flight of this.#moving) {
      const share = Math.max(0, (time - flight.began) / flight.lasts);
      const eased = share * share * (3 - 2 * share);
      const x = flight.from.x + (flight.to.x - flight.from.x) * eased;
      const lift = 0.16 * this.#layout.height * Math.sin(Math.PI * eased);
      const y = flight.from.y + (flight.to.y - flight.from.y) * eased - lift;
      drawCustomer(context, x, Math.max(0, y), size, "moved", firmColour(flight.firm === NONE ? -1 : flight.firm), ink);
    }
    if (this.#moving.length) this.#frame = requestAnimationFrame(next => this.#fly(next));
    else this.#ring();
  }

  #ring() {
    if (this.#moving.length || !this.#layout) return;
    const context = this.#flights.getContext("2d");
    context.clearRect(0, 0, this.#flights.width, this.#flights.height);
    const at = this.#chosen >= 0 ? this.#layout.at(this.#chosen) : null;
    if (!at) return;
    context.strokeStyle = style("--focus");
    context.lineWidth = 4;
    context.beginPath();
    context.arc(at.x + this.#layout.cell / 2, at.y + this.#layout.cell / 2, this.#layout.cell * 0.8 + 6, 0, 7);
    context.stroke();
  }
}

/** Pictures of a customer by column and state, as pixels. */
function sprites(cell, columns, firms) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = cell;
  const context = canvas.getContext("2d", {willReadFrequently: true});
  const pictures = [];
  for (let column = 0; column < columns; column++) {
    for (const state of STATES) {
      context.clearRect(0, 0, cell, cell);
      drawCustomer(context, 0, 0, cell, state, firmColour(column < firms ? column : -1), style("--ink"));
      pictures.push(new Uint32Array(context.getImageData(0, 0, cell, cell).data.buffer.slice(0)));
    }
  }
  return {cell, pictures};
}
