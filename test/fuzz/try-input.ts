import { setImmediate } from 'node:timers/promises';
import { rawWordsIn } from './raw-words.js';
import type { OpenReader } from './reader.js';

/** Longest that an answer may take. */
const slowMilliseconds = 1000;
/** Longest on a machine that is busy with other things, where the answer itself took less. */
const waitedMilliseconds = 15_000;

/** Longest line that a refusal may have: more of it cannot be read in a window. */
const longestLine = 1000;

/** What came of one input. */
export type Outcome =
  | { readonly kind: 'read' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly fault: string; readonly stack?: string };

/** Feeds one input to a reader, and judges what comes back and how long it took. */
export async function tryInput(reader: OpenReader, input: string): Promise<Outcome> {
  const first = await timed(reader, input);
  if (!first.isSlow) return first.outcome;
  // What is done for the first time takes longer, and so does anything while memory is tidied up.
  const second = await timed(reader, input);
  return second.isSlow
    ? { kind: 'failed', fault: `slow: ${Math.round(second.milliseconds)} ms` }
    : second.outcome;
}

interface Timed {
  readonly outcome: Outcome;
  readonly milliseconds: number;
  readonly isSlow: boolean;
}

async function timed(reader: OpenReader, input: string): Promise<Timed> {
  const start = performance.now();
  const before = process.cpuUsage();
  const outcome = await judged(reader, input);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const worked = (user + system) / 1000;
  const isSlow =
    milliseconds > slowMilliseconds &&
    (worked > slowMilliseconds || milliseconds > waitedMilliseconds);
  return { outcome, milliseconds, isSlow };
}

async function judged(reader: OpenReader, input: string): Promise<Outcome> {
  try {
    const verdict = reader.read(input);
    const refusal = verdict instanceof Promise ? await verdict : verdict;
    if (refusal === null) return { kind: 'read' };
    if (refusal.trim() === '') return { kind: 'failed', fault: 'refused without words' };
    const line = Math.max(...refusal.split('\n').map(({ length }) => length));
    if (line > longestLine)
      return { kind: 'failed', fault: `refused in ${line} characters: ${refusal}` };
    const raw = rawWordsIn(refusal, input);
    return raw === null
      ? { kind: 'refused', reason: refusal }
      : { kind: 'failed', fault: `raw words "${raw}" in: ${refusal}` };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: 'failed', fault: `thrown: ${String(error)}` };
    const fault = `thrown: ${error.name}: ${error.message}`;
    return { kind: 'failed', fault, ...(error.stack !== undefined && { stack: error.stack }) };
  }
}

/** Lets rejections that nobody handles come to light. */
export const letSettle = (): Promise<void> => setImmediate();
