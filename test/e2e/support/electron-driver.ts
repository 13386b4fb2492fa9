import type { Page } from '@playwright/test';
import { appOrigin, clientPage, stagePage } from '../../../electron/host/desktop/app-origin.js';
import { ipcChannels } from '../../../electron/host/desktop/ipc-channels.js';
import type { CommandName, CommandOf } from '../../../shared/contract/commands/command.js';
import type { HostFrame } from '../../../shared/contract/frames.js';
import type { PeerRequest } from '../../support/electron-double/command-as-peer.js';
import type { Answer, HostDriver, StartHostOptions } from './host-driver.js';

/** A running desktop program, under the real runtime or the double of it. */
export interface Desktop {
  /** Waits for the window of that page. */
  page(url: string): Promise<Page>;
  command(request: PeerRequest): Promise<HostFrame>;
  /** Ends the program as its menu does, and waits until it has ended. */
  quit(): Promise<void>;
}

/** The built main process, which finds everything else by its own place. */
export const mainFile = new URL('../../../dist/main/main.js', import.meta.url);

/** The command line of a start. */
export function desktopArguments(options: StartHostOptions): string[] {
  const { dataFolder, frozen, organisationFile, apiPort, wayOn } = options;
  return [
    `--data-dir=${dataFolder}`,
    ...(frozen ? ['--frozen'] : []),
    ...(organisationFile === null ? [] : [`--organisation=${organisationFile}`]),
    ...(apiPort === undefined ? [] : [`--api-port=${apiPort}`]),
    ...(wayOn === undefined ? [] : [`--${wayOn}`]),
  ];
}

/** Drives the desktop program through its windows. */
export class ElectronDriver implements HostDriver {
  private constructor(private readonly desktop: Desktop) {}

  /** Waits for the stage: a program that shows it takes commands. */
  static async drive(desktop: Desktop): Promise<ElectronDriver> {
    await desktop.page(stagePage);
    return new ElectronDriver(desktop);
  }

  stage(): Promise<Page> {
    return this.desktop.page(stagePage);
  }

  /** Pops the client out of the stage, as its button there does. */
  async client(sip: string): Promise<Page> {
    const address = clientPage(sip);
    const stage = await this.stage();
    await stage.evaluate((path) => {
      window.open(path);
    }, address.slice(appOrigin.length));
    return this.desktop.page(address);
  }

  async command<N extends CommandName>(command: CommandOf<N>): Promise<Answer<N>> {
    const answer = await this.desktop.command({ channels: ipcChannels, page: stagePage, command });
    if ('error' in answer) throw new Error(answer.error.message);
    return answer as unknown as Answer<N>;
  }

  close(): Promise<void> {
    return this.desktop.quit();
  }
}
