import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  leftOut,
  type RunResult,
} from '../../../../../electron/host/command-line/run/run-result.js';
import { partsOfScenario } from '../../../../../electron/host/command-line/run/watch/parts-of-scenario.js';
import {
  readKeys,
  WatchEvents,
} from '../../../../../electron/host/command-line/run/watch/watch-events.js';
import { watchLoop } from '../../../../../electron/host/command-line/run/watch/watch-loop.js';
import { runCommandLine } from '../../../../../electron/host/command-line/run-command-line.js';
import { passingScenario } from '../../../../support/scenario-files.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';
import { testTerminal } from '../../../../support/test-terminal.js';

const temporaryFolder = temporaryFolders();

/** A watched run of made-up scenarios: what it runs is written down, and each run ends with the next events. */
async function rounds(
  scenarios: Record<string, readonly string[]>,
  next: readonly ((events: WatchEvents) => void)[],
  failing: readonly string[] = [],
) {
  const events = new WatchEvents();
  const ran: string[][] = [];
  const followed: string[][] = [];
  const steps = [...next];
  const latest = await watchLoop(
    {
      find: async () => Object.keys(scenarios),
      partsOf: (file) => scenarios[file] ?? [],
      follow: (paths) => void followed.push([...paths]),
      settle: async () => {},
      run: async (files) => {
        ran.push([...files]);
        const step = steps.shift();
        if (step) step(events);
        else events.end();
        const status = (file: string) => (failing.includes(file) ? 'failed' : 'passed');
        return files.map((file): RunResult => ({ ...leftOut(file, file), status: status(file) }));
      },
    },
    events,
    testTerminal(),
  );
  return { ran, followed, latest };
}

const change =
  (...paths: readonly string[]) =>
  (events: WatchEvents) => {
    for (const path of paths) events.add({ kind: 'changed', path });
  };

describe('--watch', () => {
  const scenarios = { a: ['/a.yaml', '/org.json'], b: ['/b.yaml', '/org.json'], c: ['/c.yaml'] };

  it('runs all, then those of which a part changed, once for changes that come together', async () => {
    const { ran, followed } = await rounds(scenarios, [
      change('/org.json', '/org.json'),
      change('/b.yaml', '/c.yaml'),
    ]);
    expect(ran).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(followed[0]).toEqual(['/a.yaml', '/org.json', '/b.yaml', '/c.yaml']);
  });

  it('runs all or what failed by a key', async () => {
    const { ran, latest } = await rounds(
      scenarios,
      [(events) => events.add({ kind: 'failed' }), (events) => events.add({ kind: 'all' })],
      ['b'],
    );
    expect(ran).toEqual([['a', 'b', 'c'], ['b'], ['a', 'b', 'c']]);
    expect(latest.map(({ status }) => status)).toEqual(['passed', 'failed', 'passed']);
  });

  it('runs a scenario that is new, and forgets one that is gone', async () => {
    const files: Record<string, readonly string[]> = { a: ['/a.yaml'] };
    const { ran, latest } = await rounds(files, [
      (events) => {
        delete files.a;
        files.n = ['/n.yaml'];
        change('/n.yaml')(events);
      },
    ]);
    expect(ran).toEqual([['a'], ['n']]);
    expect(latest.map(({ file }) => file)).toEqual(['n']);
  });

  it('ends with q, also in the middle of a run, and tells whether all is well', async () => {
    const terminal = { ...testTerminal(), input: new PassThrough() };
    const file = passingScenario(temporaryFolder());
    const code = runCommandLine(['run', '--watch', '--workers', '1', file], terminal);
    await terminal.saying('1 passed, 0 failed');
    terminal.input.write('q');
    expect(await code).toBe(0);
    expect(terminal.complained()).toContain(
      'Watching 1 scenario and what belongs to them. Press a to run all',
    );
  });

  it('reads a, f, q and Ctrl+C as keys', async () => {
    const events = new WatchEvents();
    const input = new PassThrough();
    let quits = 0;
    const end = readKeys(input, events, () => {
      quits += 1;
    });
    input.write('axf');
    expect([await events.next(), await events.next()]).toEqual([
      { kind: 'all' },
      { kind: 'failed' },
    ]);
    input.write('q\u0003');
    await new Promise(setImmediate);
    expect(quits).toBe(2);
    end();
    expect(input.listenerCount('data')).toBe(0);
  });
});

it('A scenario is made of its file, its organisation with pictures, and the files it names, missing ones too', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'org'));
  writeFileSync(
    join(folder, 'org', 'org.json'),
    JSON.stringify({
      schemaVersion: 1,
      name: 'A',
      sipDomain: 'a.com',
      timeZone: 'UTC',
      start: '2010-12-06T08:00:00',
      sites: [{ name: 'A', pool: 'p.a.com' }],
      people: [{ sip: 'al@a.com', givenName: 'Al', surname: 'Ames', photo: { file: 'al.jpg' } }],
    }),
  );
  const file = join(folder, 'try.yaml');
  const text = (calendar: string) =>
    `scenario: Try\norganisation: ./org/org.json\nsteps:\n  - calendar: { who: al, file: ${calendar} }\n`;
  writeFileSync(file, text('./al.ics'));
  const parts = ['try.yaml', 'org/org.json', 'al.ics'].map((name) => join(folder, name));
  expect(partsOfScenario(file)).toEqual(parts);
  writeFileSync(join(folder, 'al.ics'), 'BEGIN:VCALENDAR\nEND:VCALENDAR\n');
  expect(partsOfScenario(file)).toEqual([...parts, join(folder, 'org', 'al.jpg')]);
});
