import { Random } from './inputs/random.js';
import { minimised } from './minimise.js';
import { kindOf } from './raw-words.js';
import type { FuzzReader, OpenReader } from './reader.js';
import { letSettle, tryInput } from './try-input.js';

/** An input at which a reader failed. */
export interface Failure {
  readonly index: number;
  readonly fault: string;
  readonly stack?: string;
  readonly input: string;
  /** The shortest input found that fails alike; the input itself where none was looked for. */
  readonly shortest: string;
}

/** What a run of inputs came to. */
export interface Tally {
  read: number;
  refused: number;
  failed: number;
  /** How often it was refused for what kind of reason. */
  readonly reasons: Map<string, number>;
  /** The first of each kind of fault. */
  readonly failures: Failure[];
}

export interface Trial {
  readonly seed: number;
  readonly from: number;
  /** The index after the last. */
  readonly to: number;
  /** Told before each input. */
  readonly trying?: (index: number) => void;
  /** Looks for the shortest input of each kind of fault. */
  readonly minimise: boolean;
  /** A rejection that nobody handled since it was last asked. */
  readonly unhandled?: () => string | null;
}

const mostReasons = 2000;
const mostFailures = 50;
const settleEvery = 64;

export const emptyTally = (): Tally => ({
  read: 0,
  refused: 0,
  failed: 0,
  reasons: new Map(),
  failures: [],
});

/** Feeds inputs to a reader, one after the other. */
export async function tryReader(reader: FuzzReader, trial: Trial): Promise<Tally> {
  const { seed, from, to, trying, unhandled } = trial;
  const makeInput = await reader.prepare();
  const tally = emptyTally();
  const known = new Set<string>();
  let open: OpenReader | null = null;
  for (let index = from; index < to; index += 1) {
    if (open === null || index % reader.inputsPerOpening === 0) {
      await open?.close?.();
      open = await reader.open();
    }
    trying?.(index);
    const input = makeInput(new Random(seed, reader.name, index));
    const outcome = await tryInput(open, input);
    if (outcome.kind === 'read') tally.read += 1;
    else if (outcome.kind === 'refused') {
      tally.refused += 1;
      count(tally.reasons, kindOf(outcome.reason));
    } else {
      tally.failed += 1;
      const kind = kindOf(outcome.fault);
      if (known.has(kind) || known.size >= mostFailures) continue;
      known.add(kind);
      const { fault, stack } = outcome;
      const shortest = trial.minimise ? await shortestOf(reader, input, kind) : input;
      tally.failures.push({ index, fault, input, shortest, ...(stack !== undefined && { stack }) });
    }
    if (index % settleEvery === 0 || index === to - 1) {
      await letSettle();
      const rejection = unhandled?.() ?? null;
      if (rejection === null) continue;
      tally.failed += 1;
      const fault = `a rejection that nobody handles, at this input or one of the ${settleEvery} before it: ${rejection}`;
      tally.failures.push({ index, fault, input, shortest: input });
    }
  }
  await open?.close?.();
  return tally;
}

function count(counts: Map<string, number>, key: string): void {
  if (counts.size < mostReasons || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Every attempt is made with a reader of its own, so that what it finds fails alone. */
async function shortestOf(reader: FuzzReader, input: string, kind: string): Promise<string> {
  return minimised(input, async (shorter) => {
    const open = await reader.open();
    const outcome = await tryInput(open, shorter);
    await open.close?.();
    return outcome.kind === 'failed' && kindOf(outcome.fault) === kind;
  });
}
