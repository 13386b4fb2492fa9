import { beforeEach, describe, expect, it } from 'vitest';
import { toInstant } from '../../../../shared/lync/time.js';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;
beforeEach(() => {
  fixture = new ShellFixture();
});

describe('a function', () => {
  it.each([
    ['function f { 1 }; f', '1'],
    ['function f($a, $b = 2) { "$a-$b" }; f 1; f -b 3 -a 4; f -B:5', '1-2\n4-3\n-5'],
    [
      'function f { param([string]$a, [switch]$on) "$a $on $($on.IsPresent)" }; f 007 -on',
      '007 True True',
    ],
    ['function f { param([int]$n) $n * 2 }; f "21"; f', '42\n0'],
    ['function f { $args.Count; $args[1] }; f a b c', '3\nb'],
    ['function f { "$args" }; f -x 1 (2, 3)', '-x 1 System.Object[]'],
    ['function f($a) { $args -join "," }; f 1 2 3', '2,3'],
    ['function f { return 1; 2 }; f', '1'],
    ['function f { if ($true) { return "early" } "late" }; f', 'early'],
    ['function f { foreach ($i in 1..3) { if ($i -eq 2) { return $i } } }; f', '2'],
    ['function f { process { $_ * 2 } }; 1..3 | f', '2\n4\n6'],
    ['function f { begin { "b" } process { $_ } end { "e" } }; 1, 2 | f', 'b\n1\n2\ne'],
    ['function f { $input | measure | % Count }; 1..4 | f', '4'],
    ['filter Odd { if ($_ % 2) { $_ } }; 1..4 | Odd', '1\n3'],
    [
      'function f { param([Parameter(ValueFromPipeline=$true)]$x) process { "<$x>" } }; "a", "b" | f; f c',
      '<a>\n<b>\n<c>',
    ],
    [
      'function f { param([Parameter(ValueFromPipelineByPropertyName=$true)][Alias("Sip")]$SipAddress) process { $SipAddress } }; Get-CsUser | select -First 2 | f',
      'sip:alice@contoso.com\nsip:bob@contoso.com',
    ],
    ['function f { $x = 5 }; $x = 1; f; $x', '1'],
    ['function f { $script:x = 5; $global:y = 6 }; f; "$x $y"', '5 6'],
    ['$x = 1; function f { $x += 1; $x }; f; $x', '2\n1'],
    ['function f { $local = 1; g }; function g { $local }; f', '1'],
    ['function f { $x = 1; $x }; $x = 5; f | % { $x }', '5'],
    ['function f($n) { if ($n -lt 2) { 1 } else { $n * (f ($n - 1)) } }; f 10', '3628800'],
    ['function f { function g { 1 }; g }; f', '1'],
    [
      'function f { param($a) $PSBoundParameters.ContainsKey("a"); $MyInvocation.MyCommand.Name }; f -a 1',
      'True\nf',
    ],
    ['function f { [CmdletBinding()] param([ValidateSet("On", "Off")]$s) $s }; f off', 'off'],
    ['function f { param($a) $a }; $h = @{ a = 9 }; f @h', '9'],
    [
      '$h = @{ b = 2; a = 1 }; $h.GetEnumerator() | Sort-Object Name | % { "$($_.Key)=$($_.Value)" }',
      'a=1\nb=2',
    ],
    ['function f { param([string[]]$names) $names.Count }; f a, b, c', '3'],
    ['function f { param($a, $b = "<$a>") $b }; f 3', '<3>'],
    [
      'function f($x) { $x }; (Get-Command f).CommandType; (Get-Command f, Get-CsUser).Count',
      'Function\n2',
    ],
    ['function f($First, $Second) { }; (Get-Help f) -like "*-Second*"', 'True'],
    ['function f { 1; 2 }; $r = f; $r.Count; (f)[1]', '2\n2'],
    ['function global:f { 7 }; f', '7'],
    ['function f { <# help #> "x" }; "$(f)$(f)"', 'xx'],
    ['function Get-CsUser { "mine" }; Get-CsUser', 'mine'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.run(text).records).toEqual([{ kind: 'output', text: expected }]);
  });

  it('lasts from line to line, and says where its errors are', () => {
    fixture.run('function f {\n  1 / 0\n  "after"\n}');
    expect(fixture.lines('f')).toEqual([
      'Attempted to divide by zero.',
      'At line:2 char:3',
      '+   1 / 0 <<<<',
      '    + CategoryInfo          : InvalidOperation: (:) [], RuntimeException',
      '    + FullyQualifiedErrorId : RuntimeException',
      'after',
    ]);
  });

  it.each([
    ['function f { [CmdletBinding()] param($a) $a }; f -b 1', "matches parameter name 'b'"],
    ['function f { [CmdletBinding()] param($a) $a }; f 1 2', "accepts argument '2'"],
    [
      'function f { param([Parameter(Mandatory=$true)]$a) $a }; f',
      'missing mandatory parameters: a.',
    ],
    ['function f { param([Parameter(Mandatory=$true)]$a) $a }; f ""', 'null or empty'],
    ['function f { param([int]$n) $n }; f x', "argument transformation on parameter 'n'"],
    ['function f { param([ValidateSet("a", "b")]$s) $s }; f c', 'does not belong to the set "a,b"'],
    ['function f { param([ValidateRange(1, 5)]$n) $n }; f 9', 'is not between 1 and 5'],
    [
      'function f { param([ValidatePattern("^sip:")]$n) $n }; f x',
      'does not match the "^sip:" pattern',
    ],
    [
      'function f { param([ValidateScript({ $true })]$n) $n }; f x',
      '[validatescript] is not supported',
    ],
    ['function f { f }; f', 'The script failed due to call depth overflow.'],
    ['function', ''],
  ])('refuses %s: %s', (text, why) => {
    if (why === '') expect(fixture.run(text).incomplete).toBe(true);
    else expect(fixture.error(text)).toContain(why);
  });

  it('stops at the depth of its calls, whatever stands between them', () => {
    const nested = '$(foreach ($i in 1) { if ($true) { try { & { f } } finally { } } })';
    expect(fixture.error(`function f { 1 | % { "${nested}" } }; f`)).toContain(
      'call depth overflow',
    );
    expect(fixture.print('"still here"')).toBe('still here');
  });

  it('has the common parameters once it binds as a cmdlet does', () => {
    fixture.run(
      'function f { [CmdletBinding(SupportsShouldProcess=$true)] param() Set-CsClientPolicy -DisplayPhoto NoPhoto; 1 / 0 }',
    );
    const before = fixture.state();
    expect(fixture.print('f -WhatIf -ErrorAction SilentlyContinue')).toContain('What if:');
    expect(fixture.state()).toBe(before);
  });
});

