import { checkExpectation } from '../../electron/host/scenario/expectations/check-expectation.js';
import { readLog } from '../../electron/host/scenario/expectations/log-reading.js';
import { readClock } from '../../electron/host/scenario/expectations/stage-reading.js';
import { whySo } from '../../electron/host/scenario/why-so.js';
import type { Expectation } from '../../shared/scenario/expectation-schema.js';
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
