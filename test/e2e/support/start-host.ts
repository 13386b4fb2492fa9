import { startBrowserDriver } from './browser-driver.js';
import type { HostDriver, HostKind, StartHostOptions } from './host-driver.js';

/** Starts the program on a host. */
export function startHost(kind: HostKind, options: StartHostOptions): Promise<HostDriver> {
  switch (kind) {
    case 'browser':
      return startBrowserDriver(options);
    default:
      throw new Error(`There is no driver for ${kind}.`);
  }
}
