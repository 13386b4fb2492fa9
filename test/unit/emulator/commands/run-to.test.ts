import { expect, it } from 'vitest';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';

it('runs to a moment of the day and fires what is due then, unless told before', async () => {
  const emulator = await runEmulator();
  const polls = async () => {
    const { entries } = await emulator.command({ name: 'log.read' });
    return entries.filter(({ kind, sip }) => kind === 'calendar.polled' && sip === alice).length;
  };
  await emulator.command({ name: 'clock.run-to', time: '08:30', before: true });
  expect(await polls()).toBe(1);
  await emulator.command({ name: 'clock.run-to', time: '08:30:00' });
  expect(await polls()).toBe(2);
});

it('never goes back', async () => {
  const emulator = await runEmulator();
  await expect(emulator.command({ name: 'clock.run-to', time: '07:59:59' })).rejects.toThrow(
    'The clock stands past 07:59:59 already',
  );
});
