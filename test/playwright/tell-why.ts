import { whySo } from '../../electron/host/scenario/why-so.js';
import { readClock, readLog } from '../../shared/contract/emulator-views.js';
import {
  checkExpectation,
  type Expectation,
} from '../../shared/scenario/expectations/expectations.js';
import { dateTimeIn } from '../../shared/time/time-text.js';
import type { Emulator } from './emulator.js';

interface Told {
  /** What is not as expected in the emulator; `null` when all is. */
  readonly seen: string | null;
  /** Expected, seen, when and why, as a failed step of a scenario tells it. */
  readonly lines: readonly string[];
}

/** Compares an expectation with what the emulator has. */
export async function tellWhy({ views }: Emulator, expected: Expectation): Promise<Told> {
  const nothingBefore = { shell: null, result: null, refusal: null };
  const mismatches = await checkExpectation(expected, views, nothingBefore);
  const { now, timeZone } = await readClock(views);
  const differences = mismatches.flatMap(({ what, expected: wanted, seen }) => [
    what,
    `  expected: ${wanted}`,
    `  seen:     ${seen}`,
  ]);
  const why = whySo(await readLog(views), expected, timeZone);
  return {
    seen: mismatches.length === 0 ? null : differences.join('\n'),
    lines: [
      ...differences,
      // Reporters take a line that ends in figures like these for a place in a file.
      `when: ${dateTimeIn(timeZone)(now)} of the virtual clock`,
      'because:',
      ...why.map(({ time, kind, text }) => `  ${time} ${kind}: ${text}`),
    ],
  };
}
