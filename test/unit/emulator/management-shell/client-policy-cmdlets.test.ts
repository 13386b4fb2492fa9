import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

describe('the client policy cmdlets', () => {
  let fixture: ShellFixture;

  beforeEach(() => {
    fixture = new ShellFixture();
    fixture.run('New-CsClientPolicy -Identity PhotosControl');
  });

  it('run the photo story as copied from a web page, typographic dashes and quotes included', () => {
    const story = [
      'Set-CsClientPolicy –Identity “PhotosControl” –DisplayPhoto PhotosFromADOnly',
      'Grant-CsClientPolicy –Identity ‘alice@contoso.com’ –PolicyName PhotosControl',
    ].join('\n');
    const outcome = fixture.run(story);
    expect(outcome.records).toEqual([]);
    expect(outcome.changed).toBe(true);
    expect(fixture.policies.find('PhotosControl')?.values.DisplayPhoto).toBe('PhotosFromADOnly');
    expect(fixture.policies.assignmentOf('alice@contoso.com')).toBe('PhotosControl');
  });

  it('C8: take an enum in any case and refuse another word with the list of words', () => {
    fixture.run('Set-CsClientPolicy PhotosControl -DisplayPhoto photosfromadonly');
    expect(fixture.policies.find('PhotosControl')?.values.DisplayPhoto).toBe('PhotosFromADOnly');
    const before = fixture.state();
    const error = fixture.error('Set-CsClientPolicy PhotosControl -DisplayPhoto None');
    expect(error).toContain(
      'Cannot bind parameter \'DisplayPhoto\'. Cannot convert value "None" to type',
    );
    expect(error).toContain('"NoPhoto, PhotosFromADOnly, AllPhotos"');
    expect(fixture.state()).toBe(before);
  });

  it.each([
    ['lync2010', '00:04:59', false],
    ['lync2010', '00:05:00', true],
    ['lync2010', '06:00:00', true],
    ['lync2010', '08:00:00', true],
    ['lync2010', '08:00:01', false],
    ['technet', '00:00:00', false],
    ['technet', '00:00:01', true],
    ['technet', '01:00:00', true],
    ['technet', '01:00:01', false],
    ['technet', '06:00:00', false],
  ] as const)(
    'B10: under profile %s a poll interval of %s is taken: %s',
    (profile, value, taken) => {
      fixture.policies.setRangeProfile(profile);
      const before = fixture.state();
      const { records, changed } = fixture.run(
        `Set-CsClientPolicy -WebServicePollInterval ${value}`,
      );
      const errors = records.filter(({ kind }) => kind === 'error');
      expect([errors.length === 0, changed]).toEqual([taken, taken]);
      if (taken) return;
      expect(fixture.state()).toBe(before);
      for (const part of ['Set-CsClientPolicy', 'WebServicePollInterval', value]) {
        expect(errors[0]?.text).toContain(part);
      }
      expect(errors[0]?.text).toContain(
        profile === 'technet' ? '00:00:01 to 01:00:00' : '00:05:00 to 08:00:00',
      );
    },
  );

  it('warn of both sources where they disagree about a value that is taken', () => {
    const { records } = fixture.run('Set-CsClientPolicy -WebServicePollInterval 06:00:00');
    expect(records).toHaveLength(1);
    expect(records[0]?.kind).toBe('warning');
    expect(records[0]?.text).toContain('00:00:01 to 01:00:00');
  });

  it('B11: keep the units of intervals apart', () => {
    fixture.run('Set-CsClientPolicy -CalendarStatePublicationInterval 300');
    expect(fixture.policies.find('global')?.values.CalendarStatePublicationInterval).toBe(300);
    expect(
      fixture.error('Set-CsClientPolicy -CalendarStatePublicationInterval 00:05:00'),
    ).toContain('Cannot convert value "00:05:00" to type "System.UInt32"');
    expect(fixture.error('Set-CsClientPolicy -WebServicePollInterval 5')).toContain(
      'write 00:05:00',
    );
    expect(fixture.error('Set-CsClientPolicy -WebServicePollInterval 480')).toContain(
      'write 08:00:00',
    );
  });

  it('E1: change the global policy when no identity is given', () => {
    fixture.run('Set-CsClientPolicy -WebServicePollInterval 00:05:00');
    expect(fixture.policies.find('global')?.values.WebServicePollInterval).toBe(300_000);
    expect(fixture.policies.find('PhotosControl')?.values.WebServicePollInterval).toBeNull();
  });

  it('E3: take a granted policy away with $Null', () => {
    fixture.run('Grant-CsClientPolicy alice@contoso.com PhotosControl');
    fixture.run('Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName $Null');
    expect(fixture.policies.assignmentOf('alice@contoso.com')).toBeNull();
  });

  it.each(['Nope', 'Global'])('E4: refuse to grant %s in the words of the server', (name) => {
    const before = fixture.state();
    expect(fixture.error(`Grant-CsClientPolicy alice@contoso.com ${name}`)).toContain(
      `Policy "${name}" is not a user policy. You can assign only a user policy to a specific user.`,
    );
    expect(fixture.state()).toBe(before);
  });

  it('E6: return the global policy to its defaults instead of removing it', () => {
    fixture.run('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    fixture.run('Remove-CsClientPolicy Global');
    expect(fixture.policies.find('global')?.values.DisplayPhoto).toBe('AllPhotos');
  });

  it('A4: know no parameter that no client policy has', () => {
    const error = fixture.error('Set-CsClientPolicy -LastActive $false');
    expect(error).toContain(
      "A parameter cannot be found that matches parameter name 'LastActive'.",
    );
  });

  it.each([
    'New-CsClientPolicy Global',
    'New-CsClientPolicy photoscontrol',
    'New-CsClientPolicy site:Nowhere',
    'Get-CsClientPolicy Nope',
    'Set-CsClientPolicy Nope -DisplayPhoto NoPhoto',
    'Remove-CsClientPolicy tag:*',
    'Grant-CsClientPolicy nobody@contoso.com PhotosControl',
    'Set-CsClientPolicy -DisplayPhoto',
    'Set-CsClientPolicy -Disable $true',
    'Set-CsClientPolicy -DisableEmoticons "yes"',
    'Set-CsClientPolicy -DisplayPhoto $null',
    'Set-CsClientPolicy -MaxPhotoSizeKB 101',
    'Set-CsClientPolicy -Instance "Global"',
    'New-CsClientPolicy',
  ])('refuse %s with one error that names the cmdlet, and change nothing', (text) => {
    const before = fixture.state();
    const error = fixture.error(text);
    expect(error.startsWith(`${text.split(' ')[0]} : `)).toBe(true);
    expect(error).toContain('+ CategoryInfo          : ');
    expect(fixture.state()).toBe(before);
  });

  it('say under -WhatIf what would happen, and change nothing', () => {
    const before = fixture.state();
    const { records, changed } = fixture.run('Remove-CsClientPolicy PhotosControl -WhatIf');
    expect(records).toEqual([
      {
        kind: 'whatif',
        text: 'What if: Performing operation "Remove-CsClientPolicy" on Target "Tag:PhotosControl".',
      },
    ]);
    expect([changed, fixture.state()]).toEqual([false, before]);
  });

  it('ask under -Confirm for each step, and keep an answer to all', () => {
    fixture.run('New-CsClientPolicy A; New-CsClientPolicy B');
    const asked = fixture.run(
      'Get-CsClientPolicy -Filter tag:* | Set-CsClientPolicy -DisplayPhoto NoPhoto -Confirm',
    );
    expect(asked.prompt?.choices.map(({ key }) => key)).toEqual(['Y', 'A', 'N', 'L', 'S']);
    expect(asked.prompt?.message).toContain('"Tag:PhotosControl"');
    const second = fixture.shell.answer('n');
    expect(second.prompt?.message).toContain('"Tag:A"');
    const done = fixture.shell.answer('Yes to All');
    expect([done.prompt, done.changed]).toEqual([null, true]);
    const photos = ['PhotosControl', 'A', 'B'].map(
      (name) => fixture.policies.find(name)?.values.DisplayPhoto,
    );
    expect(photos).toEqual(['AllPhotos', 'NoPhoto', 'NoPhoto']);
  });

  it('ask again when the answer is none of the choices, and give up the question for a new input', () => {
    fixture.run('Set-CsClientPolicy -DisplayPhoto NoPhoto -Confirm');
    expect(fixture.shell.answer('perhaps').prompt).not.toBeNull();
    fixture.run('Get-CsClientPolicy Global');
    expect(fixture.shell.answer('Y').changed).toBe(false);
    expect(fixture.policies.find('global')?.values.DisplayPhoto).toBe('AllPhotos');
  });

  it('ask before removing a policy that people hold, unless forced', () => {
    fixture.run('Grant-CsClientPolicy alice@contoso.com PhotosControl');
    expect(fixture.run('Remove-CsClientPolicy PhotosControl').prompt).not.toBeNull();
    fixture.shell.answer('N');
    expect(fixture.policies.find('PhotosControl')).toBeDefined();
    expect(fixture.run('Remove-CsClientPolicy PhotosControl -Force').prompt).toBeNull();
    expect(fixture.policies.find('PhotosControl')).toBeUndefined();
  });

  it('keep an -InMemory policy to themselves until Set-CsClientPolicy -Instance creates it', () => {
    fixture.run('$p = New-CsClientPolicy Draft -InMemory; $p.DisplayPhoto = "nophoto"');
    expect(fixture.policies.find('Draft')).toBeUndefined();
    fixture.run('Set-CsClientPolicy -Instance $p');
    expect(fixture.policies.find('Draft')?.values.DisplayPhoto).toBe('NoPhoto');
  });

  it('check what is assigned to a property of a policy object', () => {
    const error = fixture.error(
      '$p = Get-CsClientPolicy Global; $p.WebServicePollInterval = "00:00:01"',
    );
    expect(error).toContain('00:05:00 to 08:00:00');
  });

  it('change the PolicyEntry list with Add, Remove, Replace, methods and $Null', () => {
    const entries = () => fixture.policies.find('global')?.values.PolicyEntry;
    fixture.run(
      '$x = New-CsClientPolicyEntry -Name A -Value 1; $y = New-CsClientPolicyEntry -Name B -Value 2',
    );
    fixture.run('Set-CsClientPolicy -PolicyEntry @{Add=$x,$y}');
    expect(entries()).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ]);
    fixture.run('Set-CsClientPolicy -PolicyEntry @{remove=$x}');
    expect(entries()).toEqual([{ name: 'B', value: '2' }]);
    fixture.run('Set-CsClientPolicy -PolicyEntry @{Replace=$x}');
    expect(entries()).toEqual([{ name: 'A', value: '1' }]);
    fixture.run(
      '$p = Get-CsClientPolicy Global; $p.PolicyEntry.Add($y); $p.PolicyEntry.RemoveAt(0); Set-CsClientPolicy -Instance $p',
    );
    expect(entries()).toEqual([{ name: 'B', value: '2' }]);
    fixture.run('Set-CsClientPolicy -PolicyEntry $Null');
    expect(entries()).toEqual([]);
    expect(fixture.error('Set-CsClientPolicy -PolicyEntry @{Put=$x}')).toContain('@{Add=entries}');
  });

  it('grant to every user a wildcard matches, from the pipe as well, and return them under -PassThru', () => {
    fixture.run('Grant-CsClientPolicy "* *" PhotosControl');
    expect(fixture.policies.holdersOf('PhotosControl')).toHaveLength(3);
    const lines = fixture.lines(
      'Get-CsUser | Grant-CsClientPolicy -PolicyName $Null -PassThru | % { "$($_.SipAddress)=$($_.ClientPolicy)" }',
    );
    expect(lines).toEqual([
      'sip:alice@contoso.com=',
      'sip:bob@contoso.com=',
      'sip:carol@contoso.com=',
    ]);
  });
});
