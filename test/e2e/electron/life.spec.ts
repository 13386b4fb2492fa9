import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../support/desktop-fixtures.js';
import { serveProgram } from '../support/served-program.js';

const sample = new URL('../../../electron/emulator/directory/sample/contoso.json', import.meta.url);

test('a second start on the same folder ends and brings the first one forward', async ({
  desktop,
}) => {
  const { id } = await desktop.window('lync://app/');
  await desktop.minimize(id);
  expect(await desktop.startAgain()).toEqual({ code: 0, signal: null });
  await expect
    .poll(async () => (await desktop.state()).windows)
    .toMatchObject([{ id, minimized: false, focusCount: 1 }]);
});

test('a second start hands over what it names, and the running program opens it', async ({
  desktop,
  driver,
  dataFolder,
}) => {
  const { page } = await desktop.window('lync://app/');
  const { value: capsule } = await driver.command({ name: 'capsule.save' });
  const file = join(dataFolder, capsule.fileName);
  writeFileSync(file, capsule.text);
  const note = page.getByText('Gone with the capsule').first();
  for (const named of [[`--capsule=${file}`], [file], [pathToFileURL(file).href]]) {
    await driver.command({
      name: 'client.set-note',
      sip: 'alice@contoso.com',
      text: 'Gone with the capsule',
    });
    await expect(note).toBeVisible();
    const again = [`--data-dir=${dataFolder}`, ...named];
    expect(await desktop.startAgain(again)).toEqual({ code: 0, signal: null });
    await expect(note).toBeHidden();
  }

  const organisation = join(dataFolder, 'fabrikam.json');
  writeFileSync(organisation, readFileSync(sample, 'utf8').replaceAll('Alice', 'Anna'));
  await desktop.startAgain([`--data-dir=${dataFolder}`, `--organisation=${organisation}`]);
  await expect(page.getByText('Anna Ahlberg').first()).toBeVisible();
});

test('a file that cannot be opened is named, and what is open stays', async ({
  desktop,
  dataFolder,
}) => {
  const { page } = await desktop.window('lync://app/');
  const wrong = join(dataFolder, 'wrong.json');
  writeFileSync(wrong, '{"name": 7}');
  for (const [file, why] of [
    [join(dataFolder, 'none.json'), /none\.json cannot be opened: there is no such file/],
    [dataFolder, /it is a folder/],
    [wrong, /wrong\.json/],
  ] as const) {
    await desktop.startAgain([`--data-dir=${dataFolder}`, file]);
    expect(await desktop.press('Close')).toMatchObject({
      message: `${file} was not opened. What is open stays as it is.`,
      detail: expect.stringMatching(why),
    });
  }
  await expect(page.getByText('Alice Ahlberg').first()).toBeVisible();
});

test('a second start says which of its options count only when a program starts', async ({
  desktop,
  dataFolder,
}) => {
  await desktop.startAgain([`--data-dir=${dataFolder}`, '--api-port=0', '--profile=technet']);
  expect(await desktop.press('Close')).toMatchObject({
    type: 'info',
    detail: expect.stringContaining('left aside: --profile, --api-port. End the emulator'),
  });
});

test('a file is opened from the dock of a Mac, and at a start that names it', async ({
  launch,
  dataFolder,
}) => {
  const organisation = join(dataFolder, 'fabrikam.json');
  writeFileSync(organisation, readFileSync(sample, 'utf8').replaceAll('Alice', 'Anna'));
  const first = await launch({ args: [organisation] });
  const { page } = await first.window('lync://app/');
  await expect(page.getByText('Anna Ahlberg').first()).toBeVisible();

  writeFileSync(organisation, readFileSync(sample, 'utf8').replaceAll('Alice', 'Agnes'));
  expect(await first.openFile(organisation)).toBe(true);
  await expect(page.getByText('Agnes Ahlberg').first()).toBeVisible();
});

test('a user who logs off keeps what was done', async ({ launch }) => {
  const first = await launch();
  await first.window('lync://app/');
  await first.choose('tray', (await first.state()).tray?.menu[2]?.label ?? '', 'Busy');
  expect(await first.endSession('query-session-end')).toBe(true);
  expect(await first.ended).toEqual({ code: 0, signal: null });

  const second = await launch();
  await second.window('lync://app/');
  expect((await second.state()).tray?.image).toBe('busy.png');
  // Windows may not ask before it ends the session.
  await second.choose('tray', (await second.state()).tray?.menu[2]?.label ?? '', 'Available');
  expect(await second.endSession('session-end')).toBe(false);
  await second.quit();
});

