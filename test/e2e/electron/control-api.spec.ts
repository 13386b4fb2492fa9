import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAddress } from '../../../electron/host/server/api/announced-address.js';
import { EmulatorClient } from '../../../electron/host/server/client/emulator-client.js';
import { expect, test } from '../support/desktop-fixtures.js';
import { launchDouble } from '../support/electron-double-driver.js';
import { alice } from '../support/people.js';

test('the desktop program serves the control API only when it is asked to', async ({
  desktop,
  dataFolder,
}) => {
  await desktop.window('lync://app/');
  expect(existsSync(join(dataFolder, 'api.json'))).toBe(false);
});

test('the control API of the desktop program is that of the browser host', async ({
  browser,
  dataFolder,
}) => {
  const options = { browser, dataFolder, frozen: true, organisationFile: null, apiPort: 0 };
  const { double, dispose } = await launchDouble(options);
  const { page } = await double.window('lync://app/');
  const address = await readAddress(dataFolder);
  if (!address) throw new Error('No address was left in the data folder.');
  if (process.platform !== 'win32')
    expect(statSync(join(dataFolder, 'api.json')).mode & 0o077).toBe(0);

  const api = new EmulatorClient(address);
  await api.command({ name: 'client.set-note', sip: alice.sip, text: 'From outside' });
  await expect(page.getByText('From outside').first()).toBeVisible();

  expect((await fetch(`${address.origin}/api/topics`)).status).toBe(401);
  const { value } = await api.command({ name: 'log.read' });
  expect(value.entries.map(({ kind }) => kind)).toContain('request.refused');

  expect(await double.quit()).toEqual({ code: 0, signal: null });
  expect(existsSync(join(dataFolder, 'api.json'))).toBe(false);
  await dispose();
});
