import type { Browser, BrowserContext, Page } from '@playwright/test';
import { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';
import type { EmulatorHost, EmulatorOptions } from './emulator-host.js';
import { temporaryDataFolder } from './temporary-data-folder.js';

/** Starts an emulator in this process, on a free port, its pages in tabs of a context of its own. */
export async function startBrowserHost(
  browser: Browser,
  options: EmulatorOptions,
): Promise<EmulatorHost> {
  const folder = await temporaryDataFolder();
  // Loaded when the first emulator starts: a file of tests without one does not pay for it.
  const { servePlayed } = await import('./serve-played.js');
  try {
    const served = await servePlayed(folder.path, options);
    return new TabbedHost(new EmulatorClient(served.address), await browser.newContext(), {
      async close() {
        await served.close();
        await folder.remove();
      },
    });
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

class TabbedHost implements EmulatorHost {
  #stage: Promise<Page> | null = null;

  constructor(
    readonly api: EmulatorClient,
    private readonly context: BrowserContext,
    private readonly program: { close(): Promise<void> },
  ) {}

  stage(): Promise<Page> {
    this.#stage ??= this.#open('/');
    return this.#stage;
  }

  client(sip: string): Promise<Page> {
    return this.#open(`/?client=${encodeURIComponent(sip)}`);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.program.close();
  }

  /** Every tab comes with the token, so that none has to be opened first. */
  async #open(path: string): Promise<Page> {
    const { origin, token } = this.api.address;
    const page = await this.context.newPage();
    await page.goto(`${origin}${path}#token=${token}`);
    return page;
  }
}
