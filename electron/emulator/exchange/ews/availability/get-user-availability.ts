import { dayMilliseconds, type Instant } from '../../../../../shared/lync/time.js';
import { formatWallTime } from '../../../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../../../shared/time/zone-clock.js';
import type { CalendarEntry } from '../../calendar/calendar-entry.js';
import type { Mailbox } from '../../mailboxes/mailbox.js';
import type { WorkingHours } from '../../mailboxes/working-hours.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { parseXmlDateTime } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { defineOperation } from '../operation.js';
import { EwsError } from '../soap/ews-error.js';
import { errorStatus, successStatus } from '../soap/soap-envelope.js';
import {
  capitalised,
  readTimeZone,
  transitionClock,
  writeTimeZone,
} from '../zones/serializable-time-zone.js';
import type { ZoneRules } from '../zones/zone-rules.js';
import { availabilitySchema, freeBusyViews } from './availability-schema.js';
import { busyTypeNames, mergedFreeBusy } from './free-busy-view.js';
import { answerSuggestions } from './suggestions.js';

type RequestedView = (typeof freeBusyViews)[number];

/** The free/busy that a GetUserAvailability asks for. */
interface FreeBusyRequest {
  readonly from: Instant;
  readonly to: Instant;
  readonly intervalMinutes: number;
  readonly view: RequestedView;
  /** The zone in which times are read and written. */
  readonly clock: ZoneClock;
}

const mostAddresses = 100;
/** 62 days: the longest window that Exchange 2010 answers. */
const longestWindow = 62 * dayMilliseconds;

/** `GetUserAvailability`: free/busy of up to 100 mailboxes, times to meet, or both. */
export const getUserAvailability = defineOperation({
  name: 'GetUserAvailability',
  since: 'Exchange2007',
  schema: availabilitySchema,
  read: (element, head) => {
    const zone = element.child('TimeZone');
    const clock = zone ? transitionClock(readTimeZone(zone)) : head.clock;
    const options = element.child('FreeBusyViewOptions');
    const suggestions = element.child('SuggestionsViewOptions') ?? null;
    if (!options && !suggestions) {
      throw new EwsError(
        'ErrorMissingArgument',
        'The request asks for nothing. Give FreeBusyViewOptions, SuggestionsViewOptions or both.',
      );
    }
    return {
      addresses: readAddresses(element),
      clock,
      freeBusy: options ? readFreeBusyRequest(options, clock) : null,
      suggestions,
    };
  },
  isSteady: true,
  addresses: ({ addresses }) => addresses,
  answer: ({ addresses, clock, freeBusy, suggestions }, { mailboxOf, zones }) => {
    const mailboxes = addresses.map(mailboxOf);
    const responses = freeBusy
      ? mailboxes.map((mailbox) => freeBusyResponse(freeBusy, mailbox, zones))
      : null;
    return (
      '<m:GetUserAvailabilityResponse>' +
      (responses
        ? `<m:FreeBusyResponseArray>${responses.join('')}</m:FreeBusyResponseArray>`
        : '') +
      (suggestions ? answerSuggestions(suggestions, clock, mailboxes) : '') +
      '</m:GetUserAvailabilityResponse>'
    );
  },
});

function readAddresses(element: XmlElement): readonly string[] {
  const addresses = (element.child('MailboxDataArray')?.children('MailboxData') ?? []).map(
    (data) => data.textOf('Email', 'Address') ?? '',
  );
  if (addresses.length > 0 && addresses.length <= mostAddresses) return addresses;
  throw new EwsError(
    'ErrorIndividualMailboxLimitReached',
    `The request names ${addresses.length} mailboxes, expected 1 to ${mostAddresses}.`,
  );
}

/** A view of None asks for nothing but success. @throws {EwsError} */
function readFreeBusyRequest(options: XmlElement, clock: ZoneClock): FreeBusyRequest {
  const [from, to] = ['StartTime', 'EndTime'].map((name) =>
    readInstant(options.textOf('TimeWindow', name) ?? '', clock),
  );
  if (from === undefined || to === undefined || to <= from) {
    throw new EwsError('ErrorInvalidTimeInterval', 'The time window ends before it starts.');
  }
  if (to - from > longestWindow) {
    throw new EwsError('ErrorTimeIntervalTooBig', 'The time window is longer than 62 days.');
  }
  return { from, to, clock, ...readOptions(options) };
}

