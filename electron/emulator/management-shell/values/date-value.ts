import type { Instant } from '../../../../shared/lync/time.js';

/** What the clocks of a zone show. Made once per session: its formats are dear. */
export class WallClock {
  readonly #formats = new Map<'long' | 'numeric', Intl.DateTimeFormat>();

  /** @param timeZone IANA name */
  constructor(private readonly timeZone: string) {}

  /** The parts of a date and time by their names in Intl. */
  parts(instant: Instant, month: 'long' | 'numeric'): Readonly<Record<string, string>> {
    const format = this.#formats.get(month) ?? this.#format(month);
    this.#formats.set(month, format);
    return Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, value]),
    );
  }

  #format(month: 'long' | 'numeric'): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: this.timeZone,
      weekday: 'long',
      year: 'numeric',
      month,
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
      hour12: true,
    });
  }
}

/** A System.DateTime of the organisation's wall clock. */
export class DateValue {
  constructor(
    readonly instant: Instant,
    readonly clock: WallClock,
  ) {}

  /** The long form of an interactive shell: `Monday, November 23, 2026 8:00:00 AM`. */
  toLongText(): string {
    const { weekday, month, day, year, hour, minute, second, dayPeriod } = this.clock.parts(
      this.instant,
      'long',
    );
    return `${weekday}, ${month} ${day}, ${year} ${hour}:${minute}:${second} ${dayPeriod}`;
  }

  /** The form inside text: `11/23/2026 08:00:00`. */
  toString(): string {
    const { Year, Month, Day, Hour, Minute, Second } = this.properties();
    const two = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');
    return `${two(Month)}/${two(Day)}/${Year} ${two(Hour)}:${two(Minute)}:${two(Second)}`;
  }

  properties(): Readonly<Record<string, number>> {
    const { year, month, day, hour, minute, second, dayPeriod } = this.clock.parts(
      this.instant,
      'numeric',
    );
    return {
      Year: Number(year),
      Month: Number(month),
      Day: Number(day),
      Hour: (Number(hour) % 12) + (dayPeriod === 'PM' ? 12 : 0),
      Minute: Number(minute),
      Second: Number(second),
      Millisecond: ((this.instant % 1000) + 1000) % 1000,
    };
  }
}
