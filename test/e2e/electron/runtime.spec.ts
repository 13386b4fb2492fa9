import { expect, test } from '../support/desktop-fixtures.js';
import { startElectronDriver } from '../support/electron-runtime-driver.js';

test('the real runtime shows the stage and a client, and ends by itself', async ({
  browser,
  dataFolder,
}) => {
  test.skip(
    !process.env.ELECTRON_PATH,
    "NOT RUN: Electron's runtime is not installed, so nothing here went through the real one.",
  );
  const options = { browser, dataFolder, frozen: true, organisationFile: null };
  const driver = await startElectronDriver(options);
  const stage = await driver.stage();
  await expect(stage.getByRole('region', { name: 'Virtual clock' })).toBeVisible();
  const client = await driver.client('alice@contoso.com');
  await expect(client.getByRole('main', { name: /Alice/ })).toBeVisible();
  await driver.close();
});
