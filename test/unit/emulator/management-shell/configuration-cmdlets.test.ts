import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

const identities = (noun: string) => fixture.lines(`Get-${noun} | ForEach-Object { $_.Identity }`);

describe('the privacy configuration cmdlets', () => {
  it('print the global configuration with its defaults', () => {
    expect(fixture.lines('Get-CsPrivacyConfiguration')).toEqual([
      'Identity                     : Global',
      'EnablePrivacyMode            : False',
      'AutoInitiateContacts         : True',
      'PublishLocationDataDefault   : True',
      'DisplayPublishedPhotoDefault : True',
    ]);
  });

  it('change the global configuration when no identity is given', () => {
    const { records, changed } = fixture.run('Set-CsPrivacyConfiguration -EnablePrivacyMode $True');
    expect([records, changed]).toEqual([[], true]);
    expect(fixture.settings.privacy.find('global')?.values.EnablePrivacyMode).toBe(true);
  });

  it('make one for a site and one for a User Server, which governs before the site', () => {
    fixture.run('New-CsPrivacyConfiguration site:redmond -EnablePrivacyMode $True');
    fixture.run('New-CsPrivacyConfiguration service:UserServer:POOL01.contoso.com');
    expect(identities('CsPrivacyConfiguration')).toEqual([
      'Global',
      'Site:Redmond',
      'Service:UserServer:pool01.contoso.com',
    ]);
    const { ladder } = fixture.settings.privacy.effectiveFor('alice@contoso.com');
    expect(ladder.map(({ identity, wins }) => [identity, wins])).toEqual([
      ['Service:UserServer:pool01.contoso.com', true],
      ['Site:Redmond', false],
      ['Global', false],
    ]);
    expect(fixture.settings.privacy.effectiveFor('carol@contoso.com').scope).toBe('global');
    expect(
      fixture.lines('(Get-CsPrivacyConfiguration -Filter service:*).EnablePrivacyMode'),
    ).toEqual(['False']);
  });

  it.each([
    ['New-CsPrivacyConfiguration global', 'There is exactly one global configuration'],
    ['New-CsPrivacyConfiguration site:Paris', 'Sites: Redmond, Dublin'],
    ['New-CsPrivacyConfiguration SalesPrivacy', 'service:UserServer:'],
    ['New-CsPrivacyConfiguration service:Registrar:pool01.contoso.com', 'service:UserServer:'],
    [
      'New-CsPrivacyConfiguration service:UserServer:pool09.contoso.com',
      'pool01.contoso.com, pool02',
    ],
    ['Set-CsPrivacyConfiguration site:Dublin -EnablePrivacyMode $True', 'Site:Dublin'],
    ['Set-CsPrivacyConfiguration -EnablePrivacyMode maybe', "parameter 'EnablePrivacyMode'"],
    ['Set-CsPrivacyConfiguration -EnablePrivacyMode $null', 'because it is null'],
    ['Set-CsPrivacyConfiguration -LastActive $false', "parameter name 'LastActive'"],
    ['Grant-CsPrivacyConfiguration alice@contoso.com x', 'Grant-CsPrivacyConfiguration'],
  ])('refuse %s', (text, reason) => {
    const before = fixture.state();
    expect(fixture.error(text)).toContain(reason);
    expect(fixture.state()).toBe(before);
  });

  it('refuse a second one of a site', () => {
    fixture.run('New-CsPrivacyConfiguration site:Redmond');
    expect(fixture.error('New-CsPrivacyConfiguration site:Redmond')).toContain(
      'A site has at most one configuration',
    );
  });

  it('say what would happen under -WhatIf, and ask under -Confirm', () => {
    const before = fixture.state();
    const [whatIf] = fixture.run('Set-CsPrivacyConfiguration -EnablePrivacyMode 1 -WhatIf').records;
    expect(whatIf?.kind).toBe('whatif');
    expect(whatIf?.text).toContain('Set-CsPrivacyConfiguration');
    expect(fixture.run('Remove-CsPrivacyConfiguration global -Confirm').prompt).not.toBeNull();
    fixture.shell.answer('N');
    expect(fixture.state()).toBe(before);
  });

  it('keep an in-memory object out of the store until it is set as an instance', () => {
    fixture.run('$c = New-CsPrivacyConfiguration site:Dublin -InMemory -EnablePrivacyMode $True');
    expect(identities('CsPrivacyConfiguration')).toEqual(['Global']);
    fixture.run('$c.AutoInitiateContacts = $False');
    fixture.run('Set-CsPrivacyConfiguration -Instance $c');
    expect(fixture.settings.privacy.find('site:Dublin')?.values).toMatchObject({
      EnablePrivacyMode: true,
      AutoInitiateContacts: false,
    });
  });

  it('take no object of another noun as an instance', () => {
    expect(
      fixture.error('Set-CsPrivacyConfiguration -Instance (Get-CsPresencePolicy global)'),
    ).toContain("parameter 'Instance'");
  });

  it('return the global one to its defaults, and remove the others down the pipe', () => {
    fixture.run('Set-CsPrivacyConfiguration -EnablePrivacyMode $True');
    fixture.run('New-CsPrivacyConfiguration site:Dublin');
    fixture.run('Get-CsPrivacyConfiguration | Remove-CsPrivacyConfiguration');
    expect(identities('CsPrivacyConfiguration')).toEqual(['Global']);
    expect(fixture.settings.privacy.find('global')?.values.EnablePrivacyMode).toBe(false);
  });

  it('complete parameters, values and identities', () => {
    fixture.run('New-CsPrivacyConfiguration site:Dublin');
    const offered = (text: string) =>
      fixture.shell.complete(text, text.length).items.map((item) => item.text);
    expect(offered('Set-CsPrivacyConfiguration -Enable')).toEqual(['-EnablePrivacyMode']);
    expect(offered('Set-CsPrivacyConfiguration -EnablePrivacyMode ')).toEqual(['$False', '$True']);
    expect(offered('Remove-CsPrivacyConfiguration ')).toEqual(['Global', 'Site:Dublin']);
    expect(offered('Get-CsPrivacyConfiguration | Select-Object Auto')).toEqual([
      'AutoInitiateContacts',
    ]);
  });
});

