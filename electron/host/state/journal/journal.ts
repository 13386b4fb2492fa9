import { z } from 'zod';
import { capsuleSchema } from '../../../../shared/capsule/capsule-schema.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { CommandEntry, ExchangeAnswer, JournalEntry } from './journal-entry.js';

/** Beyond this a journal ends: it could not be replayed in good time. */
export const journalLimits = { entries: 50_000, characters: 5_000_000 } as const;

export const tooLong =
  'Too much has happened since the beginning to be kept: the journal ended. Reset, and another one begins.';

/** What a journal says, as plain JSON that is never changed. */
export interface JournalState {
  /** Since the beginning; empty once the journal has ended. */
  readonly entries: readonly JournalEntry[];
  readonly answers: readonly ExchangeAnswer[];
  readonly characters: number;
  /** Whether it grew too long to be kept. */
  readonly ended: boolean;
}

// What an entry holds is judged where it is replayed.
export const journalSchema = z.strictObject({
  entries: capsuleSchema.shape.journal,
  answers: capsuleSchema.shape.exchangeAnswers,
  characters: z.int().nonnegative(),
  ended: z.boolean(),
}) as unknown as z.ZodType<JournalState>;

export const emptyJournal: JournalState = { entries: [], answers: [], characters: 0, ended: false };

/**
 * All that came from outside since a beginning, in order, for capsules: they are replayed. A journal that grows beyond
 * {@link journalLimits} ends.
 */
export class Journal {
  #state: JournalState;

  constructor(state: JournalState = emptyJournal) {
    this.#state = state;
  }

  get entries(): readonly JournalEntry[] {
    return this.#state.entries;
  }

  get answers(): readonly ExchangeAnswer[] {
    return this.#state.answers;
  }

  get ended(): boolean {
    return this.#state.ended;
  }

  toState(): JournalState {
    return this.#state;
  }

  /** @returns the entry */
  add<E extends JournalEntry>(entry: E): E {
    this.#grow({ ...this.#state, entries: [...this.entries, entry] }, entry);
    return entry;
  }

  /** The run that an entry began was stopped. */
  noteStop(entry: CommandEntry, stoppedAt: Instant): void {
    const index = this.entries.lastIndexOf(entry);
    if (index < 0) return;
    const entries = this.entries.with(index, { ...entry, stoppedAt });
    this.#state = { ...this.#state, entries };
  }

  addAnswer(answer: ExchangeAnswer): void {
    this.#grow({ ...this.#state, answers: [...this.answers, answer] }, answer);
  }

  #grow(state: JournalState, added: JournalEntry | ExchangeAnswer): void {
    if (this.ended) return;
    const characters = state.characters + JSON.stringify(added).length;
    const ended =
      characters > journalLimits.characters || state.entries.length > journalLimits.entries;
    this.#state = ended ? { ...emptyJournal, ended } : { ...state, characters };
  }
}
