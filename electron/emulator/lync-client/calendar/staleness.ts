import type { Seconds } from '../../../../shared/lync/time.js';

/** How far presence may lag behind the calendar for two intervals on grids that begin together. */
export interface Staleness {
  /** Seconds from the change, or from the start if that is later: always less than this. */
  readonly worst: number;
  readonly mean: number;
}

/** Polls come every `poll`, publications every `publication` seconds, both first at sign-in. */
export function staleness(poll: Seconds, publication: Seconds): Staleness {
  const shared = greatestCommonDivisor(poll, publication);
  return {
    worst: poll + publication - shared,
    mean: poll / 2 + (publication - shared) / 2,
  };
}

/** Of one client. */
export const pollsPerHour = (poll: Seconds): number => 3600 / poll;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
