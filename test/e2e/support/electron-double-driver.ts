import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../support/bundle-script.js';
import { ElectronDouble } from '../../support/electron-double/electron-double.js';
import type { DoubleFacts } from '../../support/electron-double/messages.js';
import { type Desktop, desktopArguments, ElectronDriver, mainFile } from './electron-driver.js';
import type { HostDriver, StartHostOptions } from './host-driver.js';

/** A program under the double. */
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

let runner: Promise<string> | null = null;

/** The bundle that the double runs from: one for all launches of this process. */
function doubleRunner(): Promise<string> {
  if (runner) return runner;
  const folder = mkdtempSync(join(tmpdir(), 'lync-double-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  runner = bundleScript('test/support/electron-double/run-main.ts', folder);
  return runner;
}

/** Launches the built main process; it may end at once, if that is what it is to do. */
export async function launchDouble(
  options: StartHostOptions,
  { main = fileURLToPath(mainFile), facts = {}, args: extra = [] }: DoubleOptions = {},
): Promise<LaunchedDouble> {
  const args = [...desktopArguments(options), ...extra];
  const program = { runner: await doubleRunner(), main, args, facts };
  const double = await ElectronDouble.launch(options.browser, program);
  return { double, dispose: () => double.close() };
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
