import { type Weekday, weekdays } from '../../../../shared/time/wall-time.js';
import { isTimeZone } from '../../../../shared/time/zone-clock.js';
import { ExchangeError } from '../exchange-error.js';

/** The hours in which the owner of a mailbox works, the same on each of the days. */
export interface WorkingHours {
  /** IANA name. */
  readonly timeZone: string;
  /** Sunday first. */
  readonly days: readonly Weekday[];
  /** Whole minutes after local midnight; the end is later than the start and at most 1440. */
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/** Monday to Friday, 8:00 to 17:00: Outlook's own default. */
export const defaultWorkingHours = (timeZone: string): WorkingHours => ({
  timeZone,
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startMinutes: 480,
  endMinutes: 1020,
});

/** @throws {ExchangeError} `time-zone` or `working-hours` */
export function checkWorkingHours(hours: WorkingHours): WorkingHours {
  if (!isTimeZone(hours.timeZone)) {
    throw new ExchangeError(
      'time-zone',
      `"${hours.timeZone}" is no time zone. Give an IANA name such as Europe/Berlin.`,
    );
  }
  if (hours.startMinutes >= hours.endMinutes) {
    throw new ExchangeError(
      'working-hours',
      'The working day ends before it starts. Give an end later than the start, on the same day.',
    );
  }
  return { ...hours, days: weekdays.filter((day) => hours.days.includes(day)) };
}
