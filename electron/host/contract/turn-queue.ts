/** Runs pieces of asynchronous work strictly one after the other, in the order they were asked for. */
export class TurnQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** A failure of `work` reaches its caller and does not stop those that wait behind it. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
