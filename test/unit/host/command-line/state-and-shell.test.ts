import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../../electron/host/command-line/run-command-line.js';
import { announceAddress } from '../../../../electron/host/server/api/announced-address.js';
import { startApiEmulator } from '../../../support/api-emulator.js';
import { commandLine } from '../../../support/command-line.js';
import { failingScenario, passingScenario } from '../../../support/scenario-files.js';
import { smallEstate } from '../../../support/small-estate.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { testTerminal } from '../../../support/test-terminal.js';

const temporaryFolder = temporaryFolders();

/** An emulator that runs and whose address lies in the data folder. */
async function runningEmulator() {
  const dataFolder = temporaryFolder();
  const running = await startApiEmulator(temporaryFolder());
  onTestFinished(() => running.close());
  await announceAddress(dataFolder, running.host);
  return { ...running, dataFolder };
}

describe('lync-emulator shell', () => {
  it('runs what is piped into it, and keeps what it changed in the data folder', async () => {
    const dataFolder = temporaryFolder();
    const shell = (text: string) => commandLine(['shell', '--data-dir', dataFolder], text);
    expect(await shell('New-CsClientPolicy -Identity Quiet\n')).toMatchObject({ code: 0 });
    const { code, said } = await shell('Get-CsClientPolicy | Select-Object Identity');
    expect(code).toBe(0);
    expect(said).toContain('Tag:Quiet');
  });

  it('takes its text as an argument, too', async () => {
    const { said } = await commandLine([
      'shell',
      '--data-dir',
      temporaryFolder(),
      '"two" + "gether"',
    ]);
    expect(said).toContain('twogether');
  });

  it.each([
    ['an error', 'Get-CsFoo', "The term 'Get-CsFoo' is not recognized"],
    ['half a statement', 'Get-CsClientPolicy |', 'ends in the middle of a statement'],
    [
      'a question',
      'Remove-CsClientPolicy -Identity Global -Confirm',
      'Nobody can answer here: add -Force or -Confirm:$false.',
    ],
  ])('ends with 1 on %s', async (_name, text, complaint) => {
    const { code, complained } = await commandLine(
      ['shell', '--data-dir', temporaryFolder()],
      text,
    );
    expect(code).toBe(1);
    expect(complained).toContain(complaint);
  });

  describe('with --file', () => {
    const script = async (text: string, ...given: readonly string[]) => {
      const folder = temporaryFolder();
      const file = join(folder, 'New Report.ps1');
      await writeFile(file, `\ufeff${text}`, 'utf16le');
      return commandLine(['shell', '--data-dir', folder, '--file', file, ...given]);
    };

    it('runs a script with the arguments behind it', async () => {
      const { code, said } = await script(
        'param([string]$Name, [int]$Count = 1, [switch]$Loud)\n"$Name $Count $Loud $args $($MyInvocation.MyCommand.Name)"',
        ...['-Name', '007', '-Count:3', '-Loud', '--force', 'two words'],
      );
      expect(said).toBe('007 3 True --force two words New Report.ps1\n');
      expect(code).toBe(0);
    });

    it.each([
      ['0 at its end, whatever errors it printed', 'Get-CsUser nobody; "on"', 0],
      ['1 when an error ends it', '"on"; throw "no more"', 1],
      ['1 when it is no PowerShell', 'if (', 1],
      ['1 when a parameter lacks its argument', 'param([Parameter(Mandatory=$true)]$a) $a', 1],
      ['what exit says', 'function f { exit 7 }; f; "never"', 7],
      ['0 when exit says nothing', '1 / 0; exit', 0],
      ['1 at a question that nobody can answer', '$a = Read-Host "Name"; $a', 1],
    ])('ends with %s', async (_name, text, code) => {
      expect((await script(text)).code).toBe(code);
    });

    it('says which script cannot be read', async () => {
      const { code, complained } = await commandLine(['shell', '--file', '/nowhere/x.ps1']);
      expect(code).toBe(1);
      expect(complained).toContain('The script /nowhere/x.ps1 cannot be read');
    });
  });

  it('reaches the emulator that runs on the data folder', async () => {
    const { dataFolder, emulator } = await runningEmulator();
    await commandLine(['shell', '--data-dir', dataFolder], 'New-CsClientPolicy -Identity Quiet');
    expect(emulator.stage.find('policy/Tag:Quiet')).toBeDefined();
  });

  it('opens no organisation file where an emulator runs, and leaves that as it is', async () => {
    const { dataFolder, emulator } = await runningEmulator();
    const { code, complained } = await commandLine(
      ['shell', '--data-dir', dataFolder, '--organisation', 'other.json'],
      'New-CsClientPolicy -Identity Quiet',
    );
    expect(code).toBe(1);
    expect(complained).toContain('An emulator runs on this data folder');
    expect(emulator.stage.find('policy/Tag:Quiet')).toBeUndefined();
  });

  it('opens the folder itself when nobody answers at the address in it', async () => {
    const dataFolder = temporaryFolder();
    await announceAddress(dataFolder, { origin: 'http://127.0.0.1:9', token: 'gone' });
    const { code } = await commandLine(['shell', '--data-dir', dataFolder], 'Get-CsClientPolicy');
    expect(code).toBe(0);
  });

  it('talks with a person: lines that go on, questions, completion, and exit', async () => {
    const keyboard = Object.assign(new PassThrough(), { isTTY: true });
    const terminal = { ...testTerminal(), input: keyboard };
    const ended = runCommandLine(['shell', '--data-dir', temporaryFolder()], terminal);
    const say = async (keys: string, answer: string | RegExp) => {
      keyboard.write(keys);
      await terminal.saying(answer);
    };
    await terminal.saying(/^PS> $/);
    await say('Get-CsClientPolicy |\r', />> $/);
    await say('Select-Object Identity\r', /\nGlobal\s+PS> $/);
    await say('Remove-CsClientPol\t', /Remove-CsClientPolicy ?$/);
    await say(' -Identity Global -Confirm\r', /\(default is "Y"\): $/);
    await say('n\r', /PS> $/);
    keyboard.write('exit\r');
    expect(await ended).toBe(0);
  });
});

