import { describe, expect, it } from 'vitest';
import type { SettingsReading } from '../../../../shared/contract/commands/shell.js';
import { ShellFixture } from './shell-fixture.js';

const fixture = (): ShellFixture => {
  const shell = new ShellFixture();
  shell.run('New-CsClientPolicy PhotosControl -MaxPhotoSizeKB 20');
  return shell;
};

const read = (text: string, shell = fixture()): SettingsReading => shell.shell.readSettings(text);

const cmdlet = (text: string, shell = fixture()) => {
  const reading = read(text, shell);
  if (reading.kind !== 'cmdlet') throw new Error(reading.reason);
  return reading;
};

describe('a line that is read', () => {
  it('says which policy it sets, and what to, as it would be stored', () => {
    expect(
      cmdlet('Set-CsClientPolicy PhotosControl -DisplayPhoto nophoto -WebServicePollInterval 0:10'),
    ).toEqual({
      kind: 'cmdlet',
      act: 'set',
      settings: 'client',
      identity: 'Tag:PhotosControl',
      values: { DisplayPhoto: 'NoPhoto', WebServicePollInterval: 600_000 },
      people: null,
      faults: [],
    });
  });

  it('runs nothing and is in no history', () => {
    const shell = fixture();
    const before = shell.shell.snapshot();
    read('Set-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto', shell);
    read('Set-CsClientPolicy PhotosControl -IMWarning (New-TimeSpan -Foo 1)', shell);
    expect(shell.shell.snapshot()).toBe(before);
    expect(shell.policies.find('PhotosControl')?.values.DisplayPhoto).toBe('AllPhotos');
  });

  it('means the global policy without an identity', () => {
    expect(cmdlet('Set-CsClientPolicy -EnableURL $false').identity).toBe('Global');
  });

  it.each([
    ['Set-CsPresencePolicy -MaxPromptedSubscriber 5', 'presence'],
    ['Set-CsPrivacyConfiguration -EnablePrivacyMode $true', 'privacy'],
    ['Set-CsUserServicesConfiguration -MaxContacts 10', 'userServices'],
    ['Set-CsImFilterConfiguration -Enabled $true', 'imFilter'],
    ['Set-CsFileTransferFilterConfiguration -Action BlockAll', 'fileTransferFilter'],
  ])('is known of every kind: %s', (text, kind) => {
    expect(cmdlet(text)).toMatchObject({ settings: kind, identity: 'Global', faults: [] });
  });

  it('works out what it can: lists that are added to, lengths of time, entries', () => {
    expect(
      cmdlet("Set-CsFileTransferFilterConfiguration -Extensions @{Replace='.a','.b'}").values,
    ).toEqual({ Extensions: ['.a', '.b'] });
    expect(
      cmdlet(
        'Set-CsClientPolicy -HotdeskingTimeout (New-TimeSpan -Minutes 6) -PolicyEntry @{Add=(New-CsClientPolicyEntry -Name a -Value b)}',
      ).values,
    ).toEqual({ HotdeskingTimeout: 360_000, PolicyEntry: [{ name: 'a', value: 'b' }] });
  });

  it('takes away what is $Null', () => {
    expect(cmdlet('Set-CsClientPolicy -EnableURL $null').values).toEqual({ EnableURL: null });
  });

  it('names a new policy, a removed one, and how many people a grant names', () => {
    expect(cmdlet('New-CsClientPolicy Quiet')).toMatchObject({
      act: 'new',
      identity: 'Tag:Quiet',
    });
    expect(cmdlet('Remove-CsClientPolicy PhotosControl -Force').act).toBe('remove');
    expect(cmdlet("Grant-CsClientPolicy 'A*' PhotosControl")).toMatchObject({
      act: 'grant',
      identity: 'Tag:PhotosControl',
      people: 1,
    });
  });
});

