import { expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

async function quietly(emulator: TestEmulator, text: string): Promise<void> {
  const { records } = await emulator.shell(text);
  expect(records.filter(({ kind }) => kind !== 'output')).toEqual([]);
}

const setting = (emulator: TestEmulator, sip: string, parameter: string) =>
  emulator.client(sip).get('session').settings[parameter];

it('E1 the article’s poll cmdlet has no identity, so Global changes', async () => {
  const emulator = await runEmulator();
  await quietly(
    emulator,
    `New-CsClientPolicy PhotosControl -WebServicePollInterval 00:45:00 | Out-Null
     Grant-CsClientPolicy ${alice} PhotosControl
     Set-CsClientPolicy -WebServicePollInterval 00:05:00`,
  );
  await emulator.signOutAndIn(alice);
  await emulator.signOutAndIn(bob);
  expect(setting(emulator, alice, 'WebServicePollInterval')?.value).toBe('00:45:00');
  expect(setting(emulator, bob, 'WebServicePollInterval')).toMatchObject({
    value: '00:05:00',
    policy: { identity: 'Global', scope: 'global' },
  });
});

it('E2 nothing merges: an unset interval means the client’s default, not Global’s value', async () => {
  const emulator = await runEmulator();
  await quietly(
    emulator,
    `Set-CsClientPolicy -WebServicePollInterval 00:05:00
     New-CsClientPolicy PhotosControl | Out-Null
     Grant-CsClientPolicy ${alice} PhotosControl`,
  );
  await emulator.signOutAndIn(alice);
  expect(setting(emulator, alice, 'WebServicePollInterval')).toMatchObject({
    value: '00:30:00',
    source: 'client-default',
    policy: { identity: 'Tag:PhotosControl' },
  });
});

it('E3 a grant needs a sign-in; $Null returns to the site’s policy, else to Global', async () => {
  const emulator = await runEmulator();
  const client = emulator.client(alice);
  const policyNow = () => client.get('session').policy.identity;
  await quietly(
    emulator,
    `New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
     Grant-CsClientPolicy ${alice} -PolicyName PhotosControl`,
  );
  expect(policyNow()).toBe('Global');
  await emulator.signOutAndIn(alice);
  expect(policyNow()).toBe('Tag:PhotosControl');

  const { site } = emulator.stage.get(`client/${alice}`);
  await quietly(
    emulator,
    `New-CsClientPolicy site:${site} | Out-Null
     Grant-CsClientPolicy ${alice} -PolicyName $Null`,
  );
  await emulator.signOutAndIn(alice);
  expect(policyNow()).toBe(`Site:${site}`);

  await quietly(emulator, `Remove-CsClientPolicy site:${site}`);
  await emulator.signOutAndIn(alice);
  expect(policyNow()).toBe('Global');
});

it.each(['Nowhere', 'Global'])('E4 a grant of %s is refused and nothing changes', async (name) => {
  const emulator = await runEmulator();
  const before = emulator.stage.get(`client/${alice}`);
  const { records } = await emulator.shell(
    `Grant-CsClientPolicy -Identity ${alice} -PolicyName ${name}`,
  );
  expect(records.map(({ kind }) => kind)).toEqual(['error']);
  expect(records[0]?.text.replace(/\s+/g, ' ')).toContain(
    `Policy "${name}" is not a user policy. You can assign only a user policy to a specific user.`,
  );
  expect(emulator.stage.get(`client/${alice}`)).toEqual(before);
});

it('E5 ladder: user before site before Global, with winner, losers and reasons', async () => {
  const emulator = await runEmulator();
  const { site } = emulator.stage.get(`client/${alice}`);
  await quietly(
    emulator,
    `New-CsClientPolicy PhotosControl | Out-Null
     New-CsClientPolicy site:${site} | Out-Null
     Grant-CsClientPolicy ${alice} PhotosControl`,
  );
  const { rungs } = emulator.stage.get(`client/${alice}`).ladder;
  expect(rungs.map(({ scope, identity, wins }) => [scope, identity, wins])).toEqual([
    ['user', 'Tag:PhotosControl', true],
    ['site', `Site:${site}`, false],
    ['global', 'Global', false],
  ]);
  for (const { reason } of rungs) expect(reason).toMatch(/\w+\./);
});

it('E6 Remove on Global resets every property; the policy is still there', async () => {
  const emulator = await runEmulator();
  await quietly(
    emulator,
    `Set-CsClientPolicy -DisplayPhoto NoPhoto -WebServicePollInterval 00:05:00
     Remove-CsClientPolicy Global`,
  );
  expect(emulator.stage.get('policy/Global').changed).toEqual([]);
  await emulator.signOutAndIn(alice);
  expect(emulator.client(alice).get('layout').style.value).toBe('photo tiles');
});
