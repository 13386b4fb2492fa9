import type { Browser } from '@playwright/test';
import type { HostFrame } from '../../../shared/contract/frames.js';
import type { PeerRequest } from './command-as-peer.js';
import { DoubleBrowser, type DoubleWindow } from './double-browser.js';
import { DoubleProcess, type DoubleProcessOptions, type Ended } from './double-process.js';
import type { ElectronState, FrameState, Told } from './messages.js';

export interface ErrorBox {
  readonly title: string;
  readonly content: string;
}

/** A built desktop program that runs under the double of the `electron` module. */
export class ElectronDouble {
  readonly errorBoxes: ErrorBox[] = [];
  readonly #process: DoubleProcess;

  private constructor(
    private readonly options: DoubleProcessOptions,
    private readonly browser: DoubleBrowser,
    handOver: (process: DoubleProcess) => void,
  ) {
    this.#process = new DoubleProcess(options, (message) => this.#hear(message));
    handOver(this.#process);
  }

  static async launch(browser: Browser, options: DoubleProcessOptions): Promise<ElectronDouble> {
    let process: DoubleProcess | null = null;
    const shown = await DoubleBrowser.open(browser, () => {
      if (!process) throw new Error('The main process has not been started.');
      return process;
    });
    return new ElectronDouble(options, shown, (started) => {
      process = started;
    });
  }

  /** How the process ended, once it has. */
  get ended(): Promise<Ended> {
    return this.#process.ended;
  }

  get output(): string {
    return this.#process.output;
  }

  /** Addresses outside the program that a page got to; none, if its guards hold. */
  get escapes(): readonly string[] {
    return this.browser.escapes;
  }

  /** Waits for the window of that page, such as `lync://app/`. */
  window(url: string): Promise<DoubleWindow> {
    const found = this.browser.find((shown) => shown === url);
    const ended = this.ended.then(() => {
      const said = [this.output, ...this.errorBoxes.map(({ content }) => content)].join('\n');
      throw new Error(`The program has ended without showing ${url}. It said:\n${said}`);
    });
    return Promise.race([found, ended]);
  }

  state(): Promise<ElectronState> {
    return this.#process.ask('state', {});
  }

  /** Sends a message as a frame of any page could that had taken over its process. */
  async send(
    window: number,
    frame: FrameState,
    channel: string,
    ...args: unknown[]
  ): Promise<void> {
    await this.#process.ask('message', { window, frame, channel, args });
  }

  command(request: PeerRequest): Promise<HostFrame> {
    return this.#process.ask('command', request);
  }

  fetch(url: string, method = 'GET') {
    return this.#process.ask('fetch', { url, method });
  }

  grants(window: number, permission: string): Promise<boolean> {
    return this.#process.ask('permission', { window, permission });
  }

  async choose(menu: 'application' | 'tray', ...path: string[]): Promise<void> {
    await this.#process.ask('click', { menu, path });
  }

  async clickTray(): Promise<void> {
    await this.#process.ask('clickTray', {});
  }

  async minimize(window: number): Promise<void> {
    await this.#process.ask('minimize', { window });
  }

  async crash(window: number): Promise<void> {
    await this.#process.ask('crashed', { window, reason: 'crashed' });
  }

  /** Tells the program of an event of the machine; true when it asks for a delay. */
  power(event: 'suspend' | 'resume' | 'shutdown'): Promise<boolean> {
    return this.#process.ask('power', { event });
  }

  /** Starts the program once more, as a user does who forgot that it runs. */
  async startAgain(args: readonly string[] = this.options.args): Promise<Ended> {
    const second = new DoubleProcess({ ...this.options, args }, (message) => {
      if (message.kind !== 'second-instance') return;
      const { argv, workingDirectory } = message;
      void this.#process.ask('secondInstance', { argv, workingDirectory });
    });
    return second.ended;
  }

  async quit(): Promise<Ended> {
    // The answer may be lost with the process.
    await this.#process.ask('quit', {}).catch(() => {});
    return this.ended;
  }

  /** Ends everything, however far it has come. */
  async close(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
    await this.browser.close();
  }

  #hear(message: Told): void {
    if (message.kind === 'error-box') {
      this.errorBoxes.push({ title: message.title, content: message.content });
    } else this.browser.follow(message);
  }
}
