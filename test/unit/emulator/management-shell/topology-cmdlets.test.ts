import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;
beforeEach(() => {
  fixture = new ShellFixture();
});

describe('the topology', () => {
  it.each([
    ['(Get-CsPool | % Identity) -join ","', 'pool01.contoso.com,pool02.contoso.com'],
    ['(Get-CsPool pool01.contoso.com).Computers -join ","', 'fe1.contoso.com,fe2.contoso.com'],
    [
      '(Get-CsPool -Site Dublin).Fqdn; (Get-CsPool -Site Dublin).Site',
      'pool02.contoso.com\nSite:Dublin',
    ],
    ['(Get-CsSite | % Identity) -join ","', 'Site:Redmond,Site:Dublin'],
    [
      '$s = Get-CsSite site:Dublin; "$($s.SiteId) $($s.DisplayName) $($s.Pools)"',
      '2 Dublin pool02.contoso.com',
    ],
    ['(Get-CsComputer).Count; (Get-CsComputer -Local).Fqdn', '3\nfe1.contoso.com'],
    [
      '(Get-CsService -Registrar | % Identity) -join ","',
      'Registrar:pool01.contoso.com,Registrar:pool02.contoso.com',
    ],
    ['(Get-CsTopology).Machines.Count', '3'],
    ['Get-CsPool | ? { $_.Services -like "Registrar*" } | measure | % Count', '2'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.print(text)).toBe(expected);
  });

  it('prints pools as lists', () => {
    expect(fixture.lines('Get-CsPool pool02.contoso.com', 200)).toEqual([
      'Identity  : pool02.contoso.com',
      'Services  : {Registrar:pool02.contoso.com, UserServer:pool02.contoso.com, WebServer:pool02.contoso.com, ConferencingServer:pool02.contoso.com}',
      'Computers : {pool02.contoso.com}',
      'Fqdn      : pool02.contoso.com',
      'Site      : Site:Dublin',
    ]);
  });

  it.each(['Get-CsPool nothing', 'Get-CsSite Paris', 'Get-CsComputer x'])(
    '%s finds nothing',
    (text) => {
      expect(fixture.error(text)).toContain('without -Identity lists what there is');
    },
  );
});

describe('reg', () => {
  const key = 'HKU\\S-1-5-20\\Software\\Test';

  it('adds, queries and deletes', () => {
    expect(fixture.print(`reg add "${key}" /v https /t REG_DWORD /d 1 /f`)).toBe(
      'The operation completed successfully.',
    );
    fixture.run(`reg.exe add "${key}" /v Text /d "two words"`);
    expect(fixture.lines(`reg query "${key}"`)).toEqual([
      'HKEY_USERS\\S-1-5-20\\Software\\Test',
      '    https    REG_DWORD    0x1',
      '    Text    REG_SZ    two words',
    ]);
    fixture.run('New-PSDrive HKU Registry HKEY_USERS');
    fixture.reopen();
    expect(fixture.print("(Get-ItemProperty 'HKU:\\S-1-5-20\\Software\\Test').https")).toBe('1');
    fixture.run(`reg delete ${key} /v https /f`);
    expect(fixture.error(`reg query ${key} /v https`)).toContain('unable to find the specified');
  });

  it.each([
    ['reg', 'Invalid syntax'],
    [`reg add ${key} /x`, '"/x" is no switch of reg'],
    [`reg delete ${key}`, 'give /f'],
    ['reg query HKLM\\Software', 'is not part of the emulated registry'],
    [`reg add ${key} /v a /t REG_FOO`, 'known are REG_SZ'],
  ])('%s is refused: %s', (text, why) => {
    expect(fixture.error(text)).toContain(why);
  });
});

describe('drives and sessions', () => {
  it.each([
    [
      '(New-PSDrive -Name HKU -PSProvider Registry -Root HKEY_USERS).Root; Test-Path HKU:\\S-1-5-20',
      'HKEY_USERS\nTrue',
    ],
    ['(Get-PSDrive -PSProvider Registry | % Name) -join ","', 'HKCU,HKLM'],
    [
      '$o = New-PSSessionOption -SkipRevocationCheck; $s = New-PSSession -ConnectionUri https://pool01.contoso.com/OcsPowershell -SessionOption $o; Import-PSSession $s -AllowClobber; $s.ComputerName; Remove-PSSession $s',
      'pool01.contoso.com',
    ],
    [
      '$p = ConvertTo-SecureString "x" -AsPlainText -Force; (New-Object System.Management.Automation.PSCredential("CONTOSO\\admin", $p)).UserName',
      'CONTOSO\\admin',
    ],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.print(text)).toBe(expected);
  });

  it('asks for a credential, and says that no real password is needed', () => {
    const { prompt } = fixture.run('$c = Get-Credential admin; $c.UserName');
    expect(prompt?.message).toContain('Password for user admin (any will do');
    expect(fixture.shell.answer('x').records[0]?.text).toBe('admin');
  });

  it.each([
    ['New-PSDrive -Name X -PSProvider FileSystem -Root C:\\', 'The drive X cannot be made'],
    [
      'New-PSSession -ConnectionUri https://outlook.office365.com/powershell',
      'There is no session at',
    ],
    ['New-PSSession -ComputerName nowhere', 'nowhere'],
  ])('%s is refused: %s', (text, why) => {
    expect(fixture.error(text)).toContain(why);
  });
});
