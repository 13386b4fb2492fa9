import { expect, test } from '../support/desktop-fixtures.js';

test('the tray shows the presence of the person signed in longest, and follows it', async ({
  desktop,
  driver,
}) => {
  const tray = async () => (await desktop.state()).tray;
  expect(await tray()).toMatchObject({
    image: 'available.png',
    isEmpty: false,
    toolTip: 'Alice Moss - Available',
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

test('each presence has an icon', async ({ desktop, driver }) => {
  const statuses = ['available', 'busy', 'do-not-disturb', 'be-right-back', 'appear-away'] as const;
  for (const status of statuses) {
    const { seq } = await driver.command({
      name: 'client.set-status',
      sip: 'alice@contoso.com',
      status,
    });
    expect(seq).toBeGreaterThan(0);
    await expect.poll(async () => (await desktop.state()).tray?.isEmpty).toBe(false);
  }
});

test('the application menu has the roles people expect and the verbs of the clock', async ({
  desktop,
  driver,
}) => {
  const { applicationMenu } = await desktop.state();
  const entries = applicationMenu?.map(({ label, role }) => label || role);
  expect(entries).toEqual(['File', 'editMenu', 'Clock', 'View', 'windowMenu', 'Help']);
  const accelerators = (applicationMenu ?? [])
    .flatMap(({ submenu }) => submenu ?? [])
    .flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(accelerators).size).toBe(accelerators.length);

  const stage = await driver.stage();
  const time = async () => (await driver.command({ name: 'log.read' })).value.entries.at(-1)?.at;
  const before = (await time()) ?? 0;
  await desktop.choose('application', 'Clock', 'Run 30 Minutes');
  await expect.poll(async () => ((await time()) ?? 0) - before).toBeGreaterThan(0);
  await expect(stage.getByRole('region', { name: 'Virtual clock' })).toBeVisible();
});

test('a verb that is refused is logged and not lost', async ({ desktop, driver, refusals }) => {
  const person = (await desktop.state()).tray?.menu[2]?.label ?? '';
  await driver.command({ name: 'client.sign-out', sip: 'alice@contoso.com' });
  await desktop.choose('tray', person, 'Busy').catch(() => {});
  expect((await refusals()).every((text) => text.includes('not signed in'))).toBe(true);
});
