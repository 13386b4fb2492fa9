import type { Instant } from '../../lync/time.js';
import { dateTimeIn } from '../../time/time-text.js';
import { type Comparison, same } from './compare.js';

/** A moment in the form in which an expectation has it: with its date, or only the time of day. */
export type MomentText = (at: Instant, like: string | undefined) => string;

/** @param timeZone IANA name */
export function momentTextIn(timeZone: string): MomentText {
  const dateTime = dateTimeIn(timeZone);
  return (at, like = '') => {
    const [date = '', time = ''] = dateTime(at).split(' ');
    return like.includes('T') ? `${date}T${time}` : time;
  };
}

/** `08:30` as `08:30:00`, with or without a date; what is no time stays. */
export const wholeTime = (time: string): string =>
  /(^|T)\d\d:\d\d$/.test(time) ? `${time}:00` : time;

/** The same moment; `none` says what stands for no moment. */
export const sameMoment = (
  what: string,
  expected: string | undefined,
  at: Instant | null | undefined,
  timeZone: string,
  none = 'none',
): Comparison =>
  expected === undefined
    ? []
    : same(what, wholeTime(expected), at == null ? none : momentTextIn(timeZone)(at, expected));
