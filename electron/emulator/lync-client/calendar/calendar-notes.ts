import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { type MailProfile, mailProfileKinds } from './calendar-ports.js';
import { readEntrySchema } from './calendar-reading.js';
import { textOfEntry } from './calendar-state.js';

/** A poll that failed. Earlier versions noted all polls and publications so. */
const inWordsSchema = lateObject(() => ({
  at: instantSchema,
  failed: z.boolean(),
  text: textOf('sentence', z.string()),
}));
/** What a poll or a publication had to tell; nothing where it was quiet. */
export type InWords = Data<typeof inWordsSchema>;

const newReadingSchema = lateObject(() => ({
  at: instantSchema,
  way: z.enum(mailProfileKinds),
  /** How many entries it brought. */
  entries: z.int().nonnegative(),
}));

export const pollNoteSchema = z.union([newReadingSchema, inWordsSchema]);
/** What a poll had to tell. */
export type PollNote = Data<typeof pollNoteSchema>;

const publishedEntrySchema = lateObject(() => ({ at: instantSchema, published: readEntrySchema }));

const withdrawnEntrySchema = lateObject(() => ({
  at: instantSchema,
  withdrawn: readEntrySchema,
  why: z.enum(['over', 'switched-off']),
}));

export const publicationNoteSchema = z.union([
  publishedEntrySchema,
  withdrawnEntrySchema,
  inWordsSchema,
]);
/**
 * What a publication changed of the calendar state. The entry is the object of the reading that it came from, so that a
 * note takes a third of the memory of its sentence.
 */
export type PublicationNote = Data<typeof publicationNoteSchema>;

/** What sentences about a client name; it never changes. */
export interface NoteTerms {
  readonly displayName: string;
  /** A moment as the operator reads it: `08:30:00`. */
  readonly timeText: (at: Instant) => string;
}

const wayNames: Readonly<Record<MailProfile['kind'], string>> = {
  'web-services': 'Web Services',
  'public-folders': 'public folders',
};

/** How a poll that succeeded went, in a sentence. @param brought `2 entries` */
export const pollText = (displayName: string, way: MailProfile['kind'], brought: string): string =>
  `${displayName}'s client read the calendar over ${wayNames[way]}: ${brought}.`;

/** The note in words, as the log has them. */
export function pollInWords(note: PollNote, { displayName }: NoteTerms): InWords {
  if ('text' in note) return note;
  const { at, way, entries } = note;
  const brought = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return { at, failed: false, text: pollText(displayName, way, brought) };
}

/** The note in words, as the log has them. */
export function publicationInWords(note: PublicationNote, terms: NoteTerms): InWords {
  if ('text' in note) return note;
  const { displayName, timeText } = terms;
  const isWithdrawn = 'withdrawn' in note;
  const entry = isWithdrawn ? note.withdrawn : note.published;
  const name = entry.subject === '' ? 'an entry' : `"${entry.subject}"`;
  const span = `${name}, ${timeText(entry.start)} to ${timeText(entry.end)}`;
  const what = isWithdrawn
    ? `withdrew the calendar state of ${span}: ${reasons[note.why]}`
    : `published "${textOfEntry(entry)}" for ${span}`;
  return { at: note.at, failed: false, text: `${displayName}'s client ${what}.` };
}

const reasons = {
  over: 'it is over, moved or gone from the cache',
  'switched-off': 'calendar presence is switched off',
} as const;
