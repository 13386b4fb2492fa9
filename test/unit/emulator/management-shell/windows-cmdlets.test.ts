import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

const settings =
  'HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const domains = `Registry::${settings}\\ZoneMap\\Domains`;
const site = `'${domains}\\contoso.local'`;

const fe1 = () => fixture.frontEnds.get('fe1.contoso.com');
const fe2 = () => fixture.frontEnds.get('fe2.contoso.com');
const zones = (frontEnd = fe1()) => frontEnd.knownZones.domains.get('contoso.local')?.protocols;

function makeKeys(): void {
  fixture.run(`New-Item '${domains}' -Force; New-Item ${site}`);
}

describe('The cmdlets about Windows services', () => {
  it('list the services of Lync Server on the Front End the shell runs on', () => {
    expect(fixture.lines('Get-CsWindowsService')).toEqual([
      expect.stringMatching(/^Status\s+Name\s+ActivityLevel$/),
      expect.stringMatching(/^-+ +-+ +-+$/),
      expect.stringMatching(/^Running\s+REPLICA$/),
      expect.stringMatching(/^Running\s+RTCIMMCU$/),
      expect.stringMatching(/^Running\s+RTCSRV$/),
    ]);
  });

  it('stop and start a service on another Front End', () => {
    const { changed } = fixture.run('Stop-CsWindowsService RTCSRV -ComputerName fe2.contoso.com');
    expect(changed).toBe(true);
    expect([fe1().isRunning, fe2().isRunning]).toEqual([true, false]);
    fixture.run("Start-CsWindowsService -Name 'Lync Server Front-End' -ComputerName FE2");
    expect(fe2().isRunning).toBe(true);
  });

  it('work on all services of Lync Server when none is named', () => {
    fixture.run('Stop-CsWindowsService');
    expect(fixture.lines('Get-CsWindowsService | ForEach-Object { $_.Status }')).toEqual([
      'Stopped',
      'Stopped',
      'Stopped',
    ]);
  });

  it('pass services on with their computer', () => {
    fixture.run('Get-CsWindowsService -ComputerName fe2 | Stop-CsWindowsService');
    expect([fe1().isRunning, fe2().isRunning]).toEqual([true, false]);
  });

  it('restart a service by name, and only say so with -WhatIf', () => {
    expect(fixture.print('Restart-Service RTCSRV -WhatIf')).toContain(
      'on Target "Lync Server Front-End (RTCSRV)"',
    );
    expect(fixture.run('Restart-Service RTCSRV -WhatIf').changed).toBe(false);
    expect(fixture.lines('Restart-Service rtcsrv -PassThru').at(-1)).toMatch(
      /^Running\s+RTCSRV\s+Lync Server Front-End$/,
    );
  });

  it.each([
    ['Restart-Service Spooler', 'There is no service "Spooler"'],
    ['Get-CsWindowsService -ComputerName fe9', 'Front Ends: fe1.contoso.com'],
    ['Invoke-Command fe9 { Get-Service }', 'Front Ends: fe1.contoso.com'],
  ])('refuse %s and name what there is', (text, message) => {
    const before = fixture.state();
    expect(fixture.error(text)).toContain(message);
    expect(fixture.state()).toBe(before);
  });
});

