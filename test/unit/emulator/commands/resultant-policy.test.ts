import { afterEach, describe, expect, it } from 'vitest';
import type { ResultantPolicy } from '../../../../shared/contract/views/resultant-policy.js';
import {
  compareResultant,
  countDifferences,
} from '../../../../shared/resultant-policy/compare-resultant.js';
import {
  comparisonText,
  resultantText,
} from '../../../../shared/resultant-policy/resultant-text.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { smallEstate } from '../../../support/small-estate.js';

let emulator: TestEmulator | null = null;
afterEach(async () => {
  await emulator?.close();
  emulator = null;
});

async function startEstate(): Promise<TestEmulator> {
  const text = JSON.stringify({ ...smallEstate, signedIn: [] });
  emulator = await runEmulator({ organisation: { fileName: 'e.json', text, folder: null } });
  return emulator;
}

const ann = 'ann@treyresearch.example';
const ben = 'ben@labs.treyresearch.example';
const of = (running: TestEmulator, sip: string): Promise<ResultantPolicy> =>
  running.command({ name: 'policy.resultant', sip });

const setting = (policy: ResultantPolicy, cmdlet: string, parameter: string) =>
  policy.objects
    .find((object) => object.cmdlet === cmdlet)
    ?.settings.find((each) => each.parameter === parameter);

describe('what governs a person', () => {
  it('has all six kinds, each with its winner and why', async () => {
    const policy = await of(await startEstate(), ben);
    expect(policy.objects.map(({ cmdlet, identity, scope }) => [cmdlet, identity, scope])).toEqual([
      ['CsClientPolicy', 'Tag:Front Desk', 'user'],
      ['CsPresencePolicy', 'Tag:Quiet', 'user'],
      ['CsPrivacyConfiguration', 'Service:UserServer:pool02.treyresearch.example', 'service'],
      ['CsUserServicesConfiguration', 'Global', 'global'],
      ['CsImFilterConfiguration', 'Global', 'global'],
      ['CsFileTransferFilterConfiguration', 'Site:Bristol', 'site'],
    ]);
    for (const { ladder } of policy.objects)
      expect(ladder.filter(({ wins }) => wins)).toHaveLength(1);
    const scopes = policy.objects.map(({ ladder }) => ladder.map(({ scope }) => scope).join(' '));
    expect(new Set(scopes)).toEqual(
      new Set(['user site global', 'service site global', 'site global']),
    );
  });

  it('says of each setting whether it is set, what counts, what lost and by which rule', async () => {
    const policy = await of(await startEstate(), ben);
    expect(setting(policy, 'CsClientPolicy', 'DisplayPhoto')).toMatchObject({
      value: 'NoPhoto',
      origin: 'set',
      acts: 'NoPhoto',
      rule: 'client-policy/DisplayPhoto',
      overruled: [{ identity: 'Global', value: 'AllPhotos', origin: 'default' }],
    });
    expect(setting(policy, 'CsClientPolicy', 'MaxPhotoSizeKB')).toMatchObject({
      origin: 'default',
      overruled: [{ identity: 'Global', value: '20', origin: 'set' }],
    });
    expect(setting(policy, 'CsClientPolicy', 'DGRefreshInterval')).toMatchObject({
      value: '',
      origin: 'unset',
      acts: '08:00:00',
      rule: 'client-policy/DGRefreshInterval/unset',
    });
    expect(setting(policy, 'CsClientPolicy', 'PolicyEntry')?.value).toBe('ShowHoldAlerts=True');
  });

  it('marks what is of a later version and kept', async () => {
    const policy = await of(await startEstate(), ben);
    expect(policy.objects[0]?.kept).toEqual([
      { parameter: 'EnableSkypeUI', value: 'True', version: 'Skype for Business Server 2015' },
      { parameter: 'TracingLevel', value: 'Light', version: 'Lync Server 2013' },
    ]);
  });

  it('tells a value that was set to what it is anyway from one that nobody set', async () => {
    const running = await startEstate();
    await running.shell(
      'Set-CsClientPolicy -WebServicePollInterval 00:30:00 -EnableAppearOffline $false',
    );
    const policy = await of(running, ann);
    const client = (parameter: string) => setting(policy, 'CsClientPolicy', parameter)?.origin;
    expect(client('WebServicePollInterval')).toBe('set-to-default');
    expect(client('MaxPhotoSizeKB')).toBe('set');
    expect(client('DisplayPhoto')).toBe('default');
  });

  it('is by whom the stage says that a client is governed', async () => {
    const running = await startEstate();
    await running.command({ name: 'client.sign-in', sip: ben });
    const client = running.stage.get('client/ben@labs.treyresearch.example');
    const policy = await of(running, ben);
    expect(client.policy.identity).toBe(policy.objects[0]?.identity);
    expect(client.ladder.rungs).toEqual(policy.objects[0]?.ladder);
  });

  it('says who cannot sign in and why, and that partners are governed by their own servers', async () => {
    const running = await startEstate();
    const emil = await of(running, 'emil@treyresearch.example');
    expect(emil.cannotSignIn).toBe('Emil Gruber is not enabled for Lync Server.');
    await running.close();
    emulator = await runEmulator();
    const { people } = await emulator.command({ name: 'directory.search', text: '', limit: 500 });
    const partner = people.find(({ federated }) => federated);
    expect((await of(emulator, partner?.sip ?? '')).objects).toEqual([]);
  });
});

