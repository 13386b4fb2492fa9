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
        options: { width: 340, height: 660, autoHideMenuBar: true },
      },
    ]);
});

test('a window whose page has died is loaded again, and closed when it dies at once again', async ({
  desktop,
  driver,
  refusals,
}) => {
  await driver.client('alice@contoso.com');
  const { id } = await desktop.window(alice);
  await desktop.crash(id);
  expect((await desktop.state()).windows).toHaveLength(2);
  await desktop.crash(id);
  expect((await desktop.state()).windows.map(({ url }) => url)).toEqual(['lync://app/']);
  expect(await refusals()).toEqual([
    'A window stopped (crashed) and was loaded again.',
    'A window stopped (crashed) and was closed.',
  ]);
});