describe('The cmdlets about the registry', () => {
  it('make keys and a value, which the service knows after its restart', () => {
    makeKeys();
    fixture.run(`New-ItemProperty -Path ${site} -Name https -Value 1 -PropertyType DWord`);
    expect(zones()).toBeUndefined();
    fixture.run('Restart-Service RTCSRV');
    expect(zones()?.get('https')).toBe(1);
    expect(fixture.lines(`(Get-ItemProperty ${site}).https`)).toEqual(['1']);
    expect(zones(fe2())).toBeUndefined();
  });

  it('work on another Front End inside Invoke-Command', () => {
    fixture.run(
      `Invoke-Command -ComputerName fe2.contoso.com -ScriptBlock { New-Item ${site} -Force | Out-Null; New-ItemProperty ${site} http -Value 1 | Out-Null; Restart-Service RTCSRV }`,
    );
    expect(zones(fe2())?.get('http')).toBe(1);
    expect(fixture.lines(`Test-Path ${site}`)).toEqual(['False']);
  });

  it('come back to their computer when a question inside Invoke-Command is given up', () => {
    fixture.run('Invoke-Command fe2 { Restart-Service RTCSRV -Confirm }');
    fixture.run('Stop-CsWindowsService RTCSRV');
    expect([fe1().isRunning, fe2().isRunning]).toEqual([false, true]);
  });

  it('make text of a value without a type, which is no zone, and a DWord of a number', () => {
    makeKeys();
    fixture.run(
      `New-ItemProperty ${site} http -Value '1'; New-ItemProperty ${site} https -Value 1`,
    );
    fixture.run('Restart-Service RTCSRV');
    expect([...(zones() ?? [])]).toEqual([['https', 1]]);
  });

  it('list keys and values', () => {
    makeKeys();
    fixture.run(`Set-ItemProperty ${site} ftp 2; Set-ItemProperty ${site} '(default)' intranet`);
    expect(fixture.lines(`Get-ChildItem '${domains}' | ForEach-Object { $_.PSChildName }`)).toEqual(
      ['contoso.local'],
    );
    expect(fixture.lines(`Get-ItemProperty ${site}`).slice(0, 2)).toEqual([
      expect.stringMatching(/^ftp\s+: 2$/),
      expect.stringMatching(/^\(default\)\s+: intranet$/),
    ]);
    expect(fixture.lines(`(Get-Item ${site}).ValueCount`)).toEqual(['2']);
  });

  it('remove values and keys, and ask before a key with others below it goes', () => {
    makeKeys();
    fixture.run(`New-ItemProperty ${site} https -Value 1; Remove-ItemProperty ${site} -Name https`);
    expect(fixture.lines(`(Get-Item ${site}).ValueCount`)).toEqual(['0']);
    const asked = fixture.run(`Remove-Item '${domains}'`);
    expect(asked.prompt?.message).toContain('has children');
    fixture.shell.answer('N');
    expect(fixture.lines(`Test-Path '${domains}'`)).toEqual(['True']);
    fixture.run(`Remove-Item '${domains}' -Recurse`);
    expect(fixture.lines(`Test-Path '${domains}'`)).toEqual(['False']);
  });

  it('find keys in any case, from HKCU: and with the name of the snap-in', () => {
    const zoneMap = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap';
    const places = [
      `HKCU:\\${zoneMap}`,
      `Registry::hkey_current_user/${zoneMap.replaceAll('\\', '/')}`,
      `Microsoft.PowerShell.Core\\Registry::HKEY_CURRENT_USER\\${zoneMap.toUpperCase()}`,
    ];
    for (const place of places) expect(fixture.lines(`Test-Path '${place}'`)).toEqual(['True']);
  });

  it.each([
    [`New-Item '${domains}'`, 'Cannot find path'],
    [`Get-ItemProperty '${domains}'`, 'Cannot find path'],
    ["New-Item 'Registry::HKEY_USERS\\S-1-5-99'", 'is denied'],
    ["Remove-Item 'Registry::HKEY_USERS\\S-1-5-20' -Recurse", 'is denied'],
    ["New-Item 'Registry::HKEY_LOCAL_MACHINE\\Software\\X'", 'not part of the emulated registry'],
    ["New-Item 'HKU:\\S-1-5-20'", "A drive with the name 'HKU' does not exist"],
    ["Get-Item 'C:\\Windows'", "Could not find a part of the path 'C:\\Windows'"],
    [`Get-ItemProperty 'Registry::${settings}' -Name https`, 'Property https does not exist'],
    [`Remove-ItemProperty 'Registry::${settings}' https`, 'Property https does not exist'],
    [`New-ItemProperty 'Registry::${settings}' https -Value x -Type DWord`, 'registry type DWord'],
    [`New-ItemProperty 'Registry::${settings}' https -Value 1 -Type Zone`, 'PropertyType'],
  ])('refuse %s and change nothing', (text, message) => {
    const before = fixture.state();
    expect(fixture.error(text).replace(/\s+/g, ' ')).toContain(message);
    expect(fixture.state()).toBe(before);
  });

  it('refuse to make a key or a value twice, unless forced', () => {
    makeKeys();
    fixture.run(`New-ItemProperty ${site} https -Value 1`);
    expect(fixture.error(`New-ItemProperty ${site} HTTPS -Value 2`)).toContain('already exists');
    expect(fixture.error(`New-Item ${site}`)).toContain('already exists');
    fixture.run(`New-ItemProperty ${site} HTTPS -Value 2 -Force`);
    expect(fixture.lines(`(Get-ItemProperty ${site}).https`)).toEqual(['2']);
    fixture.run(`New-Item ${site} -Force`);
    expect(fixture.lines(`(Get-Item ${site}).ValueCount`)).toEqual(['0']);
  });
});
