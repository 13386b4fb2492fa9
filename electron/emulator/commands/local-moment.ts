import { CommandError } from '../../../shared/contract/errors.js';
import { dayMilliseconds, type Instant } from '../../../shared/lync/time.js';
import {
  formatWallTime,
  later,
  parseWallTime,
  startOfDay,
} from '../../../shared/time/wall-time.js';
import { ianaClock, type ZoneClock } from '../../../shared/time/zone-clock.js';
import { earliestInstant, latestInstant } from '../exchange/calendar/calendar-entry.js';

/** Reads moments of commands as clocks of the organisation show them. */
export class LocalMoments {
  readonly #clock: ZoneClock;

  constructor(
    timeZone: string,
    private readonly now: () => Instant,
  ) {
    this.#clock = ianaClock(timeZone);
  }

  /**
   * `2010-12-06T08:30[:00]`, or `08:30[:00]` for the present day.
   * @throws {CommandError} `invalid-input` for a date that does not exist, or that no date format of Exchange can write
   */
  read(text: string, path: string): Instant {
    const today = formatWallTime(this.#clock.wallAt(this.now())).slice(0, 10);
    const wall = parseWallTime(text.includes('T') ? text : `${today}T${text}`);
    const instant = wall && this.#clock.instantOf(wall);
    if (instant === null) {
      throw refused(`There is no ${text.slice(0, 10)} in the calendar: give another date.`, path);
    }
    if (instant >= earliestInstant && instant <= latestInstant) return instant;
    throw refused(`${text} is out of range: give a moment in the years 1601 to 9999.`, path);
  }

  /** Midnight before the moment, and midnight after it: the day it is in. */
  dayOf(instant: Instant): { readonly from: Instant; readonly to: Instant } {
    const midnight = startOfDay(this.#clock.wallAt(instant));
    return {
      from: this.#clock.instantOf(midnight),
      to: this.#clock.instantOf(later(midnight, dayMilliseconds)),
    };
  }
}

const refused = (message: string, path: string): CommandError =>
  new CommandError('invalid-input', message, path);