it('A function and its parameters are offered at the cursor', () => {
  fixture.run('function Report-All { param([ValidateSet("a")]$Kind, $Folder) }');
  const offered = (text: string) =>
    fixture.shell.complete(text, text.length).items.map(({ text: item }) => item);
  expect(offered('Rep')).toEqual(['Report-All']);
  expect(offered('Report-All -F')).toEqual(['-Folder']);
});

it('A function asks with $PSCmdlet before it changes something', () => {
  fixture.run(
    'function f { [CmdletBinding(SupportsShouldProcess=$true)] param($x) if ($PSCmdlet.ShouldProcess($x)) { "did $x" } }',
  );
  expect(fixture.print('f it -WhatIf')).toBe('What if: Performing operation "f" on Target "it".');
  expect(fixture.run('f it -Confirm').prompt?.message).toContain('on Target "it"');
  expect(fixture.shell.answer('Y').records[0]?.text).toBe('did it');
  expect(fixture.print('f it')).toBe('did it');
});

describe('a call', () => {
  it.each([
    ['& { 1 + 1 }', '2'],
    ['$b = { param($a, $b) "$a$b" }; & $b 1 2; & $b -b x -a y', '12\nyx'],
    ['$x = 1; & { $x = 2 }; $x; . { $x = 3 }; $x', '1\n3'],
    ['& "Get-CsUser" bob@contoso.com | % DisplayName', 'Bob Brown'],
    ['$c = Get-Command Get-CsUser; (& $c).Count', '3'],
    ['1..3 | & { process { $_ + 1 } }', '2\n3\n4'],
    ['Invoke-Command -ScriptBlock { param($a, $b) "$b$a" } -ArgumentList 1, 2', '21'],
    ['$b = { param($a) $a * 2 }; $b.Invoke(4)', '8'],
    ['& ([scriptblock]::Create("1 + 2"))', '3'],
    ['$n = 5; Invoke-Expression "`$n + 1"; iex "`$m = 2"; $m', '6\n2'],
    ['& { "a"; exit }; "not reached"', 'a'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.print(text)).toBe(expected);
  });

  it('of nothing says so', () => {
    expect(fixture.error('& $nothing')).toContain('there is nothing to call');
  });
});

