import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmulatorClient } from '../../../electron/host/server/client/emulator-client.js';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { serveProgram } from '../support/served-program.js';
import { chooseFromMenu, StagePage } from '../support/stage-page.js';

test('a browser without Temporal fetches what it needs of it, and shows the same calendar', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const openCalendar = async (): Promise<void> => {
    await page.reload();
    const { calendar } = new StagePage(page);
    await calendar.open();
    await expect(calendar.pane.getByRole('gridcell', { name: 'Mon 6 Dec 08:00' })).toBeVisible();
  };
  const isPolyfill = expect.stringMatching(/\/assets\/implementation-[\w-]+\.js$/);
  const hasTemporal = await page.evaluate(() => 'Temporal' in globalThis);
  await openCalendar();
  expect(scripts).toEqual(
    hasTemporal ? expect.not.arrayContaining([isPolyfill]) : expect.arrayContaining([isPolyfill]),
  );
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await openCalendar();
  expect(scripts).toContainEqual(isPolyfill);
});

test('the token leaves the address bar, and a reload needs it no more', async ({ emulator }) => {
  const page = await emulator.stage();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
});

test('a client pops out into a window of its own, which goes on as the stage does', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const popup = stage.page.waitForEvent('popup');
  await stage
    .frame(bob.name)
    .getByRole('button', { name: /in a window of its own$/ })
    .click();
  const page = await popup;
  await new ClientPage(page, bob.name).chooseStatus('Busy');
  await expect(stage.client(bob.name).status).toHaveAccessibleName('Status: Busy');
  await expect(stage.client(alice.name).row(bob.name)).toHaveAccessibleName(/, Busy/);
  await page.close();
});