describe('the presence policy cmdlets', () => {
  const limitOf = (sip: string) =>
    fixture.settings.presencePolicies.effectiveFor(sip).policy.values.MaxPromptedSubscriber;

  it('print, make and change a policy', () => {
    fixture.run('New-CsPresencePolicy Quiet -MaxPromptedSubscriber 0 -Description "No prompts"');
    fixture.run('Set-CsPresencePolicy Quiet -MaxCategorySubscription 3000');
    expect(fixture.lines('Get-CsPresencePolicy tag:quiet')).toEqual([
      'Identity                : Tag:Quiet',
      'Description             : No prompts',
      'MaxPromptedSubscriber   : 0',
      'MaxCategorySubscription : 3000',
    ]);
  });

  it.each([
    ['MaxPromptedSubscriber', 601, '0 to 600'],
    ['MaxPromptedSubscriber', -1, '0 to 600'],
    ['MaxCategorySubscription', 3001, '0 to 3000'],
  ])('refuse %s %d', (name, value, range) => {
    const error = fixture.error(`Set-CsPresencePolicy -${name} ${value}`);
    for (const part of ['Set-CsPresencePolicy', name, String(value), range])
      expect(error).toContain(part);
  });

  it('grant a policy, show it on the user, and take it away', () => {
    fixture.run('New-CsPresencePolicy Quiet -MaxPromptedSubscriber 0');
    fixture.run('Get-CsUser alice@contoso.com | Grant-CsPresencePolicy -PolicyName Quiet');
    expect([limitOf('alice@contoso.com'), limitOf('bob@contoso.com')]).toEqual([0, 200]);
    expect(fixture.lines('(Get-CsUser alice@contoso.com).PresencePolicy')).toEqual(['Quiet']);
    expect(fixture.lines('(Get-CsEffectivePolicy bob@contoso.com).PresencePolicy')).toEqual([
      'Global',
    ]);
    fixture.run('Grant-CsPresencePolicy alice@contoso.com $Null');
    expect(limitOf('alice@contoso.com')).toBe(200);
  });

  it('ask before a policy in use is removed, and do not under -Force', () => {
    fixture.run('New-CsPresencePolicy Quiet; Grant-CsPresencePolicy alice@contoso.com Quiet');
    expect(fixture.run('Remove-CsPresencePolicy Quiet').prompt?.message).toContain('1 user');
    fixture.shell.answer('N');
    expect(fixture.settings.presencePolicies.assignmentOf('alice@contoso.com')).toBe('Quiet');
    fixture.run('Remove-CsPresencePolicy Quiet -Force');
    expect(identities('CsPresencePolicy')).toEqual(['Global']);
  });

  it('refuse to grant a client policy', () => {
    fixture.run('New-CsClientPolicy PhotosControl');
    expect(fixture.error('Grant-CsPresencePolicy alice@contoso.com PhotosControl')).toContain(
      'Policy "PhotosControl" is not a user policy.',
    );
  });

  it('offer their own policies only', () => {
    fixture.run('New-CsClientPolicy PhotosControl; New-CsPresencePolicy Quiet');
    const text = 'Grant-CsPresencePolicy alice@contoso.com -PolicyName ';
    expect(fixture.shell.complete(text, text.length).items.map((item) => item.text)).toEqual([
      'Quiet',
    ]);
  });
});

