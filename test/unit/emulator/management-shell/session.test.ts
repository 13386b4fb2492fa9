import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { objectTypeNamed } from '../../../../electron/emulator/management-shell/session/object-types.js';
import { ShellFixture } from './shell-fixture.js';

/** Two sessions that run the same; one of them is made again, from what a file holds, after each input. */
class Twins {
  readonly #whole = new ShellFixture();
  readonly #reopened = new ShellFixture();

  run(text: string): string {
    const outcome = this.#whole.run(text);
    expect(this.#reopened.run(text), text).toEqual(outcome);
    return this.#reopen(outcome);
  }

  answer(choice: string): string {
    const outcome = this.#whole.shell.answer(choice);
    expect(this.#reopened.shell.answer(choice), choice).toEqual(outcome);
    return this.#reopen(outcome);
  }

  #reopen(outcome: ReturnType<ShellFixture['run']>): string {
    this.#reopened.reopen();
    expect(this.#reopened.shell.snapshot()).toEqual(this.#whole.shell.snapshot());
    expect(this.#reopened.shell.history()).toEqual(this.#whole.shell.history());
    return outcome.records.map(({ text }) => text).join('\n');
  }
}

let twins: Twins;
beforeEach(() => {
  twins = new Twins();
});

describe('a session that is made again from what a file holds', () => {
  it.each([
    ['texts, numbers and nothing', "$a = 'x'; $b = 1.5; $c = $null; $d = $true", '$a, $b, $c, $d'],
    [
      'numbers that JSON does not have',
      '$n = 0.0 * -1; $i = [double]::MaxValue * 10',
      '$n; $i; 1 / $n',
    ],
    ['arrays in arrays', '$a = 1, (2, 3), @()', '$a.Count; $a[1][1]; $a[2].Count'],
    [
      'tables with their order and spelling',
      '$t = @{ Zoe = 1; anna = 2; B = 3 }',
      '$t; $t.ANNA; $t.Keys',
    ],
    ['what two variables share', '$a = @{ n = 1 }; $b = $a', '$b.n = 2; $a.n'],
    ['a table that holds itself', '$a = @{}; $a.self = $a', '$a.self.self.n = 4; $a.n'],
    ['blocks', '$b = { $_ * 2 }; $w = { $_.Name -like "a*" }', '1..3 | % $b; "$b"'],
    ['a block whose error names its place', '$b = {\n  $_.Foo.Bar() }', '1 | % $b'],
    [
      'dates, spans and types',
      '$d = Get-Date; $s = New-TimeSpan -Hours 3; $t = [TimeSpan]',
      '$d; $s; $d + $s; $t',
    ],
    [
      'policies',
      'New-CsClientPolicy P | Out-Null; $p = Get-CsClientPolicy P',
      '$p.DisplayPhoto = "NoPhoto"; Set-CsClientPolicy -Instance $p; Get-CsClientPolicy P | fl DisplayPhoto',
    ],
    ['what a policy object refuses', '$p = Get-CsClientPolicy Global', '$p.DisplayPhoto = "Maybe"'],
    [
      'lists of a policy',
      '$e = New-CsClientPolicyEntry -Name A -Value B; $p = Get-CsClientPolicy Global; $p.PolicyEntry.Add($e)',
      '$p.PolicyEntry.Count; $p.PolicyEntry; "$e"',
    ],
    [
      'people',
      '$u = Get-CsUser alice@contoso.com',
      '$u | fl DisplayName; $u; Grant-CsClientPolicy -Identity $u -PolicyName $null',
    ],
    [
      'what Select-Object made',
      '$s = Get-CsUser | select DisplayName, Enabled -First 2',
      '$s; $s | Get-Member | select TypeName -First 1',
    ],
    [
      'groups and measures',
      '$g = Get-CsUser | group Enabled; $m = 1..4 | measure -Sum',
      '$g; $g.Group.Count; $m',
    ],
    [
      'services and keys',
      "$s = Get-CsWindowsService; $k = Get-Item 'HKLM:\\SOFTWARE'",
      '$s; $k; "$k"',
    ],
    [
      'members, commands and the history',
      '$m = 1 | Get-Member; $c = Get-Command Get-CsUser; $h = Get-History',
      '$m; $c; $h; "$c"',
    ],
    [
      'properties as objects',
      '$o = New-Object PSObject -Property @{ A = 1 }; $p = $o.PSObject.Properties["A"]',
      '$p.Value = 5; $o.A; "$p"; $p',
    ],
    [
      'preferences',
      "$ErrorActionPreference = 'SilentlyContinue'",
      'Get-CsClientPolicy nobody; $ErrorActionPreference',
    ],
    [
      'functions, and other names of them',
      'function f($a = 2) {\n  "$a"\n  1 / 0\n}\nfilter Twice { $_ * 2 }; Set-Alias g f',
      'f; g 3; 1, 2 | Twice; Get-Alias g; Get-Command f',
    ],
    ['errors, and how the last line ended', '1 / 0', '$?; $Error.Count; $Error[0]; "$($Error[0])"'],
    [
      'a list of errors in a variable',
      'Get-CsUser nobody -ErrorVariable e -EA SilentlyContinue',
      '$e; $e[0].CategoryInfo.Reason; $e[0].Exception.GetType().Name',
    ],
    ['a drive', 'New-PSDrive HKU Registry HKEY_USERS', 'Test-Path HKU:\\S-1-5-20'],
    ['variables of the process', "$env:Mine = 'x'", '$env:mine; $env:TEMP'],
    ['a session and a site', '$s = New-PSSession fe1.contoso.com; $p = Get-CsSite', '$s; $p[1]'],
    ['an array that grew', '$r = @(); 1..5 | % { $r += $_ }', '$r += 6; $r.Count; $r[5]'],
    ['formatted output', '$f = Get-CsUser | Format-Table DisplayName', '$f'],
  ])('goes on alike with %s', (_, kept, used) => {
    twins.run(kept);
    expect(twins.run(used)).not.toBe('');
    twins.run('Get-Variable | select Name');
  });

  it('says the very same until an input runs', () => {
    const fixture = new ShellFixture();
    fixture.run('$a = @{ b = 1 }');
    const snapshot = fixture.shell.snapshot();
    expect(fixture.shell.snapshot()).toBe(snapshot);
    fixture.run('$c = 1');
    const next = fixture.shell.snapshot();
    expect(next).not.toBe(snapshot);
    // What stays keeps its number, so that only what is new is a change.
    expect(next.values.objects).toEqual(snapshot.values.objects);
  });

  it('waits at the same question, and goes on behind it', () => {
    twins.run('New-CsClientPolicy A, B | Out-Null');
    for (const name of ['A', 'B']) twins.run(`New-CsClientPolicy ${name} | Out-Null`);
    const asked = twins.run(
      "$n = 0; 'before'; Get-CsClientPolicy -Filter '*:*' | ? { $_.Identity -ne 'Global' } | % { $n += 1; $_ } | Remove-CsClientPolicy -Confirm; \"after $n\"",
    );
    expect(asked).toContain('before');
    twins.answer('x');
    twins.answer('N');
    expect(twins.answer('Y')).toContain('after 2');
    expect(twins.run('$n; Get-CsClientPolicy | select Identity')).toContain('Tag:A');
  });

  it('gives the question up when another input comes', () => {
    twins.run('New-CsClientPolicy A | Out-Null');
    twins.run('Remove-CsClientPolicy A -Confirm');
    expect(twins.run("'something else'")).toBe('something else');
    expect(twins.answer('Y')).toBe('');
  });
});

describe('the types of objects', () => {
  it('are all known by name', async () => {
    const shell = join(import.meta.dirname, '../../../../electron/emulator/management-shell');
    const files = (await readdir(shell, { recursive: true })).filter((name) => /\.ts$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(join(shell, name), 'utf8')));
    const defined = texts.flatMap((text) => [
      ...text.matchAll(/const \w+: ObjectType = \{\s*name: '([^']+)'/g),
    ]);
    const names = defined.map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(12);
    const plain = names.filter(
      (name) => !/PSCustomObject|PSObject|EffectivePolicies|RegistryKey/.test(name),
    );
    for (const name of plain)
      expect(Object.keys(objectTypeNamed(name, new Map())).length, name).toBeGreaterThan(1);
  });
});
