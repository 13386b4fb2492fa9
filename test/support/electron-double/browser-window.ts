import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { FrameState, WindowState } from './messages.js';
import { Preventable } from './preventable.js';
import type { Screen } from './screen.js';

type OpenHandler = (details: {
  readonly url: string;
  readonly features: string;
}) => WindowOpenHandlerResponse;

/** `WebContents` of a page that a browser elsewhere shows. */
export class WebContents extends EventEmitter {
  /** One and the same object for the top frame, as in Electron; its address changes. */
  readonly mainFrame = { url: '' };
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #isDestroyed = false;

  constructor(
    readonly id: number,
    private readonly screen: Pick<Screen, 'load' | 'send'>,
  ) {
    super();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  open(url: string): string {
    // The browser here tells of no window that was opened without its opener.
    return this.#openHandler({ url, features: '' }).action;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  reload(): void {
    this.screen.load(this.id, this.mainFrame.url);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.screen.send(this.id, channel, structuredClone(args));
  }

  /** The frame that a message came from, as `event.senderFrame` has it. */
  frameOf({ url, isMainFrame }: FrameState): object {
    if (!isMainFrame) return { url };
    this.mainFrame.url = url;
    return this.mainFrame;
  }

  /** True when a listener keeps the frame where it is. */
  navigate(url: string, isMainFrame: boolean): boolean {
    const event = Object.assign(new Preventable(), { url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return event.defaultPrevented;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}

/** `BrowserWindow`, whose page a browser elsewhere shows. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #isVisible: boolean;
  #isMinimized = false;
  #focusCount = 0;

  constructor(
    private readonly screen: Screen,
    private readonly options: BrowserWindowConstructorOptions,
  ) {
    super();
    this.id = screen.nextWindow();
    this.webContents = new WebContents(this.id, screen);
    this.#isVisible = options.show ?? true;
    screen.add(this, options);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.screen.load(this.id, url);
  }

  show(): void {
    this.#isVisible = true;
  }

  focus(): void {
    this.#focusCount += 1;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isDestroyed()) return;
    this.webContents.destroy();
    this.screen.remove(this);
    this.emit('closed');
    this.screen.removed();
  }

  describe(): WindowState {
    return {
      id: this.id,
      options: { ...this.options },
      url: this.webContents.getURL(),
      visible: this.#isVisible,
      minimized: this.#isMinimized,
      focusCount: this.#focusCount,
    };
  }
}

/** The class of one program, whose windows are on `screen`. */
export function browserWindowClass(
  screen: Screen,
): new (
  options?: BrowserWindowConstructorOptions,
) => BrowserWindow {
  return class extends BrowserWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(screen, options);
    }
  };
}
