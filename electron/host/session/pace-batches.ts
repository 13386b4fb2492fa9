/** At most one batch of changes is sent in this many real milliseconds. */
const batchMilliseconds = 16;

/**
 * Calls `flush` as soon as the work at hand is done, so that a single change is on its way at once;
 * where the last batch was less than 16 ms ago, when that time is over.
 */
export function paceBatches(): (flush: () => void) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (flush) => {
    const run = (): void => {
      last = performance.now();
      flush();
    };
    const wait = last + batchMilliseconds - performance.now();
    if (wait > 0) setTimeout(run, Math.ceil(wait)).unref();
    else setImmediate(run).unref();
  };
}
