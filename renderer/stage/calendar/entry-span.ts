import { dayMilliseconds, minuteMilliseconds } from '../../../shared/lync/time.js';
import { later, toWallTime, type WallTime } from '../../../shared/time/wall-time.js';

/** What an entry moves by, and its least length when it is drawn. */
export const quarter = 15;

/** What of an entry is held: all of it, or one of its ends. */
export type EntryGrip = 'whole' | 'start' | 'end';

export interface EntrySpan {
  readonly start: WallTime;
  readonly end: WallTime;
}

/**
 * Where an entry lies after its grip was moved. Minutes bring the end that moves to a quarter of an hour; without any
 * it keeps its seconds. An end never comes nearer to the other than a quarter.
 */
export function movedSpan(
  { start, end }: EntrySpan,
  grip: EntryGrip,
  days: number,
  minutes: number,
): EntrySpan {
  const moved = (wall: WallTime): WallTime => {
    const there = wall + days * dayMilliseconds + minutes * minuteMilliseconds;
    return toWallTime(
      minutes === 0
        ? there
        : Math.round(there / (quarter * minuteMilliseconds)) * quarter * minuteMilliseconds,
    );
  };
  if (grip === 'start') {
    const latest = Math.max(start, end - quarter * minuteMilliseconds);
    return { start: toWallTime(Math.min(moved(start), latest)), end };
  }
  if (grip === 'end') {
    const earliest = Math.min(end, start + quarter * minuteMilliseconds);
    return { start, end: toWallTime(Math.max(moved(end), earliest)) };
  }
  return { start: moved(start), end: later(moved(start), end - start) };
}
