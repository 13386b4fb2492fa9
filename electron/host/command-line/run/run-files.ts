import type { Terminal } from '../terminal.js';
import { Progress } from './progress.js';
import type { FileOptions } from './run-file.js';
import { leftOut, type RunResult } from './run-result.js';

export interface RunFilesOptions extends FileOptions {
  /** Begins no other scenario once one has failed. */
  readonly bail: boolean;
  readonly workers: number;
  /** Aborted to end early: what is not done then is left out. */
  readonly stop: AbortSignal;
}

/**
 * Runs files, several at once, and tells each result as it comes. Resolves to all of them in the order of the files,
 * whatever order they ended in.
 */
export async function runFiles(
  files: readonly string[],
  { bail, workers: most, stop, ...options }: RunFilesOptions,
  terminal: Terminal,
  tell: (result: RunResult) => void,
): Promise<readonly RunResult[]> {
  const results = new Map<string, RunResult>();
  const progress = new Progress(terminal, files.length);
  const waiting = [...files];
  const next = () => (stop.aborted ? null : (waiting.shift() ?? null));
  const ended = (result: RunResult) => {
    results.set(result.file, result);
    const isFailure = result.status === 'failed' || result.status === 'broken';
    if (bail && isFailure) waiting.length = 0;
    progress.ended(result.file);
    progress.clear();
    tell(result);
  };
  const onStep = progress.began.bind(progress);
  const workers = Math.min(most, files.length);
  try {
    if (workers <= 1) {
      // Workers have it for themselves.
      const { runFile } = await import('./run-file.js');
      for (let file = next(); file !== null; file = next())
        ended(await runFile(file, { ...options, onStep, stop }));
    } else {
      const { WorkerPool } = await import('./worker-pool.js');
      const program = new URL('./scenario-worker.cjs', import.meta.url);
      await new WorkerPool({ ...options, program, workers, onStep, stop }).run(next, ended);
    }
  } finally {
    progress.stop();
  }
  return files.map((file) => results.get(file) ?? leftOut(file, null));
}
