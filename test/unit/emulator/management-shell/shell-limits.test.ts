import { beforeEach, describe, expect, it } from 'vitest';
import { limitsFor, shellLimits } from '../../../../electron/emulator/management-shell/limits.js';
import { ShellFixture } from './shell-fixture.js';

/** An endless line ends as soon as it may, which takes a tenth of the time. */
const soon = { ...shellLimits, steps: 400_000 };
const steps = 'This line takes more than 400000 steps';
const operation = 'One operation of this line takes more than 120000 steps';
const text = 'This line makes a text of more than 262144 characters';
const list = 'This line makes a list of more than 50000 elements';
const characters = 'This line makes more than 32000000 characters of text';
const elements = 'This line makes more than 10000000 elements';
const output = 'This line prints more than 1048576 characters';
const objects = 'This line prints more than 10000 objects';

const doubled = "$b = 'x'; 1..40 | % { $b = @($b, $b) }";
const long = "$b = 'b'.PadLeft(262144)";

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

describe('The limits of the shell', () => {
  it('grow with the people of a large organisation', () => {
    expect(limitsFor(1_000)).toEqual(shellLimits);
    const { steps, arrayLength, stringLength } = limitsFor(100_000);
    expect(steps).toBe(43_600_000);
    expect(arrayLength).toBe(200_000);
    expect(stringLength).toBe(shellLimits.stringLength);
  });

  it('let a line take four million steps', () => {
    expect(fixture.error('while ($true) { }')).toContain('more than 4000000 steps');
  });

  it('let a document be longer than any other text', () => {
    const many = '$p = Get-CsClientPolicy; $all = 1..300 | % { $p }';
    expect(fixture.print(`${many}; ($all | ConvertTo-Json).Length -gt 500000`)).toBe('True');
    expect(fixture.print(`${many}; ($all | Out-String).Length -gt 500000`)).toBe('True');
    const doubling = '$a = @("x" * 200000); 1..8 | % { $a += $a }; $a | ConvertTo-Json | Out-Null';
    expect(fixture.error(doubling)).toContain('makes a text of more than 16000000 characters');
  });

  it.each([
    ['while ($true) { }', steps],
    ['while ($true) { $i++ }', steps],
    ['while ($true) { $e.foo.bar }', steps],
    ['for (;;) { for (;;) { break } }', steps],
    ['while ($true) { Get-CsUser nobody@contoso.com -ErrorAction SilentlyContinue }', steps],
    [`${long}; while ($true) { $null = $b -like '*c*' }`, steps],
    [`${doubled}; $b`, operation],
    [`${doubled}; $b | Format-Table`, operation],
    [`'a' * 200000 -like ('*' + 'a?' * 50000 + 'b')`, operation],
    ["'x' * 300000", text],
    ["'x' * 1e308", text],
    ["'x'.PadLeft(1000000)", text],
    [`${long}; "$b$b"`, text],
    [`${long}; $b + $b`, text],
    [`${long}; $b -join $b; ,$b * 1900 -join $b`, text],
    [`${long}; $b -replace ' ', $b`, text],
    [`${long}; $b.Replace(' ', $b)`, text],
    [`${long}; [string]::Join($b, (1..1900))`, text],
    [`${long}; [string]::Format('{0}{0}', $b)`, text],
    [`${long}; '{0}{0}' -f $b`, text],
    ["('{0,999}' * 300) -f 1", text],
    ["('x' * 2000) -replace 'x', ('y' * 200)", text],
    ["('x' * 20000) -replace 'x', ('$&' * 12)", operation],
    [`${long}; $h = @{}; 1..12 | % { $h["$_"] = [string]::Join($b, (1..1900)) }`, text],
    ['[pscustomobject]@{a = \'x\' * 262144} | % { "$_" }', text],
    ['1..50001', list],
    ['@(1) * 1e308', list],
    ['1..1e308', list],
    ['$x = 1, 2; while ($true) { $x += $x }', list],
    ["('a,' * 100000).Split(',')", list],
    ["-split ('a ' * 100000)", list],
    ['1..50000 | % { 1..50000 } | Select-Object -First 1', list],
    ["while ($true) { $a = 'x' * 262144 }", characters],
    [`${long}; $h = @{}; 1..150 | % { $h["$_"] = $b.ToUpper() }`, characters],
    ["$a = 'x' * 262000; $l = 1..20000 | % { $a + $_ }", characters],
    ["$a = 'x' * 250000; $h = @{}; 1..1000 | % { $h[($a + $_)] = $_ }", characters],
    ['while ($true) { $a = 1..50000 }', elements],
    ['$l = @(); 1..5000 | % { $l += , (1..20000) }', elements],
    ["while ($true) { 'x' * 1000 }", output],
    ['while ($true) { 1 / 0 }', output],
    ['1..3000 | % { Get-CsClientPolicy }', output],
    ['while ($true) { Get-CsClientPolicy | Out-Null }', elements],
    ['1..10001 | % { [pscustomobject]@{a = $_} }', objects],
    ['1..10001 | % { [pscustomobject]@{a = $_} } | Format-List', objects],
    ['1..10001 | % { [pscustomobject]@{a = $_} } | Format-Table', objects],
    ["('a' * 20000) -match '(a?){180}a{180}'", 'is tried on texts of at most'],
    ["'a' -match ('a' * 501)", 'at most 500 are'],
    ["'a' -match '((a{0,300}){0,300})c'", 'too large with its repetitions written out'],
  ])('end %s with the words of its kind', (line, words) => {
    if (words === steps) fixture = new ShellFixture(soon);
    const { records } = fixture.run(line);
    expect(records.at(-1)?.kind).toBe('error');
    expect(records.at(-1)?.text).toContain(words);
    const printed = records.reduce((sum, record) => sum + record.text.length, 0);
    expect(printed).toBeLessThan(shellLimits.outputLength * 1.2);
    expect(fixture.print('"still here"')).toBe('still here');
  });

  it.each([
    [`${doubled}; "$b"`, 'System.Object[] System.Object[]'],
    [`${doubled}; $b -join ','`, 'System.Object[] System.Object[],System.Object[] System.Object[]'],
    [`${doubled}; [pscustomobject]@{a = $b} | % { "$_" }`, '@{a=System.Object[]}'],
    ['$h = @{}; $h.me = $h; "$h"', 'System.Collections.Hashtable'],
    ["('a' * 20000) -match '(a+)+c'", 'False'],
    ["('a' * 20000) -match '(x+x+)+y'", 'False'],
    ["(('a' * 20000) -replace 'a.*b|a', 'x').Length", '20000'],
    ['$r = @(); foreach ($i in 1..40000) { $r += $i }; $r.Count', '40000'],
    ['1..50000 | sort -Descending | select -First 1', '50000'],
    ["('[' * 200000) -like 'a'; 'a' -like ('[' * 200000)", 'False\nFalse'],
    ['$s = \'\'; 1..5000 | % { $s += "line $_`n" }; $s.Length', '48893'],
  ])('let %s come to its end', (line, expected) => {
    expect(fixture.print(line)).toBe(expected);
  });

  it('show what a line printed before it was stopped', () => {
    const { records } = fixture.run('"before"; Get-CsUser | % FirstName; while ($true) { }');
    expect(records.map(({ kind }) => kind)).toEqual(['output', 'error']);
    expect(records[0]?.text).toBe('before\nAlice\nBob\nCarol');
  });

  it('bound what the variables of a session hold, whatever its lines make', () => {
    const errors = Array.from({ length: 12 }, (_, index) =>
      fixture.run(
        `$h${index} = @{}; 1..29 | % { $h${index}["$_"] = 'x' * 262143 + $_ % 10 } | Out-Null`,
      ),
    ).map(({ records }) => records.map(({ text: shown }) => shown).join('\n'));
    expect(errors[0]).toBe('');
    expect(errors.at(-1)).toContain('but the variables of this session hold many');
    expect(errors.at(-1)).toContain('as with $x = $null');
    expect(fixture.print('$h0.Count')).toBe('29');
    fixture.run('$h0 = $null; $h1 = $null; $h2 = $null');
    expect(fixture.print("$n = @{}; 1..20 | % { $n[$_] = 'y' * 262143 + $_ % 10 }; $n.Count")).toBe(
      '20',
    );
  });

  it('count the texts that stand in a line, and always leave room to empty a variable', () => {
    const tiny = new ShellFixture({ ...shellLimits, characters: 1_000, heldCharacters: 2_000 });
    const literal = `'${'x'.repeat(600)}'`;
    for (const name of ['a', 'b', 'c']) tiny.run(`$${name} = ${literal}`);
    expect(tiny.error(`$d = ${literal}`)).toContain('the variables of this session hold many');
    expect(tiny.run('$a = $null; $b = $null').records).toEqual([]);
    expect(tiny.run(`$d = ${literal}`).records).toEqual([]);
  });

  it('let go of what a line made and did not keep', () => {
    for (let line = 0; line < 5; line += 1) {
      expect(fixture.print("1..25 | % { $x = 'x' * 262144 }; $x.Length")).toBe('262144');
    }
  });

  it('run a long line in slices, with the same result', () => {
    const line = '1..3000 | % { $sum += $_; "$_" } | Out-Null; $sum';
    const slices = new ShellFixture().shell.running(line);
    let pauses = 0;
    for (;;) {
      const { done, value } = slices.next();
      if (done === true) {
        expect(value).toEqual(fixture.run(line));
        break;
      }
      pauses += 1;
    }
    expect(pauses).toBeGreaterThan(2);
  });

  it.each([
    ['looks a variable up', (name: string) => `$null = $${name}`],
    ['sets a variable', (name: string) => `$${name} = 1`],
    ['names the items of a list', (name: string) => `foreach ($${name} in 1) { }`],
    ['reads an item', (name: string) => `$null = $table['${name}']`],
    ['writes a key', (name: string) => `$null = @{ ${name} = 1 }`],
  ])('A line that %s by a long name pays for its length', (_, work) => {
    // A tenth of the steps is enough to compare by.
    const short = new ShellFixture({ ...shellLimits, steps: shellLimits.steps / 10 });
    const rounds = (name: string): number => {
      short.run('$table = @{}; $ErrorActionPreference = "SilentlyContinue"; $i = 0');
      short.run(`while ($true) { $i++; ${work(name)} }`);
      return Number(short.lines('$i')[0]);
    };
    expect(rounds('n'.repeat(5000))).toBeLessThan(rounds('n') / 2);
  });
});