test('the address that a browser is started with opens once, and its page then does all that others do', async ({
  browser,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'The stand-in takes the place of xdg-open.');
  const opener = join(dataFolder, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\necho "$@" > "${dataFolder}/opened"\n`, { mode: 0o755 });
  const program = await serveProgram(
    ['--open', '--frozen', '--data-dir', join(dataFolder, 'data')],
    {
      environment: { PATH: `${dataFolder}:${process.env.PATH}` },
    },
  );
  const opened = () => readFileSync(join(dataFolder, 'opened'), 'utf8').trim();
  await expect
    .poll(() => existsSync(join(dataFolder, 'opened')) && opened())
    .toMatch(/#code=[\w-]{43}$/);
  expect(opened()).not.toContain(program.token);

  const page = await browser.newPage();
  await page.goto(opened());
  await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
  const popup = page.waitForEvent('popup');
  await new StagePage(page)
    .frame(bob.name)
    .getByRole('button', { name: /in a window of its own$/ })
    .click();
  await expect((await popup).locator('html')).toHaveAttribute('data-seq', /\d+/);

  const stranger = await browser.newPage();
  await stranger.goto(opened());
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
    'This address was good for one opening',
  );
  await page.context().close();
  await stranger.context().close();
  expect(await program.stop()).toBe(0);
});

test.describe('a page that is not let in', () => {
  const tokenless = [
    ['without a token', '/', 'Open the address that the program prints'],
    ['with a token of another run', '/#token=wrong', 'This address is of an earlier start'],
    ['with a code that was used', '/#code=wrong', 'This address was good for one opening'],
  ] as const;

  test('says why and how to get in, and asks no more', async ({ browser, dataFolder }) => {
    const program = await serveProgram(['--data-dir', dataFolder, '--frozen']);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname);
    });
    page.on('websocket', (socket) => asked.push(new URL(socket.url()).pathname));
    for (const [, path, title] of tokenless) {
      await page.goto('about:blank');
      asked.length = 0;
      await page.goto(program.origin + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('listitem')).toHaveCount(2);
      const asking = asked.length;
      await page.clock.runFor('10:00');
      expect(asked, path).toHaveLength(asking);
      expect(asked, path).not.toContain('/api/socket');
    }
    const { value } = await new EmulatorClient(program).command({ name: 'log.read' });
    const told = value.entries.filter(({ kind }) => kind === 'request.refused');
    // Without a session, a wrong token, a wrong code: each kind is one line.
    expect(told).toHaveLength(3);

    // The way that the page names: the printed address in another tab, then again here.
    const other = await context.newPage();
    await other.goto(program.url);
    await expect(other.locator('html')).toHaveAttribute('data-seq', /\d+/);
    await page.getByRole('button', { name: 'Try Again' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
    await context.close();
    expect(await program.stop()).toBe(0);
  });

  test('goes on after a restart on its data folder, and gives way to another one', async ({
    browser,
    dataFolder,
  }) => {
    const [own, other] = [join(dataFolder, 'own'), join(dataFolder, 'other')];
    const first = await serveProgram(['--data-dir', own, '--frozen']);
    const { port } = new URL(first.origin);
    const page = await browser.newPage();
    await page.goto(first.url);
    await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
    const stage = new StagePage(page);
    await expect(stage.frame(bob.name)).toContainText(alice.name);
    await first.stop();
    // A part that was still to be fetched says so, too, until the program is back.
    const silent = page.getByRole('alert').filter({ hasText: 'The emulator is not answering.' });
    await expect(silent).toBeVisible();

    const here = ['--frozen', '--port', port];
    const again = await serveProgram(['--data-dir', own, ...here]);
    await expect(page.getByRole('alert')).toHaveCount(0);
    const api = new EmulatorClient(again);
    await api.command({ name: 'client.set-note', sip: alice.sip, text: 'After the restart' });
    await expect(stage.frame(bob.name)).toContainText('After the restart');
    await again.stop();
    await expect(silent).toBeVisible();

    const stranger = await serveProgram(['--data-dir', other, ...here]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Another emulator answers here now',
    );
    const { value } = await new EmulatorClient(stranger).command({ name: 'log.read' });
    expect(value.entries.filter(({ kind }) => kind === 'request.refused')).toHaveLength(1);
    await page.close();
    await stranger.stop();
  });
});

test('a part that cannot be loaded while the program is gone says so, and comes once it is back', async ({
  page,
  dataFolder,
}) => {
  const args = ['--data-dir', dataFolder, '--frozen'];
  const first = await serveProgram(args);
  await page.goto(first.url);
  await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
  const stage = new StagePage(page);
  await expect(stage.frame(bob.name)).toContainText(alice.name);
  // Menus are fetched unasked after the first screen.
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('fetched-soon').length > 0);
  // All that comes unasked is in a few files, not in one for each part.
  const scripts = () =>
    performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length;
  expect(await page.evaluate(scripts)).toBeLessThan(12);
  await first.stop();
  await page.getByRole('tab', { name: 'Calendar' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Calendar' });
  await expect(panel.getByRole('alert')).toContainText('This part could not be loaded.');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await chooseFromMenu(page, 'Settings');
  const overAll = page.locator(':popover-open');
  await expect(overAll).toContainText('This part could not be loaded.');
  await overAll.getByRole('button', { name: 'Hide this' }).click();
  await expect(stage.frame(bob.name)).toContainText(alice.name);

  const again = await serveProgram([...args, '--port', new URL(first.origin).port]);
  await expect(panel.getByRole('region', { name: /Calendar/ }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const styled = await page.evaluate(() =>
    [...document.styleSheets]
      .filter(({ href }) => href?.includes('calendar-pane'))
      .some((sheet) => {
        try {
          return sheet.cssRules.length > 0;
        } catch {
          return false;
        }
      }),
  );
  expect(styled).toBe(true);
  await chooseFromMenu(page, 'Settings');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await again.stop();
});

test('the page breaks no rule of its content security policy', async ({ emulator }) => {
  const stage = await emulator.stage();
  const complaints: string[] = [];
  stage.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await stage.reload();
  await expect(stage.locator('html')).toHaveAttribute('data-seq', /\d+/);
  expect(complaints).toEqual([]);
});

test('a folder in use is said in one line', async ({ dataFolder }) => {
  const program = await serveProgram(['--data-dir', dataFolder]);
  await expect(serveProgram(['--data-dir', dataFolder])).rejects.toThrow(
    /^The program ended with 1: The data folder \S+ is in use by process \d+\. .*--data-dir\.$/,
  );
  await program.stop();
});

test('a port in use is said in one line', async ({ dataFolder }) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(serveProgram(['--data-dir', dataFolder, '--port', String(port)])).rejects.toThrow(
    `The program ended with 1: Port ${port} is in use. Choose another one with --port, or 0 to take a free one.`,
  );
  await new Promise((resolve) => taken.close(resolve));
});

test('a wrong option is answered with where to look', async () => {
  await expect(serveProgram(['--frozn'])).rejects.toThrow(
    'There is no option --frozn. Did you mean --frozen? See "lync-emulator serve --help".',
  );
});

test('a state file that cannot be read is left as it is, and the ways on are said', async ({
  dataFolder,
}) => {
  const file = join(dataFolder, 'state.json');
  const broken = '{ "schemaVersion": 1,\n  "state": {{} }';
  writeFileSync(file, broken);
  await expect(serveProgram(['--data-dir', dataFolder])).rejects.toThrow(
    /^The program ended with 1: .*state\.json cannot be read, and is left as it is\. Line 2, column 13: .*--open-copy.*--start-afresh/,
  );
  expect(readFileSync(file, 'utf8')).toBe(broken);
});

test('a page that was to open asks about a state that cannot be read, and becomes the stage', async ({
  dataFolder,
  browser,
}) => {
  const newer = '{ "schemaVersion": 99, "state": {} }';
  const file = join(dataFolder, 'state.json');
  writeFileSync(file, newer);
  // Nothing answers to it, so that the page is opened here.
  const program = await serveProgram(['--frozen', '--open', '--data-dir', dataFolder], {
    environment: { PATH: '' },
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(program.url);
  await expect(page.getByRole('heading')).toHaveText('What was saved cannot be read');
  await expect(page.getByText('schemaVersion is 99')).toBeVisible();
  await page.getByRole('button', { name: 'Start Afresh' }).click();
  const stage = new StagePage(page);
  await expect(stage.client(alice.name).list).toBeVisible();
  expect(readFileSync(join(dataFolder, 'state.set-aside-1.json'), 'utf8')).toBe(newer);
  await page.context().close();
  expect(await program.stop()).toBe(0);
});
