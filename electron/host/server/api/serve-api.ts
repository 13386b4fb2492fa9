import { join } from 'node:path';
import type { RunningEmulator } from '../../start-emulator.js';
import { type BrowserHost, startBrowserHost } from '../browser-host.js';
import { loadPageResources } from '../page-resources.js';
import { keptPageSecret } from '../page-secret.js';
import { announceAddress, withdrawAddress } from './announced-address.js';

export interface ServeApiOptions {
  readonly emulator: RunningEmulator;
  /** 0 takes a free one. */
  readonly port: number;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where the address is left for other programs of this user. */
  readonly dataFolder: string;
}

/** Serves pages and control API, and leaves their address in the data folder while they are there. */
export async function serveApi(options: ServeApiOptions): Promise<BrowserHost> {
  const { emulator, port, pages, dataFolder } = options;
  const photo = (id: string) => emulator.photo(id);
  const host = await startBrowserHost({
    emulator,
    resources: await loadPageResources({ folder: pages, photo }),
    port,
    pageSecret: await keptPageSecret(dataFolder),
    report: (sentence) => emulator.report('request.refused', sentence),
  });
  await announceAddress(dataFolder, host);
  return {
    ...host,
    async close() {
      await withdrawAddress(dataFolder);
      await host.close();
    },
  };
}

/** The pages as the build puts them beside its bundles. */
export const builtPages = (): string => join(import.meta.dirname, '../renderer');
