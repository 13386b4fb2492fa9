import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startBrowserDriver } from './browser-driver.js';
import { startElectronDoubleDriver } from './electron-double-driver.js';
import { startElectronDriver } from './electron-runtime-driver.js';
import { Emulator } from './emulator.js';
import type { HostDriver, HostKind, StartHostOptions } from './host-driver.js';

export interface HostOptions {
  /** Set by the project. */
  hostKind: HostKind;
  /** Whether the clock stands still until a spec moves it. */
  frozen: boolean;
  /** Path of an organisation file; `null` for the sample. */
  organisationFile: string | null;
}

export interface Fixtures {
  /** A data folder that nothing else uses. */
  dataFolder: string;
  /** Starts the program on the data folder; all that were started end with the test. */
  start: (options?: Pick<StartHostOptions, 'wayOn'>) => Promise<Emulator>;
  /** The program, freshly started. */
  emulator: Emulator;
}

export const test = base.extend<HostOptions & Fixtures>({
  hostKind: ['browser', { option: true }],
  frozen: [true, { option: true }],
  organisationFile: [null, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lync-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  start: async ({ hostKind, browser, dataFolder, frozen, organisationFile }, use) => {
    const started: Emulator[] = [];
    await use(async (more) => {
      const options = { browser, dataFolder, frozen, organisationFile, ...more };
      const emulator = new Emulator(await startHost(hostKind, options));
      started.push(emulator);
      return emulator;
    });
    for (const emulator of started) await emulator.close();
  },

  emulator: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';

/** Starts the program on a host. */
function startHost(kind: HostKind, options: StartHostOptions): Promise<HostDriver> {
  switch (kind) {
    case 'browser':
      return startBrowserDriver(options);
    case 'electron-double':
      return startElectronDoubleDriver(options);
    case 'electron':
      return startElectronDriver(options);
  }
}
