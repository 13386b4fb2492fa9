import type { MessagePort } from 'node:worker_threads';
import { runFile } from './run-file.js';
import type { FromWorker, ToWorker } from './worker-pool.js';

/**
 * Runs the files that the port names, one after the other.
 * @param ended called after each
 */
export function serveWorker(port: MessagePort, ended: () => void): void {
  const tell = (message: FromWorker) => port.postMessage(message);
  port.on('message', async ({ file, ...options }: ToWorker) => {
    const result = await runFile(file, {
      ...options,
      onStep: (step) => tell({ type: 'step', step }),
    });
    tell({ type: 'result', result });
    ended();
  });
}
