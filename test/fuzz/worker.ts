import { parentPort, workerData } from 'node:worker_threads';
import { fuzzReaders } from './readers.js';
import { tryReader } from './try-reader.js';

/** What a worker is asked to do. */
export interface WorkerTask {
  readonly reader: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Where it notes the index that it is at. */
  readonly progress: Int32Array;
}

// Handed over by `run-reader.ts`.
const { reader: name, seed, from, to, progress } = workerData as WorkerTask;
const reader = fuzzReaders.find((each) => each.name === name);
if (!reader) throw new Error(`There is no reader ${name}.`);

let rejection: string | null = null;
process.on('unhandledRejection', (reason) => {
  rejection ??= reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
});

const tally = await tryReader(reader, {
  seed,
  from,
  to,
  minimise: true,
  trying: (index) => Atomics.store(progress, 0, index),
  unhandled: () => {
    const found = rejection;
    rejection = null;
    return found;
  },
});
parentPort?.postMessage(tally);
