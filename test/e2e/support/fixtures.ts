import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Emulator } from './emulator.js';
import type { HostKind, StartHostOptions } from './host-driver.js';
import { startHost } from './start-host.js';

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
