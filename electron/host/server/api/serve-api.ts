import { join } from 'node:path';
import type { RunningEmulator } from '../../session/running-emulator.js';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { type BrowserHost, type BrowserHostOptions, startBrowserHost } from '../browser-host.js';
import { loadPageResources } from '../page-resources.js';
import { keptPageSecret } from '../page-secret.js';
import { announceAddress, withdrawAddress } from './announced-address.js';

export interface ServeApiOptions {
  readonly emulator: RunningEmulator;
  /** As of a browser host. */
  readonly port: BrowserHostOptions['port'];
  readonly token?: string;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where the address is left for other programs of this user. */
  readonly dataFolder: string;
}

/**
 * Serves pages and control API, and leaves their address in the data folder while they are there. One that cannot be
 * left there, as on a full disk, is told in the log; pages and API are served all the same.
 */
export async function serveApi(options: ServeApiOptions): Promise<BrowserHost> {
  const { emulator, port, token, pages, dataFolder } = options;
  const photo = (id: string) => emulator.photo(id);
  const host = await startBrowserHost({
    emulator,
    resources: await loadPageResources({ folder: pages, photo }),
    port,
    ...(token && { token }),
    pageSecret: await keptPageSecret(dataFolder),
    report: (sentence) => emulator.report('request.refused', sentence),
  });
  await announceAddress(dataFolder, host).catch((error: unknown) => {
    const why = `${join(dataFolder, 'api.json')} could not be written: ${describeFileError(error)}.`;
    const text = `${why} Other programs do not find this emulator until it is started again with room for that file.`;
    emulator.report('api.not-announced', text);
  });
  return {
    ...host,
    async close() {
      // One that stays behind does no harm: a crash leaves one as well.
      await withdrawAddress(dataFolder).catch(() => {});
      await host.close();
    },
  };
}

/** The pages as the build puts them beside its bundles. */
export const builtPages = (): string => join(import.meta.dirname, '../renderer');
