import { beforeEach, describe, expect, it } from 'vitest';
import { decodeBytes, type TextEncoding } from '../../../../shared/dumps/text-encoding.js';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

const file = (path: string, encoding: TextEncoding = 'utf-8'): string =>
  decodeBytes(fixture.files.read(path), encoding).replaceAll('\r\n', '\n');

const firstBytes = (path: string) => [...fixture.files.read(path).subarray(0, 3)];

describe('Export-Csv', () => {
  it('writes the type, the columns of the first object, and null without quotes', () => {
    fixture.run('Grant-CsClientPolicy alice@contoso.com -PolicyName $null');
    fixture.run('Get-CsUser | Select-Object DisplayName, ClientPolicy, Enabled | Export-Csv u.csv');
    expect(file('u.csv')).toBe(
      '#TYPE Selected.Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser\n' +
        '"DisplayName","ClientPolicy","Enabled"\n' +
        '"Alice Ahlberg",,"True"\n"Bob Brown",,"True"\n"Carol Clark",,"True"\n',
    );
  });

  it('takes another delimiter and encoding, and adds to a file with its columns', () => {
    const export1 = "Export-Csv u.csv ';' -NoTypeInformation -Encoding UTF8";
    fixture.run(`[pscustomobject]@{Name='Jürgen';Mail='j'} | ${export1}`);
    fixture.run("[pscustomobject]@{Mail='k';Name='K'} | Export-Csv u.csv ';' -Append");
    expect(firstBytes('u.csv')).toEqual([0xef, 0xbb, 0xbf]);
    expect(file('u.csv')).toBe('"Name";"Mail"\n"Jürgen";"j"\n"K";"k"\n');
    expect(fixture.error("[pscustomobject]@{Name='L'} | Export-Csv u.csv ';' -Append")).toContain(
      'The appended object does not have a property that corresponds to the following column: Mail. To continue with mismatched properties, add the -Force parameter',
    );
    fixture.run("[pscustomobject]@{Name='L'} | Export-Csv u.csv ';' -Append -Force");
    expect(file('u.csv').split('\n').at(-2)).toBe('"L";');
  });

  it('puts ? for what ASCII lacks, and a type name for a list', () => {
    fixture.run("[pscustomobject]@{Name='Jürgen';List=1,2} | Export-Csv u.csv -NoType");
    expect(file('u.csv')).toBe('"Name","List"\n"J?rgen","System.Object[]"\n');
  });

  it('writes nothing under -WhatIf, and keeps a file under -NoClobber', () => {
    fixture.run("'x' | Set-Content u.csv");
    expect(fixture.print('Get-CsUser | Export-Csv u.csv -WhatIf')).toContain(
      'What if: Performing operation "Export-Csv" on Target "C:\\Users\\Administrator\\u.csv".',
    );
    expect(fixture.error('Get-CsUser | Export-Csv u.csv -NoClobber')).toContain(
      'already exists and NoClobber was specified',
    );
    expect(file('u.csv')).toBe('x\n');
  });

  it('makes an empty file of no objects', () => {
    fixture.run('Get-CsUser -ResultSize 0 | Export-Csv u.csv');
    expect(file('u.csv')).toBe('');
  });
});

describe('ConvertTo-Csv', () => {
  it('gives the lines that Export-Csv writes', () => {
    expect(
      fixture.lines('Get-CsUser alice@contoso.com | select DisplayName | ConvertTo-Csv -NoType'),
    ).toEqual(['"DisplayName"', '"Alice Ahlberg"']);
  });
});

