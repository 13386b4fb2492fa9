import { dateTimeIn } from '../export-log.js';

/** A moment in the form in which an expectation has it: with its date, or only the time of day. */
export type MomentText = (at: number, like: string | undefined) => string;

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
