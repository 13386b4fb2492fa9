import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';
import type { CalendarEntry } from '../calendar/calendar-entry.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import { escapeXml } from '../xml/escape-xml.js';
import { formatUtc, parseXmlDateTime } from '../xml/xml-date-time.js';
import type { XmlElement } from '../xml/xml-element.js';
import { EwsError } from './ews-error.js';
import { busyTypeNames } from './free-busy-view.js';
import { errorStatus, successStatus } from './soap-envelope.js';

/** Finds the mailbox of an address, or that of the caller when there is none in the request. */
export type MailboxLookup = (address: string | undefined) => Mailbox | undefined;

const folderPrefix = 'calendar:';
const longestView = 2 * 366 * dayMilliseconds;

/** `FindItem` with a CalendarView: the entries of a time, occurrences of series among them. */
export function findItem(operation: XmlElement, lookup: MailboxLookup): string {
  const view = operation.child('CalendarView');
  if (!view) {
    throw new EwsError('ErrorInvalidRequest', 'FindItem is answered with a CalendarView only.');
  }
  const [from, to] = ['StartDate', 'EndDate'].map((name) => readDate(view.attribute(name) ?? ''));
  if (from === undefined || to === undefined || to < from) {
    throw new EwsError(
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'EndDate is before StartDate.',
    );
  }
  if (to - from > longestView) {
    throw new EwsError('ErrorCalendarViewRangeTooBig', 'A CalendarView is at most two years long.');
  }
  const most = Number(view.attribute('MaxEntriesReturned') ?? Number.POSITIVE_INFINITY);
  const isBare = isIdOnly(operation, 'ItemShape');
  return responses('FindItem', folderIds(operation, 'ParentFolderIds'), (id) => {
    const mailbox = calendarOf(id, lookup);
    const found = mailbox.entriesBetween(from, to);
    const items = found.slice(0, most).map((entry) => calendarItem(entry, mailbox, isBare));
    return (
      `<m:RootFolder TotalItemsInView="${found.length}" IncludesLastItemInRange="${found.length <= most}">` +
      `<t:Items>${items.join('')}</t:Items></m:RootFolder>`
    );
  });
}

/** `GetFolder` of a calendar. */
export function getFolder(operation: XmlElement, lookup: MailboxLookup): string {
  return responses('GetFolder', folderIds(operation, 'FolderIds'), (id) => {
    const mailbox = calendarOf(id, lookup);
    return (
      `<m:Folders><t:CalendarFolder>${folderId('FolderId', mailbox)}<t:FolderClass>IPF.Appointment</t:FolderClass>` +
      '<t:DisplayName>Calendar</t:DisplayName><t:ChildFolderCount>0</t:ChildFolderCount>' +
      '</t:CalendarFolder></m:Folders>'
    );
  });
}

/** `GetItem` of entries that FindItem told about. */
export function getItem(operation: XmlElement, lookup: MailboxLookup): string {
  const ids = operation.child('ItemIds')?.children('ItemId') ?? [];
  const isBare = isIdOnly(operation, 'ItemShape');
  return responses('GetItem', ids, (element) => {
    const id = element.attribute('Id') ?? '';
    const separator = id.indexOf('|');
    const mailbox = separator < 0 ? undefined : lookup(id.slice(0, separator));
    const entry = mailbox?.find(id.slice(separator + 1));
    if (!mailbox || !entry) {
      throw new EwsError('ErrorItemNotFound', 'The specified object was not found in the store.');
    }
    return `<m:Items>${calendarItem(entry, mailbox, isBare)}</m:Items>`;
  });
}

/** Addresses that such an operation names, for faults of one mailbox. */
export function addressesNamed(operation: XmlElement): readonly string[] {
  const folders = [
    ...folderIds(operation, 'ParentFolderIds'),
    ...folderIds(operation, 'FolderIds'),
  ];
  const items = operation.child('ItemIds')?.children('ItemId') ?? [];
  return [
    ...folders.map((id) => folderAddress(id) ?? ''),
    ...items.map((id) => (id.attribute('Id') ?? '').split('|', 1)[0] ?? ''),
  ].filter((address) => address !== '');
}

