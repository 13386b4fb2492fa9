import { type Browser, expect as baseExpect, test as baseTest } from '@playwright/test';
import { startBrowserHost } from './browser-host.js';
import { packageFolder, startElectronHost } from './electron-host.js';
import { Emulator } from './emulator.js';
import type { EmulatorOptions } from './emulator-options.js';
import { matchers } from './matchers.js';

export interface EmulatorFixtures {
  /** How the emulators of a test are started: `test.use({ emulatorOptions: { … } })`. */
  emulatorOptions: EmulatorOptions;
  /** An emulator of this test alone: its own data folder, its own port, the clock standing still. */
  emulator: Emulator;
  /** Starts another emulator; all that were started end with the test. */
  startEmulator: (options?: EmulatorOptions) => Promise<Emulator>;
}

export interface EmulatorWorkerFixtures {
  /** How {@link EmulatorWorkerFixtures.sharedEmulator} is started. */
  sharedEmulatorOptions: EmulatorOptions;
  /** One emulator for all tests of a worker, who find it as the test before left it. */
  sharedEmulator: Emulator;
}

/** Playwright's `test` with emulators in it. */
export const test = baseTest.extend<EmulatorFixtures, EmulatorWorkerFixtures>({
  emulatorOptions: [{}, { option: true }],
  sharedEmulatorOptions: [{}, { option: true, scope: 'worker' }],

  startEmulator: async ({ browser, emulatorOptions }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const host = await startHost(browser, { ...emulatorOptions, ...options });
      opened.push(host);
      return new Emulator(host);
    });
    for (const host of opened) await host.close();
  },

  emulator: async ({ startEmulator }, use) => {
    await use(await startEmulator());
  },

  sharedEmulator: [
    async ({ browser, sharedEmulatorOptions }, use) => {
      const host = await startHost(browser, sharedEmulatorOptions);
      await use(new Emulator(host));
      await host.close();
    },
    { scope: 'worker' },
  ],
});

/** Playwright's `expect` with what clients show. */
export const expect = baseExpect.extend(matchers);

const startHost = (browser: Browser, options: EmulatorOptions) =>
  options.host === 'electron'
    ? startElectronHost(packageFolder(), options)
    : startBrowserHost(browser, options);
