import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { shellLimits } from '../../../../electron/emulator/management-shell/limits.js';
import { ShellFixture } from './shell-fixture.js';

describe('the language of the shell', () => {
  let fixture: ShellFixture;

  beforeEach(() => {
    fixture = new ShellFixture();
  });

  it.each([
    ['1 + 2 * 3 - 8 / 4', '5'],
    ['10 / 4', '2.5'],
    ['10 / 3', '3.33333333333333'],
    ['7 % 4', '3'],
    ['"a" + 1', 'a1'],
    ['"ab" * 2', 'abab'],
    ['(1..4) -join "-"', '1-2-3-4'],
    ['"a,b" -split "," -join ";"', 'a;b'],
    ['"Sales" -eq "sales"', 'True'],
    ['"Sales" -ceq "sales"', 'False'],
    ['"Alice" -like "a*e"', 'True'],
    ['"x1y2" -replace "\\d", "#"', 'x#y#'],
    ['"John Smith" -replace "(\\w+) (\\w+)", \'$2, $1\'', 'Smith, John'],
    ['"abc" -match "^A.c$"', 'True'],
    [`"${'a'.repeat(3_000)}" -match '(a+)+$b'`, 'False'],
    ['1,2,3 -contains 2', 'True'],
    ['(1,2,3 -gt 1) -join ","', '2,3'],
    ['5 -in 1..9', 'True'],
    ['-not $true -or $null -eq $missing', 'True'],
    ['"{0:N1} of {1,4}" -f 2, 10', '2.0 of   10'],
    ['[int]"12" + [int]2.5', '14'],
    ['[TimeSpan]"00:05:00" | % TotalMinutes', '5'],
    ['[TimeSpan]::FromMinutes(90).ToString()', '01:30:00'],
    ['"abc".ToUpper().Substring(1, 2)', 'BC'],
    ['("a b c".Split(" "))[-1]', 'c'],
    ['@{a = 1; b = 2}.b', '2'],
    [
      '$x = 5; $x += 2; $x++; "x is $x and $($x * 2), `$x ""quoted"""',
      'x is 8 and 16, $x "quoted"',
    ],
    ["'it''s $x'", "it's $x"],
    ['$a, $b = 1, 2; "$b$a"', '21'],
    ['if (1 -gt 2) { "a" } elseif (2 -gt 1) { "b" } else { "c" }', 'b'],
    [
      '$r = foreach ($i in 1..5) { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; $i }; "$r"',
      '1 3',
    ],
    ['for ($i = 0; $i -lt 3; $i++) { $s += $i }; $s', '3'],
    ['$r = @(); 1..3 | % { $r += $_; $s = $r; $r += 9 }; "$r / $s"', '1 9 2 9 3 9 / 1 9 2 9 3'],
    [
      '$r = 1, 2; $r += $r; $r += , (3, 4); $r.Count; $s = $r += 5; $r += 6; $s.Count; $r[4][1]',
      '5\n6\n4',
    ],
    ['$r = @(1, 2); $r += 3; foreach ($i in $r) { $r += $i }; $r -join ","', '1,2,3,1,2,3'],
    ['do { $n++ } until ($n -ge 4); $n', '4'],
    ['($x = 5)', '5'],
    ['($x = 5) + 1; $x', '6\n5'],
    ['($x = 2), ($x += 3)', '2\n5'],
    ['if (($x = 5) -gt 4) { "more: $x" }', 'more: 5'],
    ['($a, $b = 1, 2)', '1\n2'],
    ['$i = 1; ($i++); (++$i); $i++; $i', '1\n3\n4'],
    ['@{a = @(1)}.a.Count; @{a = $b = 7}.a; $b', '1\n7\n7'],
    ['while ($m -lt 3) { $m += 1 }; $m', '3'],
    ['1..4 | ? { $_ % 2 } | % { $_ * 10 } | measure -Sum | % Sum', '40'],
    ['[Convert]::ToInt32("1110111", 2)', '119'],
    ['[Convert]::ToInt32("ff", 16), [Convert]::ToInt32("0xFFFFFFFF", 16) -join ","', '255,-1'],
    ['[Convert]::ToInt32("17", 8), [convert]::ToInt64("-17", 10) -join ","', '15,-17'],
    ['[Convert]::ToString(119, 2), [Convert]::ToString(-1, 16) -join ","', '1110111,ffffffff'],
    [
      '[Convert]::ToInt32(2.5), [Convert]::ToByte("200"), [Convert]::ToBoolean("true") -join ","',
      '2,200,True',
    ],
    ['[string]::Format("{0}-{1}", "a", 2)', 'a-2'],
    ['$x = @(1, @(2, 3)); "$x"; $x -join ","', '1 System.Object[]\n1,2 3'],
    ['"a1b2c" -split "(\\d)" -join "|"', 'a|1|b|2|c'],
    [
      '"abc123" -match "([a-z]+)(\\d)"; $Matches[1]; $matches["2"]; $Matches.Count',
      'True\nabc\n1\n3',
    ],
    ['if ("x=5" -match "(?<k>\\w)=(?<v>\\d)") { "$($Matches.k) is $($Matches[\'v\'])" }', 'x is 5'],
    ['$h = @{Minutes = 5}; New-TimeSpan @h | % TotalSeconds', '300'],
    ['(Get-CsUser).DisplayName -join ";"', 'Alice Ahlberg;Bob Brown;Carol Clark'],
    ['# a comment\n<# another #> "after" # and one more', 'after'],
    ['"a" +`\n "b"', 'ab'],
    ['@"\nline "one" $(1 + 1)\n"@', 'line "one" 2'],
    ["@'\nraw $x\n'@", 'raw $x'],
    ['Write-Output a, b | sort -Descending | select -First 1', 'b'],
    ['"é😀$(1)" + (Get-CsUser bob@contoso.com).Name', 'é😀1Bob Brown'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.run(text).records).toEqual([{ kind: 'output', text: expected }]);
  });

  it.each([
    'Get-CsUser |',
    'if ($true) {',
    '"open',
    '$x = ${open',
    "@'\nopen",
    'Get-CsUser -Identity `',
    '(1 +',
    '$x =',
    'foreach ($i in 1..3)',
    'a,',
    '<# open',
  ])('waits for more lines after %s', (text) => {
    const { incomplete, records } = fixture.run(text);
    expect([incomplete, records]).toEqual([true, []]);
  });

  it.each([
    ['class C { }', 'Defining a class'],
    ['trap { 1 }', 'trap'],
    ['Get-CsUser 3> users.txt', "The redirection '3>'"],
    ['switch -file users.txt { a { 1 } }', "'switch -file'"],
  ])('refuses %s by name before anything runs', (text, what) => {
    const before = fixture.state();
    const error = fixture.error(`Set-CsClientPolicy -DisplayPhoto NoPhoto; ${text}`);
    expect(error).toContain(`${what} is not supported by this management shell.`);
    expect(fixture.state()).toBe(before);
  });

  it.each([
    'Get-CsUser -Identity <Name>',
    'Get-CsUser <Name>',
    'if ($a < 3) { 1 }',
    'Set-CsClientPolicy <name> -DisplayPhoto NoPhoto',
  ])('takes the < of %s for an error of the parser, as PowerShell does', (text) => {
    const before = fixture.state();
    const error = fixture.error(`Set-CsClientPolicy -DisplayPhoto NoPhoto; ${text}`);
    expect(error).toContain("The '<' operator is reserved for future use.");
    expect(error).toContain(
      'CategoryInfo          : ParserError: (<:OperatorToken) [], ParentContainsErrorRecordException',
    );
    expect(fixture.state()).toBe(before);
  });

  it.each([
    ['[Convert]::ToInt32("12", 3)', 'Invalid Base. Allowed: 2, 8, 10 and 16.'],
    ['[Convert]::ToInt32("19", 8)', 'no digits of base 8'],
    ['[Convert]::ToInt32("3000000000")', 'too large or too small for System.Int32'],
    ['[Convert]::ToInt32("x")', 'not in a correct format'],
  ])('refuses %s: %s', (text, why) => {
    expect(fixture.error(text)).toContain(why);
  });

  it('abridges what an error repeats of a long input, and keeps what it says to do', () => {
    const error = fixture.error(`Get-Foo${'x'.repeat(10_000)}`);
    expect(Math.max(...error.split('\n').map((line) => line.length))).toBeLessThan(1_000);
    expect(error).toContain('verify that the path is correct and try again.');
  });

  it('goes on with the next statement after an error, and says where the error is', () => {
    const { records } = fixture.run('"before"\n1 / 0\nGet-Foo -Bar; "after"');
    expect(records.map(({ kind }) => kind)).toEqual(['output', 'error', 'error', 'output']);
    expect(records[1]?.text).toContain(
      'Attempted to divide by zero.\nAt line:2 char:1\n+ 1 / 0 <<<<',
    );
    expect(records[2]?.text).toContain(
      "The term 'Get-Foo' is not recognized as the name of a cmdlet",
    );
    expect(records[2]?.text).toContain('+ Get-Foo <<<<  -Bar; "after"');
  });

  it.each(['__proto__', 'constructor'])('knows no type by the name %s', (name) => {
    for (const text of [
      `[${name}]5`,
      `[${name}]::Round(1)`,
      `5 -as [${name}]`,
      `5 -is [${name}]`,
    ]) {
      const { records } = fixture.run(text);
      expect(records.map((record) => record.text).join()).not.toMatch(/object Object|native code/);
      expect(records.map(({ kind }) => kind)).not.toContain('host');
    }
    expect(fixture.error(`[${name}]::Round(1)`)).toContain(`[${name}] has no member 'Round'`);
  });

  it('calls nothing but the methods on its list', () => {
    for (const text of [
      '"a".constructor("x")',
      '"a".__proto__.x()',
      '$null.Foo()',
      '[System.IO.File]::ReadAllText("x")',
      '(1,2).Add(3)',
    ]) {
      expect(fixture.run(text).records.map(({ kind }) => kind)).toEqual(['error']);
    }
  });

  it.each([
    ['a text of 1 MB', 'x'.repeat(1_048_576)],
    ['10,000 statements', '1;'.repeat(9_999)],
    ['10,000 lines of cmdlets', 'Get-CsUser\n'.repeat(10_000)],
    ['deep brackets', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['a long sum', `1${'+1'.repeat(5_000)}`],
    ['a chain of assignments', `${'$a='.repeat(5_000)}1`],
    ['statements inside one another', 'return '.repeat(2_500)],
    ['an endless loop', 'while ($true) { }'],
    ['an endless loop that prints', 'while ($true) { "x" * 1000 }'],
    ['an endless loop of cmdlets', 'while ($true) { Get-CsClientPolicy | Out-Null }'],
    ['a text that doubles', '$x = "a"; while ($true) { $x += $x }'],
    ['an array that doubles', '$x = 1, 2; while ($true) { $x += $x }'],
  ])('stops %s at a stated limit', (_name, text) => {
    const before = fixture.state();
    const { records } = fixture.run(text);
    expect(records.at(-1)?.kind).toBe('error');
    expect(fixture.state()).toBe(before);
    const printed = records.reduce((sum, record) => sum + record.text.length, 0);
    expect(printed).toBeLessThan(shellLimits.outputLength * 1.1);
    expect(fixture.print('"still here"')).toBe('still here');
  });

  const fragments = fc.constantFrom(
    ...[
      'Set-CsClientPolicy',
      'Get-CsUser',
      ' -DisplayPhoto ',
      'NoPhoto',
      ' | ',
      '{',
      '}',
      '(',
      ')',
      '$x',
      '"',
      "'",
      '@{',
      '@(',
      '=',
      ';',
      '\n',
      ' ',
      '–',
      '“',
      '”',
      '`',
      '#',
      ',',
      '.',
      '..',
      '1',
      '%',
      '?',
      '[',
      ']',
      '<#',
      '#>',
      'if',
      'foreach',
      '$_',
      '::',
      '&',
      '-',
      'a',
      'function f',
      'param(',
      'process',
      'try',
      'catch',
      'finally',
      'switch',
      'throw ',
      'exit',
      'return ',
      ':a ',
      ' > ',
      ' 2>&1',
      '. ',
      'f',
      '[Parameter()]',
    ],
  );

  it('never throws, whatever is typed, and changes nothing on a syntax error', () => {
    fc.assert(
      fc.property(
        fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join('')),
        (text) => {
          const before = fixture.state();
          const { records, incomplete, prompt, changed } = fixture.run(text);
          const syntaxError = records.some((record) =>
            /CategoryInfo {10}: (ParserError|NotImplemented)/.test(record.text),
          );
          if (syntaxError || incomplete)
            expect([changed, fixture.state()]).toEqual([false, before]);
          if (prompt === null && !changed) expect(fixture.state()).toBe(before);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws for random text, nor does completion', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, cursor) => {
        fixture.run(text);
        const { from, to } = fixture.shell.complete(text, cursor);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps variables and history for the session, and clears the screen when asked', () => {
    fixture.run('$x = 41');
    expect(fixture.print('$x + 1')).toBe('42');
    expect(fixture.shell.history()).toEqual(['$x = 41', '$x + 1']);
    expect(fixture.lines('Get-History -Count 1').at(-1)).toMatch(/3 Get-History -Count 1$/);
    expect(fixture.run('cls').clear).toBe(true);
  });
});
