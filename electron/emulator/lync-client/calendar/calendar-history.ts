import { z } from 'zod';
import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { historyStart } from '../../clock/look-back.js';
import { TickRecord, tickRecordSnapshotSchema } from '../../clock/tick-record.js';
import { VersionRecord, versionRecordSnapshotSchema } from '../../clock/version-record.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { ownText, type ReadEntry, readEntrySchema } from './calendar-reading.js';

/** Kept of each, within the time that histories reach back. */
const mostVersions = 1000;

const notedPollSchema = z.strictObject({
  at: instantSchema,
  failed: z.boolean(),
  text: textOf('sentence', z.string()),
});
export type NotedPoll = Data<typeof notedPollSchema>;

export const calendarHistorySnapshotSchema = z.strictObject({
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
  polls: z.array(notedPollSchema),
  publications: z.array(notedPollSchema),
});
export type CalendarHistorySnapshot = Data<typeof calendarHistorySnapshotSchema>;

/** What a client's poller and publisher did, for the timeline; as long ago as histories reach back. */
export class CalendarHistory {
  readonly #pollTicks: TickRecord;
  readonly #publicationTicks: TickRecord;
  readonly cache: VersionRecord<readonly ReadEntry[]>;
  /** The entry whose state is published. */
  readonly published: VersionRecord<ReadEntry | null>;
  #polls: readonly NotedPoll[];
  #publications: readonly NotedPoll[];
  #said: CalendarHistorySnapshot | null;

  constructor(snapshot: CalendarHistorySnapshot | null = null) {
    this.#pollTicks = new TickRecord(snapshot?.quietPolls);
    this.#publicationTicks = new TickRecord(snapshot?.quietPublications);
    this.cache = new VersionRecord(mostVersions, snapshot?.cache);
    this.published = new VersionRecord(mostVersions, snapshot?.published);
    this.#polls = snapshot?.polls ?? [];
    this.#publications = snapshot?.publications ?? [];
    this.#said = snapshot;
  }

  snapshot(): CalendarHistorySnapshot {
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

  /** A publication that changed nothing. */
  quietPublication(at: Instant): void {
    this.#publicationTicks.add(at);
  }

  notePoll(poll: NotedPoll): void {
    this.#pollTicks.add(poll.at);
    this.#polls = withNote(this.#polls, poll);
  }

  notePublication(publication: NotedPoll): void {
    this.#publicationTicks.add(publication.at);
    this.#publications = withNote(this.#publications, publication);
  }

  /** The client is gone: it holds and publishes nothing. */
  end(at: Instant): void {
    this.cache.add(at, []);
    this.published.add(at, null);
  }

  /** Polls within [from, to), in order. */
  polls(from: Instant, to: Instant): readonly NotedPoll[] {
    return merged(this.#pollTicks, this.#polls, from, to);
  }

  /** The last poll up to a moment; null where none is kept. */
  lastPoll(moment: Instant): NotedPoll | null {
    return lastOf(this.#pollTicks, this.#polls, moment);
  }

  lastPublication(moment: Instant): NotedPoll | null {
    return lastOf(this.#publicationTicks, this.#publications, moment);
  }

  publications(from: Instant, to: Instant): readonly NotedPoll[] {
    return merged(this.#publicationTicks, this.#publications, from, to);
  }
}

function withNote(noted: readonly NotedPoll[], one: NotedPoll): readonly NotedPoll[] {
  const all = [...noted, { ...one, text: ownText(one.text) }];
  const begins = historyStart(one.at);
  const outdated = all.findIndex(({ at }) => at >= begins);
  return all.slice(Math.max(outdated, all.length - mostVersions));
}

function lastOf(ticks: TickRecord, noted: readonly NotedPoll[], moment: Instant): NotedPoll | null {
  const last = noted.findLast(({ at }) => at <= moment) ?? null;
  const tick = ticks.lastAt(moment);
  return tick === null || (last !== null && last.at >= tick) ? last : quietTick(tick);
}

const quietTick = (at: Instant): NotedPoll => ({ at, failed: false, text: '' });

function merged(
  ticks: TickRecord,
  noted: readonly NotedPoll[],
  from: Instant,
  to: Instant,
): readonly NotedPoll[] {
  const within = noted.filter(({ at }) => at >= from && at < to);
  const told = new Set(within.map(({ at }) => at));
  const others = ticks.between(from, to).filter((at) => !told.has(at));
  return [...others.map(quietTick), ...within].sort((one, other) => one.at - other.at);
}