describe('the text of what governs a person', () => {
  it('has one setting a line, what lost below, and reads the same every time', async () => {
    const running = await startEstate();
    const text = resultantText(await of(running, ben));
    expect(text).toContain('\nCsClientPolicy = Tag:Front Desk (user)\n');
    expect(text).toContain('\nCsClientPolicy.DisplayPhoto = NoPhoto (set)\n');
    expect(text).toContain(
      '\nCsClientPolicy.MaxPhotoSizeKB = 30 (default)\nCsClientPolicy.MaxPhotoSizeKB ~ 20 (Global, not used)\n',
    );
    expect(text).toContain(
      'CsClientPolicy.TracingLevel = Light (kept, not acted on: Lync Server 2013)',
    );
    await running.command({ name: 'clock.run', duration: '05:00:00' });
    expect(resultantText(await of(running, ben))).toBe(text);
  });

  it('keeps a value with line breaks on its line', async () => {
    const running = await startEstate();
    await running.shell('Set-CsClientPolicy -Description "one`ntwo"');
    const text = resultantText(await of(running, ann));
    expect(text).toContain('CsClientPolicy.Description = one\\ntwo (set)');
  });
});

describe('two people beside each other', () => {
  it('differ where another value counts, or where the same value counts for another reason', async () => {
    const running = await startEstate();
    await running.shell('Set-CsClientPolicy -DGRefreshInterval 08:00:00');
    const [one, other] = [await of(running, ann), await of(running, ben)];
    const compared = compareResultant(one, other);
    const [client] = compared;
    const differs = (parameter: string) =>
      client?.settings.find((each) => each.one.parameter === parameter)?.difference;
    expect(differs('DisplayPhoto')).toBe('effect');
    expect(differs('DGRefreshInterval')).toBe('form');
    expect(differs('EnableTracing')).toBe('same');
    const counts = countDifferences(compared);
    const settings = one.objects.flatMap((object) => object.settings);
    expect(counts.same + counts.form + counts.effect).toBe(settings.length);
    const text = comparisonText(one, other);
    expect(text).toContain(
      '-CsClientPolicy = Global (global)\n+CsClientPolicy = Tag:Front Desk (user)',
    );
    expect(text).toContain('+CsClientPolicy.EnableSkypeUI = True (kept)');
    expect(text).not.toContain('EnableTracing');
  });

  it('are the same when they are one', async () => {
    const policy = await of(await startEstate(), ben);
    const { form, effect } = countDifferences(compareResultant(policy, policy));
    expect([form, effect]).toEqual([0, 0]);
    expect(comparisonText(policy, policy).split('\n')).toHaveLength(3);
  });
});
