import type { CalendarEntryFields } from '../../../../electron/emulator/exchange/calendar/calendar-entry.js';
import {
  type ExchangeOptions,
  ExchangeServer,
  type ExchangeSnapshot,
  exchangeSnapshotSchema,
} from '../../../../electron/emulator/exchange/exchange-server.js';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import type { XmlElement } from '../../../../electron/emulator/exchange/xml/xml-element.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { throughJson } from '../../../support/through-json.js';

export const alice = 'alice@contoso.com';
export const bob = 'bob@contoso.com';

/** Authorization by Basic: any password does. */
export const basic = (user: string): string =>
  `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`;
const asBob = basic(bob);

/** An instant by its time in UTC: `2010-12-06T08:00:00`. */
export const utc = (text: string): Instant => toInstant(Date.parse(`${text}Z`));

/** Busy for an hour from 9:00 UTC on Monday, unless told otherwise. */
export const meeting = (changes: Partial<CalendarEntryFields> = {}): CalendarEntryFields => ({
  subject: 'Budget',
  location: 'Room 1',
  start: utc('2010-12-06T09:00:00'),
  end: utc('2010-12-06T10:00:00'),
  busyType: 'busy',
  isMeeting: true,
  isAllDay: false,
  ...changes,
});

/** Exchange of contoso.com in Berlin, on a clock that the test moves. */
export function openExchange(timeZone = 'Europe/Berlin', snapshot?: ExchangeSnapshot) {
  const clock = { now: utc('2010-12-06T07:00:00') };
  const changes: string[] = [];
  const options: ExchangeOptions = {
    recipients: [
      { sip: alice, mail: 'alice@fabrikam.com', displayName: 'Alice Ahlberg' },
      { sip: bob, mail: bob, displayName: 'Bob & "Co" <Berg>' },
    ],
    domain: 'contoso.com',
    timeZone,
    now: () => clock.now,
    changed: (sip) => changes.push(sip),
  };
  const exchange = new ExchangeServer(options, snapshot);
  const mailbox = (sip: string) => exchange.mailboxes.get(sip);
  return { exchange, clock, changes, options, mailbox };
}
export type ExchangeWorld = ReturnType<typeof openExchange>;

/** The same Exchange made from the snapshot of this one as a file gives it back, on a clock of its own. */
export function reopenExchange({ exchange, options, clock }: ExchangeWorld): ExchangeWorld {
  const snapshot = throughJson(exchangeSnapshotSchema, exchange.snapshot());
  const later = openExchange(options.timeZone, snapshot);
  later.clock.now = clock.now;
  return later;
}

/** Posts one operation to EWS as Bob and reads the Body of the answer. */
export function ask(exchange: ExchangeServer, operation: string, header = ''): XmlElement {
  const { body } = exchange.handle({
    method: 'POST',
    url: 'https://mail.contoso.com/EWS/Exchange.asmx',
    headers: { 'content-type': 'text/xml; charset=utf-8', authorization: asBob },
    body: soap(operation, header),
  });
  const answer = parseXml(body).child('Body')?.elements()[0];
  if (!answer) throw new Error('The answer has no content.');
  return answer;
}

export const soap = (operation: string, header = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><soap:Header>${header}</soap:Header><soap:Body>${operation}</soap:Body></soap:Envelope>`;

const utcZone =
  '<t:TimeZone><t:Bias>0</t:Bias><t:StandardTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime><t:DaylightTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime></t:TimeZone>';

export const availability = (
  address: string,
  window: { from: string; to: string; view?: string; zone?: string; interval?: number },
): string =>
  `<m:GetUserAvailabilityRequest>${window.zone ?? utcZone}<m:MailboxDataArray><t:MailboxData><t:Email><t:Address>${address}</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData></m:MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>${window.from}</t:StartTime><t:EndTime>${window.to}</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>${window.interval ?? 15}</t:MergedFreeBusyIntervalInMinutes><t:RequestedView>${window.view ?? 'DetailedMerged'}</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>`;
