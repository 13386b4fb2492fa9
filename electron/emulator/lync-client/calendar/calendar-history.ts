import type { Instant } from '../../../../shared/lync/time.js';
import { historyStart } from '../../clock/look-back.js';
import { TickRecord } from '../../clock/tick-record.js';
import { VersionRecord } from '../../clock/version-record.js';
import type { ReadEntry } from './calendar-reading.js';
import { ownText } from './calendar-reading.js';

/** Kept of each, within the time that histories reach back. */
const mostVersions = 1000;

export interface NotedPoll {
  readonly at: Instant;
  readonly failed: boolean;
  readonly text: string;
}

/** What a client's poller and publisher did, for the timeline; as long ago as histories reach back. */
export class CalendarHistory {
  /** Polls that brought nothing new. */
  readonly quietPolls = new TickRecord();
  /** Publications that changed nothing. */
  readonly quietPublications = new TickRecord();
  readonly cache = new VersionRecord<readonly ReadEntry[]>(mostVersions);
  /** The entry whose state is published. */
  readonly published = new VersionRecord<ReadEntry | null>(mostVersions);
  readonly #polls: NotedPoll[] = [];
  readonly #publications: NotedPoll[] = [];

  notePoll(poll: NotedPoll): void {
    note(this.#polls, poll);
  }

  notePublication(publication: NotedPoll): void {
    note(this.#publications, publication);
  }

  /** The client is gone: it holds and publishes nothing. */
  end(at: Instant): void {
    this.cache.add(at, []);
    this.published.add(at, null);
  }

  /** Polls within [from, to), in order. */
  polls(from: Instant, to: Instant): readonly NotedPoll[] {
    return merged(this.quietPolls, this.#polls, from, to);
  }

  publications(from: Instant, to: Instant): readonly NotedPoll[] {
    return merged(this.quietPublications, this.#publications, from, to);
  }
}

function note(noted: NotedPoll[], one: NotedPoll): void {
  noted.push({ ...one, text: ownText(one.text) });
  const begins = historyStart(one.at);
  const outdated = noted.findIndex(({ at }) => at >= begins);
  noted.splice(0, Math.max(outdated, noted.length - mostVersions));
}

function merged(
  quiet: TickRecord,
  noted: readonly NotedPoll[],
  from: Instant,
  to: Instant,
): readonly NotedPoll[] {
  return [
    ...quiet.between(from, to).map((at) => ({ at, failed: false, text: '' })),
    ...noted.filter(({ at }) => at >= from && at < to),
  ].sort((one, other) => one.at - other.at);
}
