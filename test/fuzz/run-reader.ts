import { Worker } from 'node:worker_threads';
import { Random } from './inputs/random.js';
import type { FuzzReader } from './reader.js';
import { emptyTally, type Failure, type Tally } from './try-reader.js';
import type { WorkerTask } from './worker.js';

/** Inputs that one worker is given: what it has found out is lost when it dies. */
const inputsPerWorker = 2500;
/** A worker that works on one input for so long hangs; shortening one that failed takes at most 10 s. */
const hangMilliseconds = 25_000;
/** So does one that neither works nor answers, on a machine that may be busy with other things. */
const silentMilliseconds = 180_000;
/** What a worker may hold. */
const heapMegabytes = 512;
/** After so many deaths a reader is given up. */
const mostDeaths = 20;

export interface ReaderRun {
  readonly seed: number;
  /** Index of the first input. */
  readonly first: number;
  readonly runs: number;
  /** No more inputs are begun after so long; what was tried counts. */
  readonly mostMilliseconds: number;
}

/** Feeds inputs to a reader in a thread of its own, which may hang or die: another goes on behind that input. */
export async function runReader(
  reader: FuzzReader,
  { seed, first, runs, mostMilliseconds }: ReaderRun,
): Promise<Tally> {
  const total = emptyTally();
  const makeInput = await reader.prepare();
  let deaths = 0;
  const end = first + runs;
  const until = performance.now() + mostMilliseconds;
  for (let from = first; from < end && performance.now() < until; ) {
    const to = Math.min(end, from + inputsPerWorker);
    const result = await runWorker({ reader: reader.name, seed, from, to });
    if ('tally' in result) {
      add(total, result.tally);
      from = to;
      continue;
    }
    const { index, fault } = result;
    const input = makeInput(new Random(seed, reader.name, index));
    total.failures.push({ index, fault, input, shortest: input });
    total.failed += 1;
    deaths += 1;
    // Those before it were tried, and the worker died with what it knew of them: they are tried once more without it.
    if (index > from) {
      const before = await runWorker({ reader: reader.name, seed, from, to: index });
      if ('tally' in before) add(total, before.tally);
    }
    from = index + 1;
    if (deaths >= mostDeaths) {
      const given = `given up after ${deaths} deaths; ${end - from} inputs were not tried`;
      total.failures.push({ index: from, fault: given, input: '', shortest: '' });
      total.failed += end - from;
      break;
    }
  }
  return total;
}

type WorkerResult = { readonly tally: Tally } | { readonly index: number; readonly fault: string };

function runWorker(task: Omit<WorkerTask, 'progress'>): Promise<WorkerResult> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  progress[0] = task.from;
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { ...task, progress } satisfies WorkerTask,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  return new Promise((resolve) => {
    const at = (index: number) => ({
      index,
      since: performance.now(),
      worked: process.cpuUsage().user / 1000,
    });
    let last = at(task.from);
    const watch = setInterval(() => {
      const now = at(Atomics.load(progress, 0));
      if (now.index !== last.index) last = now;
      else if (
        now.worked - last.worked > hangMilliseconds ||
        now.since - last.since > silentMilliseconds
      )
        giveUp('hangs');
    }, 500);
    const settle = (result: WorkerResult): void => {
      clearInterval(watch);
      resolve(result);
    };
    const giveUp = (fault: string): void => {
      settle({ index: Atomics.load(progress, 0), fault });
      void worker.terminate();
    };
    worker.once('message', (tally: Tally) => settle({ tally }));
    worker.once('error', (error) => giveUp(`dies: ${error.message}`));
    worker.once('exit', (code) => giveUp(`ends with ${code}`));
  });
}

function add(total: Tally, more: Tally): void {
  total.read += more.read;
  total.refused += more.refused;
  total.failed += more.failed;
  for (const [reason, count] of more.reasons)
    total.reasons.set(reason, (total.reasons.get(reason) ?? 0) + count);
  const known = new Set(total.failures.map(({ fault }: Failure) => fault));
  total.failures.push(...more.failures.filter(({ fault }) => !known.has(fault)));
}