describe('errors', () => {
  it.each([
    [
      'try { 1 / 0; "no" } catch { "caught: $_" }; "after"',
      'caught: Attempted to divide by zero.\nafter',
    ],
    ['try { throw "x" } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }', 'x\nx'],
    ['try { "a" } catch { "b" } finally { "c" }', 'a\nc'],
    ['try { try { throw "x" } finally { "f" } } catch { "c $_" }', 'f\nc x'],
    ['try { Get-CsUser nobody -ErrorAction Stop } catch { "caught" }', 'caught'],
    ['try { Get-CsUser nobody -EA SilentlyContinue; "on" } catch { "caught" }', 'on'],
    ['$ErrorActionPreference = "Stop"; try { Get-CsUser nobody } catch { "caught" }', 'caught'],
    [
      'try { Get-Nothing } catch [System.Management.Automation.CommandNotFoundException] { "none" } catch { "other" }',
      'none',
    ],
    [
      'try { throw "x" } catch [System.ArgumentException] { "arg" } catch [System.Exception] { "any" }',
      'any',
    ],
    ['try { try { throw "x" } catch { throw } } catch { "again $_" }', 'again x'],
    ['try { try { throw "x" } catch { throw "y after $_" } } catch { "$_" }', 'y after x'],
    ['function f { throw "deep" }; try { f } catch { $_.InvocationInfo.ScriptLineNumber }', '1'],
    ['function f { 1 / 0; "on" }; try { f } catch { "caught" }', 'caught'],
    [
      'function f { try { 1; 2 } catch { "mine" } }; try { f | % { throw "x$_" } } catch { "outer $_" }',
      'outer x1',
    ],
    ['try { 1..3 | % { if ($_ -eq 2) { throw "at $_" }; $_ } } catch { "$_" }', '1\nat 2'],
    ['function f { try { return 1 } finally { "f" } }; f', '1\nf'],
    [
      'foreach ($i in 1..3) { try { if ($i -eq 2) { continue }; $i } finally { "f$i" } }',
      '1\nf1\nf2\n3\nf3',
    ],
    ['$x = try { throw "a" } catch { "b" }; $x', 'b'],
    [
      'Get-CsUser nobody 2>$null; $?; $Error.Count; $Error[0].CategoryInfo.Activity',
      'False\n1\nGet-CsUser',
    ],
    ['1; $?', '1\nTrue'],
    [
      '$e = Get-CsUser nobody 2>&1; $e.GetType().Name; "$($e.FullyQualifiedErrorId)" -like "*,Get-CsUser"',
      'ErrorRecord\nTrue',
    ],
    ['& { Get-CsUser nobody; "x" } 2>$null', 'x'],
    ['Get-CsUser nobody -ErrorVariable e -EA SilentlyContinue; $e.Count', '1'],
    ['Get-CsUser -OutVariable o | Out-Null; $o.Count', '3'],
    ['1..2 > $null; "x"', 'x'],
    ['$Error.Clear(); $Error.Count', '0'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.run(text).records).toEqual([{ kind: 'output', text: expected }]);
  });

  it('that are thrown end the input', () => {
    const { records } = fixture.run('"a"; throw "went wrong"; "b"');
    expect(records.map(({ kind }) => kind)).toEqual(['output', 'error']);
    expect(records[1]?.text).toBe(
      [
        'went wrong',
        'At line:1 char:6',
        '+ "a"; throw "went wrong" <<<< ; "b"',
        '    + CategoryInfo          : OperationStopped: (went wrong:String) [], RuntimeException',
        '    + FullyQualifiedErrorId : went wrong',
      ].join('\n'),
    );
    expect(fixture.print('$?; $Error[0].Exception.Message')).toBe('False\nwent wrong');
  });

  it('print as they were when a script puts them out', () => {
    const shown = fixture.error('1 / 0');
    expect(fixture.print('$Error[0]')).toBe(shown);
  });
});

describe('redirection', () => {
  it('writes a file as Windows PowerShell does, and adds to it', () => {
    fixture.run("'é' > a.txt; 1..2 >> a.txt");
    const bytes = fixture.files.read('a.txt');
    expect([...bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 0xe9, 0x00]);
    expect(fixture.print('Get-Content a.txt')).toBe('é\n1\n2');
  });

  it('sends errors to a file of their own, or along with the output', () => {
    expect(fixture.print('& { "out"; Get-CsUser nobody } 2> errors.txt')).toBe('out');
    expect(fixture.print('Get-Content errors.txt')).toContain('nobody');
    fixture.run('function f { 1; Get-CsUser nobody }; f > both.txt 2>&1');
    expect(
      fixture.print('(Get-Content both.txt)[0]; (Get-Content both.txt) -match "nobody"'),
    ).toMatch(/^1\n.*nobody/);
    expect(fixture.run('function g { Get-CsUser nobody; 3 }; g 2>$null').records).toEqual([
      { kind: 'output', text: '3' },
    ]);
  });
});

