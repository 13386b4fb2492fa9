import { Scheduler, type SchedulerPorts } from '../../electron/emulator/clock/scheduler.js';
import type { Timer } from '../../electron/emulator/clock/timer.js';

/** How an event fails: before its work, after it, or by a promise that is rejected after it. */
export type Failure = 'before' | 'after' | 'rejected';

/** What an event that was made to fail says. */
export const failureText = 'the event was made to fail';

/** A scheduler with its ports open, of which a test replaces one. */
interface OpenScheduler {
  ports: SchedulerPorts<Timer>;
}

/**
 * Has every event that any scheduler is given from now on fail the first time it fires, and do its work from then on.
 * @returns takes that back
 */
export function failEveryEventOnce(failure: Failure): () => void {
  const { at, every } = Scheduler.prototype;
  const failed = new WeakSet<Timer>();
  const opened = new WeakSet<object>();
  const makeFail = (scheduler: object): void => {
    if (opened.has(scheduler)) return;
    opened.add(scheduler);
    const open = scheduler as unknown as OpenScheduler;
    const { fire } = open.ports;
    open.ports = {
      ...open.ports,
      fire: (timer) => {
        if (failed.has(timer)) return fire(timer);
        failed.add(timer);
        return fail(() => fire(timer));
      },
    };
  };
  const fail = (work: () => void | Promise<void>): void | Promise<void> => {
    if (failure === 'before') throw new Error(failureText);
    const pending = work();
    if (failure === 'rejected' || pending)
      return Promise.resolve(pending).then(() => Promise.reject(new Error(failureText)));
    throw new Error(failureText);
  };
  Scheduler.prototype.at = function (due, timer) {
    makeFail(this);
    return at.call(this, due, timer as never);
  };
  Scheduler.prototype.every = function (start, interval, timer) {
    makeFail(this);
    return every.call(this, start, interval, timer as never);
  };
  return () => Object.assign(Scheduler.prototype, { at, every });
}
