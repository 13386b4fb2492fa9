import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { commandAsPeer } from '../../support/electron-double/command-as-peer.js';
import { type Desktop, desktopArguments, ElectronDriver, mainFile } from './electron-driver.js';
import type { HostDriver, StartHostOptions } from './host-driver.js';

/** The desktop program under the real runtime, whose executable `ELECTRON_PATH` names. */
export async function startElectronDriver(options: StartHostOptions): Promise<HostDriver> {
  const executablePath = process.env.ELECTRON_PATH;
  if (!executablePath) throw new Error('ELECTRON_PATH names no runtime of Electron.');
  const root = dirname(dirname(dirname(fileURLToPath(mainFile))));
  // Containers run as root, and Chromium's sandbox does not.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, root, ...desktopArguments(options)],
    cwd: root,
  });
  const find = (url: string): Page | undefined => app.windows().find((page) => page.url() === url);
  const desktop: Desktop = {
    async page(url) {
      for (;;) {
        const page = find(url);
        if (page) return page;
        // A window may have come, and got its address, since it was looked for.
        const opened = await app.waitForEvent('window');
        await opened.waitForURL(/^lync:/);
      }
    },
    command: (request) => app.evaluate(commandAsPeer, request),
    quit: () => app.close(),
  };
  return ElectronDriver.drive(desktop);
}
