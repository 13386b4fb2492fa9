import type { BrowserContext, Page } from '@playwright/test';
import {
  type Answer,
  EmulatorClient,
} from '../../../electron/host/server/client/emulator-client.js';
import type { CommandName, CommandOf } from '../../../shared/contract/commands/command.js';
import type { HostDriver, StartHostOptions } from './host-driver.js';
import { type ServedProgram, serveProgram } from './served-program.js';

/** The browser host in a process of its own, its pages in tabs of one browser context. */
export async function startBrowserDriver(options: StartHostOptions): Promise<HostDriver> {
  const { browser, dataFolder, frozen, organisationFile, wayOn } = options;
  const program = await serveProgram([
    '--data-dir',
    dataFolder,
    ...(frozen ? ['--frozen'] : []),
    ...(organisationFile === null ? [] : ['--organisation', organisationFile]),
    ...(wayOn === undefined ? [] : [`--${wayOn}`]),
  ]);
  return new BrowserDriver(program, await browser.newContext());
}

class BrowserDriver implements HostDriver {
  #stage: Page | null = null;

  constructor(
    private readonly program: ServedProgram,
    private readonly context: BrowserContext,
  ) {}

  async stage(): Promise<Page> {
    this.#stage ??= await this.#open('/');
    return this.#stage;
  }

  client(sip: string): Promise<Page> {
    return this.#open(`/?client=${encodeURIComponent(sip)}`);
  }

  command<N extends CommandName>(command: CommandOf<N>): Promise<Answer<N>> {
    return new EmulatorClient(this.program).command(command);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.program.stop();
  }

  /** Every tab comes with the token, so that none has to be opened first. */
  async #open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.program.origin}${path}#token=${this.program.token}`);
    return page;
  }
}
