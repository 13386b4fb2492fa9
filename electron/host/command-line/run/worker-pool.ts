import { Worker } from 'node:worker_threads';
import type { FileReport } from './file-report.js';
import type { StepBegun } from './run-file.js';

export interface PoolOptions {
  /** The built program of a worker. */
  readonly program: URL;
  readonly workers: number;
  readonly grep: RegExp | null;
  readonly onStep: (step: StepBegun) => void;
  /** Aborted to end early: what is not done then is left out. */
  readonly stop: AbortSignal;
}

/** Runs files in threads, each on the next file as soon as it is done with one. */
export class WorkerPool {
  readonly #workers: Worker[] = [];

  constructor(private readonly options: PoolOptions) {}

  /**
   * Hands out files until there are none. Reports come in the order of their ends. Rejects with a
   * defect of the program; what was not begun then is not run.
   */
  async run(next: () => string | null, ended: (report: FileReport) => void): Promise<void> {
    const { workers } = this.options;
    try {
      await Promise.all(Array.from({ length: workers }, () => this.#work(next, ended)));
    } finally {
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }

  #work(next: () => string | null, ended: (report: FileReport) => void): Promise<void> {
    const first = next();
    if (first === null) return Promise.resolve();
    const worker = new Worker(this.options.program);
    this.#workers.push(worker);
    return new Promise((resolve, reject) => {
      const hand = (file: string | null) => {
        if (file === null) resolve();
        else worker.postMessage({ file, grep: this.options.grep } satisfies ToWorker);
      };
      this.options.stop.addEventListener('abort', () => resolve(), { once: true });
      worker.on('error', reject);
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'step') this.options.onStep(message.step);
        else {
          ended(message.report);
          hand(next());
        }
      });
      hand(first);
    });
  }
}

/** What a thread that runs scenarios is told. */
export interface ToWorker {
  readonly file: string;
  readonly grep: RegExp | null;
}

/** What it tells. After a report it waits for the next file. */
export type FromWorker =
  | { readonly type: 'step'; readonly step: StepBegun }
  | { readonly type: 'report'; readonly report: FileReport };