describe('Export-Clixml', () => {
  it('writes what the types are declared to be: enumerations, numbers, lists, time spans', () => {
    fixture.run(
      '$e = New-CsClientPolicyEntry -Name A -Value 1; Set-CsClientPolicy -PolicyEntry @{Add=$e} -DisplayPhoto NoPhoto -MAPIPollInterval 00:05:00',
    );
    fixture.run('Get-CsClientPolicy | Export-Clixml .\\p.xml');
    expect(firstBytes('p.xml').slice(0, 2)).toEqual([0xff, 0xfe]);
    const text = file('p.xml', 'utf-16le');
    for (const line of [
      '<T>Microsoft.Rtc.Management.WritableConfig.Policy.Client.ClientPolicy</T>',
      '<S N="Identity">Global</S>',
      '<ToString>Name=A;Value=1</ToString>',
      '<T>Microsoft.Rtc.Management.WritableConfig.Policy.Client.DisplayPhoto</T>',
      '<ToString>NoPhoto</ToString>\n        <I32>0</I32>',
      '<U32 N="MaxPhotoSizeKB">30</U32>',
      '<TS N="MAPIPollInterval">PT5M</TS>',
      '<Nil N="TabURL" />',
    ])
      expect(text).toContain(line);
  });

  it('goes less deep with -Depth, and writes UTF-8 with its mark when asked', () => {
    fixture.run('Get-CsClientPolicy | Export-Clixml p.xml -Depth 1 -Encoding UTF8');
    expect(firstBytes('p.xml')).toEqual([0xef, 0xbb, 0xbf]);
    expect(file('p.xml')).toContain('<S N="DisplayPhoto">AllPhotos</S>');
  });
});

describe('JSON in the shell', () => {
  it('is one text: an object alone, an array of several, enumerations as numbers', () => {
    expect(
      fixture.print('Get-CsClientPolicy | select Identity, DisplayPhoto | ConvertTo-Json'),
    ).toBe('{\r\n    "Identity":  "Global",\r\n    "DisplayPhoto":  2\r\n}');
    expect(fixture.print("1, $true, $null, 'x' | ConvertTo-Json -Compress")).toBe(
      '[1,true,null,"x"]',
    );
    expect(fixture.error('1 | ConvertTo-Json -Depth 101')).toContain('not between 1 and 100');
  });

  it('becomes objects again', () => {
    const text = '{"a":[1,{"b":null}],"c":"x"}';
    expect(fixture.print(`('${text}' | ConvertFrom-Json) | ConvertTo-Json -Compress`)).toBe(text);
    expect(fixture.error('\'{"a":1,"A":2}\' | ConvertFrom-Json')).toContain(
      "contains the duplicated keys 'a' and 'A'",
    );
    expect(fixture.error("'nope' | ConvertFrom-Json")).toContain('Invalid JSON primitive: nope.');
  });
});

describe('Out-File and Tee-Object', () => {
  it('write what the console prints, in UTF-16', () => {
    fixture.run('Get-CsUser | select DisplayName | Out-File u.txt; "end" | Out-File u.txt -Append');
    expect(firstBytes('u.txt').slice(0, 2)).toEqual([0xff, 0xfe]);
    const lines = file('u.txt', 'utf-16le')
      .split('\n')
      .map((line) => line.trimEnd());
    expect(lines).toEqual([
      '',
      'DisplayName',
      '-----------',
      'Alice Ahlberg',
      'Bob Brown',
      'Carol Clark',
      '',
      'end',
      '',
    ]);
  });

  it('lay long lists out as the console does', () => {
    const printed = fixture.print('1..120 | % { Get-CsUser alice@contoso.com }; "x"; 1..70', 80);
    fixture.run(
      '$a = 1..120 | % { Get-CsUser alice@contoso.com }; $a + "x" + (1..70) | Out-File u.txt -Width 80',
    );
    expect(file('u.txt', 'utf-16le')).toBe(`${printed}\n`);
  });

  it('pass objects on', () => {
    expect(fixture.lines('1, 2 | Tee-Object t.txt | ForEach-Object { $_ * 2 }')).toEqual([
      '2',
      '4',
    ]);
    expect(file('t.txt', 'utf-16le')).toBe('1\n2\n');
  });

  it('refuse a place that is none of the shell', () => {
    expect(fixture.error("'x' | Out-File C:\\temp\\x.txt")).toContain(
      "Could not find a part of the path 'C:\\temp\\x.txt'. The files of this shell are all in C:\\Users\\Administrator: give a path below it, such as .\\users.csv.",
    );
    expect(fixture.error("'x' | Out-File ..\\x.txt")).toContain(
      'Could not find a part of the path',
    );
    expect(fixture.error("'x' | Out-File no\\x.txt")).toContain('Make the folder first');
    expect(fixture.error("'x' | Out-File nul")).toContain('Windows keeps this name for a device');
    expect(fixture.files.list()).toEqual([]);
  });

  it('know the folders of a profile', () => {
    fixture.run("'x' | Out-File ~\\Desktop\\x.txt -Encoding Ascii");
    expect(file('Desktop/x.txt')).toBe('x\n');
  });
});

