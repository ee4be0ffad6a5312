// Where each customer stands: in the column of its firm, happy ones at the bottom, unhappy ones above, those who have just
// come on top. So the height of a column is the firm's number of customers.
export const NONE = 255;
const MOVED = 64;
const STEPS = 63;
/** Satisfaction, 0 to 1, from which a customer counts as happy, and below which as unhappy: the edges of indifference. */
export const HAPPY = 0.7;
export const UNHAPPY = 0.5;

export class Layout {
  /** width and height in pixels of the canvas; none: true if customers of no firm get a column */
  constructor(customers, firms, width, height, none = false) {
    this.customers = customers;
    this.firms = firms;
    this.columns = firms + (none ? 1 : 0);
    this.width = width;
    this.height = height;
    this.counts = new Int32Array(this.columns);
    this.place = new Int32Array(customers); // column * customers + rank
    this.state = new Uint8Array(customers); // 0 happy, 1 neutral, 2 unhappy, 3 moved
    this.#size(Math.ceil(customers * Math.min(1, firms <= 2 ? 1 : 1.7 / firms)));
  }

  /** The largest square with which so many customers fit a column. */
  #size(capacity) {
    const column = Math.floor(this.width / this.columns);
    let cell = Math.max(1, Math.floor(Math.sqrt(column * this.height / Math.max(1, capacity))) + 1);
    const gap = () => Math.max(2, Math.round(column * 0.08));
    const fits = () => Math.floor((column - gap()) / cell) * Math.floor(this.height / cell) >= capacity;
    while (cell > 1 && !fits()) cell--;
    this.cell = Math.min(cell, 26);
    this.column = column;
    this.wide = Math.max(1, Math.floor((column - gap()) / this.cell));
    this.high = Math.floor(this.height / this.cell);
    this.inset = Math.floor((column - this.wide * this.cell) / 2);
  }

  /** Takes two bytes a customer: firm and state. Grows no column beyond the canvas. */
  take(bytes) {
    const states = 4;
    const buckets = new Int32Array(this.columns * states + 1);
    const bucket = new Uint16Array(this.customers);
    this.counts.fill(0);
    for (let i = 0; i < this.customers; i++) {
      const firm = bytes[2 * i] === NONE ? this.firms : bytes[2 * i];
      const seen = bytes[2 * i + 1];
      const satisfaction = (seen & STEPS) / STEPS;
      const state = seen & MOVED ? 3 : satisfaction >= HAPPY ? 0 : satisfaction >= UNHAPPY ? 1 : 2;
      this.state[i] = state;
      if (firm >= this.columns) {
        bucket[i] = 65535;
        continue;
      }
      bucket[i] = firm * states + state;
      this.counts[firm]++;
      buckets[bucket[i] + 1]++;
    }
    const most = Math.max(...this.counts);
    if (most > this.wide * this.high) this.#size(most);
    const next = new Int32Array(this.columns * states);
    for (let c = 0; c < this.columns; c++) {
      for (let s = 1; s < states; s++) next[c * states + s] = next[c * states + s - 1] + buckets[c * states + s];
    }
    for (let i = 0; i < this.customers; i++) {
      this.place[i] = bucket[i] === 65535 ? -1 : Math.floor(bucket[i] / states) * this.customers + next[bucket[i]]++;
    }
  }

  /** Corner of a customer's square. */
  at(i) {
    const place = this.place[i];
    if (place < 0) return null;
    const column = Math.floor(place / this.customers);
    const rank = place % this.customers;
    return {x: column * this.column + this.inset + (rank % this.wide) * this.cell,
      y: this.height - (Math.floor(rank / this.wide) + 1) * this.cell};
  }

  /** Above the top of a column, where those who come arrive. */
  top(firm) {
    const column = firm === NONE ? this.firms : firm;
    const rows = Math.ceil((this.counts[column] || 0) / this.wide);
    return {x: (column + 0.5) * this.column, y: Math.max(this.cell, this.height - rows * this.cell)};
  }

  /** The customer at a point of the canvas, or −1. */
  pick(x, y) {
    const column = Math.floor(x / this.column);
    const across = Math.floor((x - column * this.column - this.inset) / this.cell);
    if (across < 0 || across >= this.wide || column >= this.columns) return -1;
    const rank = Math.floor((this.height - y) / this.cell) * this.wide + across;
    if (rank >= this.counts[column]) return -1;
    return this.place.indexOf(column * this.customers + rank);
  }
}