test('an error that nothing catches is told once at a time, noted, and ends nothing', async ({
  desktop,
  driver,
}) => {
  const { page } = await desktop.window('lync://app/');
  await desktop.fail('reject', 'a lost promise');
  await desktop.fail('throw', 'a lost error');
  expect(await desktop.press('Close')).toMatchObject({
    type: 'error',
    detail: expect.stringMatching(/^a lost promise\n\nThis is a fault of the program/),
  });
  const faults = async () => {
    const { value } = await driver.command({ name: 'log.read' });
    return value.entries.filter(({ kind }) => kind === 'program.fault').map(({ text }) => text);
  };
  await expect
    .poll(faults)
    .toEqual(['A fault of the program: a lost promise', 'A fault of the program: a lost error']);
  expect(desktop.errorBoxes).toEqual([]);
  await expect.poll(() => desktop.output).toMatch(/a lost error\s+at /);
  await expect(page.getByRole('region', { name: 'Virtual clock' })).toBeVisible();
});

test('the profile of the windows lies in the data folder', async ({ desktop, dataFolder }) => {
  expect((await desktop.state()).paths.userData).toBe(join(dataFolder, 'desktop'));
});

test('what was done is saved when the program ends, and a new start shows it', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = await first.window('lync://app/');
  await first.choose('tray', (await first.state()).tray?.menu[2]?.label ?? '', 'Busy');
  await expect.poll(async () => (await first.state()).tray?.image).toBe('busy.png');
  await page.close();
  expect(await first.ended).toEqual({ code: 0, signal: null });

  const second = await launch();
  await second.window('lync://app/');
  expect((await second.state()).tray?.image).toBe('busy.png');
  expect(await second.quit()).toEqual({ code: 0, signal: null });
});

test('a machine that shuts down is asked to wait until the program has ended', async ({
  desktop,
}) => {
  expect(await desktop.power('suspend')).toBe(false);
  expect(await desktop.power('shutdown')).toBe(true);
  expect(await desktop.ended).toEqual({ code: 0, signal: null });
});

test('a folder that a browser host has is said in one dialog', async ({ launch, dataFolder }) => {
  const other = await serveProgram(['--data-dir', dataFolder, '--frozen']);
  const desktop = await launch();
  expect(await desktop.ended).toEqual({ code: 1, signal: null });
  expect(desktop.errorBoxes).toEqual([
    {
      title: 'The Lync Client Emulator cannot start',
      content: expect.stringMatching(/is in use by process \d+\. .*--data-dir\.$/),
    },
  ]);
  await other.stop();
});

test('an organisation file with a fault is said with its line, and what to do', async ({
  launch,
  dataFolder,
}) => {
  const file = join(dataFolder, 'contoso.json');
  writeFileSync(file, '{\n  "name": 7\n}');
  const desktop = await launch({ organisationFile: file });
  expect(await desktop.ended).toEqual({ code: 1, signal: null });
  expect(desktop.errorBoxes).toHaveLength(1);
  expect(desktop.errorBoxes[0]?.content).toMatch(/contoso\.json[\s\S]*--organisation\.$/);
});

test('an organisation file that is not there is said by its name', async ({ launch }) => {
  const desktop = await launch({ organisationFile: '/nowhere/contoso.json' });
  expect(await desktop.ended).toEqual({ code: 1, signal: null });
  expect(desktop.errorBoxes[0]?.content).toContain('/nowhere/contoso.json cannot be read');
});

const newer = '{ "schemaVersion": 99, "state": {} }';

test('a state that cannot be read is asked about: a copy leaves the folder as it is', async ({
  launch,
  dataFolder,
}) => {
  const file = join(dataFolder, 'state.json');
  writeFileSync(file, newer);
  const desktop = await launch();
  const box = await desktop.press('Open a Copy');
  expect(box).toMatchObject({
    message: 'What was saved cannot be read',
    detail: expect.stringContaining('schemaVersion is 99'),
    buttons: ['Open a Copy', 'Start Afresh', 'Quit'],
  });
  const copy = `${dataFolder}-copy-1`;
  const { page } = await desktop.window('lync://app/');
  await expect(page.getByRole('status').filter({ hasText: copy })).toBeVisible();
  expect(await desktop.quit()).toEqual({ code: 0, signal: null });
  expect(readFileSync(file, 'utf8')).toBe(newer);
  rmSync(copy, { recursive: true, force: true });
});

test('a state that cannot be read is set aside when the user wants to start afresh', async ({
  launch,
  dataFolder,
}) => {
  writeFileSync(join(dataFolder, 'state.json'), newer);
  const desktop = await launch();
  await desktop.press('Start Afresh');
  const { page } = await desktop.window('lync://app/');
  const kept = 'state.set-aside-1.json';
  await expect(page.getByRole('status').filter({ hasText: kept })).toBeVisible();
  expect(readFileSync(join(dataFolder, kept), 'utf8')).toBe(newer);
});

test('a state that cannot be read is left alone when the user quits', async ({
  launch,
  dataFolder,
}) => {
  const file = join(dataFolder, 'state.json');
  writeFileSync(file, newer);
  const desktop = await launch();
  await desktop.press('Quit');
  expect(await desktop.ended).toEqual({ code: 0, signal: null });
  expect(readFileSync(file, 'utf8')).toBe(newer);
});
