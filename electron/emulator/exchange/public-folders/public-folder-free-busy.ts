import { dayMilliseconds, type Instant, minuteMilliseconds } from '../../../../shared/lync/time.js';
import { mergedFreeBusy } from '../ews/availability/free-busy-view.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import type { ExchangeResponse } from '../web/exchange-transport.js';
import { parseQuery } from '../web/request-url.js';
import { textResponse, xmlResponse } from '../web/response.js';
import { escapeXml } from '../xml/escape-xml.js';
import { parseXmlDateTime } from '../xml/xml-date-time.js';

const longestWindow = 62 * dayMilliseconds;
/** What Exchange 2003 publishes for people without free/busy. */
const noData = '4';

/**
 * Free/busy from the public folders of Exchange 2003, as its Outlook Web Access tells it:
 * `GET /public/?Cmd=freebusy&start=…&end=…&interval=…&u=SMTP:…`. Digits alone, no subjects.
 * Follows `exchange/public-folders`, `exchange/later-mailboxes-publish-too`.
 */
export function answerPublicFolders(query: string, mailboxes: Mailboxes): ExchangeResponse {
  const values = parseQuery(query);
  if (values.get('cmd')?.toLowerCase() !== 'freebusy') return textResponse(404, 'Not found');
  const [from, to] = ['start', 'end'].map((name) => readInstant(values.get(name) ?? ''));
  const interval = Number(values.get('interval') ?? '30');
  const isInterval = Number.isInteger(interval) && interval >= 1 && interval <= 1440;
  if (from === null || to === null || from === undefined || to === undefined || !isInterval) {
    return textResponse(400, 'start, end and interval are needed.');
  }
  if (to <= from || to - from > longestWindow) {
    return textResponse(400, 'The time is at most 62 days and ends after it starts.');
  }
  const address = addressIn(query) ?? '';
  const mailbox = holder(mailboxes, address);
  const digits = mailbox
    ? mergedFreeBusy(mailbox.busyBetween(from, to), from, to, interval)
    : noData.repeat(Math.ceil((to - from) / (interval * minuteMilliseconds)));
  return xmlResponse(
    '<a:response xmlns:a="WM"><a:recipients><a:item>' +
      `<a:displayname>${escapeXml(mailbox?.owner.displayName ?? address)}</a:displayname>` +
      `<a:email type="SMTP">${escapeXml(mailbox?.smtpAddress ?? address)}</a:email>` +
      `<a:type>1</a:type><a:fbdata>${digits}</a:fbdata></a:item></a:recipients></a:response>`,
  );
}

/** The address that a request asks about. */
export const addressIn = (query: string): string | undefined => parseQuery(query).get('u');

/** Mailboxes of later versions publish to public folders too, for clients of Exchange 2003. */
const holder = (mailboxes: Mailboxes, address: string): Mailbox | undefined =>
  mailboxes.byAddress(address);

/** A plus sign that was not escaped arrives as a space. */
const readInstant = (text: string): Instant | null => parseXmlDateTime(text.replace(' ', '+'));
