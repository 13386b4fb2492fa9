import type { BrowserContext, Page } from '@playwright/test';
import { startBrowserHost } from '../../electron/host/server/browser-host.js';
import { loadPageResources } from '../../electron/host/server/page-resources.js';
import type { RunningEmulator } from '../../electron/host/session/running-emulator.js';

/** Opens a page of the emulator of a scenario: `/`, or `/?client=<sip>`. */
export type OpenPage = (path: string) => Promise<Page>;

export interface ServedScenario {
  readonly emulator: RunningEmulator;
  readonly open: OpenPage;
}

/** Serves the pages of a scenario’s emulator on a free port until it closes. */
export async function serveEmulator(
  emulator: RunningEmulator,
  context: BrowserContext,
  pages: string,
): Promise<ServedScenario> {
  const host = await startBrowserHost({
    emulator,
    resources: await loadPageResources({ folder: pages, photo: (id) => emulator.photo(id) }),
    port: 0,
    report: (sentence) => emulator.report('request.refused', sentence),
  });
  const close = async () => {
    await host.close();
    await emulator.close();
  };
  return {
    emulator: { ...emulator, close },
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${host.origin}${path}#token=${host.token}`);
      return page;
    },
  };
}
