import type { Instant } from '../../../../shared/lync/time.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';

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
export const wholeTime = <T extends string | undefined>(time: T): T | string =>
  time !== undefined && /(^|T)\d\d:\d\d$/.test(time) ? `${time}:00` : time;