describe('the user services configuration cmdlets', () => {
  it('print the documented defaults', () => {
    expect(fixture.lines('Get-CsUserServicesConfiguration')).toEqual([
      'Identity                         : Global',
      'MaxContacts                      : 250',
      'MaxPersonalNotes                 : 3',
      'MaxSubscriptions                 : 200',
      'DefaultSubscriptionExpiration    : 28800',
      'MinSubscriptionExpiration        : 1200',
      'MaxSubscriptionExpiration        : 43200',
      'AnonymousUserGracePeriod         : 01:30:00',
      'DeactivationGracePeriod          : 1.00:00:00',
      'MaintenanceTimeOfDay             : 01:00',
      'MaxScheduledMeetingsPerOrganizer : 1000',
      'SubscribeToCollapsedDG           : True',
    ]);
  });

  it.each([
    ['MaxPersonalNotes', '10', 10],
    ['MaxContacts', '65535', 65_535],
    ['DefaultSubscriptionExpiration', '300', 300],
    ['AnonymousUserGracePeriod', '1.00:00:00', 86_400_000],
    ['DeactivationGracePeriod', '08:00:00', 28_800_000],
    ['MaintenanceTimeOfDay', '22:30', '22:30'],
    ['MaintenanceTimeOfDay', '"1:05 PM"', '13:05'],
    ['SubscribeToCollapsedDG', '$False', false],
  ])('take %s %s', (name, text, stored) => {
    const { records } = fixture.run(`Set-CsUserServicesConfiguration -${name} ${text}`);
    expect(records).toEqual([]);
    expect(fixture.settings.userServices.find('global')?.values[name]).toBe(stored);
  });

  it.each([
    ['MaxPersonalNotes', '11', '0 to 10'],
    ['MaxContacts', '65536', '0 to 65535'],
    ['MaxContacts', 'many', 'System.UInt16'],
    ['DefaultSubscriptionExpiration', '299', '300 to 86400'],
    ['MaxSubscriptionExpiration', '86401', '300 to 86400'],
    ['AnonymousUserGracePeriod', '1.00:00:01', '00:00:00 to 1.00:00:00'],
    ['DeactivationGracePeriod', '07:59:59', '08:00:00 to 365.00:00:00'],
    ['MaintenanceTimeOfDay', '25:00', 'System.DateTime'],
  ])('refuse %s %s', (name, text, reason) => {
    const before = fixture.state();
    const error = fixture.error(`Set-CsUserServicesConfiguration -${name} ${text}`);
    expect(error).toContain(name);
    expect(error).toContain(reason);
    expect(fixture.state()).toBe(before);
  });

  it('make one for a User Server', () => {
    fixture.run(
      'New-CsUserServicesConfiguration service:UserServer:pool02.contoso.com -MaxContacts 5',
    );
    const limit = (sip: string) =>
      fixture.settings.userServices.effectiveFor(sip).policy.values.MaxContacts;
    expect([limit('carol@contoso.com'), limit('alice@contoso.com')]).toEqual([5, 250]);
    fixture.run('Remove-CsUserServicesConfiguration service:userserver:pool02.contoso.com');
    expect(limit('carol@contoso.com')).toBe(250);
  });
});