function readOptions(options: XmlElement) {
  const interval = Number(options.textOf('MergedFreeBusyIntervalInMinutes') ?? '30');
  if (!Number.isInteger(interval) || interval < 5 || interval > 1440) {
    throw new EwsError(
      'ErrorInvalidMergedFreeBusyInterval',
      'The merged free/busy interval is 5 to 1440 whole minutes.',
    );
  }
  const name = options.textOf('RequestedView') ?? 'DetailedMerged';
  const view = freeBusyViews.find((known) => known === name);
  if (view === undefined) {
    throw new EwsError(
      'ErrorInvalidFreeBusyViewType',
      `The requested view is "${name.slice(0, 40)}", expected ${freeBusyViews.join(', ')}.`,
    );
  }
  return { intervalMinutes: interval, view };
}

function readInstant(text: string, clock: ZoneClock): Instant {
  const instant = parseXmlDateTime(text, clock);
  if (instant !== null) return instant;
  throw new EwsError('ErrorInvalidTimeInterval', `"${text.slice(0, 40)}" is no date and time.`);
}

function freeBusyResponse(
  request: FreeBusyRequest,
  mailbox: Mailbox | undefined,
  zones: ZoneRules,
): string {
  if (!mailbox) {
    const status = errorStatus(
      'ErrorMailRecipientNotFound',
      'Unable to resolve e-mail address to an Active Directory object.',
    );
    return `<m:FreeBusyResponse><m:ResponseMessage ${status}</m:ResponseMessage></m:FreeBusyResponse>`;
  }
  return (
    `<m:FreeBusyResponse><m:ResponseMessage ${successStatus}</m:ResponseMessage>` +
    `<m:FreeBusyView>${freeBusyView(request, mailbox, zones)}</m:FreeBusyView></m:FreeBusyResponse>`
  );
}

function freeBusyView(request: FreeBusyRequest, mailbox: Mailbox, zones: ZoneRules): string {
  const { from, to, intervalMinutes, view, clock } = request;
  let content = `<t:FreeBusyViewType>${view}</t:FreeBusyViewType>`;
  if (view === 'None') return content;
  const entries = mailbox.busyBetween(from, to);
  if (view.includes('Merged')) {
    content += `<t:MergedFreeBusy>${mergedFreeBusy(entries, from, to, intervalMinutes)}</t:MergedFreeBusy>`;
  }
  if (view !== 'MergedOnly') {
    const withDetails = view.startsWith('Detailed');
    if (entries.length > 0) {
      const events = entries.map((entry) => calendarEvent(entry, clock, withDetails));
      content += `<t:CalendarEventArray>${events.join('')}</t:CalendarEventArray>`;
    }
  }
  const year = new Date(clock.wallAt(from)).getUTCFullYear();
  return content + workingHours(mailbox.workingHours, year, zones);
}

function calendarEvent(entry: CalendarEntry, clock: ZoneClock, withDetails: boolean): string {
  const details = withDetails
    ? `<t:CalendarEventDetails><t:ID>${escapeXml(entry.id)}</t:ID><t:Subject>${escapeXml(entry.subject)}</t:Subject>` +
      `<t:Location>${escapeXml(entry.location)}</t:Location><t:IsMeeting>${entry.isMeeting}</t:IsMeeting>` +
      `<t:IsRecurring>${entry.id.includes('#')}</t:IsRecurring><t:IsException>false</t:IsException>` +
      '<t:IsReminderSet>false</t:IsReminderSet><t:IsPrivate>false</t:IsPrivate></t:CalendarEventDetails>'
    : '';
  return (
    `<t:CalendarEvent><t:StartTime>${formatWallTime(clock.wallAt(entry.start))}</t:StartTime>` +
    `<t:EndTime>${formatWallTime(clock.wallAt(entry.end))}</t:EndTime>` +
    `<t:BusyType>${busyTypeNames[entry.busyType]}</t:BusyType>${details}</t:CalendarEvent>`
  );
}

function workingHours(
  { timeZone, days, startMinutes, endMinutes }: WorkingHours,
  year: number,
  zones: ZoneRules,
) {
  return (
    `<t:WorkingHours>${writeTimeZone(zones.of(timeZone, year))}<t:WorkingPeriodArray><t:WorkingPeriod>` +
    `<t:DayOfWeek>${days.map(capitalised).join(' ')}</t:DayOfWeek>` +
    `<t:StartTimeInMinutes>${startMinutes}</t:StartTimeInMinutes>` +
    `<t:EndTimeInMinutes>${endMinutes}</t:EndTimeInMinutes>` +
    '</t:WorkingPeriod></t:WorkingPeriodArray></t:WorkingHours>'
  );
}
