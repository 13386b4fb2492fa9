import type { PresenceClass } from '../../../../shared/lync/presence.js';

/** Availability numbers as publishers write them. Follows `presence/published-values`. */
export const publishedAvailability = {
  available: 3500,
  inactive: 5000,
  busy: 6500,
  /** Do Not Disturb as the Workgroup relationship is told it. */
  urgentInterruptionsOnly: 6900,
  busyInactive: 7500,
  doNotDisturb: 9500,
  beRightBack: 12_500,
  away: 15_500,
  offline: 18_500,
} as const;

/** Lower end of each range, highest first, as a watcher reads the number. */
const ranges: readonly (readonly [number, PresenceClass])[] = [
  [18_000, 'offline'],
  [15_000, 'away'],
  [12_000, 'be-right-back'],
  [9000, 'do-not-disturb'],
  [7500, 'busy-inactive'],
  [6000, 'busy'],
  [4500, 'inactive'],
  [3000, 'available'],
];

/** The class of an aggregated availability; numbers below 3000 mean nothing to a client. */
export const presenceClassOf = (availability: number): PresenceClass =>
  ranges.find(([lowest]) => availability >= lowest)?.[1] ?? 'unknown';

/** Whether the person counts as at work at the PC; the last such moment is the last-active time. */
export const isActive = (presenceClass: PresenceClass): boolean =>
  presenceClass === 'available' || presenceClass === 'busy' || presenceClass === 'do-not-disturb';
