import { describe, expect, it } from 'vitest';
import { allCmdlets } from '../../../../electron/emulator/management-shell/all-cmdlets.js';
import { shellLimits } from '../../../../electron/emulator/management-shell/limits.js';
import { parseScript } from '../../../../electron/emulator/management-shell/syntax/parse-script.js';
import { collectEstateScript } from '../../../../electron/host/estate/collect-estate.js';
import { openDump } from '../../../../shared/dumps/open-dump.js';
import { recogniseDump } from '../../../../shared/dumps/recognise-dump.js';
import { encodeText } from '../../../../shared/dumps/text-encoding.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { newDecoder, readBytes } from '../../../support/read-dump.js';
import { ShellFixture } from '../../emulator/management-shell/shell-fixture.js';

const { text, fileName } = collectEstateScript();

/** What reads. */
const reading = [
  'Get-Command',
  'Get-Date',
  'Get-Location',
  'Get-Module',
  'Import-Module',
  'Join-Path',
  'New-Object',
  'Read-Host',
  'Resolve-Path',
  'Select-Object',
  'Test-Path',
  'Write-Host',
  'Write-Warning',
  'Get-CsClientPolicy',
  'Get-CsComputer',
  'Get-CsFileTransferFilterConfiguration',
  'Get-CsImFilterConfiguration',
  'Get-CsPool',
  'Get-CsPresencePolicy',
  'Get-CsPrivacyConfiguration',
  'Get-CsSite',
  'Get-CsUser',
  'Get-CsUserServicesConfiguration',
];
/** What writes, into the new folder. `reg.exe` is called to export. */
const writing = ['Export-Clixml', 'New-Item', 'Set-Content', 'reg.exe'];
const functions = ['Add-Line', 'Get-FirstValue', 'Save-Directory', 'Save-Dump', 'Save-Zones'];

interface Node {
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly call?: { readonly target: Node } | null;
  readonly elements?: readonly { readonly value?: Node }[];
}

function parsed(): Node {
  const script = parseScript(text, { ...shellLimits, ...shellLimits.script });
  if (script.kind !== 'script') throw new Error('The script is not whole.');
  return script.body as unknown as Node;
}

/** All nodes of a tree. */
function* nodes(value: unknown): Iterable<Node> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Node;
  for (const [key, each] of Object.entries(value))
    if (!/span|source|inner/i.test(key)) yield* nodes(each);
}

const ofKind = (kind: string): readonly Node[] =>
  [...nodes(parsed())].filter((node) => node.kind === kind);

describe('collect-estate.ps1', () => {
  it('calls what reads, its own functions, and what writes into its folder, each by its full name', () => {
    const commands = ofKind('command').filter(({ call }) => !call);
    expect([...new Set(commands.map(({ name }) => name))].sort()).toEqual(
      [...reading, ...writing, ...functions].sort(),
    );
    const aliases = allCmdlets.flatMap(({ definition }) => definition.aliases ?? []);
    const named = commands.map(({ name }) => String(name).toLowerCase());
    expect(named.filter((name) => aliases.includes(name))).toEqual(['reg.exe']);
    expect(
      ofKind('function')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(functions);
  });

  it('calls by & only the block that reads one noun', () => {
    const calls = ofKind('command').flatMap(({ call }) => call ?? []);
    expect(calls.map(({ target }) => target)).toEqual([
      expect.objectContaining({ kind: 'variable', name: 'Read' }),
    ]);
    const blocks = ofKind('script-block');
    const inside = blocks.flatMap((block) =>
      [...nodes(block)].filter(({ kind }) => kind === 'command'),
    );
    expect(inside.map(({ name }) => name)).toEqual(
      inside.map(() => expect.stringMatching(/^Get-Cs/)),
    );
  });

  it('writes nowhere but below its folder', () => {
    const lines = text.split('\r\n').map((line) => line.trim());
    const writes = lines.filter((line) =>
      /^(?!#|Write-).*(?:Export-Clixml|Set-Content|New-Item|reg\.exe|WriteAllBytes)/.test(line),
    );
    expect(writes).toEqual([
      '$found | Export-Clixml -Path $file -Depth 2',
      '$null = New-Item -ItemType Directory -Path $photoFolder',
      '[System.IO.File]::WriteAllBytes($photoFile, $photo[0])',
      "Export-Clixml -Path (Join-Path -Path $Folder -ChildPath 'ADUser.xml') -Depth 2",
      '$null = reg.exe export $zoneKey $file /y 2>$null',
      '$null = New-Item -ItemType Directory -Path $Folder',
      "$script:collected | Set-Content -Path (Join-Path -Path $Folder -ChildPath 'collected.txt') -Encoding UTF8",
    ]);
    for (const name of ['file', 'photoFile', 'photoFolder'])
      for (const line of lines.filter((each) => each.startsWith(`$${name} =`)))
        expect(line).toMatch(/Join-Path -Path \$(?:Folder|photoFolder) -ChildPath/);
  });

  it('is PowerShell 2.0 that any editor shows as it is', () => {
    expect(fileName).toBe('collect-estate.ps1');
    expect(text).toMatch(/^[\r\n\x20-\x7e]*$/);
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(150);
    const later =
      /\[(?:ordered|pscustomobject)\]|\$PS(?:Item|ScriptRoot)\b|\s-(?:not)?in\b|\s-Raw\b|::new\(|\busing\b\s+namespace|\.(?:Where|ForEach)\(|\?\.|&&|\|\|/i;
    const code = text.replace(/<#[\s\S]*?#>/g, '').replace(/^\s*#.*$/gm, '');
    expect(later.exec(code)).toBeNull();
  });

  it('says first what it reads and that it changes nothing, and asks before it begins', () => {
    expect(text).toContain('IT READS AND CHANGES NOTHING.');
    const fixture = shellWithScript();
    const { records, prompt } = fixture.run('.\\collect-estate.ps1');
    expect(records.map(({ text: line }) => line).join('\n')).toContain(
      'This reads policies, topology, users and their directory entries, and changes nothing.',
    );
    expect(prompt?.message).toContain('Press Enter to begin');
    expect(fixture.files.list().map(({ path }) => path)).toEqual(['collect-estate.ps1']);
  });

  it('writes in our own shell what an import reads, and leaves all as it was', () => {
    const fixture = shellWithScript();
    const before = fixture.state();
    const printed = fixture.print('.\\collect-estate.ps1 -Quiet -Folder .\\estate');
    expect(printed).toContain('Get-CsUser : 3 objects.');
    expect(printed).toContain('Active Directory : left out, it failed:');
    expect(printed).toContain('Drop the folder');
    expect(fixture.state()).toBe(before);
    const dumps = fixture.files
      .list()
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.xml'));
    expect(dumps).toEqual(
      expect.arrayContaining(['estate/CsClientPolicy.xml', 'estate/CsUser.xml']),
    );
    for (const path of dumps) {
      const bytes = fixture.files.read(path);
      const what = recogniseDump(bytes, newDecoder);
      if (what.kind !== 'dump') throw new Error(path);
      const objects = readBytes(openDump(what.format, newDecoder), bytes);
      expect(objects.length).toBeGreaterThan(0);
    }
    expect(fixture.print('.\\collect-estate.ps1 -Quiet -Folder .\\estate')).toContain(
      'exists already. Name another folder with -Folder.',
    );
  });
});

function shellWithScript(): ShellFixture {
  const fixture = new ShellFixture();
  fixture.files.write(fileName, encodeText(text, 'utf-8'), toInstant(0));
  return fixture;
}
