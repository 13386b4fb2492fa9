import { fileURLToPath } from 'node:url';
import { expect, test } from 'lync-client-emulator/playwright';

test('a meeting is seen when the next poll and publication have brought it', async ({
  emulator,
}) => {
  await emulator.shell('Set-CsClientPolicy -WebServicePollInterval 00:30:00');
  await emulator.signOutAndIn('alice');
  const alice = await emulator.person('alice');
  const bob = await emulator.client('bob');
  const row = await bob.contact('alice');

  const now = (await emulator.api.stage()).entries.clock?.now ?? 0;
  await emulator.run('00:01:00');
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: alice.sip,
    subject: 'Budget',
    start: '00:00',
    end: '23:59',
  });
  await expect(row).not.toShowPresence('In a meeting');
  await emulator.run('00:29:00');
  await expect(row).toShowPresence('In a meeting');
  expect((await emulator.api.stage()).entries.clock?.now).toBe(now + 30 * 60_000);
});

test.describe('after a scenario', () => {
  const scenario = fileURLToPath(new URL('meeting.yaml', import.meta.url));
  test.use({ emulatorOptions: { scenario } });

  test('the story goes on from where the file ends', async ({ emulator }) => {
    const bob = await emulator.client('bob');
    const alice = await bob.contact('alice');
    await expect(alice).toShowPresence('Available', { at: '08:29:59' });
    await expect(alice).toShowPresence('In a meeting', { at: '08:30:00', age: null });
    await expect(alice).toShow({ presence: 'Available' }, { at: '09:00:00' });
  });
});
