import { expect, test } from 'lync-client-emulator/playwright';

test.describe('tests that share one emulator', () => {
  test.describe.configure({ mode: 'serial' });

  test('begin with what it was started with', async ({ sharedEmulator }) => {
    await sharedEmulator.shell('New-CsClientPolicy -Identity Quiet');
    await sharedEmulator.shell(
      'Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName Quiet',
    );
  });

  test('find what the test before has left', async ({ sharedEmulator }) => {
    await sharedEmulator.signOutAndIn('alice');
    const alice = await sharedEmulator.client('alice');
    await expect(alice).toShow({ policy: 'Tag:Quiet' });
    await alice.page.close();
  });
});

test('two emulators know nothing of each other', async ({ startEmulator }) => {
  const [one, other] = [await startEmulator(), await startEmulator({ profile: 'technet' })];
  await one.run('01:00:00');
  const clocks = [await one.api.stage(), await other.api.stage()].map(({ entries }) => entries);
  expect(clocks[0]?.clock?.now).toBe((clocks[1]?.clock?.now ?? 0) + 3_600_000);
  expect(clocks[1]?.settings?.profile).toBe('technet');
});