describe('lync-emulator state', () => {
  it('shows an organisation file as it begins, and reads no data folder', async () => {
    const file = join(temporaryFolder(), 'estate.json');
    await writeFile(
      file,
      JSON.stringify({ ...smallEstate, signedIn: [smallEstate.people[0]?.sip] }),
    );
    const stage = await commandLine(['state', '--organisation', file]);
    expect(stage.code).toBe(0);
    expect(stage.said).toContain(`${smallEstate.name}, ${smallEstate.people.length} people`);
    const client = await commandLine([
      'state',
      '--organisation',
      file,
      smallEstate.people[0]?.sip ?? '',
    ]);
    expect(client.code).toBe(0);
    expect(client.said).toContain('status   Available');
    const both = await commandLine(['state', '--organisation', file, '--scenario', 'x.yaml']);
    expect(both.code).toBe(2);
    expect(both.complained).toContain('name it in the scenario, or leave --organisation out');
  });

  it('shows what a client of a scenario shows at a moment within a step', async () => {
    const file = passingScenario(temporaryFolder());
    const { said } = await commandLine(['state', 'bob', '--scenario', file, '--at', '08:29:59']);
    expect(said).toMatch(/^Bob Barros <bob@contoso\.com>, 2010-11-22 08:29:59/);
    expect(said).toMatch(/ {4}Alice Ahlberg: Available \[photo ad/);
    const later = await commandLine(['state', 'bob', '--scenario', file, '--at', '08:30']);
    expect(later.said).toMatch(/ {4}Alice Ahlberg: In a meeting \[photo ad/);
    const end = await commandLine(['state', 'bob', '--scenario', file]);
    expect(end.said).toContain('2010-11-22 08:31:00');
  });

  it('prints all entries as JSON', async () => {
    const file = passingScenario(temporaryFolder());
    const { said } = await commandLine(['state', 'bob', '--scenario', file, '--json']);
    expect(JSON.parse(said)).toMatchObject({
      'contact/alice@contoso.com': { presence: { text: 'In a meeting' } },
    });
  });

  it('shows how a failed step of a scenario left things, names the step, and ends with 1', async () => {
    const file = failingScenario(temporaryFolder());
    const failure = `${file}:10 Bob sees it: Expected presence to be Available; saw In a meeting.`;
    const end = await commandLine(['state', 'bob', '--scenario', file]);
    expect(end.said).toContain('2010-11-22 08:30:00');
    expect(end.complained).toContain(failure);
    expect(end.code).toBe(1);
    const before = await commandLine(['state', 'bob', '--scenario', file, '--at', '08:29:59']);
    expect([before.code, before.complained]).toEqual([0, '']);
    const after = await commandLine(['state', 'bob', '--scenario', file, '--at', '08:30:30']);
    expect(after.complained).toContain('--at is 08:30:30, but the scenario failed at 2010-11-22');
    expect(after.complained).toContain(failure);
    expect(after.code).toBe(1);
  });

  it('shows the stage of a running emulator', async () => {
    const { dataFolder, emulator } = await runningEmulator();
    await emulator.command({ name: 'clock.run', duration: '00:10:00' });
    const { said } = await commandLine(['state', '--data-dir', dataFolder]);
    expect(said).toMatch(/^Contoso, 44 people\n {2}clock .*, standing still\n/);
    expect(said).toContain('  Alice Ahlberg <alice@contoso.com>: ');
  });

  it.each([
    [['nobody'], /^Nobody is called nobody\. .*\n$/, 1],
    [['carol'], /^Carol [A-Z][a-z]+ is not signed in\. Signed in: alice@contoso\.com, .*\n$/, 1],
    [['--at', '08:00'], /^--at is a moment of a scenario: name one with --scenario\./, 2],
  ])('refuses %j', async (args, complaint, code) => {
    const dataFolder = temporaryFolder();
    const result = await commandLine(['state', '--data-dir', dataFolder, ...args]);
    expect(result.code).toBe(code);
    expect(result.complained).toMatch(complaint);
  });

  it.each([
    ['25:00', '--at is 25:00, expected 08:30:00 or 2010-12-06T08:30:00.'],
    ['23:00', '--at is 23:00, but the scenario ends at 2010-11-22 08:31:00.'],
  ])('refuses the moment %s of a scenario', async (at, complaint) => {
    const file = passingScenario(temporaryFolder());
    const { code, complained } = await commandLine(['state', '--scenario', file, '--at', at]);
    expect(code).toBe(2);
    expect(complained).toContain(complaint);
  });
});
