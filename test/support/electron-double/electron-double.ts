import type { Browser } from '@playwright/test';
import type { Rectangle } from 'electron';
import type { HostFrame } from '../../../shared/contract/frames.js';
import type { PeerRequest } from './command-as-peer.js';
import { DoubleBrowser, type DoubleWindow } from './double-browser.js';
import { DoubleProcess, type DoubleProcessOptions, type Ended } from './double-process.js';
import type {
  DisplayFacts,
  ElectronState,
  FrameState,
  SchemeUse,
  ShownBox,
  Told,
} from './messages.js';

export interface ErrorBox {
  readonly title: string;
  readonly content: string;
}

/** A built desktop program that runs under the double of the `electron` module. */
export class ElectronDouble {
  readonly errorBoxes: ErrorBox[] = [];
  readonly #messageBoxes: ShownBox[] = [];
  #boxCame: () => void = () => {};
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

  fetch(url: string, method = 'GET', use: SchemeUse = 'page') {
    return this.#process.ask('fetch', { url, method, use });
  }

  /** Whether any handler would let a frame have a permission, and whether all of them would. */
  async grants(window: number, permission: string, frame: FrameState) {
    const asked = { window, permission, frame };
    const { check, request, device } = await this.#process.ask('permission', asked);
    return { any: check || request || device, all: check && request };
  }

  /** An answer sends a frame on to another address; true when the program keeps it where it is. */
  redirect(window: number, url: string, isMainFrame = true): Promise<boolean> {
    return this.#process.ask('redirect', { window, url, isMainFrame });
  }

  /** Waits for the next box with buttons, and presses one of them. */
  async press(button: string): Promise<ShownBox> {
    while (this.#messageBoxes.length === 0)
      await new Promise<void>((resolve) => {
        this.#boxCame = resolve;
      });
    const box = this.#messageBoxes.shift();
    const place = box?.buttons.indexOf(button) ?? -1;
    if (!box || place < 0) throw new Error(`${button} is none of ${box?.buttons.join(', ')}.`);
    await this.#process.ask('answerBox', { box: box.box, button: place });
    return box;
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

  async maximize(window: number): Promise<void> {
    await this.#process.ask('maximize', { window });
  }

  /** Moves a window, or changes its size, as a person does. */
  async drag(window: number, bounds: Rectangle): Promise<void> {
    await this.#process.ask('drag', { window, bounds });
  }

  /** Plugs a display in. */
  async plug(display: DisplayFacts): Promise<void> {
    await this.#process.ask('plug', { display });
  }

  /** Pulls the cable of the last display. */
  async unplug(): Promise<void> {
    await this.#process.ask('unplug', {});
  }

  /** Drops a file on the dock of a Mac; true when the program takes it. */
  openFile(path: string): Promise<boolean> {
    return this.#process.ask('openFile', { path });
  }

  /** Has the main process fail where nothing catches it. */
  async fail(how: 'throw' | 'reject', message: string): Promise<void> {
    await this.#process.ask('fail', { how, message });
  }

  /** Tells every window that the user logs off; true when one asks Windows to wait. */
  endSession(event: 'query-session-end' | 'session-end'): Promise<boolean> {
    return this.#process.ask('endSession', { event });
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
      const { argv, workingDirectory, additionalData } = message;
      void this.#process.ask('secondInstance', { argv, workingDirectory, additionalData });
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
    } else if (message.kind === 'message-box') {
      this.#messageBoxes.push(message);
      this.#boxCame();
    } else this.browser.follow(message);
  }
}
