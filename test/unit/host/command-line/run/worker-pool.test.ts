import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { RunResult } from '../../../../../electron/host/command-line/run/run-result.js';
import { WorkerPool } from '../../../../../electron/host/command-line/run/worker-pool.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** A worker that dies, throws or passes, as the name of the file says. */
const worker = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ file }) => {
  if (file === 'dies') process.exit(3);
  if (file === 'throws') throw new Error('It broke.');
  parentPort.postMessage({ type: 'result', result: { file, status: 'passed', problems: [] } });
});
`;

it('A worker that dies fails its file, and another one goes on with the rest', async () => {
  const program = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(program, worker);
  const files = ['a', 'dies', 'b', 'throws', 'c'];
  const results: RunResult[] = [];
  await new WorkerPool({
    program: pathToFileURL(program),
    workers: 2,
    retries: 0,
    pictures: null,
    onStep: () => {},
    stop: new AbortController().signal,
  }).run(
    () => files.shift() ?? null,
    (result) => void results.push(result),
  );
  const told = results.map(({ file, status, problems }) => [
    file,
    status,
    problems[0]?.message ?? '',
  ]);
  expect(told.toSorted()).toEqual([
    ['a', 'passed', ''],
    ['b', 'passed', ''],
    ['c', 'passed', ''],
    ['dies', 'broken', 'the program failed: its thread ended with 3'],
    ['throws', 'broken', expect.stringContaining('the program failed: Error: It broke.')],
  ]);
});
