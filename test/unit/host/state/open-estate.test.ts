import { describe, expect, it } from 'vitest';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { smallEstate } from '../../../support/small-estate.js';

const ben = 'ben@labs.treyresearch.example';
const source = (estate: object = smallEstate) => ({
  fileName: 'trey.json',
  text: JSON.stringify(estate),
  folder: null,
});
const begin = () => runEmulator({ organisation: source() });

/** What the shell prints for a line, without blank lines around it. */
async function printed(emulator: TestEmulator, line: string): Promise<string> {
  const { records } = await emulator.shell(line);
  return records.map(({ text }) => text.trim()).join('\n');
}

describe('An organisation with the settings of an estate', () => {
  it.each([
    ["(Get-CsClientPolicy 'Tag:Front Desk').WebServicePollInterval.ToString()", '00:15:00'],
    ['(Get-CsClientPolicy Global).MaxPhotoSizeKB', '20'],
    ['(Get-CsClientPolicy Site:Galway).MaxPhotoSizeKB', '30'],
    ['(Get-CsUserServicesConfiguration).MaxContacts', '120'],
    ['(Get-CsImFilterConfiguration).Prefixes', 'http:'],
    ['(Get-CsFileTransferFilterConfiguration Site:Bristol).Action', 'BlockAll'],
    ['(Get-CsPrivacyConfiguration Service:UserServer:pool02*).Identity', ''],
    [`(Get-CsUser ${ben}).ClientPolicy`, 'Front Desk'],
    [`(Get-CsUser ${ben}).PresencePolicy`, 'Quiet'],
    [`(Get-CsUser ${ben}).RegistrarPool`, 'pool02.treyresearch.example'],
    ["(Get-CsUser 'Emil Gruber').Enabled", 'False'],
    ['Get-CsUser -UnAssignedUser | ForEach-Object { $_.DisplayName }', 'Fred Pujol'],
    ["(Get-CsEffectivePolicy 'Cleo Rossi').ClientPolicy", 'Site:Galway'],
    ['(Get-CsEffectivePolicy dina@treyresearch.example).ClientPolicy', 'Global'],
  ])('answers %s with %s', async (line, answer) => {
    expect(await printed(await begin(), line)).toContain(answer);
  });

  it('shows properties of later versions, and nobody is handed them', async () => {
    const emulator = await begin();
    const list = await printed(emulator, "Get-CsClientPolicy 'Tag:Front Desk'");
    expect(list).toMatch(/EnableSkypeUI +: True/);
    expect(list).toMatch(/TracingLevel +: Light/);
    expect(await printed(emulator, 'Get-CsClientPolicy Global')).not.toContain('EnableSkypeUI');
    await printed(emulator, "Set-CsClientPolicy 'Tag:Front Desk' -MaxPhotoSizeKB 5");
    expect(await printed(emulator, "Get-CsClientPolicy 'Tag:Front Desk'")).toContain('SkypeUI');
    await emulator.command({ name: 'client.sign-in', sip: ben });
    const client = emulator.client(ben);
    expect(JSON.stringify([...client.entries])).not.toContain('SkypeUI');
  });

  it.each([
    ['emil@treyresearch.example', 'Emil Gruber is not enabled for Lync Server'],
    ['fred@treyresearch.example', 'Fred Pujol is homed on no pool'],
  ])('lets nobody sign in as %s and says why', async (sip, reason) => {
    const emulator = await begin();
    const signIn = emulator.command({ name: 'client.sign-in', sip });
    await expect(signIn).rejects.toThrow(reason);
    const device = emulator.command({ name: 'endpoint.add', sip, device: 'mobile' });
    await expect(device).rejects.toThrow(reason);
  });

  it('homes people on the pool they are said to have', async () => {
    const emulator = await begin();
    const servers = emulator.stage.get('front-ends');
    expect(servers.map(({ fqdn, pool }) => [fqdn, pool])).toEqual([
      ['pool01.treyresearch.example', 'pool01.treyresearch.example'],
      ['fe3.treyresearch.example', 'pool02.treyresearch.example'],
      ['fe4.treyresearch.example', 'pool02.treyresearch.example'],
      ['pool03.treyresearch.example', 'pool03.treyresearch.example'],
      ['lost.treyresearch.example', 'lost.treyresearch.example'],
    ]);
    await emulator.command({ name: 'client.sign-in', sip: ben });
    const homed = emulator.stage.get('front-ends').filter(({ users }) => users.includes(ben));
    expect(homed.map(({ pool }) => pool)).toEqual(['pool02.treyresearch.example']);
  });

  it('says that the site of a pool is not known where it is not', async () => {
    const emulator = await begin();
    const ladder = await emulator.command({
      name: 'policy.ladder',
      sip: 'dina@treyresearch.example',
    });
    expect(JSON.stringify(ladder)).toContain('The site of lost.treyresearch.example is not known.');
  });

  it('goes by the configuration of the pool that homes the person', async () => {
    const emulator = await begin();
    await emulator.command({ name: 'client.sign-in', sip: ben });
    expect(JSON.stringify([...emulator.client(ben).entries])).toContain(
      'Service:UserServer:pool02.treyresearch.example',
    );
  });

  it('has the registry of the file in the Front End, which knew it at its start', async () => {
    const emulator = await begin();
    const registry = JSON.stringify(
      emulator.stage.get('front-end/fe3.treyresearch.example/registry'),
    );
    expect(registry).toContain('treyresearch.example');
    expect(registry).toContain('"readByService":true');
  });

  it('returns to them on Reset', async () => {
    const emulator = await begin();
    await printed(emulator, `Grant-CsClientPolicy -Identity ${ben} -PolicyName $null`);
    await printed(emulator, "Remove-CsClientPolicy 'Tag:Front Desk'");
    await emulator.command({ name: 'emulator.reset' });
    expect(await printed(emulator, `(Get-CsUser ${ben}).ClientPolicy`)).toBe('Front Desk');
  });

  it('comes out of a capsule as it went in, with made-up names too', async () => {
    const emulator = await begin();
    const plain = await emulator.command({ name: 'capsule.save' });
    expect(JSON.parse(JSON.parse(plain.text).organisation.text)).toEqual(smallEstate);
    const made = await emulator.command({ name: 'capsule.save', pseudonyms: true });
    for (const trace of ['trey', 'galway', 'front desk', 'quiet', 'gruber', 'labs'])
      expect(made.text.toLowerCase()).not.toContain(trace);
    const file = parseOrganisation(JSON.parse(made.text).organisation.text, 'made-up.json');
    expect(file.policies?.client?.[2]?.settings).toMatchObject({
      DisplayPhoto: 'NoPhoto',
      WebServicePollInterval: '00:15:00',
    });
    const copy = await runEmulator();
    await copy.command({ name: 'capsule.open', text: made.text });
    const answer = await printed(
      copy,
      'Get-CsUser | ? { $_.ClientPolicy } | % { $_.ClientPolicy }',
    );
    expect(`Tag:${answer}`).toBe(file.policies?.client?.[2]?.identity);
  });

  it('is refused with the line of a registry file that cannot be read', () => {
    const [registry] = smallEstate.registry;
    const broken = { ...registry, file: 'Windows Registry Editor Version 5.00\n\n[HKEY_USERS' };
    expect(() => openDirectory(source({ ...smallEstate, registry: [broken] }))).toThrow(
      'registry[0].file: expected a registry file; line 3: The bracket of the key is not closed.',
    );
  });

  it('is exported as it came, and as it was changed', async () => {
    const emulator = await begin();
    const untouched = await emulator.command({ name: 'organisation.export' });
    expect(untouched.fileName).toBe('trey.json');
    expect(JSON.parse(untouched.text)).toEqual(smallEstate);
    await printed(
      emulator,
      "New-CsClientPolicy Kiosk -MAPIPollInterval '00:10:00' -DisplayPhoto NoPhoto",
    );
    await printed(
      emulator,
      'Grant-CsClientPolicy -Identity ann@treyresearch.example -PolicyName Kiosk',
    );
    await printed(emulator, `Grant-CsClientPolicy -Identity ${ben} -PolicyName $null`);
    await printed(emulator, 'Set-CsImFilterConfiguration -Action Warn -WarnMessage Mind');
    const fe4 = { frontEnd: 'fe4.treyresearch.example', account: 'NetworkService' } as const;
    await emulator.command({ name: 'front-end.create-zone-keys', ...fe4 });
    await emulator.command({
      name: 'front-end.set-zone-value',
      ...fe4,
      domain: 'intranet.example',
      protocol: 'http',
      zone: 1,
    });
    const changed = await emulator.command({ name: 'organisation.export' });
    const copy = await runEmulator({
      organisation: { fileName: 'copy.json', text: changed.text, folder: null },
    });
    for (const line of [
      'Get-CsClientPolicy | Format-List *',
      'Get-CsImFilterConfiguration | Format-List *',
      'Get-CsUser | Format-List DisplayName, ClientPolicy, PresencePolicy, RegistrarPool, Enabled',
    ])
      expect(await printed(copy, line)).toBe(await printed(emulator, line));
    const registry = (of: TestEmulator, name: 'fe3' | 'fe4') =>
      JSON.stringify(of.stage.get(`front-end/${name}.treyresearch.example/registry`));
    expect(registry(copy, 'fe4')).toContain('intranet.example');
    expect(registry(copy, 'fe3')).toContain('treyresearch.example');
    const again = await copy.command({ name: 'organisation.export' });
    expect(JSON.parse(again.text)).toEqual(JSON.parse(changed.text));
  });
});