describe('switch', () => {
  it.each([
    ['switch (2) { 1 { "a" } 2 { "b" } default { "c" } }', 'b'],
    ['switch ("X") { x { "a" } "X" { "b" } }', 'a\nb'],
    ['switch -CaseSensitive ("X") { x { "a" } "X" { "b" } }', 'b'],
    ['switch (9) { 1 { "a" } default { "c" } }', 'c'],
    ['switch (1..3) { 2 { "two"; continue } default { $_ } }', '1\ntwo\n3'],
    ['switch (1..3) { 2 { break } default { $_ } }', '1'],
    ['switch -Wildcard ("Alice") { a* { "A" } *e { "E" } }', 'A\nE'],
    ['switch -Regex ("sip:bob") { "^sip:(.+)" { $Matches[1] } }', 'bob'],
    ['switch (5) { { $_ -gt 3 } { "big" } { $_ -lt 3 } { "small" } }', 'big'],
    ['$r = switch ("a") { a { 1 } }; $r', '1'],
    [
      ':outer foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; "$i$j" } }',
      '11\n21\n31',
    ],
    [':outer while ($true) { while ($true) { break outer } }; "out"', 'out'],
  ])('%s gives %s', (text, expected) => {
    expect(fixture.run(text).records).toEqual([{ kind: 'output', text: expected }]);
  });
});

describe('the environment', () => {
  it.each([
    ['$env:COMPUTERNAME', 'FE1'],
    ['$env:USERNAME', 'Administrator'],
    ['"$env:TEMP"', 'C:\\Users\\Administrator\\AppData\\Local\\Temp'],
    ['$env:Mine = 5; function f { $env:mine }; f', '5'],
    ['$env:NODE_ENV -eq $null', 'True'],
    ['$PSVersionTable.PSVersion.Major', '2'],
    ['[Environment]::MachineName', 'FE1'],
    [
      '[DateTime]::Now.Hour; [DateTime]::Today.Hour; [datetime]::Parse("2012-11-20").Day',
      '8\n0\n20',
    ],
    ['$host.Name; $Host.Version.Major', 'ConsoleHost\n2'],
    ['[char]65 + [string][char]"b"', 'Ab'],
  ])('%s is %s', (text, expected) => {
    expect(fixture.print(text)).toBe(expected);
  });
});

