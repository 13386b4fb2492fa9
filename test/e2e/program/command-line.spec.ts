import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatorClient } from '../../../electron/host/server/client/emulator-client.js';
import { failingScenario, passingScenario } from '../../support/scenario-files.js';
import { smallEstate } from '../../support/small-estate.js';
import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { lyncEmulator, projectFolder } from '../support/program.js';
import { serveProgram } from '../support/served-program.js';

interface RunReport {
  readonly reports: readonly { readonly status: string; readonly log: string }[];
}

test('run tells by its exit code whether all scenarios pass', async ({ dataFolder }) => {
  const passing = passingScenario(dataFolder);
  const { code, said, complained } = await lyncEmulator(['run', passing]);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toContain('1 passed, 0 failed');
  expect((await lyncEmulator(['run', passing, failingScenario(dataFolder)])).code).toBe(1);
  expect((await lyncEmulator(['run'])).code).toBe(2);
});

test('a start takes what an earlier one compiled, and goes without where that is damaged', async ({
  dataFolder,
}) => {
  const passing = passingScenario(dataFolder);
  const compiled = join(dataFolder, 'compiled');
  const run = () =>
    lyncEmulator(['run', passing], { environment: { NODE_COMPILE_CACHE: compiled } });
  const files = () => readdirSync(compiled, { recursive: true, withFileTypes: true });
  const passed = { code: 0, said: expect.stringContaining('1 passed'), complained: '' };
  expect(await run()).toEqual(passed);
  const kept = files().filter((entry) => entry.isFile());
  expect(kept.length).toBeGreaterThan(0);
  expect(await run()).toEqual(passed);
  for (const { parentPath, name } of kept) writeFileSync(join(parentPath, name), 'damaged');
  expect(await run()).toEqual(passed);
});

test('run passes on every acceptance scenario and every story', async () => {
  test.slow();
  const { code, said } = await lyncEmulator([
    'run',
    join(projectFolder, 'test', 'scenarios'),
    join(projectFolder, 'shared', 'scenario', 'stories'),
  ]);
  expect(code, said).toBe(0);
  for (const story of ['A1', 'B12', 'C8', 'D8', 'E6', 'F4'])
    expect(said).toContain(`ok      ${story} `);
});

test('policy prints what governs a person of an organisation file', async ({ dataFolder }) => {
  const organisation = join(dataFolder, 'estate.json');
  writeFileSync(organisation, JSON.stringify(smallEstate));
  const { code, said } = await lyncEmulator(['policy', 'ben', '--organisation', organisation]);
  expect(code).toBe(0);
  expect(said).toContain('CsClientPolicy.DisplayPhoto = NoPhoto (set)');
});

test('what-if says whom a plan hits, and its exit code is a gate', async ({ dataFolder }) => {
  const organisation = join(dataFolder, 'estate.json');
  writeFileSync(organisation, JSON.stringify(smallEstate));
  const args = ['what-if', '--organisation', organisation, 'Set-CsClientPolicy -MaxPhotoSizeKB 0'];
  const { code, said } = await lyncEmulator(args);
  expect(code).toBe(0);
  expect(said).toContain('[look]');
  expect((await lyncEmulator([...args, '--fail-on', 'look > 0'])).code).toBe(1);
});

test('serve opens a capsule just as it was saved, and its clock stands', async ({ dataFolder }) => {
  const first = await serveProgram(['--frozen', '--data-dir', join(dataFolder, 'first')]);
  const api = new EmulatorClient(first);
  await api.command({ name: 'client.set-note', sip: alice.sip, text: 'In the capsule' });
  await api.command({ name: 'clock.run', duration: '00:10:00' });
  const { value } = await api.command({ name: 'capsule.save' });
  const before = (await api.stage()).entries.clock;
  await first.stop();
  const capsule = join(dataFolder, value.fileName);
  writeFileSync(capsule, value.text);

  const second = await serveProgram([
    '--capsule',
    capsule,
    '--data-dir',
    join(dataFolder, 'second'),
  ]);
  const again = new EmulatorClient(second);
  expect((await again.stage()).entries.clock).toMatchObject({
    now: before?.now,
    rate: 0,
    next: before?.next,
  });
  expect((await again.client(alice.sip)).entries.me?.note.text).toBe('In the capsule');
  await second.stop();

  writeFileSync(capsule, value.text.replace('"journal"', '"jurnal"'));
  const third = ['serve', '--capsule', capsule, '--data-dir', join(dataFolder, 'third')];
  const { code, complained } = await lyncEmulator(third);
  expect(code).toBe(1);
  expect(complained).toContain('did you mean "journal"?');
});

test('log ends, and says why, where a capsule is none', async ({ dataFolder }) => {
  const capsule = join(dataFolder, 'none.capsule.json');
  writeFileSync(capsule, '{}');
  const { code, complained } = await lyncEmulator(['log', '--capsule', capsule]);
  expect(code).toBe(1);
  expect(complained).toContain('not a capsule');
});

test('eight emulators at once, ten times over, give the same results', async ({ dataFolder }) => {
  test.slow();
  const files = Array.from({ length: 80 }, (_, index) =>
    passingScenario(dataFolder, `scenario-${index}.yaml`),
  );
  const { code, said } = await lyncEmulator(['run', '--workers=8', '--reporter=json', ...files]);
  expect(code).toBe(0);
  const { reports } = JSON.parse(said) as RunReport;
  expect(reports).toHaveLength(80);
  expect(new Set(reports.map(({ log }) => log)).size).toBe(1);
  expect(reports[0]?.log).toContain('presence.changed');
});

test('shell and state reach an emulator that is served, and say who has its folder when it is not', async ({
  dataFolder,
}) => {
  const here = ['--data-dir', dataFolder];
  const served = await serveProgram(['--frozen', ...here]);
  const input = 'New-CsClientPolicy -Identity Quiet | Select-Object Identity';
  expect(await lyncEmulator(['shell', ...here], { input })).toMatchObject({ code: 0 });
  const { said } = await lyncEmulator(['state', ...here, '--json']);
  expect(Object.keys(JSON.parse(said) as object)).toContain('policy/Tag:Quiet');
  const second = await lyncEmulator(['serve', ...here]);
  expect(second.code).toBe(1);
  expect(second.complained).toMatch(
    /^The data folder .* is in use by process \d+\. Close that emulator, or choose another folder with --data-dir\.\n$/,
  );
  const { port } = new URL(served.origin);
  const other = ['--data-dir', join(dataFolder, 'other')];
  expect((await lyncEmulator(['serve', '--port', port, ...other])).complained).toBe(
    `Port ${port} is in use. Choose another one with --port, or 0 to take a free one.\n`,
  );
  expect(await served.stop()).toBe(0);
  expect(existsSync(join(dataFolder, 'api.json'))).toBe(false);
  const after = await lyncEmulator(['shell', ...here, 'Get-CsClientPolicy -Identity Quiet']);
  expect(after).toMatchObject({ code: 0, complained: '' });
});