describe('Set-Content, Add-Content, Clear-Content and Get-Content', () => {
  it('write and read lines', () => {
    fixture.run("'a', 'ü' | Set-Content s.log; Add-Content s.log 'c'");
    expect(file('s.log', 'windows-1252')).toBe('a\nü\nc\n');
    expect(fixture.lines('Get-Content s.log')).toEqual(['a', 'ü', 'c']);
    expect(fixture.lines('Get-Content s.log -TotalCount 1; gc s.log -Tail 1')).toEqual(['a', 'c']);
    expect(
      fixture.print('(Get-Content s.log -Raw).Length; (Get-Content s.log -ReadCount 0).Count'),
    ).toBe('9\n3');
    fixture.run('Clear-Content s.log');
    expect(file('s.log')).toBe('');
  });

  it('find the encoding by the mark', () => {
    fixture.run("'王' | Out-File a.txt; '王' | Set-Content b.txt -Encoding UTF8");
    expect(fixture.lines('Get-Content ?.txt')).toEqual(['王', '王']);
  });

  it('take bytes', () => {
    fixture.run('137, 80, 255 | Set-Content x.png -Encoding Byte');
    expect([...fixture.files.read('x.png')]).toEqual([137, 80, 255]);
    expect(fixture.lines('Get-Content x.png -Encoding Byte')).toEqual(['137', '80', '255']);
    expect(fixture.error("'x' | Set-Content x.png -Encoding Byte")).toContain(
      'the content must be of type byte',
    );
  });

  it('say what is not there', () => {
    expect(fixture.error('Get-Content nope.txt')).toContain(
      "Get-Content : Cannot find path 'C:\\Users\\Administrator\\nope.txt' because it does not exist.",
    );
  });
});

describe('ConvertTo-Html', () => {
  it('makes a page with a table', () => {
    const command =
      "Get-CsUser alice@contoso.com | ConvertTo-Html SipAddress, Enabled -Title 'A & B' -PreContent '<h1>x</h1>'";
    expect(fixture.lines(command)).toEqual([
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
      '<html xmlns="http://www.w3.org/1999/xhtml">',
      '<head>',
      '<title>A & B</title>',
      '</head><body>',
      '<h1>x</h1>',
      '<table>',
      '<colgroup><col/><col/></colgroup>',
      '<tr><th>SipAddress</th><th>Enabled</th></tr>',
      '<tr><td>sip:alice@contoso.com</td><td>True</td></tr>',
      '</table>',
      '</body></html>',
    ]);
  });

  it('makes a fragment, as a list, with escapes and columns of our own', () => {
    const command =
      "[pscustomobject]@{a='<&>'} | ConvertTo-Html -Fragment -As List -Property a, @{n='b';e={1 + 1}}";
    expect(fixture.lines(command)).toEqual([
      '<table>',
      '<tr><td>a:</td><td>&lt;&amp;&gt;</td></tr>',
      '<tr><td>b:</td><td>2</td></tr>',
      '</table>',
    ]);
  });
});

describe('Compare-Object', () => {
  const shown = (command: string) =>
    fixture.lines(`${command} | ForEach-Object { "$($_.InputObject)$($_.SideIndicator)" }`);

  it('tells what is in one set only, and with -IncludeEqual what is in both', () => {
    expect(shown('Compare-Object 1,2,2,3 2,3,4')).toEqual(['4=>', '1<=', '2<=']);
    expect(shown('Compare-Object a,b B,c -IncludeEqual')).toEqual(['b==', 'c=>', 'a<=']);
    expect(shown('Compare-Object a,b B,b -IncludeEqual -ExcludeDifferent -CaseSensitive')).toEqual([
      'b==',
    ]);
  });

  it('compares properties, and passes objects with their side', () => {
    const command =
      'Compare-Object (Get-CsUser) (Get-CsUser bob@contoso.com) -Property SamAccountName';
    expect(fixture.lines(`${command} | % { $_.SamAccountName + $_.SideIndicator }`)).toEqual([
      'alice<=',
      'carol<=',
    ]);
    expect(fixture.lines(`${command} -PassThru | % { $_.SipAddress + $_.SideIndicator }`)).toEqual([
      'sip:alice@contoso.com<=',
      'sip:carol@contoso.com<=',
    ]);
    expect(fixture.error('Compare-Object $null 1')).toContain(
      "Cannot bind argument to parameter 'ReferenceObject' because it is null.",
    );
  });
});

