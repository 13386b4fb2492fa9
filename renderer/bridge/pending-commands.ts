import type { ResultFrame } from '../../shared/contract/index.js';
import { CommandFailure } from './command-failure.js';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: CommandFailure): void;
}

/** Commands that were sent and wait for their result, by id. */
export class PendingCommands {
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  /** Opens a place for one answer; `id` is never used twice on a page. */
  open<R>(): { readonly id: number; readonly answer: Promise<R> } {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<R>((resolve, reject) => {
      this.#pending.set(id, { resolve: (value) => resolve(value as R), reject });
    });
    return { id, answer };
  }

  /** Hands a result to whoever waits for it; one that nobody waits for is dropped. */
  settle(frame: ResultFrame): void {
    const pending = this.#pending.get(frame.id);
    this.#pending.delete(frame.id);
    if ('error' in frame) pending?.reject(new CommandFailure(frame.error));
    else pending?.resolve(frame.value);
  }

  /** Fails all that wait: their answers were lost with the transport. */
  abandon(message: string): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of waiting) reject(new CommandFailure({ code: 'disconnected', message }));
  }
}