describe('what the cmdlet would refuse', () => {
  const faults = (text: string) => cmdlet(text).faults;
  const said = (text: string): string => {
    const [record] = fixture().run(text).records;
    return record?.text.replace(/\s+/g, ' ') ?? '';
  };

  it('is found for each parameter, in the words it has when it runs', () => {
    const line =
      'Set-CsClientPolicy -WebServicePollInterval 00:00:01 -DisplayPhoto Sometimes -MaxPhotoSizeKB many -EnableURL $true';
    const found = faults(line);
    expect(found.map(({ parameter }) => parameter)).toEqual([
      'WebServicePollInterval',
      'DisplayPhoto',
      'MaxPhotoSizeKB',
    ]);
    expect(cmdlet(line).values).toEqual({ EnableURL: true });
    for (const { parameter, text } of found) {
      const given = new RegExp(`-${parameter} (\\S+)`).exec(line)?.[1];
      const alone = said(`Set-CsClientPolicy -${parameter} ${given}`);
      expect(alone).toContain(text.replace(/\s+/g, ' '));
    }
  });

  it('goes by the range profile that holds', () => {
    const shell = fixture();
    const line = 'Set-CsClientPolicy -WebServicePollInterval';
    expect(cmdlet(`${line} 02:00:00`, shell).faults).toEqual([]);
    shell.policies.setRangeProfile('technet');
    expect(cmdlet(`${line} 02:00:00`, shell).faults).toHaveLength(1);
    expect(cmdlet(`${line} 00:00:01`, shell).faults).toEqual([]);
  });

  it.each([
    ['New-CsClientPolicy PhotosControl', 'Identity', 'already exists'],
    ['New-CsClientPolicy global', 'Identity', 'exactly one global'],
    [`New-CsClientPolicy ${'x'.repeat(129)}`, 'Identity', 'at most 128 characters'],
    ["New-CsClientPolicy ''", 'Identity', 'is not'],
    ['New-CsClientPolicy site:Nowhere', 'Identity', 'There is no site'],
    ['New-CsPrivacyConfiguration service:UserServer:x', 'Identity', 'There is no User Server'],
    ['Set-CsClientPolicy Gone -EnableURL $true', 'Identity', 'There is no client policy'],
    ['Remove-CsClientPolicy Gone', 'Identity', 'There is no client policy'],
    ['Grant-CsClientPolicy nobody PhotosControl', 'Identity', 'There is no user'],
    ['Grant-CsClientPolicy alice@contoso.com Global', 'PolicyName', 'is not a user policy'],
    ['New-CsClientPolicy', null, 'Identity'],
    ['Set-CsClientPolicy -Nonsense 1', 'Nonsense', 'cannot be found'],
    ['Set-CsImFilterConfiguration -Prefixes @{Add="no prefix"}', 'Prefixes', 'does not take'],
    ['Set-CsImFilterConfiguration -Prefixes @{Foo="a:"}', 'Prefixes', 'list modifier'],
  ])('%s', (text, parameter, words) => {
    const [fault, ...others] = faults(text);
    expect(others).toEqual([]);
    expect(fault?.parameter).toBe(parameter);
    expect(fault?.text).toContain(words);
  });
});

describe('a line that a form cannot show', () => {
  it.each([
    ['', 'no cmdlet'],
    ['Set-CsClientPolicy -IMWarning "a', 'not complete'],
    ['Get-CsClientPolicy', 'none of them'],
    ['Get-CsUser | Grant-CsClientPolicy -PolicyName PhotosControl', 'a pipe'],
    ['Set-CsClientPolicy -EnableURL $true; Get-Date', 'several statements'],
    ['Set-CsClientPolicy -EnableURL $x', '$x'],
    ['Set-CsClientPolicy -IMWarning (Get-Date)', 'Get-Date'],
    ['Set-CsClientPolicy @table', 'script in an argument'],
    ['Set-CsClientPolicy -EnableURL $true > a.txt', 'redirection'],
    ['Set-CsClientPolicy -EnableURL $true -WhatIf', '-WhatIf'],
    ['if ($true) { 1 }', 'another kind'],
    ['1 + 1', 'an expression'],
    [')', 'Unexpected'],
  ])('%s', (text, words) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'other' });
    expect(reading.kind === 'other' && reading.reason).toContain(words);
  });

  it('is one whose name the session gave to something else', () => {
    const shell = fixture();
    shell.run('function Set-CsClientPolicy { }');
    expect(read('Set-CsClientPolicy -EnableURL $true', shell).kind).toBe('other');
  });
});
