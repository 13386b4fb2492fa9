import type { BusyType } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { EwsError } from '../../exchange/ews/soap/ews-error.js';
import {
  readTimeZone,
  transitionClock,
  weekdayNumber,
} from '../../exchange/ews/zones/serializable-time-zone.js';
import { parseXmlDateTime } from '../../exchange/xml/xml-date-time.js';
import type { XmlElement } from '../../exchange/xml/xml-element.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';
import type { FreeBusyReading, ReadAutomaticReplies, ReadEntry } from './calendar-reading.js';
import { ownText } from './calendar-reading.js';
import { ExchangeFailure } from './exchange-failure.js';
import { workingSpans } from './working-spans.js';

/** More entries than anybody has in four days. */
const mostEntries = 5000;

const malformed = (what: string): ExchangeFailure =>
  new ExchangeFailure('malformed', `Its answer cannot be read: ${what}.`);

/** The answer to a GetUserAvailability. @throws {ExchangeFailure} */
export function readAvailability(root: XmlElement, window: TimeSpan): FreeBusyReading {
  const response = bodyOf(root).find(
    'GetUserAvailabilityResponse',
    'FreeBusyResponseArray',
    'FreeBusyResponse',
  );
  if (response === undefined) throw malformed('it has no FreeBusyResponse');
  refuseError(response.child('ResponseMessage'));
  const view = response.child('FreeBusyView');
  if (view === undefined) throw malformed('it has no FreeBusyView');
  const events = view.child('CalendarEventArray')?.children('CalendarEvent') ?? [];
  if (events.length > mostEntries) throw malformed(`it has more than ${mostEntries} entries`);
  const merged = view.textOf('MergedFreeBusy') ?? '';
  if (!/^[0-4]*$/.test(merged)) throw malformed('MergedFreeBusy is more than digits from 0 to 4');
  const hours = view.child('WorkingHours');
  return {
    window,
    entries: events.map(readEvent),
    // What is read is kept; the answer it was read from is not to be kept with it.
    merged: ownText(merged),
    working: hours ? readWorkingHours(hours, window) : [],
  };
}

/** The answer to a GetUserOofSettings; null when automatic replies are off. @throws {ExchangeFailure} */
export function readOofSettings(root: XmlElement): ReadAutomaticReplies | null {
  const response = bodyOf(root).child('GetUserOofSettingsResponse');
  if (response === undefined) throw malformed('it has no GetUserOofSettingsResponse');
  refuseError(response.child('ResponseMessage'));
  const settings = response.child('OofSettings');
  const state = settings?.textOf('OofState');
  if (settings === undefined || state === undefined) throw malformed('it has no OofState');
  if (state === 'Disabled') return null;
  const message = plainText(settings.textOf('InternalReply', 'Message') ?? '');
  if (state !== 'Scheduled') return { from: null, to: null, message };
  return {
    from: readTime(settings.textOf('Duration', 'StartTime')),
    to: readTime(settings.textOf('Duration', 'EndTime')),
    message,
  };
}

function bodyOf(root: XmlElement): XmlElement {
  const body = root.name === 'Envelope' ? root.child('Body') : undefined;
  if (body === undefined) throw malformed('it is no SOAP envelope');
  const fault = body.child('Fault');
  if (fault !== undefined) {
    const text = fault.textOf('faultstring') ?? 'no reason given';
    throw new ExchangeFailure('refused', `It answers with a fault: ${text.slice(0, 200)}`);
  }
  return body;
}

function refuseError(message: XmlElement | undefined): void {
  if (message?.attribute('ResponseClass') !== 'Error') return;
  const code = message.textOf('ResponseCode') ?? 'an error';
  const text = message.textOf('MessageText') ?? '';
  throw new ExchangeFailure('refused', `It answers ${code}. ${text}`.trim().slice(0, 300));
}

/** Working elsewhere and no data count as free, as they do for presence. */
const busyTypes: Readonly<Record<string, BusyType>> = {
  Free: 'free',
  Tentative: 'tentative',
  Busy: 'busy',
  OOF: 'oof',
  WorkingElsewhere: 'free',
  NoData: 'free',
};

function readEvent(event: XmlElement): ReadEntry {
  const start = readTime(event.textOf('StartTime'));
  const end = readTime(event.textOf('EndTime'));
  const details = event.child('CalendarEventDetails');
  return {
    id: ownText(details?.textOf('ID') ?? `${start}-${end}`),
    subject: ownText(details?.textOf('Subject') ?? ''),
    location: ownText(details?.textOf('Location') ?? ''),
    start,
    end,
    busyType: busyTypes[event.textOf('BusyType') ?? ''] ?? 'free',
    // An answer that does not say is taken for a meeting, as other clients take it.
    isMeeting: (details?.textOf('IsMeeting') ?? 'true') !== 'false',
  };
}

/** Times without a zone are in the zone of the request, which is UTC. */
function readTime(text: string | undefined): Instant {
  const instant = parseXmlDateTime(text ?? '');
  if (instant !== null) return instant;
  throw malformed(`"${(text ?? '').slice(0, 40)}" is no date and time`);
}

function readWorkingHours(hours: XmlElement, window: TimeSpan): readonly TimeSpan[] {
  const zone = hours.child('TimeZone');
  if (zone === undefined) return [];
  try {
    const clock = transitionClock(readTimeZone(zone));
    const periods = (hours.child('WorkingPeriodArray')?.children('WorkingPeriod') ?? []).map(
      (period) => ({
        days: (period.textOf('DayOfWeek') ?? '').split(/\s+/).map(weekdayNumber),
        startMinutes: Number(period.textOf('StartTimeInMinutes') ?? Number.NaN),
        endMinutes: Number(period.textOf('EndTimeInMinutes') ?? Number.NaN),
      }),
    );
    return workingSpans(periods, clock, window);
  } catch (error) {
    if (error instanceof EwsError) throw malformed(error.message);
    throw error;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Longest note that presence carries. */
const longestNote = 500;

/** The text of an automatic reply: no byte order mark, no markup, white space as single spaces. */
function plainText(html: string): string {
  return html
    .replaceAll('\ufeff', '')
    .replace(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{1,7});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestNote);
}