describe('what scripts are made of', () => {
  it.each([
    ['Import-Module Lync; Import-Module SkypeForBusiness; (Get-Module Lync).Name', 'Lync'],
    ['if (-not (Get-Module -Name SkypeForBusiness)) { "none" }', 'none'],
    [
      'Set-StrictMode -Version 2; Set-ExecutionPolicy Bypass -Force; Get-ExecutionPolicy',
      'RemoteSigned',
    ],
    [
      '$o = New-Object PSObject -Property @{ A = 1 }; $o | Add-Member NoteProperty B 2; "$($o.A) $($o.B)"',
      '1 2',
    ],
    [
      '$o = New-Object PSObject; $o | Add-Member -MemberType NoteProperty -Name C -Value 3 -PassThru | % { $_.C }',
      '3',
    ],
    [
      '$l = New-Object System.Collections.ArrayList; [void]$l.Add(5); $l.Add(6) | Out-Null; $l.Count',
      '2',
    ],
    [
      '$h = New-Object System.Collections.Specialized.OrderedDictionary; $h.Add("b", 1); $h["b"]',
      '1',
    ],
    ['$h = [ordered]@{ z = 1; a = 2 }; $h.Keys -join ","', 'z,a'],
    [
      'try { throw (New-Object System.ArgumentException "bad") } catch [ArgumentException] { $_.Exception.Message }',
      'bad',
    ],
    [
      'Set-Variable x 5; $x; Get-Variable x -ValueOnly; Remove-Variable x; $x -eq $null',
      '5\n5\nTrue',
    ],
    ['Set-Alias gcu Get-CsUser; (gcu).Count; (Get-Alias gcu).Definition', '3\nGet-CsUser'],
    ['(Get-Alias -Definition Where-Object | % Name) -join ","', '?,where'],
    ['$VerbosePreference = "Continue"; Write-Verbose "v" 4>$null', ''],
    ['Get-Date -Format "yyyy-MM-dd HH:mm"', '2012-11-19 08:00'],
    ['Get-Date -UFormat %Y%m%d', '20121119'],
    ['(Get-Date).ToString("dddd d MMM yyyy")', 'Monday 19 Nov 2012'],
    ['(Get-Date).AddDays(-30).ToShortDateString()', '10/20/2012'],
    ['(Get-Date "2012-01-31").AddMonths(1).Day', '29'],
    ['(Get-Date).DayOfWeek; (Get-Date).Date.Hour', 'Monday\n0'],
    ['((Get-Date) - (Get-Date "11/18/2012 8:00 AM")).TotalHours', '24'],
    ['(New-TimeSpan -Start (Get-Date "2012-11-19") -End (Get-Date)).Hours', '8'],
    ['"{0:yyyyMMdd}" -f (Get-Date)', '20121119'],
    ['(1234.5).ToString("N2")', '1,234.50'],
    ['(Measure-Command { 1..10 | Out-Null }).TotalSeconds', '0'],
    ['Write-Progress -Activity x -Status y -PercentComplete 5; "on"', 'on'],
  ])('%s gives %s', (text, expected) => {
    if (expected === '') expect(fixture.error(text)).toContain("The redirection '4>'");
    else expect(fixture.run(text).records).toEqual([{ kind: 'output', text: expected }]);
  });

  it('are said beside the output', () => {
    const { records } = fixture.run(
      'function f { [CmdletBinding()] param() Write-Verbose "v"; Write-Debug "d"; Write-Error "e"; "out" }; f -Verbose; f -Debug -EA SilentlyContinue',
    );
    expect(records.map(({ kind, text }) => [kind, text.split('\n', 1)[0]])).toEqual([
      ['warning', 'VERBOSE: v'],
      ['error', 'Write-Error : e'],
      ['output', 'out'],
      ['warning', 'DEBUG: d'],
      ['output', 'out'],
    ]);
  });

  it('ask for a line of text', () => {
    const { prompt } = fixture.run('$name = Read-Host "Who is it"; "Hello $name"');
    expect(prompt).toEqual({ caption: '', message: 'Who is it', choices: [], defaultChoice: '' });
    expect(fixture.shell.answer('Alice Y').records).toEqual([
      { kind: 'output', text: 'Hello Alice Y' },
    ]);
  });

  it.each([
    ['Enable-CsUser', 'Enable-CsUser exists in Lync Server 2010; this emulator does not have it.'],
    ['get-csvoicepolicy', 'Get-CsVoicePolicy exists in Lync Server 2010;'],
    ['Send-MailMessage', 'Send-MailMessage exists in PowerShell 2.0;'],
    ['Get-CsTeamsUser', "The term 'Get-CsTeamsUser' is not recognized"],
    ['Import-Module ActiveDirectory', "The specified module 'ActiveDirectory' was not loaded"],
    ['New-Object System.Net.WebClient', 'Cannot find type [System.Net.WebClient]'],
    ['Get-Variable nothing', "Cannot find a variable with name 'nothing'"],
    ['Start-Sleep 90000', 'This line waits more than 24 hours'],
  ])('%s is refused: %s', (text, why) => {
    expect(fixture.error(text)).toContain(why);
  });
});

describe('a script of the folder', () => {
  const script = (name: string, text: string): void =>
    fixture.files.write(name, new TextEncoder().encode(text), toInstant(0));

  it('runs with its arguments, in a scope of its own', () => {
    script(
      'a.ps1',
      'param($x, [switch]$On)\n$own = 1\n$script:n = 5\nfunction f { $script:n }\n"$x $On $(f) $($MyInvocation.MyCommand.Name)"\nexit 3',
    );
    expect(
      fixture.print(
        '.\\a.ps1 7 -On; $own -eq $null; $LASTEXITCODE; & "C:\\Users\\Administrator\\a.ps1" -x 2',
      ),
    ).toBe('7 True 5 a.ps1\nTrue\n3\n2 False 5 a.ps1');
  });

  it('leaves its functions and variables behind when it is called with a dot', () => {
    script('lib.ps1', 'function Twice($n) { $n * 2 }\n$kept = 4');
    expect(fixture.print('. .\\lib.ps1; Twice $kept')).toBe('8');
    fixture.reopen();
    expect(fixture.print('Twice 5')).toBe('10');
  });

  it('says where in the file its errors are', () => {
    script('bad.ps1', '"a"\n1 / 0\n');
    script('worse.ps1', '"a"\nif (');
    expect(fixture.error('.\\bad.ps1')).toContain('At C:\\Users\\Administrator\\bad.ps1:2 char:1');
    expect(fixture.error('.\\worse.ps1')).toContain('The script ends in the middle of a statement');
    expect(fixture.error('.\\none.ps1')).toContain('none.ps1');
  });
});
