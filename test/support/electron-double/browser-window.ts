import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  Rectangle,
  WindowOpenHandlerResponse,
} from 'electron';
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

  open(url: string, features: string): string {
    return this.#openHandler({ url, features }).action;
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

  /** As {@link navigate}, for an address that an answer has sent the frame on to. */
  redirect(url: string, isMainFrame: boolean): boolean {
    const event = Object.assign(new Preventable(), { url, isMainFrame });
    this.emit('will-redirect', event);
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
  #isMaximized = false;
  /** The display that it fills; null while it does not. */
  #fullOn: Rectangle | null = null;
  #focusCount = 0;
  #bounds: Rectangle;

  constructor(
    private readonly screen: Screen,
    private readonly options: BrowserWindowConstructorOptions,
  ) {
    super();
    this.id = screen.nextWindow();
    this.webContents = new WebContents(this.id, screen);
    this.#isVisible = options.show ?? true;
    this.#bounds = this.#atLeast(screen.place(options));
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

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  getBounds(): Rectangle {
    return this.#fullOn ?? this.#bounds;
  }

  setBounds(bounds: Rectangle): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    // What is full screen stays so, and where it is.
    if (this.#fullOn) return;
    this.drag(bounds);
  }

  isFullScreen(): boolean {
    return this.#fullOn !== null;
  }

  /**
   * Fills the display that the window is on; a window that was not shown yet is on the primary one, wherever it was
   * placed. The system does it a little later, and then tells.
   */
  setFullScreen(isFull: boolean): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    const { displays } = this.screen;
    if (!displays || isFull === this.isFullScreen()) return;
    const display = this.#isVisible
      ? displays.getDisplayMatching(this.#bounds)
      : displays.getPrimaryDisplay();
    this.#isVisible = true;
    setImmediate(() => {
      if (this.isDestroyed()) return;
      this.#fullOn = isFull ? display.bounds : null;
      this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
      this.emit('resize');
    });
  }

  /** The display that shows the window is gone: the system puts it on the primary one, as full as it was. */
  displaced(): void {
    const { displays } = this.screen;
    if (!displays || displays.getAllDisplays().some((each) => isWithin(this.#bounds, each.bounds)))
      return;
    const { bounds, workArea } = displays.getPrimaryDisplay();
    if (this.#fullOn) this.#fullOn = bounds;
    this.#bounds = { ...this.#bounds, x: workArea.x, y: workArea.y };
    this.emit('move');
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  /** Shows a window that was not shown, as Electron does. */
  maximize(): void {
    this.#isMaximized = true;
    this.#isVisible = true;
    this.emit('maximize');
    this.emit('resize');
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize');
    this.emit('resize');
  }

  /** A person drags the window, or one of its edges. */
  drag(bounds: Rectangle): void {
    this.#bounds = this.#atLeast(bounds);
    this.emit('move');
    this.emit('resize');
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

  #atLeast({ x, y, width, height }: Rectangle): Rectangle {
    const { minWidth = 0, minHeight = 0 } = this.options;
    return { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
  }

  describe(): WindowState {
    return {
      id: this.id,
      options: { ...this.options },
      url: this.webContents.getURL(),
      visible: this.#isVisible,
      minimized: this.#isMinimized,
      maximized: this.#isMaximized,
      fullScreen: this.#fullOn,
      bounds: this.#bounds,
      focusCount: this.#focusCount,
    };
  }
}

const isWithin = (window: Rectangle, display: Rectangle): boolean =>
  window.x < display.x + display.width &&
  window.x + window.width > display.x &&
  window.y < display.y + display.height &&
  window.y + window.height > display.y;

/** The class of one program, whose windows are on `screen`. */
export function browserWindowClass(screen: Screen): {
  new (options?: BrowserWindowConstructorOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
} {
  return class extends BrowserWindow {
    static getAllWindows(): BrowserWindow[] {
      return [...screen.windows.values()];
    }

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(screen, options);
    }
  };
}
