import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { leftOut } from '../../../../../electron/host/command-line/run/run-result.js';
import { WorkerPool } from '../../../../../electron/host/command-line/run/worker-pool.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

it('gives a thread the next file when it is done with one, and another thread that of one that died', async () => {
  const program = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads';
     const result = ${JSON.stringify(leftOut('', null))};
     parentPort.on('message', ({ file }) => {
       if (file === '2') throw new Error('It died.');
       parentPort.postMessage({ type: 'result', result: { ...result, file, status: 'passed' } });
     });`,
  );
  const pool = new WorkerPool({
    program: pathToFileURL(program),
    workers: 2,
    retries: 0,
    pictures: null,
    onStep: () => undefined,
    stop: new AbortController().signal,
  });
  const files = ['1', '2', '3', '4', '5', '6'];
  const ended = new Map<string, string>();
  await pool.run(
    () => files.shift() ?? null,
    ({ file, status }) => ended.set(file, status),
  );
  expect(Object.fromEntries(ended)).toEqual({
    1: 'passed',
    2: 'broken',
    3: 'passed',
    4: 'passed',
    5: 'passed',
    6: 'passed',
  });
});
