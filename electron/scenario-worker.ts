import { parentPort } from 'node:worker_threads';
import { serveWorker } from './host/command-line/run/serve-worker.js';

/** A thread of `lync-emulator run`. */
if (parentPort) serveWorker(parentPort);
