import type {} from '../../../renderer/bridge/preload-transport.js';
import { expect, test } from '../support/desktop-fixtures.js';

const alice = 'lync://app/?client=alice%40contoso.com';

test('windows are isolated, sandboxed and without Node', async ({ desktop, driver }) => {
  await driver.client('alice@contoso.com');
  const { windows, isSandboxEnforced } = await desktop.state();
  expect(isSandboxEnforced).toBe(true);
  expect(windows).toHaveLength(2);
  for (const { options } of windows) {
    expect(options.webPreferences).toEqual({
      preload: expect.stringMatching(/dist[\\/]preload[\\/]preload\.cjs$/),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(options.show).toBe(false);
  }
});

test('the page gets three frozen functions and nothing of Electron or Node', async ({
  desktop,
}) => {
  const { page } = await desktop.window('lync://app/');
  const found = await page.evaluate(() => {
    const { lync } = window;
    const globals = ['require', 'module', 'process', 'Buffer', 'electron', 'ipcRenderer'];
    return {
      names: Object.keys(lync ?? {}),
      isFrozen: Object.isFrozen(lync),
      globals: globals.filter((name) => name in window),
    };
  });
  expect(found).toEqual({ names: ['connect', 'send', 'close'], isFrozen: true, globals: [] });
});

test('a rule that a popped-out client names is shown on the stage, which goes on', async ({
  desktop,
  driver,
}) => {
  const stage = await driver.stage();
  await stage.evaluate(() => {
    document.body.dataset.kept = 'yes';
  });
  const client = await driver.client('alice@contoso.com');
  await client.getByRole('button', { name: 'Why?', exact: true }).click();
  await client.getByRole('button', { name: 'Why? Style of the contact list' }).click();
  await client.getByRole('link', { name: 'photos/tiles' }).click();
  const rules = stage.getByRole('main', { name: 'Sources and conflicts' });
  await expect(rules.getByRole('heading', { name: 'photos/tiles' })).toBeInViewport();
  await expect(stage.locator('body')).toHaveAttribute('data-kept', 'yes');
  expect((await desktop.state()).windows).toHaveLength(2);
});

test('a client pops out into a window of its own, and comes forward when it is asked for again', async ({
  desktop,
  driver,
}) => {
  const stage = await driver.stage();
  await stage
    .getByRole('button', { name: /^Open the client of Alice .* window of its own$/ })
    .click();
  const { id, page } = await desktop.window(alice);
  await expect(page.getByRole('main', { name: /Alice/ })).toBeVisible();

  await desktop.minimize(id);
  await driver.client('alice@contoso.com');
  await expect
    .poll(async () => (await desktop.state()).windows)
    .toMatchObject([
      { url: 'lync://app/' },
      {
        url: alice,
        visible: true,
        minimized: false,
        focusCount: 1,
        options: { width: 340, height: 692, autoHideMenuBar: true },
      },
    ]);
});

test('a window whose page has died is loaded again, and asks when it dies at once again', async ({
  desktop,
  driver,
  refusals,
}) => {
  await driver.client('alice@contoso.com');
  const { id } = await desktop.window(alice);
  await desktop.crash(id);
  expect((await desktop.state()).windows).toHaveLength(2);
  await desktop.crash(id);
  expect(await desktop.press('Close the Window')).toMatchObject({
    type: 'error',
    detail: expect.stringContaining('your work is kept'),
  });
  await expect
    .poll(async () => (await desktop.state()).windows.map(({ url }) => url))
    .toEqual(['lync://app/']);
  await expect
    .poll(refusals)
    .toEqual([
      'A window stopped (crashed) and was loaded again.',
      'A window stopped twice (crashed), and its user was asked what to do.',
    ]);
});

test('the last window that dies twice does not take the program with it', async ({ desktop }) => {
  const { id, page } = await desktop.window('lync://app/');
  await desktop.crash(id);
  await desktop.crash(id);
  await desktop.press('Load It Again');
  await expect(page.getByRole('region', { name: 'Virtual clock' })).toBeVisible();
  await desktop.crash(id);
  await desktop.press('End the Emulator');
  expect(await desktop.ended).toEqual({ code: 0, signal: null });
});

test('windows come back where they were, however the program ends', async ({ launch }) => {
  const first = await launch();
  const { id } = await first.window('lync://app/');
  const bounds = { x: 200, y: 100, width: 1200, height: 800 };
  await first.drag(id, bounds);
  await first.maximize(id);
  await first.quit();

  const second = await launch();
  await second.window('lync://app/');
  await expect
    .poll(async () => (await second.state()).windows)
    .toMatchObject([{ bounds, maximized: true, visible: true }]);
  await second.quit();
});

test('a window fits the screen that there is, and is found again when a screen has gone', async ({
  launch,
}) => {
  const laptop = {
    bounds: { x: 0, y: 0, width: 1366, height: 768 },
    workArea: { x: 0, y: 0, width: 1366, height: 728 },
  };
  const beside = {
    bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
    workArea: { x: 1366, y: 0, width: 1920, height: 1040 },
  };
  const first = await launch({ facts: { displays: [laptop, beside] } });
  const { id } = await first.window('lync://app/');
  expect((await first.state()).windows).toMatchObject([
    { bounds: { x: 0, y: 0, width: 1366, height: 728 } },
  ]);
  await first.drag(id, { x: 1500, y: 50, width: 1600, height: 900 });
  await first.quit();

  const second = await launch({ facts: { displays: [laptop] } });
  await second.window('lync://app/');
  expect((await second.state()).windows).toMatchObject([
    { bounds: { x: 0, y: 0, width: 1366, height: 728 } },
  ]);
  await second.quit();
});