describe('Import-Csv and ConvertFrom-Csv', () => {
  it('make objects of text again', () => {
    fixture.run("Get-CsUser | select DisplayName, ClientPolicy | Export-Csv u.csv ';'");
    const command =
      "Import-Csv u.csv -Delimiter ';' | % { $_.DisplayName + ':' + $_.ClientPolicy }";
    expect(fixture.lines(command)).toEqual(['Alice Ahlberg:', 'Bob Brown:', 'Carol Clark:']);
    expect(fixture.print("(Import-Csv u.csv -Delimiter ';')[0].ClientPolicy -eq ''")).toBe('True');
  });

  it('take names of columns, quotes and line breaks', () => {
    const text = '"a;""x""","two`r`nlines"';
    expect(
      fixture.print(`('${text}'.Replace('\`r\`n', "\`n") | ConvertFrom-Csv -Header A, B).B.Length`),
    ).toBe('9');
    expect(fixture.print("('x,y' | ConvertFrom-Csv -Header A, B, C).C -eq $null")).toBe('True');
    expect(fixture.error("'A,a', '1,2' | ConvertFrom-Csv")).toContain('two columns have this name');
    expect(fixture.print("('A^B', '1^2' | ConvertFrom-Csv -Delimiter '^').B")).toBe('2');
  });
});

describe('Import-Clixml', () => {
  it('makes what Export-Clixml wrote', () => {
    fixture.run(
      '@{ Users = (Get-CsUser); Policy = (Get-CsClientPolicy); When = (Get-Date); Span = [timespan]"01:00"; List = 1, 2 } | Export-Clixml e.xml',
    );
    fixture.run('$e = Import-Clixml e.xml');
    expect(
      fixture.lines(
        '$e.Users.Count; $e.Users[1].SipAddress; $e.Policy.DisplayPhoto; $e.Span.TotalMinutes; $e.List[1]; $e.When -eq (Get-Date); "$($e.Users[0])"',
      ),
    ).toEqual([
      '3',
      'sip:bob@contoso.com',
      'AllPhotos',
      '60',
      '2',
      'True',
      'CN=Alice Ahlberg,OU=Sales,DC=contoso,DC=com',
    ]);
    expect(fixture.print('($e.Policy | Get-Member Identity).TypeName')).toBe(
      'Deserialized.Microsoft.Rtc.Management.WritableConfig.Policy.Client.ClientPolicy',
    );
  });

  it('passes on the objects of a file one by one, plain values too', () => {
    fixture.run("'x', 1, $null, @(1, 2) | Export-Clixml v.xml");
    expect(fixture.print('@(Import-Clixml v.xml).Count; (Import-Clixml v.xml)[0]')).toBe('4\nx');
  });

  it('says where a file is broken', () => {
    fixture.run("'<Objs><S>x</S>' | Set-Content b.xml");
    expect(fixture.error('Import-Clixml b.xml')).toContain('C:\\Users\\Administrator\\b.xml: Line');
  });
});

