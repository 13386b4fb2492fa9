import { type Browser, expect as baseExpect, test as baseTest } from '@playwright/test';
import { attachOnFailure } from './attach-on-failure.js';
import { startBrowserHost } from './browser-host.js';
import { packageFolder, startElectronHost } from './electron-host.js';
import { Emulator } from './emulator.js';
import type { EmulatorOptions } from './emulator-host.js';
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
export const test = baseTest.extend<
  EmulatorFixtures & { sharedOnFailure: undefined },
  EmulatorWorkerFixtures & { sharedEmulators: Emulator[] }
>({
  emulatorOptions: [{}, { option: true }],
  sharedEmulatorOptions: [{}, { option: true, scope: 'worker' }],

  startEmulator: async ({ browser, emulatorOptions }, use, testInfo) => {
    const started: Emulator[] = [];
    await use(async (options = {}) => {
      const emulator = await startEmulator(browser, { ...emulatorOptions, ...options });
      started.push(emulator);
      return emulator;
    });
    await attachOnFailure(started, testInfo);
    for (const emulator of started) await emulator.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  sharedEmulators: [async ({}, use) => use([]), { scope: 'worker', box: true }],

  sharedOnFailure: [
    async ({ sharedEmulators }, use, testInfo) => {
      await use(undefined);
      await attachOnFailure(sharedEmulators, testInfo);
    },
    { auto: true, box: true },
  ],

  emulator: async ({ startEmulator }, use) => {
    await use(await startEmulator());
  },

  sharedEmulator: [
    async ({ browser, sharedEmulatorOptions, sharedEmulators }, use) => {
      const emulator = await startEmulator(browser, sharedEmulatorOptions);
      sharedEmulators.push(emulator);
      await use(emulator);
      sharedEmulators.splice(sharedEmulators.indexOf(emulator), 1);
      await emulator.close();
    },
    { scope: 'worker' },
  ],
});

/** Playwright's `expect` with what clients show. */
export const expect = baseExpect.extend(matchers);

/** Starts an emulator without fixtures, as for Playwright without its test runner. */
export async function startEmulator(
  browser: Browser,
  options: EmulatorOptions = {},
): Promise<Emulator> {
  return new Emulator(
    options.host === 'electron'
      ? await startElectronHost(packageFolder(), options)
      : await startBrowserHost(browser, options),
  );
}
