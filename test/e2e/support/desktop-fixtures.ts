import type { ElectronDouble } from '../../support/electron-double/electron-double.js';
import { type DoubleOptions, launchDouble } from './electron-double-driver.js';
import { ElectronDriver } from './electron-driver.js';
import { test as base } from './fixtures.js';

interface LaunchOptions extends DoubleOptions {
  readonly organisationFile?: string | null;
}

interface DesktopFixtures {
  /** Launches the desktop program under the double; all that were launched end with the test. */
  launch: (options?: LaunchOptions) => Promise<ElectronDouble>;
  /** A desktop program that shows its stage. */
  desktop: ElectronDouble;
  /** Sends it commands. */
  driver: ElectronDriver;
  /** What the program has written down of refusals, in order. */
  refusals: () => Promise<readonly string[]>;
}

/** For specs of what the desktop program alone has. */
export const test = base.extend<DesktopFixtures>({
  launch: async ({ browser, dataFolder, frozen }, use) => {
    const launched: Awaited<ReturnType<typeof launchDouble>>[] = [];
    await use(async ({ organisationFile = null, ...double } = {}) => {
      const options = { browser, dataFolder, frozen, organisationFile };
      const one = await launchDouble(options, double);
      launched.push(one);
      return one.double;
    });
    for (const { dispose } of launched) await dispose();
  },

  desktop: async ({ launch }, use) => {
    const desktop = await launch();
    await desktop.window('lync://app/');
    await use(desktop);
  },

  driver: async ({ desktop }, use) => {
    const driver = await ElectronDriver.drive({
      page: async (url) => (await desktop.window(url)).page,
      command: (request) => desktop.command(request),
      quit: async () => void (await desktop.quit()),
    });
    await use(driver);
  },

  refusals: async ({ driver }, use) => {
    await use(async () => {
      const { value } = await driver.command({ name: 'log.read' });
      return value.entries.filter(({ kind }) => kind === 'window.refused').map(({ text }) => text);
    });
  },
});

export { expect } from '@playwright/test';
