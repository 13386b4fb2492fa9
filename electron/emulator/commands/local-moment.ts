import { CommandError } from '../../../shared/contract/errors.js';
import type { Instant } from '../../../shared/lync/time.js';
import { localTimeToInstant } from '../../../shared/organisation/local-time.js';
import { earliestInstant, latestInstant } from '../exchange/mailboxes/calendar-entry.js';
import { ianaClock } from '../exchange/time/zone-clock.js';

/** Reads moments of commands as clocks of the organisation show them. */
export class LocalMoments {
  constructor(
    private readonly timeZone: string,
    private readonly now: () => Instant,
  ) {}

  /**
   * `2010-12-06T08:30[:00]`, or `08:30[:00]` for the present day.
   * @throws {CommandError} `invalid-input` when no clock ever shows it, or no date format of Exchange can write it
   */
  read(text: string, path: string): Instant {
    const dated = text.includes('T') ? text : `${this.#today()}T${text}`;
    const whole = dated.length === 16 ? `${dated}:00` : dated;
    const instant = localTimeToInstant(whole, this.timeZone);
    if (instant !== null && instant >= earliestInstant && instant <= latestInstant) return instant;
    if (instant !== null)
      throw new CommandError(
        'invalid-input',
        `${whole} is out of range: give a moment in the years 1601 to 9999.`,
        path,
      );
    throw new CommandError(
      'invalid-input',
      `No clock in ${this.timeZone} ever shows ${whole}: the date does not exist, or the clocks are put forward over it.`,
      path,
    );
  }

  /** Midnight before the moment, and midnight after it: the day it is in. */
  dayOf(instant: Instant): { readonly from: Instant; readonly to: Instant } {
    const clock = ianaClock(this.timeZone);
    const wall = clock.wallAt(instant);
    const midnight = wall - (((wall % day) + day) % day);
    return { from: clock.instantOf(midnight), to: clock.instantOf(midnight + day) };
  }

  #today(): string {
    return new Date(ianaClock(this.timeZone).wallAt(this.now())).toISOString().slice(0, 10);
  }
}

const day = 86_400_000;
