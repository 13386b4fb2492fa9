import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Displays } from './displays.js';
import type { Link } from './link.js';
import type { WindowState } from './messages.js';
import { Preventable } from './preventable.js';
import { WebContents } from './web-contents.js';

/** The windows of one program; their pages are shown by the test's browser. */
export class Screen {
  readonly windows = new Map<number, BrowserWindow>();
  /** Called with each new window, and when the last one has gone. */
  events: { created(window: BrowserWindow): void; allClosed(): void } | null = null;
  #made = 0;

  constructor(private readonly link: Pick<Link, 'tell'>) {}

  /** Set once the app is there, which displays wait for. */
  displays: Displays | null = null;

  /** Where a window comes to be: in the middle of the primary display, unless it says where. */
  place({ x, y, width = 800, height = 600 }: BrowserWindowConstructorOptions): Rectangle {
    const area = this.displays?.getPrimaryDisplay().workArea ?? { x: 0, y: 0, width, height };
    return {
      x: x ?? area.x + Math.round((area.width - width) / 2),
      y: y ?? area.y + Math.round((area.height - height) / 2),
      width,
      height,
    };
  }

  nextWindow(): number {
    this.#made += 1;
    return this.#made;
  }

  add(window: BrowserWindow, options: BrowserWindowConstructorOptions): void {
    this.windows.set(window.id, window);
    const { width = 800, height = 600, webPreferences } = options;
    const preload = webPreferences?.preload ?? null;
    this.link.tell({ kind: 'window', window: window.id, preload, size: { width, height } });
    this.events?.created(window);
  }

  load(window: number, url: string): void {
    this.link.tell({ kind: 'load', window, url });
  }

  send(window: number, channel: string, args: unknown[]): void {
    this.link.tell({ kind: 'send', window, channel, args });
  }

  remove(window: BrowserWindow): void {
    this.windows.delete(window.id);
    this.link.tell({ kind: 'close', window: window.id });
  }

  removed(): void {
    if (this.windows.size === 0) this.events?.allClosed();
  }

  /** The window of that number; throws when it is closed. */
  find(id: number): BrowserWindow {
    const window = this.windows.get(id);
    if (!window) throw new Error(`Window ${id} is closed.`);
    return window;
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
