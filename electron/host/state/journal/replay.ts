import type { Instant } from '../../../../shared/lync/time.js';
import type { Beginning } from './beginning.js';
import type { WayToExchange } from './journal.js';
import type { ExchangeAnswer, JournalEntry } from './journal-entry.js';
import { type DeploymentPlace, JournaledDeployment } from './journaled-deployment.js';

/** All that happened from a beginning up to an instant. */
export interface Course {
  readonly beginning: Beginning;
  readonly entries: readonly JournalEntry[];
  readonly answers: readonly ExchangeAnswer[];
  /** The instant that was reached. */
  readonly reached: Instant;
  /** How the Exchange of an entry was reached; `undefined` where that is not known any more. */
  readonly wayOf: (entry: JournalEntry) => WayToExchange | undefined;
}

/** A journal whose entries cannot follow each other as it says. */
export class ReplayProblem extends Error {
  override readonly name = 'ReplayProblem';
}

/** Told before each entry how many are done. */
export type ReplayProgress = (done: number, total: number) => Promise<void>;

/**
 * Has a course happen again in a deployment of its own, paused. The deployment that runs meanwhile
 * is not touched.
 * @throws {ReplayProblem} when an entry is said to lie before the instant that was reached by then
 */
export async function replay(
  course: Course,
  place: DeploymentPlace,
  progress: ReplayProgress,
): Promise<JournaledDeployment> {
  const { beginning, entries, answers, reached, wayOf } = course;
  const run = new JournaledDeployment(beginning, place, 0, answers);
  for (const [index, entry] of entries.entries()) {
    await progress(index, entries.length);
    checkOrder(run, entry.at);
    await run.repeat(entry, wayOf(entry));
  }
  checkOrder(run, reached);
  await run.advanceTo(reached);
  return run;
}

function checkOrder(run: JournaledDeployment, at: Instant): void {
  if (at >= run.now()) return;
  throw new ReplayProblem(
    `Something is said to happen at ${at}, when the clock already stands at ${run.now()}.`,
  );
}

/** A moment in the course of a deployment: so many entries had been noted, and the clock stood there. */
export interface Mark {
  readonly entries: number;
  readonly at: Instant;
}

/** What happened in a deployment up to now, or up to an earlier moment. */
export function courseOf(run: JournaledDeployment, until?: Mark): Course {
  const { beginning, journal } = run;
  const { answers } = journal;
  return {
    beginning,
    entries: journal.entries.slice(0, until?.entries),
    answers,
    reached: until?.at ?? run.now(),
    wayOf: (entry) => journal.wayOf(entry),
  };
}
