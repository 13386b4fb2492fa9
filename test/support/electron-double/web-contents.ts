import { EventEmitter } from 'node:events';
import type { WindowOpenHandlerResponse } from 'electron';
import type { FrameState } from './messages.js';
import { Preventable } from './preventable.js';

type OpenHandler = (details: {
  readonly url: string;
  readonly features: string;
}) => WindowOpenHandlerResponse;

/** Where the page is shown. */
interface PageScreen {
  load(window: number, url: string): void;
  send(window: number, channel: string, args: unknown[]): void;
}

/** `WebContents` of a page that a browser elsewhere shows. */
export class WebContents extends EventEmitter {
  /** One and the same object for the top frame, as in Electron; its address changes. */
  readonly mainFrame = { url: '' };
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #isDestroyed = false;

  constructor(
    readonly id: number,
    private readonly screen: PageScreen,
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
