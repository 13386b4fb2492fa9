import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { weekdays } from '../../../../shared/time/wall-time.js';
import { isTimeZone } from '../../../../shared/time/zone-clock.js';
import { ExchangeError } from '../exchange-error.js';

/** The hours in which the owner of a mailbox works, the same on each of the days, as files hold them. */
export const workingHoursSchema = lateObject(() => ({
  /** IANA name. */
  timeZone: textOf('program', z.string().refine(isTimeZone, 'an IANA time zone')),
  /** Sunday first. */
  days: z.array(z.enum(weekdays)).max(7),
  /** Whole minutes after local midnight. */
  startMinutes: z.int().min(0).max(1439),
  endMinutes: z.int().min(1).max(1440),
})).refine(({ startMinutes, endMinutes }) => startMinutes < endMinutes, 'an end after the start');
export type WorkingHours = Data<typeof workingHoursSchema>;

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
