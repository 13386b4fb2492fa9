import { whySo } from '../../electron/host/scenario/why-so.js';
import { readClock } from '../../shared/contract/emulator-views.js';
import {
  checkExpectation,
  type Expectation,
} from '../../shared/scenario/expectations/expectations.js';
import { dateTimeIn } from '../../shared/time/time-text.js';
import type { Emulator } from './emulator.js';

interface Told {
  /** What is not as expected in the emulator; none when all is. */
  readonly differences: readonly string[];
  /** When it was looked at, and why it is so, the cause first. */
  readonly because: readonly string[];
}

const nothingBefore = { shell: null, result: null, refusal: null };

/** Whether the emulator has what is expected. */
export const isSo = async ({ views }: Emulator, expected: Expectation): Promise<boolean> =>
  (await checkExpectation(expected, views, nothingBefore)).length === 0;

/** Compares an expectation with what the emulator has, and says why it is so, as a failed step of a scenario does. */
export async function tellWhy({ views }: Emulator, expected: Expectation): Promise<Told> {
  const mismatches = await checkExpectation(expected, views, nothingBefore);
  const { now, timeZone } = await readClock(views);
  const why = await whySo(views, expected, mismatches);
  return {
    differences: mismatches.flatMap(({ what, expected: wanted, seen }) => [
      what,
      `  expected: ${wanted}`,
      `  seen:     ${seen}`,
    ]),
    because: [
      // Reporters take a line that ends in figures like these for a place in a file.
      `when: ${dateTimeIn(timeZone)(now)} of the virtual clock`,
      'because:',
      ...why.map(({ time, kind, text }) => `  ${time} ${kind}: ${text}`),
    ],
  };
}
