import { Worker } from 'node:worker_threads';
import type { FileOptions, StepBegun } from './run-file.js';
import { crashed, type RunResult } from './run-result.js';

export interface PoolOptions extends FileOptions {
  /** The built program of a worker. */
  readonly program: URL;
  readonly workers: number;
  readonly onStep: (step: StepBegun) => void;
  /** Aborted to end early: what is not done then is left out. */
  readonly stop: AbortSignal;
}

/** Runs files in threads, each on the next file as soon as it is done with one. */
export class WorkerPool {
  readonly #workers = new Set<Worker>();

  constructor(private readonly options: PoolOptions) {}

  /**
   * Hands out files until there are none. Results come in the order of their ends. The file of a thread that dies is
   * broken; another thread goes on with the next one.
   */
  async run(next: () => string | null, ended: (result: RunResult) => void): Promise<void> {
    const { workers } = this.options;
    try {
      await Promise.all(Array.from({ length: workers }, () => this.#work(next, ended)));
    } finally {
      await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    }
  }

  async #work(next: () => string | null, ended: (result: RunResult) => void): Promise<void> {
    let worker: Worker | null = null;
    for (let file = next(); file !== null; file = next()) {
      if (worker === null || !this.#workers.has(worker)) {
        worker = new Worker(this.options.program);
        this.#workers.add(worker);
      }
      const result = await this.#runIn(worker, file);
      if (result === null) return;
      ended(result);
    }
  }

  /** `null` when the run is to end before the file's end. */
  #runIn(worker: Worker, file: string): Promise<RunResult | null> {
    const { retries, pictures, onStep, stop } = this.options;
    return new Promise((resolve) => {
      const end = (result: RunResult | null) => {
        // Those of Node itself have to stay: without them no further message arrives.
        for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
        stop.removeEventListener('abort', onStop);
        resolve(result);
      };
      const die = (how: string) => {
        this.#workers.delete(worker);
        end(crashed(file, how));
      };
      const onStop = () => end(null);
      stop.addEventListener('abort', onStop);
      worker.on('error', (error) =>
        die(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      worker.on('exit', (code) => die(`its thread ended with ${code}`));
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'step') onStep(message.step);
        else end(message.result);
      });
      worker.postMessage({ file, retries, pictures } satisfies ToWorker);
    });
  }
}

/** What a thread that runs scenarios is told. */
export interface ToWorker extends FileOptions {
  readonly file: string;
}

/** What it tells. After a result it waits for the next file. */
export type FromWorker =
  | { readonly type: 'step'; readonly step: StepBegun }
  | { readonly type: 'result'; readonly result: RunResult };
