import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { historyStart, mostKept } from '../../clock/look-back.js';
import { TickRecord, tickRecordSnapshotSchema } from '../../clock/tick-record.js';
import { VersionRecord, versionRecordSnapshotSchema } from '../../clock/version-record.js';
import { unlessSame } from '../../snapshots/same-data.js';
import {
  type InWords,
  type NoteTerms,
  type PollNote,
  type PublicationNote,
  pollInWords,
  pollNoteSchema,
  publicationInWords,
  publicationNoteSchema,
} from './calendar-notes.js';
import { type ReadEntry, readEntrySchema } from './calendar-reading.js';

export const calendarHistorySnapshotSchema = lateObject(() => ({
  /**
   * When the client polled. A poll that is in `polls` as well had something to tell; one of them would end a run of
   * equal steps if it were not here too. Files of earlier versions have only the others.
   */
  quietPolls: tickRecordSnapshotSchema,
  /** The same of publications. */
  quietPublications: tickRecordSnapshotSchema,
  cache: versionRecordSnapshotSchema(z.array(readEntrySchema)),
  published: versionRecordSnapshotSchema(readEntrySchema.nullable()),
  /** Polls and publications that have something to tell, in order. */
  polls: z.array(pollNoteSchema),
  publications: z.array(publicationNoteSchema),
}));
export type CalendarHistorySnapshot = Data<typeof calendarHistorySnapshotSchema>;

/**
 * What a client's poller and publisher did, for the timeline; as long ago as histories reach back, and no more of each
 * than `mostKept` says. What readings have in common is kept once.
 */
export class CalendarHistory {
  readonly #pollTicks: TickRecord;
  readonly #publicationTicks: TickRecord;
  readonly cache: VersionRecord<readonly ReadEntry[]>;
  /** The entry whose state is published. */
  readonly published: VersionRecord<ReadEntry | null>;
  #polls: readonly PollNote[];
  #publications: readonly PublicationNote[];
  #said: CalendarHistorySnapshot | null;
  /** Not in snapshots: the client says it anew. */
  #addQuiet = (): void => {};

  constructor(
    private readonly terms: NoteTerms,
    snapshot: CalendarHistorySnapshot | null = null,
  ) {
    this.#pollTicks = new TickRecord(snapshot?.quietPolls);
    this.#publicationTicks = new TickRecord(snapshot?.quietPublications);
    this.cache = new VersionRecord(snapshot?.cache);
    this.published = new VersionRecord(snapshot?.published);
    this.#polls = snapshot?.polls ?? [];
    this.#publications = snapshot?.publications ?? [];
    this.#said = snapshot;
  }

  /** @param addQuiet called before polls and publications are read, to add those that went by quietly meanwhile */
  writtenBy(addQuiet: () => void): void {
    this.#addQuiet = addQuiet;
  }

  snapshot(): CalendarHistorySnapshot {
    this.#addQuiet();
    this.#said = unlessSame(this.#said, {
      quietPolls: this.#pollTicks.snapshot(),
      quietPublications: this.#publicationTicks.snapshot(),
      cache: this.cache.snapshot(),
      published: this.published.snapshot(),
      polls: this.#polls,
      publications: this.#publications,
    });
    return this.#said;
  }

  /** A poll that brought nothing new. */
  quietPoll(at: Instant): void {
    this.#pollTicks.add(at);
  }

  /** Such polls at equal steps. @param step milliseconds */
  quietPolls(first: Instant, step: number, count: number): void {
    this.#pollTicks.addRun(first, step, count);
  }

  /** A publication that changed nothing. */
  quietPublication(at: Instant): void {
    this.#publicationTicks.add(at);
  }

  /** Such publications at equal steps. @param step milliseconds */
  quietPublications(first: Instant, step: number, count: number): void {
    this.#publicationTicks.addRun(first, step, count);
  }

  notePoll(poll: PollNote): void {
    this.#pollTicks.add(poll.at);
    this.#polls = withNote(this.#polls, poll);
  }

  notePublication(publication: PublicationNote): void {
    this.#publicationTicks.add(publication.at);
    this.#publications = withNote(this.#publications, publication);
  }

  /** The client is gone: it holds and publishes nothing. */
  end(at: Instant): void {
    this.cache.add(at, []);
    this.published.add(at, null);
  }

  /** Polls within [from, to), in order. */
  polls(from: Instant, to: Instant): readonly InWords[] {
    this.#addQuiet();
    return merged(this.#pollTicks, this.#polls, from, to, this.#pollInWords);
  }

  /** The last poll up to a moment; null where none is kept. */
  lastPoll(moment: Instant): InWords | null {
    this.#addQuiet();
    return lastOf(this.#pollTicks, this.#polls, moment, this.#pollInWords);
  }

  lastPublication(moment: Instant): InWords | null {
    this.#addQuiet();
    return lastOf(this.#publicationTicks, this.#publications, moment, this.#publicationInWords);
  }

  publications(from: Instant, to: Instant): readonly InWords[] {
    this.#addQuiet();
    return merged(this.#publicationTicks, this.#publications, from, to, this.#publicationInWords);
  }

  readonly #pollInWords = (note: PollNote): InWords => pollInWords(note, this.terms);
  readonly #publicationInWords = (note: PublicationNote): InWords =>
    publicationInWords(note, this.terms);
}

interface Note {
  readonly at: Instant;
}

function withNote<N extends Note>(notes: readonly N[], one: N): readonly N[] {
  const all = [...notes, one];
  const begins = historyStart(one.at);
  const outdated = all.findIndex(({ at }) => at >= begins);
  return all.slice(Math.max(outdated, all.length - mostKept.notes));
}

function lastOf<N extends Note>(
  ticks: TickRecord,
  notes: readonly N[],
  moment: Instant,
  inWords: (note: N) => InWords,
): InWords | null {
  const last = notes.findLast(({ at }) => at <= moment);
  const tick = ticks.lastAt(moment);
  if (tick !== null && (last === undefined || last.at < tick)) return quietTick(tick);
  return last === undefined ? null : inWords(last);
}

const quietTick = (at: Instant): InWords => ({ at, failed: false, text: '' });

function merged<N extends Note>(
  ticks: TickRecord,
  notes: readonly N[],
  from: Instant,
  to: Instant,
  inWords: (note: N) => InWords,
): readonly InWords[] {
  const told = notes.filter(({ at }) => at >= from && at < to).map(inWords);
  const moments = new Set(told.map(({ at }) => at));
  const quiet = ticks.between(from, to).filter((at) => !moments.has(at));
  return [...quiet.map(quietTick), ...told].sort((one, other) => one.at - other.at);
}
