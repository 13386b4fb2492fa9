import type { Instant } from '../../../shared/lync/time.js';

/** Times as the 2010 client writes them: `2:03 PM`, and `12/6/2010 at 2:03 PM`. */
export interface MessageTimes {
  time(at: Instant): string;
  dateAndTime(at: Instant): string;
}

/** @param timeZone IANA name of the organisation's time zone */
export function messageTimes(timeZone: string): MessageTimes {
  const time = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  const date = new Intl.DateTimeFormat('en-US', { timeZone });
  // Newer browsers put a narrow space before AM and PM.
  const timeOf = (at: Instant): string => time.format(at).replaceAll('\u202f', ' ');
  return { time: timeOf, dateAndTime: (at) => `${date.format(at)} at ${timeOf(at)}` };
}