/** One response message for each element asked about, errors of one leaving the others alone. */
function responses(
  name: string,
  elements: readonly XmlElement[],
  answer: (element: XmlElement) => string,
): string {
  if (elements.length === 0 || elements.length > 100) {
    throw new EwsError(
      'ErrorInvalidRequest',
      `${name} names ${elements.length} ids, expected 1 to 100.`,
    );
  }
  const message = (content: string) =>
    `<m:${name}ResponseMessage ${content}</m:${name}ResponseMessage>`;
  const messages = elements.map((element) => {
    try {
      return message(`${successStatus}${answer(element)}`);
    } catch (error) {
      if (error instanceof EwsError) return message(errorStatus(error.code, error.message));
      throw error;
    }
  });
  return `<m:${name}Response><m:ResponseMessages>${messages.join('')}</m:ResponseMessages></m:${name}Response>`;
}

function folderIds(operation: XmlElement, list: string): readonly XmlElement[] {
  return operation.child(list)?.elements() ?? [];
}

/** The address a folder id names; `undefined` for a folder of the caller. */
function folderAddress(id: XmlElement): string | undefined {
  if (id.name === 'DistinguishedFolderId') return id.textOf('Mailbox', 'EmailAddress');
  const text = id.attribute('Id') ?? '';
  return text.startsWith(folderPrefix) ? text.slice(folderPrefix.length) : undefined;
}

function calendarOf(id: XmlElement, lookup: MailboxLookup): Mailbox {
  const isCalendar =
    id.name === 'DistinguishedFolderId'
      ? id.attribute('Id') === 'calendar'
      : (id.attribute('Id') ?? '').startsWith(folderPrefix);
  if (!isCalendar) {
    throw new EwsError(
      'ErrorFolderNotFound',
      'The specified folder could not be found in the store.',
    );
  }
  const mailbox = lookup(folderAddress(id));
  if (mailbox) return mailbox;
  throw new EwsError(
    'ErrorNonExistentMailbox',
    'No mailbox with such address. Name one in the request, or sign in as its owner.',
  );
}

function calendarItem(entry: CalendarEntry, mailbox: Mailbox, isBare: boolean): string {
  const id = `<t:ItemId Id="${escapeXml(`${mailbox.smtpAddress}|${entry.id}`)}" ChangeKey="${mailbox.revision}"/>`;
  if (isBare) return `<t:CalendarItem>${id}</t:CalendarItem>`;
  return (
    `<t:CalendarItem>${id}${folderId('ParentFolderId', mailbox)}<t:ItemClass>IPM.Appointment</t:ItemClass>` +
    `<t:Subject>${escapeXml(entry.subject)}</t:Subject><t:DateTimeCreated>${formatUtc(entry.createdAt)}</t:DateTimeCreated>` +
    `<t:Start>${formatUtc(entry.start)}</t:Start><t:End>${formatUtc(entry.end)}</t:End>` +
    `<t:IsAllDayEvent>${entry.isAllDay}</t:IsAllDayEvent>` +
    `<t:LegacyFreeBusyStatus>${busyTypeNames[entry.busyType]}</t:LegacyFreeBusyStatus>` +
    `<t:Location>${escapeXml(entry.location)}</t:Location><t:IsMeeting>${entry.isMeeting}</t:IsMeeting>` +
    `<t:IsCancelled>false</t:IsCancelled><t:IsRecurring>${isOccurrence(entry)}</t:IsRecurring>` +
    `<t:CalendarItemType>${isOccurrence(entry) ? 'Occurrence' : 'Single'}</t:CalendarItemType></t:CalendarItem>`
  );
}

const isOccurrence = ({ id }: CalendarEntry): boolean => id.includes('#');

const folderId = (element: string, { smtpAddress, revision }: Mailbox): string =>
  `<t:${element} Id="${escapeXml(`${folderPrefix}${smtpAddress}`)}" ChangeKey="${revision}"/>`;

function isIdOnly(operation: XmlElement, shape: string): boolean {
  const element = operation.child(shape);
  return element?.textOf('BaseShape') === 'IdOnly' && !element.child('AdditionalProperties');
}

function readDate(text: string): Instant {
  const instant = parseXmlDateTime(text);
  if (instant !== null) return instant;
  throw new EwsError('ErrorInvalidRequest', `"${text.slice(0, 40)}" is no date and time.`);
}
