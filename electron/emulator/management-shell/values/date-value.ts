import type { Instant } from '../../../../shared/lync/time.js';
import { formatTimeOfDay, type WallTime, weekdayIndex } from '../../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../../shared/time/zone-clock.js';

let longDate: Intl.DateTimeFormat | null = null;

/** `Monday, November 23, 2026`. The format is made with the first date that is shown: it takes ICU milliseconds. */
function formatLongDate(wall: WallTime): string {
  longDate ??= new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'full' });
  return longDate.format(wall);
}

/** A System.DateTime on the clocks of the organisation. */
export class DateValue {
  constructor(
    readonly instant: Instant,
    readonly clock: ZoneClock,
  ) {}

  /** The long form of an interactive shell: `Monday, November 23, 2026 8:00:00 AM`. */
  toLongText(): string {
    const { Hour = 0 } = this.properties();
    const minutes = formatTimeOfDay(this.#wall).slice(2);
    return `${formatLongDate(this.#wall)} ${Hour % 12 || 12}${minutes} ${Hour < 12 ? 'AM' : 'PM'}`;
  }

  /** The form inside text: `11/23/2026 08:00:00`. */
  toString(): string {
    const { Year, Month, Day } = this.properties();
    const two = (value = 0): string => String(value).padStart(2, '0');
    return `${two(Month)}/${two(Day)}/${Year} ${formatTimeOfDay(this.#wall)}`;
  }

  properties(): Readonly<Record<string, number>> {
    const date = new Date(this.#wall);
    return {
      Year: date.getUTCFullYear(),
      Month: date.getUTCMonth() + 1,
      Day: date.getUTCDate(),
      Hour: date.getUTCHours(),
      Minute: date.getUTCMinutes(),
      Second: date.getUTCSeconds(),
      Millisecond: date.getUTCMilliseconds(),
    };
  }

  /** 0 is Sunday. */
  get weekday(): number {
    return weekdayIndex(this.#wall);
  }

  /** The date at which the clocks show what `to` makes of what they show at this one. */
  moved(to: (wall: WallTime) => WallTime): DateValue {
    return new DateValue(this.clock.instantOf(to(this.#wall)), this.clock);
  }

  get #wall(): WallTime {
    return this.clock.wallAt(this.instant);
  }
}
