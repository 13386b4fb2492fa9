import type { ExchangeVersion } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { sameData, unlessSame } from '../../snapshots/same-data.js';
import { Calendar } from '../calendar/calendar.js';
import {
  type CalendarEntry,
  type CalendarEntryFields,
  calendarEntry,
  checkEntryTimes,
  checkLength,
  takesTime,
} from '../calendar/calendar-entry.js';
import type { Series } from '../calendar/series.js';
import { ExchangeError } from '../exchange-error.js';
import { readSeries } from '../icalendar/series-source.js';
import {
  type AutomaticReplies,
  checkAutomaticReplies,
  noAutomaticReplies,
} from './automatic-replies.js';
import {
  type CalendarHoldings,
  type EntryAsOf,
  entriesBetween,
  holdingsAt,
  lastChangeOf,
  type MailboxPast,
  noPast,
  withChange,
} from './mailbox-past.js';
import type { MailboxSnapshot } from './mailbox-snapshot.js';
import { checkWorkingHours, type WorkingHours } from './working-hours.js';

/** Whose mailbox it is, as the directory has them. */
export interface MailboxOwner {
  /** The key: `alice@contoso.com`. */
  readonly sip: string;
  readonly displayName: string;
}

export type MailboxContent = Pick<
  MailboxSnapshot,
  'smtpAddress' | 'version' | 'workingHours' | 'automaticReplies'
>;

/** What a file brings. */
export interface FileContent {
  readonly entries: readonly CalendarEntry[];
  readonly series: readonly Series[];
  /** Ids of these by UID. */
  readonly uids: ReadonlyMap<string, string>;
  /** UIDs of what is to go. */
  readonly cancelled: readonly string[];
}

export interface MailboxPorts {
  readonly now: () => Instant;
  /** The entry of the log behind what is done now. */
  readonly cause: () => string | null;
  /** Called after each change. */
  readonly changed: () => void;
  /** Called when its snapshot will be another one: after each change, and when an id was given out. */
  readonly used: () => void;
}

/** What lies in a mailbox. */
interface Holdings extends CalendarHoldings {
  readonly series: Map<string, Series>;
  /** Ids of entries and series by the UID of the file that they came from. */
  readonly uids: Map<string, string>;
}

/** A person's mailbox: calendar, working hours, automatic replies. */
export class Mailbox {
  #content: MailboxContent;
  #lastEntry: number;
  #revision: number;
  /** Null where a file of an earlier version does not say it: then only the present is known. */
  #past: MailboxPast | null;
  /**
   * Made from the snapshot when first needed: reading series costs, and few mailboxes are looked into at once.
   * Not in snapshots: as long as nobody has needed it, the snapshot is the same.
   */
  #holdings: Holdings | null = null;
  #said: MailboxSnapshot;
  #isSaid = true;

  constructor(
    readonly owner: MailboxOwner,
    snapshot: MailboxSnapshot,
    private readonly ports: MailboxPorts,
  ) {
    const { smtpAddress, version, workingHours, automaticReplies } = snapshot;
    this.#content = { smtpAddress, version, workingHours, automaticReplies };
    this.#lastEntry = snapshot.lastId;
    this.#revision = snapshot.revision;
    this.#past = snapshot.past ?? (snapshot.revision === 0 ? noPast : null);
    this.#said = snapshot;
  }

