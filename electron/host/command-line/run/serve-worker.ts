import type { MessagePort } from 'node:worker_threads';
import { runFile } from './run-file.js';
import type { FromWorker, ToWorker } from './worker-pool.js';

/** Runs the files that the port names, one after the other. */
export function serveWorker(port: MessagePort): void {
  const tell = (message: FromWorker) => port.postMessage(message);
  port.on('message', async ({ file, grep }: ToWorker) => {
    const report = await runFile(file, { grep, onStep: (step) => tell({ type: 'step', step }) });
    tell({ type: 'report', report });
  });
}
