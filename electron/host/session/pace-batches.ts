/** A screen shows something new about as often, in real milliseconds. */
const frameMilliseconds = 16;

/** Batches that may go out ahead of one in each frame. */
const batchesAtOnce = 4;

/**
 * Calls `flush` as soon as the work at hand is done, so that a change is on its way at once, and so are the few that
 * follow it closely. Only in a burst, of more than four batches ahead of one in each 16 ms, does it wait until the next
 * of those is due: on average there is no more than one in 16 ms.
 */
export function paceBatches(): (flush: () => void) => void {
  /** When the next batch would be due if each waited for its frame; earlier than now after a quiet time. */
  let due = Number.NEGATIVE_INFINITY;
  return (flush) => {
    const run = (): void => {
      due = Math.max(due, performance.now()) + frameMilliseconds;
      flush();
    };
    const wait = due - (batchesAtOnce - 1) * frameMilliseconds - performance.now();
    if (wait > 0) setTimeout(run, Math.ceil(wait)).unref();
    else setImmediate(run).unref();
  };
}
