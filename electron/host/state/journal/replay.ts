import type { Instant } from '../../../../shared/lync/time.js';
import { ExchangeWays } from '../../../emulator/lync-client/calendar/exchange-ways.js';
import type { Beginning } from './beginning.js';
import { ExchangeAnswers } from './exchange-answers.js';
import type { ExchangeAnswer, JournalEntry } from './journal-entry.js';
import { type DeploymentPlace, JournaledDeployment } from './journaled-deployment.js';

/** All that happened from a beginning up to an instant. */
export interface Course {
  readonly beginning: Beginning;
  readonly entries: readonly JournalEntry[];
  readonly answers: readonly ExchangeAnswer[];
  /** The instant that was reached. */
  readonly reached: Instant;
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
  const { beginning, entries, reached } = course;
  const answers = new ExchangeAnswers(
    course.answers,
    () => run.now(),
    (answer) => run.journal.addAnswer(answer),
  );
  const exchangeWays = new ExchangeWays(() => answers.open(null));
  const run = new JournaledDeployment(beginning, { ...place, exchangeWays }, 0);
  for (const [index, entry] of entries.entries()) {
    await progress(index, entries.length);
    checkOrder(run, entry.at);
    await run.repeat(entry);
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
