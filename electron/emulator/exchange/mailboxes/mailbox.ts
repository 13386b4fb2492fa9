import type { ExchangeVersion } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { Calendar } from '../calendar/calendar.js';
import {
  type CalendarEntry,
  type CalendarEntryFields,
  checkEntryTimes,
  checkLength,
  takesTime,
} from '../calendar/calendar-entry.js';
import type { Series } from '../calendar/series.js';
import { ExchangeError } from '../exchange-error.js';
import {
  type AutomaticReplies,
  checkAutomaticReplies,
  noAutomaticReplies,
} from './automatic-replies.js';
import type { MailboxState } from './mailbox-state.js';
import { checkWorkingHours, type WorkingHours } from './working-hours.js';

/** Whose mailbox it is, as the directory has them. */
export interface MailboxOwner {
  /** The key: `alice@contoso.com`. */
  readonly sip: string;
  readonly displayName: string;
}

export interface MailboxContent {
  readonly smtpAddress: string;
  readonly version: ExchangeVersion;
  readonly workingHours: WorkingHours;
  readonly automaticReplies: AutomaticReplies;
}

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
  /** Called after each change. */
  readonly changed: () => void;
}

/** Texts kept for each mailbox: an answer has some thousand characters, and there are many mailboxes. */
const mostDerived = 4;

/** A person's mailbox: calendar, working hours, automatic replies. */
export class Mailbox {
  readonly #calendar = new Calendar();
  readonly #series = new Map<string, Series>();
  readonly #derived = new Map<unknown, string>();
  /** Ids of entries and series by the UID of the file that they came from. */
  readonly #uids = new Map<string, string>();
  #content: MailboxContent;
  #lastEntry = 0;
  #revision = 0;

  constructor(
    readonly owner: MailboxOwner,
    content: MailboxContent,
    private readonly ports: MailboxPorts,
  ) {
    this.#content = content;
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
    const entries = this.#calendar.between(from, to);
    if (this.#series.size === 0) return entries;
    for (const series of this.#series.values()) entries.push(...series.between(from, to));
    return entries.sort((a, b) => a.start - b.start);
  }

  /** The same without those that take no time: what free/busy knows. */
  busyBetween(from: Instant, to: Instant): CalendarEntry[] {
    return this.entriesBetween(from, to).filter(takesTime);
  }

  find(id: string): CalendarEntry | undefined {
    const entry = this.#calendar.find(id);
    if (entry) return entry;
    const [series] = id.split('#', 1);
    return this.#series.get(series ?? '')?.find(id);
  }

  /** @throws {ExchangeError} when it has no length, or is too far off */
  addEntry(fields: CalendarEntryFields): CalendarEntry {
    checkLength(fields);
    checkEntryTimes(fields);
    const entry = { ...fields, id: this.nextId(), createdAt: this.ports.now() };
    this.#calendar.put(entry);
    this.#touch();
    return entry;
  }

  /** Changes an entry; a changed occurrence leaves its series alone. @throws {ExchangeError} */
  changeEntry(id: string, changes: Partial<CalendarEntryFields>): CalendarEntry {
    const former = this.#mustFind(id);
    const entry = { ...former, ...changes };
    // What a file brought without length may stay so.
    if (takesTime(former)) checkLength(entry);
    checkEntryTimes(entry);
    if (this.#calendar.find(id)) this.#calendar.put(entry);
    else this.#seriesOf(id)?.replace(id, entry);
    this.#touch();
    return entry;
  }

  /** Removes an entry, one occurrence, or by the id of a series all of it. @throws {ExchangeError} */
  removeEntry(id: string): void {
    if (this.#takeOut(id)) {
      for (const [uid, named] of this.#uids) if (named === id) this.#uids.delete(uid);
      this.#touch();
      return;
    }
    this.#mustFind(id);
    this.#seriesOf(id)?.replace(id, null);
    this.#touch();
  }

  /** The id of what a file brought by that UID. */
  idOf(uid: string): string | undefined {
    return this.#uids.get(uid);
  }

  /** Takes in the content of a file that was checked before; how much of what was there it replaced. */
  takeIn(file: FileContent): number {
    const { entries, series, uids, cancelled } = file;
    const gone = cancelled.flatMap((uid) => this.#uids.get(uid) ?? []);
    const ids = new Set([...gone, ...entries.map(({ id }) => id), ...series.map(({ id }) => id)]);
    const isKnown = (id: string) => this.#series.has(id) || this.#calendar.find(id) !== undefined;
    const replaced = [...ids].filter(isKnown).length;
    for (const uid of cancelled) this.#uids.delete(uid);
    for (const [uid, id] of uids) this.#uids.set(uid, id);
    this.#calendar.replace(ids, entries);
    for (const id of ids) this.#series.delete(id);
    for (const one of series) this.#series.set(one.id, one);
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
    return `c${this.#lastEntry}`;
  }

  toState(): MailboxState {
    return {
      sip: this.sip,
      ...this.#content,
      lastId: this.#lastEntry,
      entries: [...this.#calendar.all()],
      series: [...this.#series.values()].map((series) => series.toState()),
      uids: [...this.#uids].map(([uid, id]) => ({ uid, id })),
    };
  }

  /** Puts back a saved state, in a mailbox that holds nothing yet. Calls no `changed`. */
  restore(state: MailboxState, series: readonly Series[]): void {
    const { smtpAddress, version, workingHours, automaticReplies } = state;
    this.#content = { smtpAddress, version, workingHours, automaticReplies };
    this.#lastEntry = state.lastId;
    this.#revision += 1;
    for (const entry of state.entries) this.#calendar.put(entry);
    for (const one of series) this.#series.set(one.id, one);
    for (const { uid, id } of state.uids) this.#uids.set(uid, id);
  }

  /** Text that depends on the content alone: made once, and again after a change. */
  derived(key: unknown, make: () => string): string {
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    if (this.#derived.size >= mostDerived) this.#derived.clear();
    const text = make();
    this.#derived.set(key, text);
    return text;
  }

  #takeOut(id: string): boolean {
    return this.#series.delete(id) || this.#calendar.remove(id);
  }

  #touch(): void {
    this.#revision += 1;
    this.#derived.clear();
    this.ports.changed();
  }

  #mustFind(id: string): CalendarEntry {
    const entry = this.find(id);
    if (entry) return entry;
    throw new ExchangeError('entry-not-found', `${this.sip} has no calendar entry "${id}".`);
  }

  #seriesOf(id: string): Series | undefined {
    return this.#series.get(id.split('#', 1)[0] ?? '');
  }
}

/** A mailbox as Exchange makes one. */
export const newMailboxContent = (
  smtpAddress: string,
  workingHours: WorkingHours,
): MailboxContent => ({
  smtpAddress,
  version: '2010',
  workingHours,
  automaticReplies: noAutomaticReplies,
});
