import { beforeEach, describe, expect, it } from 'vitest';
import { shellLimits } from '../../../../electron/emulator/management-shell/limits.js';
import { ShellFixture } from './shell-fixture.js';

describe('users, output and completion of the shell', () => {
  let fixture: ShellFixture;

  beforeEach(() => {
    fixture = new ShellFixture();
    fixture.run(
      'New-CsClientPolicy PhotosControl; Grant-CsClientPolicy alice@contoso.com PhotosControl',
    );
  });

  it.each([
    ['Get-CsUser', 'Alice Bob Carol'],
    ['Get-CsUser sip:bob@contoso.com', 'Bob'],
    ['Get-CsUser CONTOSO\\carol', 'Carol'],
    ['Get-CsUser "A*"', 'Alice'],
    ['"bob@contoso.com" | Get-CsUser', 'Bob'],
    ['Get-CsUser -Filter {ClientPolicy -eq $null}', 'Bob Carol'],
    [
      'Get-CsUser -Filter {ClientPolicy -eq "PhotosControl" -or DisplayName -like "car*"}',
      'Alice Carol',
    ],
    ['Get-CsUser -Filter {-not (DisplayName -like "*b*" -and Enabled -eq $true)}', 'Carol'],
    ['Get-CsUser -LdapFilter "(&(department=Sales)(!(givenName=A*)))"', 'Carol'],
    ['Get-CsUser -LdapFilter "(|(sn=Brown)(title>=Sales))"', 'Alice Bob Carol'],
    ['Get-CsUser -LdapFilter "&(Department=Sales)(Title=Sales Manager)"', 'Alice Carol'],
    ['Get-CsUser -LdapFilter "|(sn=Brown)(sn=Clark)"', 'Bob Carol'],
    ['Get-CsUser -LdapFilter "!(department=Sales)"', 'Bob'],
    ['Get-CsUser -LdapFilter "(proxyAddresses=sip:bob@contoso.com)"', 'Bob'],
    ['Get-CsUser -LdapFilter "(telephoneNumber=*)"', 'Alice Bob Carol'],
    ['Get-CsUser -LdapFilter department=engineering', 'Bob'],
    ['Get-CsUser -OU "OU=Sales,DC=contoso,DC=com"', 'Alice Carol'],
    ['Get-CsUser -OnLyncServer -ResultSize 1', 'Alice'],
    ['Get-CsUser -OnOfficeCommunicationServer', ''],
    ['Get-CsUser -ResultSize 0', ''],
    ['Get-CsUser | sort LastName -Descending | select -First 1', 'Carol'],
    ['Get-CsUser | where ClientPolicy', 'Alice'],
    ['Get-CsAdUser | ? Department -eq sales', 'Alice Carol'],
    ['Get-CsAdUser | ? { $_.Title -match "^Eng" }', 'Bob'],
  ])('%s returns %s', (text, names) => {
    expect(fixture.lines(`${text} | % FirstName`).join(' ')).toBe(names);
  });

  it.each([
    ['(manager=CN=Bob Brown,OU=Engineering,DC=contoso,DC=com)', 'Carol'],
    ['(manager=*)', 'Carol'],
    ['(msRTCSIP-UserEnabled=TRUE)', 'Bob Carol'],
    ['(msRTCSIP-UserEnabled=FALSE)', 'Alice'],
  ])('-LdapFilter "%s" goes by what Active Directory keeps: %s', (filter, names) => {
    const more = { alice: { enabled: false }, carol: { manager: 'bob@contoso.com' } };
    const own = new ShellFixture(shellLimits, more);
    const found = own.lines(`Get-CsAdUser -LdapFilter "${filter}" | % FirstName`);
    expect(found.join(' ')).toBe(names);
  });

  it.each([
    ['Get-CsUser nobody@contoso.com', 'There is no user'],
    [
      'Get-CsUser -Filter {Department -eq "Sales"}',
      "the property 'Department', which these users do not have",
    ],
    ['Get-CsUser -Filter {DisplayName -is "Sales"}', 'cannot be read'],
    ['Get-CsUser -LdapFilter "(department=Sales"', "')' is missing"],
    [
      'Get-CsUser -LdapFilter "(l=Redmond)"',
      "the directory keeps no attribute 'l'. It keeps cn, company",
    ],
    [
      'Get-CsUser -Filter {Enabled -eq 1} -LdapFilter "(a=b)"',
      '-Filter and -LdapFilter do not go together',
    ],
    ['Get-CsUser -ResultSize many', 'Allowed: a whole number of at least 0, or Unlimited'],
  ])('%s is refused: %s', (text, why) => {
    expect(fixture.error(text)).toContain(why);
  });

  it('prints a policy as a list: identity, entries and description first, null as nothing', () => {
    fixture.run(
      'Set-CsClientPolicy -WebServicePollInterval 00:30:00 -PolicyEntry (New-CsClientPolicyEntry -Name A -Value 1)',
    );
    const lines = fixture.print('Get-CsClientPolicy Global').split('\n');
    expect(lines[0]).toBe('');
    expect(lines[1]).toMatch(/^Identity +: Global$/);
    expect(lines[2]).toMatch(/^PolicyEntry +: \{Name=A;Value=1\}$/);
    expect(lines[3]).toMatch(/^Description +: $/);
    expect(lines).toContainEqual(expect.stringMatching(/^WebServicePollInterval +: 00:30:00$/));
    expect(new Set(lines.slice(1, -1).map((line) => line.indexOf(' : '))).size).toBe(1);
  });

  it('shares the console among the columns of a table, and sizes it to its contents with -AutoSize', () => {
    expect(fixture.lines('Get-CsUser | ft FirstName, ClientPolicy', 42)).toEqual([
      'FirstName            ClientPolicy',
      '---------            ------------',
      'Alice                PhotosControl',
      'Bob',
      'Carol',
    ]);
    const sized = 'Get-CsUser | ft @{n="Length";e={$_.Name.Length}}, First* -AutoSize';
    expect(fixture.lines(sized)).toEqual([
      'Length FirstName',
      '------ ---------',
      '    13 Alice',
      '     9 Bob',
      '    11 Carol',
    ]);
  });

  it('puts numbers, booleans and enumerations on the right of a column, and all else on the left', () => {
    const objects =
      '1..2 | % { [pscustomobject]@{Number = $_; Flag = $_ -eq 1; Text = "t$_"; Span = [TimeSpan]::FromDays($_)} }';
    expect(fixture.lines(`${objects} | ft -AutoSize`)).toEqual([
      'Number  Flag Text Span',
      '------  ---- ---- ----',
      '     1  True t1   1.00:00:00',
      '     2 False t2   2.00:00:00',
    ]);
    expect(
      fixture.lines('Get-CsClientPolicy | ft Identity, DisplayPhoto, EnableURL -AutoSize'),
    ).toEqual([
      'Identity          DisplayPhoto EnableURL',
      '--------          ------------ ---------',
      'Global               AllPhotos',
      'Tag:PhotosControl    AllPhotos',
    ]);
    expect(fixture.lines('Get-CsClientPolicy | select Identity, DisplayPhoto', 41)[2]).toBe(
      'Global                        AllPhotos',
    );
    expect(fixture.lines('Get-CsUser | ft FirstName, Enabled', 41)[2]).toBe(
      'Alice                              True',
    );
  });

  it.each([
    ['Write-Host -NoNewline a; Write-Host b; Write-Host c', ['host: ab', 'host: c']],
    ['1..3 | % { Write-Host -NoNewline . }; Write-Host', ['host: ...']],
    ['Write-Host -NoNewline a; "b"; Write-Host c', ['host: a', 'output: b', 'host: c']],
    ['Write-Host -NoNewline a; Write-Warning b', ['host: a', 'warning: WARNING: b']],
    ['Write-Host -NoNewline a; cls; Write-Host b', ['host: b']],
  ])('%s ends its lines where it should', (text, lines) => {
    const { records } = fixture.run(text);
    expect(records.map((record) => `${record.kind}: ${record.text}`)).toEqual(lines);
    const next = fixture.run('Write-Host d').records;
    expect(next).toEqual([{ kind: 'host', text: 'd' }]);
  });

  it('aligns a column by its first object alone', () => {
    const rows = '[pscustomobject]@{a = $null}, [pscustomobject]@{a = 5}';
    expect(fixture.lines(`${rows} | ft -AutoSize`).slice(1)).toEqual(['-', '5']);
    expect(fixture.lines(`${rows} | ft a`, 41)[2]).toBe('5');
  });

  it('lists members under a heading that is no object', () => {
    const four = '[pscustomobject]@{a = 1; b = 2; c = 3; d = 4} | Get-Member';
    expect(fixture.print(`(${four}).Count`)).toBe('4');
    expect(fixture.lines(`${four} | Select-Object Name`)).toEqual([
      'Name',
      '----',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(fixture.lines(four)).toEqual([
      '   TypeName: System.Management.Automation.PSCustomObject',
      'Name MemberType   Definition',
      '---- ----------   ----------',
      'a    NoteProperty System.Int32 a=1',
      'b    NoteProperty System.Int32 b=2',
      'c    NoteProperty System.Int32 c=3',
      'd    NoteProperty System.Int32 d=4',
    ]);
    const both = fixture.lines(
      'Get-CsUser | gm -Name Enabled; Get-CsClientPolicy | gm Identity | ft',
    );
    expect(both.filter((line) => line.includes('TypeName:'))).toEqual([
      '   TypeName: Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser',
      '   TypeName: Microsoft.Rtc.Management.WritableConfig.Policy.Client.ClientPolicy',
    ]);
    expect(fixture.lines('Get-CsUser | gm -MemberType Property | measure | % Count')).toEqual([
      '28',
    ]);
  });

  it('lists the properties of an object by PSObject, and changes them', () => {
    fixture.run('$x = [pscustomobject]@{First = 1; Second = "two"}');
    expect(fixture.print('$x.PSObject.Properties | % { "$($_.Name)=$($_.Value)" }')).toBe(
      'First=1\nSecond=two',
    );
    expect(
      fixture.print("$x.PSObject.Properties['second'].Value; $x.PSObject.Properties['none']"),
    ).toBe('two');
    expect(fixture.print('$x.PSObject.Properties.Name -join ","')).toBe('First,Second');
    expect(fixture.print('$x.PSObject.Properties["First"].Value = 5; $x.First')).toBe('5');
    expect(fixture.print('(Get-CsUser alice@contoso.com).PSObject.TypeNames[0]')).toBe(
      'Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser',
    );
    expect(
      fixture.print(
        '(Get-CsClientPolicy Global).PSObject.Properties | ? Name -eq Identity | % Value',
      ),
    ).toBe('Global');
  });

  it('wraps a long value under its beginning, at the width of the console', () => {
    fixture.run(`Set-CsClientPolicy -IMWarning "${'abcdefghij'.repeat(6)}"`);
    expect(fixture.lines('Get-CsClientPolicy Global | fl IMWarning', 42)).toEqual([
      `IMWarning : ${'abcdefghij'.repeat(2)}abcdefghi`,
      `            j${'abcdefghij'.repeat(2)}abcdefgh`,
      '            ij',
    ]);
  });

  it('names the policy that governs a user, and the version whose cmdlet that is', () => {
    fixture.run('New-CsClientPolicy site:Dublin');
    const names = fixture.lines('Get-CsUser | Get-CsEffectivePolicy | % ClientPolicy');
    expect(names).toEqual(['PhotosControl', 'Global', 'Site:Dublin']);
    expect(fixture.print('Get-Help Get-CsEffectivePolicy')).toContain(
      'Introduced with Lync Server 2013.',
    );
    const printed = fixture.lines('Get-CsUser | select -First 1 | Get-CsEffectivePolicy');
    expect(printed).toContain('ClientPolicy          : PhotosControl');
    expect(printed).toContain('LocationProfile       : Global');
  });

  it('chooses, sorts, groups and measures objects', () => {
    expect(fixture.lines('Get-CsAdUser | group Department -NoElement').slice(2)).toEqual([
      '    2 Sales',
      '    1 Engineering',
    ]);
    expect(fixture.lines('Get-CsAdUser | select -Unique Department | % Department')).toEqual([
      'Sales',
      'Engineering',
    ]);
    expect(fixture.lines('1..5 | measure -Average -Maximum | fl Count, Average, Maximum')).toEqual([
      'Count   : 5',
      'Average : 3',
      'Maximum : 5',
    ]);
    expect(fixture.lines('Get-CsUser | select -Last 1 -ExpandProperty DisplayName')).toEqual([
      'Carol Clark',
    ]);
  });

  it('tells the time of the virtual clock in the zone of the organisation', () => {
    expect(fixture.lines('Get-Date')).toEqual(['Monday, November 19, 2012 8:00:00 AM']);
  });

  it.each([
    ['Get-CsU', ['Get-CsUser', 'Get-CsUserServicesConfiguration']],
    ['Set-CsClientPolicy -DisplayP', ['-DisplayPhoto']],
    ['Set-CsClientPolicy -DisplayPhoto ', ['AllPhotos', 'NoPhoto', 'PhotosFromADOnly']],
    ['Set-CsClientPolicy -DisplayPhoto n', ['NoPhoto']],
    ['Set-CsClientPolicy -EnableURL ', ['$False', '$Null', '$True']],
    ['Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName ', ['PhotosControl']],
    ['Get-CsClientPolicy ', ['Global', 'PhotosControl']],
    ['Grant-CsClientPolicy a', ["'Alice Ahlberg'", 'alice@contoso.com']],
    ['Get-CsUser "Bob', ["'Bob Brown'", 'bob@contoso.com']],
    ['Get-CsUser | select DisplayN', ['DisplayName']],
    ['Get-CsUser | ? { $_.Sip', ['SipAddress']],
    ['$tr', ['$true']],
    ['$mine = 1; $m', []],
  ] as const)('completes %s', (text, expected) => {
    const { items, to } = fixture.shell.complete(text, text.length);
    expect(items.map((item) => item.text)).toEqual(expected);
    expect(to).toBe(text.length);
  });

  it('completes variables of the session and properties of what they hold', () => {
    fixture.run('$policy = Get-CsClientPolicy Global');
    expect(fixture.shell.complete('$pol', 4).items.map(({ text }) => text)).toEqual(['$policy']);
    const completion = fixture.shell.complete('$policy.DisplayP', 16);
    expect([completion.from, completion.items.map(({ text }) => text)]).toEqual([
      8,
      ['DisplayPhoto'],
    ]);
  });

  it('does not offer a parameter twice', () => {
    const { items } = fixture.shell.complete(
      'Set-CsClientPolicy -DisplayPhoto NoPhoto -DisplayP',
      50,
    );
    expect(items).toEqual([]);
  });
});
