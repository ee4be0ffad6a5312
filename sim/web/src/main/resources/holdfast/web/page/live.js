/** The line to the server: asks, and gives the answer to who asked. The server runs a period when it is asked to. */
export class Live {
  #token; #socket; #waiting = new Map(); #next = 1; #lost;

  /** lost is told when the line breaks: the code of the WebSocket. */
  constructor(token, lost) {
    this.#token = token;
    this.#lost = lost;
  }

  #open() {
    return new Promise((ready, failed) => {
      const socket = new WebSocket(`ws://${location.host}/live`, ["holdfast", this.#token]);
      socket.binaryType = "arraybuffer";
      socket.onopen = () => ready(socket);
      socket.onmessage = event => this.#take(event.data);
      socket.onclose = event => {
        failed(new Error("closed"));
        if (this.#socket === socket || !this.#socket) {
          this.#socket = null;
          for (const {failed: tell} of this.#waiting.values()) tell(new Error("closed"));
          this.#waiting.clear();
          this.#lost(event.code);
        }
      };
    });
  }

  #take(data) {
    const size = new DataView(data).getUint32(0);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, size)));
    const picture = new Uint8Array(data, 4 + size);
    const asked = this.#waiting.get(head.id);
    this.#waiting.delete(head.id);
    if (!asked) return;
    if (head.problem) asked.failed(new Error(head.problem));
    else asked.ready({head, picture});
  }

  get connected() {
    return this.#socket != null;
  }

  /** The answer: {head, picture}; rejected with what the server said is wrong. */
  async ask(what, fields = {}) {
    if (!this.#socket) this.#socket = await this.#open();
    const id = this.#next++;
    return new Promise((ready, failed) => {
      this.#waiting.set(id, {ready, failed});
      this.#socket.send(JSON.stringify({id, do: what, ...fields}));
    });
  }

  async get(path) {
    const answer = await fetch(path, {headers: {"X-Holdfast-Token": this.#token}});
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  }

  async post(path, body) {
    const answer = await fetch(path, {
      method: "POST",
      headers: {"X-Holdfast-Token": this.#token, "Content-Type": "application/json"},
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  }
}