describe('The items of the shell', () => {
  it('are made, listed, copied, renamed and removed', () => {
    fixture.run(
      '$null = New-Item -ItemType Directory -Path .\\estate; "x" | Set-Content estate\\a.csv',
    );
    fixture.run(
      'Copy-Item estate\\a.csv estate\\b.txt; Rename-Item estate\\b.txt c.txt; Move-Item estate\\c.txt .',
    );
    expect(fixture.files.list().map(({ path }) => path)).toEqual([
      'c.txt',
      'estate',
      'estate/a.csv',
    ]);
    expect(
      fixture.lines('dir -Recurse -Name; (dir *.txt).Length; (Get-Item estate).PSIsContainer'),
    ).toEqual(['c.txt', 'estate', 'a.csv', '3', 'True']);
    expect(fixture.lines('Get-ChildItem estate')).toEqual([
      '   Directory: C:\\Users\\Administrator\\estate',
      expect.stringMatching(/^Mode +LastWriteTime +Length +Name$/),
      expect.stringMatching(/^---- +-+ +-+ +----$/),
      expect.stringMatching(/^-a--- +11\/19\/2012 08:00:00 +3 +a\.csv$/),
    ]);
    fixture.run('dir *.txt | Remove-Item; Remove-Item estate -Recurse');
    expect(fixture.files.list()).toEqual([]);
  });

  it('ask before a folder goes with what is in it', () => {
    fixture.run('$null = New-Item estate\\a.csv -Force -Value x');
    const { prompt } = fixture.run('Remove-Item estate');
    expect(prompt?.message).toContain('The item at C:\\Users\\Administrator\\estate has children');
    fixture.shell.answer('N');
    expect(fixture.files.find('estate/a.csv')?.size).toBe(1);
  });

  it('exist, or not', () => {
    fixture.run("'x' | Set-Content a.csv");
    const paths = [
      'a.csv',
      '*.csv',
      'no.csv',
      'C:\\',
      'C:\\Temp',
      'C:\\Users\\Administrator',
      '..',
    ];
    expect(fixture.lines(paths.map((path) => `Test-Path '${path}'`).join('; '))).toEqual([
      'True',
      'True',
      'False',
      'True',
      'False',
      'True',
      'False',
    ]);
    expect(fixture.print('Test-Path a.csv -PathType Container')).toBe('False');
    expect(fixture.error('Get-Item no.csv')).toContain(
      "Cannot find path 'C:\\Users\\Administrator\\no.csv' because it does not exist.",
    );
    expect(fixture.error('New-Item a.csv')).toContain('already exists');
  });

  it('have paths that are put together and taken apart', () => {
    expect(
      fixture.lines(
        'Join-Path C:\\a\\ b.csv; Split-Path C:\\a\\b.csv; Split-Path C:\\a\\b.csv -Leaf; (Get-Location).Path; "$(Resolve-Path .)"',
      ),
    ).toEqual([
      'C:\\a\\b.csv',
      'C:\\a',
      'b.csv',
      'C:\\Users\\Administrator',
      'C:\\Users\\Administrator',
    ]);
  });
});

describe('An input that waits for an answer', () => {
  it('leaves files as they are when it runs once more up to its question', () => {
    fixture.run("'x' | Add-Content log.txt; Remove-CsClientPolicy -Identity global -Confirm");
    fixture.reopen();
    expect(file('log.txt')).toBe('x\n');
    fixture.shell.answer('N');
    expect(file('log.txt')).toBe('x\n');
    fixture.run("'y' | Add-Content log.txt");
    expect(file('log.txt')).toBe('x\ny\n');
  });
});

describe('What scripts count and choose by', () => {
  it.each([
    [
      "'a b', 'c' | Measure-Object -Line -Word -Character | % { $_.Lines, $_.Words, $_.Characters }",
      ['2', '3', '4'],
    ],
    ['"a`nb`n", "c" | Measure-Object -Line | % Lines', ['3']],
    ['"", "`n", "a`n`nb" | Measure-Object -Line | % Lines', ['4']],
    ['"a b c", "d e" | Measure-Object -Character -IgnoreWhiteSpace | % Characters', ['5']],
    [
      "[pscustomobject]@{ n = 'a b' }, [pscustomobject]@{ n = 'c' } | measure n -Word | % { $_.Words, $_.Property }",
      ['3', 'n'],
    ],
    [
      "(Get-CsUser | Group-Object RegistrarPool -AsHashTable -AsString)['pool01.contoso.com'].Count",
      ['2'],
    ],
    ['1..5 | Select-Object -Index 0, 3', ['1', '4']],
    ['1..5 | Select-Object -SkipLast 3', ['1', '2']],
    ['1..5 | Select-Object -Last 2 -Skip 1', ['3', '4']],
    ['1..5 | Select-Object -Last 4 -Skip 3', ['1', '2']],
    ['1..3 | Select-Object -Last 1 -Skip 4', []],
    ['1..5 | Select-Object -First 0 -Last 2 -Skip 1', ['3', '4']],
    ['1..5 | Select-Object -First 1 -Last 1 -Skip 1', ['2', '5']],
    ['1..5 | Select-Object -First 0', []],
    ['1..3 | Tee-Object -Variable seen | Out-Null; $seen.Count', ['3']],
    ['1, 1, 2 | Select-Object -Unique', ['1', '2']],
    ['3, 1, 3 | Sort-Object -Unique', ['1', '3']],
  ])('%s', (line, expected) => {
    expect(fixture.lines(line)).toEqual(expected);
  });
});
