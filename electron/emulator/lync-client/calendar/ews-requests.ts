import type { Instant } from '../../../../shared/lync/time.js';
import { formatWallTime } from '../../../../shared/time/wall-time.js';
import { utcClock } from '../../../../shared/time/zone-clock.js';
import { escapeXml } from '../../exchange/xml/escape-xml.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';

const messages = 'http://schemas.microsoft.com/exchange/services/2006/messages';
const types = 'http://schemas.microsoft.com/exchange/services/2006/types';

export const ewsHeaders = { 'content-type': 'text/xml; charset=utf-8' } as const;

/** UTC all year round; Exchange wants both halves of the year described. */
const utc =
  '<t:TimeZone><t:Bias>0</t:Bias>' +
  '<t:StandardTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>1</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>' +
  '<t:DaylightTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>7</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime>' +
  '</t:TimeZone>';

/** Clocks of the zone that the request names, which is UTC. */
const local = (instant: Instant): string => formatWallTime(utcClock.wallAt(instant));

const envelope = (body: string): string =>
  '<?xml version="1.0" encoding="utf-8"?>' +
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="${messages}" xmlns:t="${types}">` +
  `<s:Header><t:RequestServerVersion Version="Exchange2007_SP1"/></s:Header><s:Body>${body}</s:Body></s:Envelope>`;

/** Asks for the merged free/busy, the entries with details and the working hours of one mailbox. */
export const availabilityRequest = (smtpAddress: string, { from, to }: TimeSpan): string =>
  envelope(
    `<m:GetUserAvailabilityRequest>${utc}<m:MailboxDataArray><t:MailboxData>` +
      `<t:Email><t:Address>${escapeXml(smtpAddress)}</t:Address></t:Email>` +
      '<t:AttendeeType>Required</t:AttendeeType><t:ExcludeConflicts>false</t:ExcludeConflicts>' +
      '</t:MailboxData></m:MailboxDataArray><t:FreeBusyViewOptions>' +
      `<t:TimeWindow><t:StartTime>${local(from)}</t:StartTime><t:EndTime>${local(to)}</t:EndTime></t:TimeWindow>` +
      '<t:MergedFreeBusyIntervalInMinutes>15</t:MergedFreeBusyIntervalInMinutes>' +
      '<t:RequestedView>DetailedMerged</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>',
  );

/** Asks for the automatic replies of one mailbox. */
export const oofSettingsRequest = (smtpAddress: string): string =>
  envelope(
    `<m:GetUserOofSettingsRequest><t:Mailbox><t:Address>${escapeXml(smtpAddress)}</t:Address></t:Mailbox></m:GetUserOofSettingsRequest>`,
  );
