import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { BrowserWindow } from './browser-window.js';
import type { Displays } from './displays.js';
import type { Link } from './link.js';

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
