import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import { definitionOf } from '../../../../shared/contract/commands/command.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { CommandEntry, ExchangeAnswer, JournalEntry } from './journal-entry.js';

/** Beyond this a journal ends: it could neither be kept in memory nor replayed in good time. */
export const journalLimits = { entries: 50_000, characters: 5_000_000 } as const;

/** How a client was pointed at a real Exchange. It stays in memory and is written nowhere. */
export type WayToExchange = ExchangeCredentials | null;

/**
 * All that came from outside since a beginning, in order. Its beginning never moves forward: what a
 * deployment saves of itself is less than what it is, so no later state could stand for the entries
 * before it. A journal that grows beyond {@link journalLimits} ends instead, and a new one begins
 * with the next run, organisation, capsule or reset.
 */
export class Journal {
  #entries: JournalEntry[] = [];
  #answers: ExchangeAnswer[] = [];
  readonly #ways = new Map<JournalEntry, WayToExchange>();
  /** Commands that were refused with nothing changed. Replaying refuses them again, so that no file has to tell. */
  readonly #refused = new WeakSet<JournalEntry>();
  #characters = 0;
  #ended = false;

  /** Since the beginning; empty once the journal has ended. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  get answers(): readonly ExchangeAnswer[] {
    return this.#answers;
  }

  /** Whether it grew too long to be kept. */
  get ended(): boolean {
    return this.#ended;
  }

  /** @returns the entry */
  add<E extends JournalEntry>(entry: E, way?: WayToExchange): E {
    if (!this.#hasRoomFor(entry)) return entry;
    this.#entries.push(entry);
    if (way !== undefined) this.#ways.set(entry, way);
    return entry;
  }

  /** The run that an entry began was stopped. */
  noteStop(entry: CommandEntry, stoppedAt: Instant): void {
    const index = this.#entries.lastIndexOf(entry);
    if (index >= 0) this.#entries[index] = { ...entry, stoppedAt };
  }

  /** The command of an entry was refused, and neither changed anything nor let time pass. */
  noteRefusal(entry: CommandEntry): void {
    this.#refused.add(entry);
  }

  addAnswer(answer: ExchangeAnswer): void {
    if (this.#hasRoomFor(answer)) this.#answers.push(answer);
  }

  /** How the Exchange of that entry was reached; `undefined` for one that came from a capsule. */
  wayOf(entry: JournalEntry): WayToExchange | undefined {
    return this.#ways.get(entry);
  }

  /** Where the last act stands that was not refused: what undo takes back. -1 when there is none. */
  get lastAct(): number {
    return this.#entries.findLastIndex(
      (entry) =>
        'command' in entry &&
        definitionOf(entry.command.name).kind === 'act' &&
        !this.#refused.has(entry),
    );
  }

  #hasRoomFor(value: JournalEntry | ExchangeAnswer): boolean {
    if (this.#ended) return false;
    this.#characters += JSON.stringify(value).length;
    const { entries, characters } = journalLimits;
    this.#ended = this.#characters > characters || this.#entries.length >= entries;
    if (this.#ended) this.#forget();
    return !this.#ended;
  }

  #forget(): void {
    this.#entries = [];
    this.#answers = [];
    this.#ways.clear();
  }
}
