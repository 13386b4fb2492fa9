import { startBrowserDriver } from './browser-driver.js';
import { startElectronDoubleDriver } from './electron-double-driver.js';
import { startElectronDriver } from './electron-runtime-driver.js';
import type { HostDriver, HostKind, StartHostOptions } from './host-driver.js';

/** Starts the program on a host. */
export function startHost(kind: HostKind, options: StartHostOptions): Promise<HostDriver> {
  switch (kind) {
    case 'browser':
      return startBrowserDriver(options);
    case 'electron-double':
      return startElectronDoubleDriver(options);
    case 'electron':
      return startElectronDriver(options);
  }
}
