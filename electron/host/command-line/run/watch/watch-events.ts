import type { Readable } from 'node:stream';

/** What makes a watched run go on: a file that changed, or a key. */
export type WatchEvent =
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'all' | 'failed' };

/** Events in the order in which they came; those that come during a run wait for its end. */
export class WatchEvents {
  readonly #waiting: WatchEvent[] = [];
  #isOver = false;
  #wake: () => void = () => {};

  add(event: WatchEvent): void {
    this.#waiting.push(event);
    this.#wake();
  }

  /** No more events: what waits is not done. */
  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  /** The next event when there is one; `null` at the end. */
  async next(): Promise<WatchEvent | null> {
    while (!this.#isOver && this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#isOver ? null : (this.#waiting.shift() ?? null);
  }

  /** The changes at the head of the queue, which belong to the one that was taken last. */
  takeChanges(): readonly string[] {
    const changes: string[] = [];
    for (let [first] = this.#waiting; first?.kind === 'changed'; [first] = this.#waiting) {
      changes.push(first.path);
      this.#waiting.shift();
    }
    return changes;
  }
}

/** What Ctrl+C sends to a program that reads keys one by one. */
const interrupt = '\u0003';

/**
 * Turns keys into events. `quit` is called at once for q and Ctrl+C, also during a run.
 * @returns what ends the reading
 */
export function readKeys(
  input: Readable & { readonly isTTY?: boolean; setRawMode?: (on: boolean) => unknown },
  events: WatchEvents,
  quit: () => void,
): () => void {
  const onData = (data: Buffer | string) => {
    for (const key of String(data)) {
      if (key === 'q' || key === interrupt) quit();
      if (key === 'a') events.add({ kind: 'all' });
      if (key === 'f') events.add({ kind: 'failed' });
    }
  };
  if (input.isTTY) input.setRawMode?.(true);
  input.on('data', onData);
  return () => {
    input.off('data', onData);
    if (input.isTTY) input.setRawMode?.(false);
    input.pause();
  };
}
