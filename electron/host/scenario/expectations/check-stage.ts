import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, contains, same } from './compare.js';
import { compareEntry } from './entry-reading.js';
import {
  compareExplanation,
  compareFrontEnd,
  readExplanation,
  readFrontEnd,
} from './filter-reading.js';
import { compareLog, readLog } from './log-reading.js';
import { momentTextIn, wholeTime } from './moment-text.js';
import { readClock, readNotices } from './stage-reading.js';

/** What the stage does not show as expected. */
export async function checkStage(expected: Expectation, views: EmulatorViews): Promise<Comparison> {
  const found: Comparison[] = [];
  const { explain, 'front-end': frontEnd } = expected;
  if (explain) {
    const { url, sender, 'front-end': at } = explain;
    found.push(compareExplanation(explain, await readExplanation(views, url, sender, at)));
  }
  if (frontEnd) found.push(compareFrontEnd(frontEnd, await readFrontEnd(views, frontEnd.name)));
  const next = expected['next-event'];
  const clock = await readClock(views);
  const textOf = momentTextIn(clock.timeZone);
  found.push(same('clock', wholeTime(expected.clock), textOf(clock.now, expected.clock)));
  if (next) {
    const at = clock.next && textOf(clock.next.at, next.at);
    found.push(same('next-event.at', wholeTime(next.at), at));
    found.push(contains('next-event.label', next.label, clock.next?.label ?? ''));
  }
  if (expected.entry) found.push(await compareEntry(expected.entry, expected.client, views));
  if (expected.notice !== undefined) {
    found.push(contains('notice', expected.notice, (await readNotices(views)).join('\n')));
  }
  if (expected.log) {
    const log = await readLog(views);
    found.push(...expected.log.map((entry) => compareLog(entry, log, textOf)));
  }
  return found.flat();
}
