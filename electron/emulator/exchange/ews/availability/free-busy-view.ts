import { type BusyType, busyTypes } from '../../../../../shared/lync/mailbox.js';
import { type Instant, minuteMilliseconds } from '../../../../../shared/lync/time.js';
import type { CalendarEntry } from '../../calendar/calendar-entry.js';

/** How free/busy is written wherever Exchange names it: LegacyFreeBusyStatus. */
export const busyTypeNames: Readonly<Record<BusyType, string>> = {
  free: 'Free',
  tentative: 'Tentative',
  busy: 'Busy',
  oof: 'OOF',
};

const freeDigit = '0'.charCodeAt(0);

/**
 * One digit for each interval of [from, to): 0 free, 1 tentative, 2 busy, 3 out of office. The
 * strongest entry that shares any time with an interval decides it.
 */
export function mergedFreeBusy(
  entries: readonly Pick<CalendarEntry, 'start' | 'end' | 'busyType'>[],
  from: Instant,
  to: Instant,
  intervalMinutes: number,
): string {
  const step = intervalMinutes * minuteMilliseconds;
  // Character codes of digits, which join much faster than numbers do.
  const slots = new Uint8Array(Math.ceil((to - from) / step)).fill(freeDigit);
  for (const { start, end, busyType } of entries) {
    const digit = freeDigit + busyTypes.indexOf(busyType);
    const last = Math.min(slots.length, Math.ceil((end - from) / step));
    for (let slot = Math.max(0, Math.floor((start - from) / step)); slot < last; slot += 1) {
      if ((slots[slot] ?? 0) < digit) slots[slot] = digit;
    }
  }
  return String.fromCharCode(...slots);
}
