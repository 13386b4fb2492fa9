import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../support/bundle-script.js';
import { ElectronDouble } from '../../support/electron-double/electron-double.js';
import type { DoubleFacts } from '../../support/electron-double/messages.js';
import { type Desktop, desktopArguments, ElectronDriver, mainFile } from './electron-driver.js';
import type { HostDriver, StartHostOptions } from './host-driver.js';

/** A program under the double, with the folder that the double itself runs from. */
export interface LaunchedDouble {
  readonly double: ElectronDouble;
  /** Ends it, however far it has come, and leaves nothing behind. */
  dispose(): Promise<void>;
}

export interface DoubleOptions {
  /** The built main process. */
  readonly main?: string;
  readonly facts?: DoubleFacts;
  /** What else stands on its command line. */
  readonly args?: readonly string[];
}

/** Launches the built main process; it may end at once, if that is what it is to do. */
export async function launchDouble(
  options: StartHostOptions,
  { main = fileURLToPath(mainFile), facts = {}, args: extra = [] }: DoubleOptions = {},
): Promise<LaunchedDouble> {
  const folder = await mkdtemp(join(tmpdir(), 'lync-double-'));
  const runner = await bundleScript('test/support/electron-double/run-main.ts', folder);
  const args = [...desktopArguments(options), ...extra];
  const double = await ElectronDouble.launch(options.browser, { runner, main, args, facts });
  return {
    double,
    async dispose() {
      await double.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The desktop program under a double of the `electron` module, its windows in a browser. */
export async function startElectronDoubleDriver(options: StartHostOptions): Promise<HostDriver> {
  const { double, dispose } = await launchDouble(options);
  const desktop: Desktop = {
    page: async (url) => (await double.window(url)).page,
    command: (request) => double.command(request),
    async quit() {
      await double.quit();
      await dispose();
    },
  };
  return ElectronDriver.drive(desktop);
}
