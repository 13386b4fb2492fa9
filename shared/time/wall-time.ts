import { dayMilliseconds, minuteMilliseconds } from '../lync/time.js';

declare const wallTime: unique symbol;

/**
 * What a clock on a wall shows, in milliseconds as if that wall stood in UTC. It is no instant: a `ZoneClock` makes
 * one of it. Every day of it has 24 hours, also where the zone changes its clocks.
 */
export type WallTime = number & { readonly [wallTime]: true };

export const toWallTime = (milliseconds: number): WallTime => milliseconds as WallTime;

/** `2010-12-06T08:00:00`. */
export const formatWallTime = (wall: WallTime): string => new Date(wall).toISOString().slice(0, 19);

/** `08:00:00`. */
export const formatTimeOfDay = (wall: WallTime): string => formatWallTime(wall).slice(11);

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** Reads `2010-12-06T08:00` or `2010-12-06T08:00:00`; `null` for other text and for a date that does not exist. */
export function parseWallTime(text: string): WallTime | null {
  if (!pattern.test(text)) return null;
  const wall = toWallTime(Date.parse(`${text}Z`));
  // 31 April would otherwise be taken for 1 May. NaN is no day either.
  return new Date(wall).getUTCDate() === Number(text.slice(8, 10)) ? wall : null;
}

/** So many milliseconds later by the same clock; earlier when they are negative. */
export const later = (wall: WallTime, milliseconds: number): WallTime =>
  toWallTime(wall + milliseconds);

/** Midnight before it, or itself. */
export const startOfDay = (wall: WallTime): WallTime =>
  toWallTime(Math.floor(wall / dayMilliseconds) * dayMilliseconds);

/** Midnight before the Monday of its week. */
export const startOfWeek = (wall: WallTime): WallTime =>
  toWallTime(startOfDay(wall) - ((weekdayIndex(wall) + 6) % 7) * dayMilliseconds);

/** Whole minutes since midnight. */
export const minutesOf = (wall: WallTime): number =>
  Math.floor((wall - startOfDay(wall)) / minuteMilliseconds);

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** 0 is Sunday, as in {@link weekdays}. */
export const weekdayIndex = (wall: WallTime): number => new Date(wall).getUTCDay();

export const weekdayOf = (wall: WallTime): Weekday => weekdays[weekdayIndex(wall)] ?? 'sunday';
