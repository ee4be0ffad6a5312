/** Periods a second at each step of the speed slider; the last is as fast as it goes. */
export const SPEEDS = [1, 2, 5, 10, 30, Infinity];
/** Most periods in one picture when there is no limit. */
const LEAP = 4;

/** Plays: asks for the next period when it is due and the last has come. Frames follow periods, never the other way round. */
export class Transport {
  #step; #playing = false; #speed = 5; #next = 0; #changed; #asked = false;

  /** step(n) runs n periods and says whether there are more; changed(playing) is told */
  constructor(step, changed) {
    this.#step = step;
    this.#changed = changed;
  }

  get playing() {
    return this.#playing;
  }

  set speed(speed) {
    this.#speed = speed;
    this.#next = 0;
  }

  get interval() {
    return this.#speed === Infinity ? 0 : 1000 / this.#speed;
  }

  play() {
    if (this.#playing) return;
    this.#playing = true;
    this.#next = 0;
    this.#changed(true);
    this.#tick();
  }

  pause() {
    if (!this.#playing) return;
    this.#playing = false;
    this.#changed(false);
  }

  async #tick() {
    if (!this.#playing || this.#asked) return;
    const now = performance.now();
    if (now < this.#next) {
      setTimeout(() => this.#tick(), Math.min(60, this.#next - now));
      return;
    }
    const behind = this.interval ? Math.floor((now - this.#next) / this.interval) : LEAP - 1;
    const n = this.#next === 0 ? 1 : Math.min(LEAP, 1 + behind);
    this.#next = (this.#next === 0 ? now : this.#next + (n - 1) * this.interval) + this.interval;
    if (now - this.#next > 500) this.#next = now;
    this.#asked = true;
    let more = false;
    try {
      more = await this.#step(n);
    } catch {
      more = false;
    }
    this.#asked = false;
    if (!more) this.pause();
    else requestAnimationFrame(() => this.#tick());
  }
}
