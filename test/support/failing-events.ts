import {
  Scheduler,
  type TimerOptions,
  type Work,
} from '../../electron/emulator/clock/scheduler.js';

/** How an event fails: before its work, after it, or by a promise that is rejected after it. */
export type Failure = 'before' | 'after' | 'rejected';

/** What an event that was made to fail says. */
export const failureText = 'the event was made to fail';

/**
 * Has every event that any scheduler is given from now on fail the first time it fires, and do its work from then on.
 * @returns takes that back
 */
export function failEveryEventOnce(failure: Failure): () => void {
  const { at, every } = Scheduler.prototype;
  const failing = (work: Work): Work => {
    let failed = false;
    return () => (failed ? work() : fail(work));
    function fail(first: Work): void | Promise<void> {
      failed = true;
      if (failure === 'before') throw new Error(failureText);
      const pending = first();
      if (failure === 'rejected' || pending)
        return Promise.resolve(pending).then(() => Promise.reject(new Error(failureText)));
      throw new Error(failureText);
    }
  };
  Scheduler.prototype.at = function (moment, options: TimerOptions, work) {
    return at.call(this, moment, options, failing(work));
  };
  Scheduler.prototype.every = function (start, interval, options: TimerOptions, work) {
    return every.call(this, start, interval, options, failing(work));
  };
  return () => Object.assign(Scheduler.prototype, { at, every });
}
