import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/desktop-fixtures.js';

const sample = new URL('../../../electron/emulator/directory/sample/contoso.json', import.meta.url);

test('the tray shows the presence of the person signed in longest, and follows it', async ({
  desktop,
  driver,
}) => {
  const tray = async () => (await desktop.state()).tray;
  expect(await tray()).toMatchObject({
    image: 'available.png',
    isEmpty: false,
    scaleFactors: [1, 2],
    toolTip: 'Alice Ahlberg - Available',
  });
  await driver.command({ name: 'client.set-status', sip: 'alice@contoso.com', status: 'busy' });
  await expect.poll(tray).toMatchObject({ image: 'busy.png', isEmpty: false });
  expect((await tray())?.toolTip).toMatch(/ - Busy$/);
});

test('the tray sets a status, opens a client and signs out', async ({ desktop }) => {
  const tray = async () => (await desktop.state()).tray;
  const person = async () => (await tray())?.menu[2]?.label ?? '';
  await desktop.choose('tray', await person(), 'Do Not Disturb');
  await expect.poll(async () => (await tray())?.image).toBe('do-not-disturb.png');

  await desktop.choose('tray', await person(), 'Open');
  const { page } = await desktop.window('lync://app/?client=alice%40contoso.com');
  await desktop.choose('tray', await person(), 'Sign Out');
  await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
});

test('a name with & in it is whole in the tray', async ({ launch, dataFolder }) => {
  const organisationFile = join(dataFolder, 'organisation.json');
  const organisation = readFileSync(sample, 'utf8').replaceAll('Alice', 'R&D &');
  writeFileSync(organisationFile, organisation);
  const desktop = await launch({ organisationFile });
  await desktop.window('lync://app/');
  await expect
    .poll(async () => (await desktop.state()).tray)
    .toMatchObject({ toolTip: 'R&D & Ahlberg - Available' });
  const menu = (await desktop.state()).tray?.menu ?? [];
  expect(menu[2]?.label).toBe('R&D & Ahlberg - Available');
});

test('a click on the tray shows the stage, and on a Mac opens the menu only', async ({
  launch,
}) => {
  for (const [platform, focusCount] of [
    ['linux', 1],
    ['darwin', 0],
  ] as const) {
    const desktop = await launch({ facts: { platform } });
    await desktop.window('lync://app/');
    await desktop.clickTray();
    expect((await desktop.state()).windows, platform).toMatchObject([{ focusCount }]);
    await desktop.quit();
  }
});

test('undo and redo of the stage are items of their own, beside that of typed text', async ({
  desktop,
  driver,
}) => {
  const { applicationMenu } = await desktop.state();
  const edit = applicationMenu?.find(({ label }) => label === 'Edit')?.submenu ?? [];
  expect(edit.map(({ label, role }) => role ?? label)).toEqual([
    'undo',
    'redo',
    '',
    'Undo the Last Act',
    'Redo the Last Act',
    '',
    'cut',
    'copy',
    'paste',
    'delete',
    'selectAll',
  ]);
  const icon = async () => (await desktop.state()).tray?.image;
  await driver.command({ name: 'client.set-status', sip: 'alice@contoso.com', status: 'busy' });
  await expect.poll(icon).toBe('busy.png');
  await desktop.choose('application', 'Edit', 'Undo the Last Act');
  await expect.poll(icon).toBe('available.png');
  await desktop.choose('application', 'Edit', 'Redo the Last Act');
  await expect.poll(icon).toBe('busy.png');
});

test('with nobody signed in the tray says so', async ({ desktop, driver }) => {
  for (const sip of ['alice@contoso.com', 'bob@contoso.com'])
    await driver.command({ name: 'client.sign-out', sip });
  await expect
    .poll(async () => (await desktop.state()).tray)
    .toMatchObject({
      image: 'offline.png',
      toolTip: 'Nobody is signed in',
      menu: [{ label: 'Show the Stage' }, { type: 'separator' }, { label: 'Exit' }],
    });
});

test('the application menu has the roles people expect and the verbs of the clock', async ({
  desktop,
  driver,
}) => {
  const { applicationMenu } = await desktop.state();
  const entries = applicationMenu?.map(({ label, role }) => label || role);
  expect(entries).toEqual(['File', 'Edit', 'Clock', 'View', 'windowMenu', 'Help']);
  const accelerators = (applicationMenu ?? [])
    .flatMap(({ submenu }) => submenu ?? [])
    .flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(accelerators).size).toBe(accelerators.length);

  const stage = await driver.stage();
  await desktop.choose('application', 'Clock', 'Play');
  await expect(stage.getByRole('button', { name: 'Pause the clock' })).toBeVisible();
  await desktop.choose('application', 'Clock', 'Pause');
  await expect(stage.getByRole('button', { name: 'Play at 1×' })).toBeVisible();
});
