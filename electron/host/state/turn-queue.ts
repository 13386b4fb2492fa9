/** Runs pieces of asynchronous work strictly one after the other, in the order they were asked for. */
export class TurnQueue {
  readonly #waiting: (() => Promise<void>)[] = [];
  #busy = false;

  /** A failure of `work` reaches its caller and does not stop those that wait behind it. */
  take<T>(work: () => Promise<T>): Promise<T> {
    return this.#enter(work, (turn) => this.#waiting.push(turn));
  }

  /** As {@link take}, before all that waits. */
  takeNext<T>(work: () => Promise<T>): Promise<T> {
    return this.#enter(work, (turn) => this.#waiting.unshift(turn));
  }

  #enter<T>(work: () => Promise<T>, place: (turn: () => Promise<void>) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      place(() => work().then(resolve, reject));
      void this.#serve();
    });
  }

  /** Never rejects: each turn tells its own caller. */
  async #serve(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let turn = this.#waiting.shift(); turn; turn = this.#waiting.shift()) await turn();
    this.#busy = false;
  }
}
