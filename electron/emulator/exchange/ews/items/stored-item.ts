import type { Instant } from '../../../../../shared/lync/time.js';
import type { CalendarEntry } from '../../calendar/calendar-entry.js';
import type { Series } from '../../calendar/series.js';
import type { Mailbox } from '../../mailboxes/mailbox.js';
import type { XmlElement } from '../../xml/xml-element.js';
import type { EwsSession } from '../operation.js';
import { EwsError } from '../soap/ews-error.js';
import type { ZoneRules } from '../zones/zone-rules.js';

/** What a calendar item is (CalendarItemTypeType). */
export const itemKinds = ['Single', 'Occurrence', 'Exception', 'RecurringMaster'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** An item of a calendar with what its properties are made from. */
export interface StoredItem {
  readonly mailbox: Mailbox;
  readonly entry: CalendarEntry;
  readonly kind: ItemKind;
  /** The series of a master or an occurrence. */
  readonly series: Series | null;
  readonly uid: string;
  readonly zones: ZoneRules;
}

/** Makes items of one mailbox, its UIDs looked up once. */
export class MailboxItems {
  readonly #uids: ReadonlyMap<string, string>;

  constructor(
    readonly mailbox: Mailbox,
    private readonly zones: ZoneRules,
  ) {
    this.#uids = mailbox.uidsById();
  }

  /** What a calendar view shows: entries and occurrences of [from, to), by start. */
  between(from: Instant, to: Instant): StoredItem[] {
    return this.mailbox.entriesBetween(from, to).map((entry) => this.#shown(entry));
  }

  /** What lies in the calendar: entries that stand alone, and series by their masters, by start. */
  stored(): StoredItem[] {
    const { singleEntries, allSeries } = this.mailbox;
    const masters = allSeries.map((series) => this.#item(series.master, 'RecurringMaster', series));
    return [...singleEntries.map((entry) => this.#shown(entry)), ...masters].sort(
      (a, b) => a.entry.start - b.entry.start,
    );
  }

  /** By the id of an entry, an occurrence or a series. */
  find(id: string): StoredItem | undefined {
    const entry = this.mailbox.find(id);
    if (entry) return this.#shown(entry);
    const series = id.includes('#') ? undefined : this.mailbox.seriesOf(id);
    return series && this.#item(series.master, 'RecurringMaster', series);
  }

  #shown(entry: CalendarEntry): StoredItem {
    const series = entry.id.includes('#') ? this.mailbox.seriesOf(entry.id) : undefined;
    if (!series) return this.#item(entry, 'Single', null);
    const isChanged = series.snapshot().changes.some((change) => change.entry?.id === entry.id);
    return this.#item(entry, isChanged ? 'Exception' : 'Occurrence', series);
  }

  #item(entry: CalendarEntry, kind: ItemKind, series: Series | null): StoredItem {
    const { mailbox, zones } = this;
    const id = series?.id ?? entry.id;
    const uid = this.#uids.get(id) ?? `${id}.${mailbox.smtpAddress}`;
    return { mailbox, entry, kind, series, uid, zones };
  }
}

/** The id of an item: address and id of the entry, opaque to clients. */
export const itemId = ({ smtpAddress }: Mailbox, id: string): string => `${smtpAddress}|${id}`;

/** The address that an item id names; empty where it names none. */
export const itemAddress = (element: XmlElement): string => {
  const id = writtenId(element);
  return id.includes('|') ? id.slice(0, id.indexOf('|')) : '';
};

/** The id that an ItemId, RecurringMasterItemId or OccurrenceItemId is about. */
const writtenId = (element: XmlElement): string =>
  element.attribute('Id') ??
  element.attribute('OccurrenceId') ??
  element.attribute('RecurringMasterId') ??
  '';

/** Finds the item of an id element. @throws {EwsError} */
export function findItemById(element: XmlElement, { mailboxOf, zones }: EwsSession): StoredItem {
  const address = itemAddress(element);
  if (address === '') {
    const text = writtenId(element).slice(0, 60);
    throw new EwsError('ErrorInvalidIdMalformed', `"${text}" is no id of an item.`);
  }
  const mailbox = mailboxOf(address);
  const id = writtenId(element).slice(address.length + 1);
  const item = mailbox && new MailboxItems(mailbox, zones).find(meantId(element, id, mailbox));
  if (item) return item;
  throw new EwsError('ErrorItemNotFound', 'The specified object was not found in the store.');
}

function meantId(element: XmlElement, id: string, mailbox: Mailbox): string {
  if (element.name === 'RecurringMasterItemId') return id.split('#', 1)[0] ?? '';
  if (element.name !== 'OccurrenceItemId') return id;
  const index = Number(element.attribute('InstanceIndex'));
  const occurrence = Number.isInteger(index) && mailbox.seriesOf(id)?.occurrenceIdAt(index);
  if (!occurrence) {
    throw new EwsError(
      'ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange',
      'The series has no occurrence of that InstanceIndex.',
    );
  }
  if (mailbox.find(occurrence)) return occurrence;
  throw new EwsError(
    'ErrorCalendarOccurrenceIsDeletedFromRecurrence',
    'That occurrence was taken out of the series.',
  );
}
