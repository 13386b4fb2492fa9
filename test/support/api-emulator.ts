import { startBrowserHost } from '../../electron/host/server/browser-host.js';
import { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';
import { loadPageResources } from '../../electron/host/server/page-resources.js';
import type { StartOptions } from '../../electron/host/session/start-emulator.js';
import { writePageFolder } from './page-folder.js';
import { runEmulator } from './running-emulator.js';

/** A whole emulator behind the control API on a free port, and a client of it. */
export async function startApiEmulator(folder: string, options: Partial<StartOptions> = {}) {
  const emulator = await runEmulator(options);
  const host = await startBrowserHost({
    emulator,
    resources: await loadPageResources({ folder: writePageFolder(folder), photo: emulator.photo }),
    port: 0,
    report: (sentence) => emulator.report('request.refused', sentence),
  });
  return {
    host,
    emulator,
    api: new EmulatorClient(host),
    async close() {
      await host.close();
      await emulator.close();
    },
  };
}