  /** The very same object as last time while nothing changed. */
  snapshot(): MailboxSnapshot {
    if (this.#isSaid) return this.#said;
    const { calendar, series, uids } = this.#held;
    this.#said = {
      ...this.#content,
      lastId: this.#lastEntry,
      revision: this.#revision,
      entries: calendar.snapshot(),
      series: unlessSame(
        this.#said.series,
        [...series.values()].map((one) => one.snapshot()),
      ),
      uids: sameUids(this.#said.uids, uids),
      ...(this.#past && { past: this.#past }),
    };
    this.#isSaid = true;
    return this.#said;
  }

  get sip(): string {
    return this.owner.sip;
  }

  /** May differ from the SIP address. In lower case. */
  get smtpAddress(): string {
    return this.#content.smtpAddress;
  }

  get version(): ExchangeVersion {
    return this.#content.version;
  }

  get workingHours(): WorkingHours {
    return this.#content.workingHours;
  }

  get automaticReplies(): AutomaticReplies {
    return this.#content.automaticReplies;
  }

  /** Grows with each change; 0 for a mailbox as Exchange makes it. */
  get revision(): number {
    return this.#revision;
  }

  /** Entries and occurrences that share time with [from, to), or stand in it without length, by start. */
  entriesBetween(from: Instant, to: Instant): CalendarEntry[] {
    return entriesBetween(this.#held, from, to);
  }

  /** The same as of a moment that may be over; null where that moment is forgotten. */
  entriesAsOf(moment: Instant, from: Instant, to: Instant): readonly EntryAsOf[] | null {
    const past = this.#past ?? { ...noPast, since: this.ports.now() };
    if (past.since !== null && moment < past.since) return null;
    return entriesBetween(holdingsAt(this.#held, past, moment), from, to).map((entry) => ({
      entry,
      cause: lastChangeOf(past, entry.id, moment)?.cause ?? null,
    }));
  }

  /** The same without those that take no time: what free/busy knows. */
  busyBetween(from: Instant, to: Instant): CalendarEntry[] {
    return this.entriesBetween(from, to).filter(takesTime);
  }

  /** Entries that stand alone, by start. */
  get singleEntries(): readonly CalendarEntry[] {
    return this.#held.calendar.snapshot();
  }

  get allSeries(): readonly Series[] {
    return [...this.#held.series.values()];
  }

  /** The series of that id, or of an occurrence of that id. */
  seriesOf(id: string): Series | undefined {
    return this.#held.series.get(id.split('#', 1)[0] ?? '');
  }

  /** UIDs of the files that entries and series came from, by their id. */
  uidsById(): ReadonlyMap<string, string> {
    return new Map([...this.#held.uids].map(([uid, id]) => [id, uid]));
  }

  find(id: string): CalendarEntry | undefined {
    return this.#held.calendar.find(id) ?? this.seriesOf(id)?.find(id);
  }

  /** @throws {ExchangeError} when it has no length, or is too far off */
  addEntry(fields: CalendarEntryFields): CalendarEntry {
    checkLength(fields);
    checkEntryTimes(fields);
    const entry = calendarEntry({ ...fields, id: this.nextId(), createdAt: this.ports.now() });
    this.#note([entry.id]);
    this.#held.calendar.put(entry);
    this.#touch();
    return entry;
  }

  /** Changes an entry; a changed occurrence leaves its series alone. @throws {ExchangeError} */
  changeEntry(id: string, changes: Partial<CalendarEntryFields>): CalendarEntry {
    const former = this.#mustFind(id);
    const entry = calendarEntry({ ...former, ...changes });
    // What a file brought without length may stay so.
    if (takesTime(former)) checkLength(entry);
    checkEntryTimes(entry);
    const { calendar } = this.#held;
    this.#note([id]);
    if (calendar.find(id)) calendar.put(entry);
    else this.seriesOf(id)?.replace(id, entry);
    this.#touch();
    return entry;
  }

  /** Removes an entry, one occurrence, or by the id of a series all of it. @throws {ExchangeError} */
  removeEntry(id: string): void {
    const { calendar, series, uids } = this.#held;
    if (!series.has(id)) this.#mustFind(id);
    this.#note([id], (each) => each === id);
    if (series.delete(id) || calendar.remove(id)) {
      for (const [uid, named] of uids) if (named === id) uids.delete(uid);
    } else this.seriesOf(id)?.replace(id, null);
    this.#touch();
  }

  /** The id of what a file brought by that UID. */
  idOf(uid: string): string | undefined {
    return this.#held.uids.get(uid);
  }

  /** Takes in the content of a file that was checked before; how much of what was there it replaced. */
  takeIn(file: FileContent): number {
    const { entries, series, uids, cancelled } = file;
    const held = this.#held;
    const gone = cancelled.flatMap((uid) => held.uids.get(uid) ?? []);
    const ids = new Set([...gone, ...entries.map(({ id }) => id), ...series.map(({ id }) => id)]);
    const isKnown = (id: string) => held.series.has(id) || held.calendar.find(id) !== undefined;
    const replaced = [...ids].filter(isKnown).length;
    const brought = new Set([...entries, ...series].map(({ id }) => id));
    this.#note(ids, (id) => !brought.has(id));
    for (const uid of cancelled) held.uids.delete(uid);
    for (const [uid, id] of uids) held.uids.set(uid, id);
    held.calendar.replace(ids, entries);
    for (const id of ids) held.series.delete(id);
    for (const one of series) held.series.set(one.id, one);
    this.#touch();
    return replaced;
  }

  /** @throws {ExchangeError} with nothing changed */
  setContent(changes: Partial<MailboxContent>): void {
    const content = { ...this.#content, ...changes };
    checkWorkingHours(content.workingHours);
    checkAutomaticReplies(content.automaticReplies);
    this.#content = content;
    this.#touch();
  }

  /** Ids are never used twice, also across a saved state. */
  nextId(): string {
    this.#lastEntry += 1;
    this.#use();
    return `c${this.#lastEntry}`;
  }

  get #held(): Holdings {
    this.#holdings ??= holdingsOf(this.#said);
    return this.#holdings;
  }

  /** Keeps what stands under these ids, which are about to change. */
  #note(ids: Iterable<string>, gone: (id: string) => boolean = () => false): void {
    const at = this.ports.now();
    const past = this.#past ?? { ...noPast, since: at };
    this.#past = withChange(past, this.#held, { ids, at, cause: this.ports.cause(), gone });
  }

  #touch(): void {
    this.#revision += 1;
    this.#use();
    this.ports.changed();
  }

  #use(): void {
    this.#isSaid = false;
    this.ports.used();
  }

  #mustFind(id: string): CalendarEntry {
    const entry = this.find(id);
    if (entry) return entry;
    throw new ExchangeError('entry-not-found', `${this.sip} has no calendar entry "${id}".`);
  }
}

const holdingsOf = ({ entries, series, uids }: MailboxSnapshot): Holdings => ({
  calendar: new Calendar(entries),
  series: new Map(series.map((one) => [one.id, readSeries(one)])),
  uids: new Map(uids.map(({ uid, id }) => [uid, id])),
});

/** The UIDs as they were said last, unless they differ. */
function sameUids(last: MailboxSnapshot['uids'], uids: Holdings['uids']): MailboxSnapshot['uids'] {
  const now = [...uids].map(([uid, id]) => ({ uid, id }));
  return sameData(last, now) ? last : now;
}

/** A mailbox as Exchange makes one. */
export const newMailbox = (smtpAddress: string, workingHours: WorkingHours): MailboxSnapshot => ({
  smtpAddress,
  version: '2010',
  workingHours,
  automaticReplies: noAutomaticReplies,
  lastId: 0,
  revision: 0,
  entries: [],
  series: [],
  uids: [],
});
