import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { announceAddress } from '../../../../electron/host/server/api/announced-address.js';
import { startApiEmulator } from '../../../support/api-emulator.js';
import { commandLine } from '../../../support/command-line.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { failingScenario, passingScenario } from '../../../support/scenario-files.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** The log of a command line in JSON. */
async function entriesOf(args: readonly string[]) {
  const { code, said, complained } = await commandLine(['log', '--format', 'json', ...args]);
  expect(code, complained).toBe(0);
  return JSON.parse(said) as readonly Record<string, unknown>[];
}

async function running() {
  const started = await startApiEmulator(temporaryFolder());
  onTestFinished(() => started.close());
  await started.emulator.shell('New-CsClientPolicy -Identity Quiet');
  return started;
}

describe('lync-emulator log reads the log', () => {
  it('of an emulator at an address, with its token from the environment', async () => {
    const { host } = await running();
    vi.stubEnv('LYNC_EMULATOR_TOKEN', host.token);
    onTestFinished(() => void vi.unstubAllEnvs());
    const entries = await entriesOf(['--url', host.origin, '--kind', 'policy.created']);
    expect(entries).toMatchObject([
      { kind: 'policy.created', text: expect.stringContaining('Quiet') },
    ]);
  });

  it('of the emulator that runs on a data folder, and of one that does not run', async () => {
    const [{ host }, dataFolder] = [await running(), temporaryFolder()];
    await announceAddress(dataFolder, host);
    expect(await entriesOf(['--data-dir', dataFolder, '--text', 'Tag:Quiet'])).not.toEqual([]);
    const other = ['--data-dir', temporaryFolder()];
    await commandLine(['shell', ...other, 'New-CsClientPolicy -Identity Other']);
    expect(await entriesOf([...other, '--text', 'Tag:Other'])).not.toEqual([]);
  });

  it('of a capsule', async () => {
    const emulator = await runEmulator();
    await emulator.shell('New-CsClientPolicy -Identity Quiet');
    const { text } = await emulator.command({ name: 'capsule.save' });
    await emulator.close();
    const file = join(temporaryFolder(), 'saved.capsule.json');
    writeFileSync(file, text);
    expect(await entriesOf(['--capsule', file, '--kind', 'policy'])).toMatchObject([
      { kind: 'policy.created' },
    ]);
  });

  it('of a run of a scenario, of one person', async () => {
    const file = passingScenario(temporaryFolder());
    const all = await entriesOf(['--scenario', file]);
    const bobs = await entriesOf(['--scenario', file, '--person', 'Bob Barros']);
    expect(new Set(bobs.map(({ sip }) => sip))).toEqual(new Set(['bob@contoso.com']));
    expect(bobs.length).toBeLessThan(all.length);
  });
});

describe('lync-emulator log', () => {
  it('prints a line for each entry unless told, and writes a file in the form of its name', async () => {
    const folder = temporaryFolder();
    const source = ['--scenario', passingScenario(folder)];
    const { said } = await commandLine(['log', ...source]);
    expect(said).toMatch(/^2010-11-22 \d\d:\d\d:\d\d {2}e1 {2}emulator\.started {2}/);
    const out = join(folder, 'log.csv');
    const written = await commandLine(['log', ...source, '--out', out]);
    expect(written.said).toMatch(/^\d+ entries are in .*log\.csv\.\n$/);
    expect(readFileSync(out, 'utf8')).toMatch(/^\ufeff"id","time"/);
  });

  it.each([
    ['policy.chnaged', 'Did you mean policy.changed?'],
    ['zzz', 'Leave it out to see which there are.'],
  ])('refuses the kind %s, which no log has', async (kind, hint) => {
    const source = ['--scenario', passingScenario(temporaryFolder())];
    const { code, complained } = await commandLine(['log', ...source, '--kind', kind]);
    expect([code, complained]).toEqual([2, expect.stringContaining(hint)]);
  });

  it('says who may be meant by a name that nobody has', async () => {
    const source = ['--scenario', passingScenario(temporaryFolder())];
    const { code, complained } = await commandLine(['log', ...source, '--person', 'alise']);
    expect([code, complained]).toEqual([1, expect.stringContaining('Did you mean Alice Ahlberg')]);
  });

  it('ends with 1 for a scenario with a failed step, which it names below the log', async () => {
    const source = ['--scenario', failingScenario(temporaryFolder())];
    const { code, said, complained } = await commandLine(['log', ...source]);
    expect(said).toContain('calendar.published');
    expect(complained).toContain('Bob sees it: Expected');
    expect(code).toBe(1);
  });

  it('says when nothing fits', async () => {
    const source = ['--scenario', passingScenario(temporaryFolder())];
    const { code, said, complained } = await commandLine(['log', ...source, '--text', 'nowhere']);
    expect([code, said, complained]).toEqual([0, '', 'No entry of the log fits.\n']);
  });

  it.each([
    [['--url', 'http://127.0.0.1:8080'], '--url needs the token of that emulator'],
    [
      ['--url', 'http://127.0.0.1:8080', '--capsule', 'x'],
      '--url and --capsule exclude each other',
    ],
    [['--format', 'xml'], '--format is xml, expected text, json, csv'],
  ])('refuses %j', async (args, problem) => {
    const { code, complained } = await commandLine(['log', ...args]);
    expect(code).toBe(2);
    expect(complained).toContain(problem);
  });

  it('says that a capsule or a token file cannot be read, and who refuses a token', async () => {
    expect((await commandLine(['log', '--capsule', '/nowhere/x.json'])).complained).toContain(
      'The capsule /nowhere/x.json cannot be read',
    );
    const { host } = await running();
    const file = join(temporaryFolder(), 'token');
    writeFileSync(file, 'abcdefghijklmnopqrstuvwxyz0123456789');
    const { code, complained } = await commandLine([
      'log',
      '--url',
      host.origin,
      '--token-file',
      file,
    ]);
    expect([code, complained]).toEqual([
      1,
      expect.stringContaining('The token is not the one of this run'),
    ]);
  });
});
