import { parentPort } from 'node:worker_threads';
import { keepCompiled } from './host/compile-cache/compile-cache.js';

const keep = keepCompiled('worker');
/** A thread of `lync-emulator run`. */
if (parentPort) {
  const port = parentPort;
  void import('./host/command-line/run/serve-worker.js').then(({ serveWorker }) =>
    serveWorker(port, keep),
  );
}
