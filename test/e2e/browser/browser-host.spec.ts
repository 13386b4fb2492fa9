import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { serveProgram } from '../support/served-program.js';
import { StagePage } from '../support/stage-page.js';

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

test('a page without the token says how to get in', async ({ browser, dataFolder }) => {
  const program = await serveProgram(['--data-dir', dataFolder, '--frozen']);
  const page = await browser.newPage();
  await page.goto(`${program.origin}/#token=wrong`);
  await expect(page.getByRole('heading')).toBeVisible();
  await page.close();
  expect(await program.stop()).toBe(0);
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

test('a state file that cannot be read is set aside and shown on the stage', async ({
  dataFolder,
  start,
}) => {
  const broken = '{ "schemaVersion": 1,\n  "state": {{} }';
  writeFileSync(join(dataFolder, 'state.json'), broken);
  const page = await (await start()).stage();
  await expect(page.getByText(/state\.json: Line 2, column 13/).first()).toBeVisible();
  const [kept = ''] = readdirSync(dataFolder).filter((name) => name.includes('set-aside'));
  expect(readFileSync(join(dataFolder, kept), 'utf8')).toBe(broken);
  expect(existsSync(join(dataFolder, kept))).toBe(true);
});
