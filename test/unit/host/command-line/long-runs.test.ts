import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followRuns, type RunShare } from '../../../../electron/host/command-line/follow-runs.js';
import { Progress } from '../../../../electron/host/command-line/run/progress.js';
import { runFile } from '../../../../electron/host/command-line/run/run-file.js';
import { PassingTime } from '../../../support/manual-time.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { testTerminal } from '../../../support/test-terminal.js';

const temporaryFolder = temporaryFolders();
let file: string;
beforeEach(() => {
  file = join(temporaryFolder(), 'long.yaml');
  // A poll each second for a year, of which no machine sees the end.
  const text = `scenario: A year of polls
demo: true
steps:
  - command: { name: settings.change, profile: technet }
  - shell: Set-CsClientPolicy -WebServicePollInterval 00:00:01
  - sign-out-and-in: alice
  - run: '8784:00:00'
  - lock: bob
`;
  writeFileSync(file, text);
});

describe('a long run on the command line', () => {
  it('is told with its end and its percents, and then as over', async () => {
    const emulator = await runEmulator({ time: new PassingTime() });
    const told: (RunShare | null)[] = [];
    const end = followRuns(emulator, (share) => told.push(share));
    await emulator.command({ name: 'clock.run', duration: '800:00:00' });
    end();
    const percents = told.flatMap((share) => share?.percent ?? []);
    expect(told[0]?.to).toBe('2011-01-08 16:00:00');
    expect(percents.length).toBeGreaterThan(1);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(told.at(-1)).toBeNull();
  });

  it('ends on demand: its step fails, and what follows is skipped', async () => {
    const stop = new AbortController();
    const report = await runFile(file, {
      retries: 0,
      pictures: null,
      onStep: ({ run }) => run && stop.abort(),
      stop: stop.signal,
    });
    expect(report.status).toBe('failed');
    const [stopped, skipped] = report.steps.slice(-2);
    expect(stopped).toMatchObject({
      status: 'failed',
      failure: { message: 'Stopped before its end.' },
    });
    expect(stopped?.time).toMatch(/^201[01]-/);
    expect(skipped?.status).toBe('skipped');
  });

  it('stands in the line of a screen that says what is running', () => {
    const terminal = testTerminal();
    const screen = { ...terminal, error: Object.assign(terminal.error, { isTTY: true }) };
    vi.useFakeTimers();
    const progress = new Progress(screen, 1);
    const run = { to: '2011-12-07 08:00:00', percent: 34 };
    progress.began({
      file: 'a.yaml',
      title: 'run\n::error::8784:00:00\u001b[2J',
      step: 1,
      of: 2,
      run,
    });
    vi.advanceTimersByTime(100);
    progress.stop();
    vi.useRealTimers();
    expect(terminal.complained()).toContain('step 1 of 2: run ::error::8784:00:00\uFFFD[2J, 34 %');
  });
});
