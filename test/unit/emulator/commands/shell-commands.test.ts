import { expect, it } from 'vitest';
import { EventLog } from '../../../../electron/emulator/clock/event-log.js';
import { shellCommands } from '../../../../electron/emulator/commands/shell-commands.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { ShellFixture } from '../management-shell/shell-fixture.js';

it('A long line of the shell lets its host breathe between slices, and time pass where it sleeps', async () => {
  let breaths = 0;
  let now = toInstant(0);
  const { shell } = new ShellFixture();
  const commands = shellCommands({
    log: new EventLog(
      () => toInstant(0),
      () => undefined,
    ),
    shell: () => shell,
    scheduler: { now: () => now },
    runs: {
      isPassing: false,
      run: (to) => {
        // A stop of the clock ends a run before its end.
        now = toInstant(Math.min(to, now + 60_000));
        return Promise.resolve({ fired: 0, stopped: now < to });
      },
    },
    breathe: () => {
      breaths += 1;
      return Promise.resolve();
    },
  });
  const run = (text: string) => commands['shell.run']({ name: 'shell.run', text }, {});
  expect(await run('1 + 1')).toMatchObject({ records: [{ kind: 'output', text: '2' }] });
  expect(breaths).toBe(0);
  const { records } = await run('1..8000 | % { $sum += $_ }; $sum');
  expect(records).toEqual([{ kind: 'output', text: '32004000' }]);
  expect(breaths).toBeGreaterThan(2);
  await run('Start-Sleep 90; Start-Sleep -Milliseconds 500');
  expect(now).toBe(90_500);
});
