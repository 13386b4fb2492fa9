import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appOrigin, clientPage, stagePage } from '../../electron/host/desktop/app-origin.js';
import { readAddress } from '../../electron/host/server/api/announced-address.js';
import { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';
import type { EmulatorHost, EmulatorOptions } from './emulator-host.js';
import { temporaryDataFolder } from './temporary-data-folder.js';

/** Starts the desktop program under Electron's runtime, with its control API on a free port. */
export async function startElectronHost(
  program: string,
  options: EmulatorOptions,
): Promise<EmulatorHost> {
  const executablePath = options.electronPath ?? process.env.ELECTRON_PATH;
  if (!executablePath)
    throw new Error("Name Electron's runtime with the option electronPath, or ELECTRON_PATH.");
  if (options.scenario) throw new Error('A scenario is played before a test in a browser only.');
  const folder = await temporaryDataFolder();
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox(), program, ...desktopArguments(folder.path, options)],
    cwd: program,
  });
  const windows = new Windows(app);
  // A program that shows its stage has opened its API.
  await windows.page(stagePage);
  const address = await readAddress(folder.path);
  if (!address) throw new Error('The desktop program left no address of its control API.');
  return {
    api: new EmulatorClient(address),
    stage: () => windows.page(stagePage),
    client: (sip) => windows.client(sip),
    async close() {
      await app.close();
      await folder.remove();
    },
  };
}

/** Containers run as root, and Chromium's sandbox does not. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const desktopArguments = (
  folder: string,
  { frozen = true, organisation, capsule, profile }: EmulatorOptions,
): readonly string[] => [
  `--data-dir=${folder}`,
  '--api-port=0',
  ...(frozen ? ['--frozen'] : []),
  ...(organisation === undefined ? [] : [`--organisation=${organisation}`]),
  ...(capsule === undefined ? [] : [`--capsule=${capsule}`]),
  ...(profile === undefined ? [] : [`--profile=${profile}`]),
];

/** The package's folder, which Electron is started with. */
export const packageFolder = (): string => join(import.meta.dirname, '../..');

class Windows {
  constructor(private readonly app: ElectronApplication) {}

  async page(url: string): Promise<Page> {
    for (;;) {
      const page = this.app.windows().find((candidate) => candidate.url() === url);
      if (page) return page;
      // A window may have come, and got its address, since it was looked for.
      const opened = await this.app.waitForEvent('window');
      await opened.waitForURL(/^lync:/);
    }
  }

  /** Pops the client out of the stage, as its button there does. */
  async client(sip: string): Promise<Page> {
    const address = clientPage(sip);
    const stage = await this.page(stagePage);
    await stage.evaluate((path) => void window.open(path), address.slice(appOrigin.length));
    return this.page(address);
  }
}
