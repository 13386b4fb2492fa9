import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Frame, Page, Route } from '@playwright/test';
import { asarPlace, readFromAsar } from './asar-archive.js';
import type { DoubleProcess } from './double-process.js';
import type { Told } from './messages.js';
import { fromShown, isShown, toShown } from './page-address.js';
import { runPreload } from './page-world.js';

const binding = '__electronDoubleSend';
const asking = '__electronDoubleAsk';
const inbox = '__electronDoubleInbox';

/** One window of the program, as a page of the test's browser. */
export interface DoubleWindow {
  readonly id: number;
  readonly page: Page;
}

/** What a page asks about: a permission, or a window that it would open. */
interface Asking {
  readonly permission?: string;
  readonly url?: string;
  readonly features?: string;
}

type Process = Pick<DoubleProcess, 'ask'>;

/**
 * Shows the windows of one program in a browser: pages come from its protocol handler, and
 * navigation, windows and messages go through its handlers before they come about.
 */
export class DoubleBrowser {
  readonly #windows = new Map<number, Promise<Page>>();
  readonly #byPage = new Map<Page, number>();
  readonly #lines = new Map<number, CDPSession>();
  /** What happens to each window, one after the other. */
  readonly #turns = new Map<number, Promise<unknown>>();
  /** Addresses that the program itself loads, which no guard is asked about. */
  readonly #loading = new Set<string>();
  readonly #popUps: string[] = [];
  readonly #escapes: string[] = [];
  readonly #listeners = new Set<() => void>();

  private constructor(
    private readonly context: BrowserContext,
    private readonly process: () => Process,
  ) {}

  static async open(browser: Browser, process: () => Process): Promise<DoubleBrowser> {
    // Chromium grants all that the program's own handlers are to decide on.
    const permissions = ['clipboard-read', 'clipboard-write', 'notifications'];
    const context = await browser.newContext({ permissions });
    const self = new DoubleBrowser(context, process);
    await context.exposeBinding(
      binding,
      async ({ page, frame }, channel: string, args: unknown[]) => {
        const window = self.#byPage.get(page);
        if (window === undefined) return;
        const isMainFrame = frame === page.mainFrame();
        const from = { url: fromShown(frame.url()), isMainFrame };
        await process()
          .ask('message', { window, frame: from, channel, args })
          .catch(() => {});
      },
    );
    await context.exposeBinding(asking, ({ page, frame }, name: string, about: Asking) =>
      self.#ask(page, frame, name, about),
    );
    await context.route('**/*', (route) =>
      // A request may outlive its page, or the program itself.
      self.#answer(route).catch(() => route.abort().catch(() => {})),
    );
    context.on('page', (page) => void self.#judgePopUp(page).catch(() => {}));
    return self;
  }

  /** What the script of a page wants to know before it goes on. */
  async #ask(page: Page, frame: Frame, name: string, about: Asking): Promise<unknown> {
    const window = this.#byPage.get(page);
    if (window === undefined) return null;
    if (name === 'permission') {
      const from = { url: fromShown(frame.url()), isMainFrame: frame === page.mainFrame() };
      const { permission = '' } = about;
      return this.process().ask('permission', { window, permission, frame: from });
    }
    const { url = '', features = '' } = about;
    const action = await this.process().ask('open', { window, url: fromShown(url), features });
    if (action !== 'deny') this.#escapes.push(url);
    return null;
  }

  /** Addresses outside the program that a page got to after all. */
  get escapes(): readonly string[] {
    return this.#escapes;
  }

  /** Waits for an open window whose page the program knows by an address that fits. */
  async find(fits: (url: string) => boolean): Promise<DoubleWindow> {
    for (;;) {
      for (const [id, opening] of this.#windows) {
        const page = await opening;
        await this.#turns.get(id);
        if (!page.isClosed() && fits(fromShown(page.url()))) return { id, page };
      }
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  /** Does what the main process reports its windows. */
  follow(message: Told): void {
    if (message.kind === 'window') this.#open(message);
    else if (message.kind === 'load') this.#load(message.window, message.url);
    else if (message.kind === 'close') this.#close(message.window);
    else if (message.kind === 'send') {
      const { window, channel, args } = message;
      this.#take(window, () => this.#deliver(window, channel, args));
    }
  }

  /**
   * Closes all windows, once what was begun in each has come to its end: the answer to a navigation names objects of
   * its page, and Playwright fails the test that runs when such an answer comes after they have gone.
   */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#windows.values(), ...this.#turns.values()]);
    await this.context.close();
  }

  #open({ window, preload, size }: Told & { kind: 'window' }): void {
    const opening = (async () => {
      const page = await this.context.newPage();
      this.#byPage.set(page, window);
      this.#lines.set(window, await this.context.newCDPSession(page));
      await page.setViewportSize(size);
      if (preload !== null) await page.addInitScript({ content: preloadScript(preload) });
      page.on(
        'close',
        () =>
          void this.process()
            .ask('closed', { window })
            .catch(() => {}),
      );
      return page;
    })();
    this.#windows.set(window, opening);
  }

  #load(window: number, url: string): void {
    const shown = toShown(url);
    this.#take(window, async (page) => {
      this.#loading.add(shown);
      await page.goto(shown);
      await this.process().ask('shown', { window, url });
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** Below Playwright's own calls, each of which a trace would take a picture of the page for. */
  async #deliver(window: number, channel: string, args: unknown[]): Promise<void> {
    const expression = `${inbox}(${JSON.stringify(channel)}, ${JSON.stringify(args)})`;
    await this.#lines.get(window)?.send('Runtime.evaluate', { expression });
  }

  #close(window: number): void {
    this.#take(window, async (page) => {
      this.#windows.delete(window);
      this.#lines.delete(window);
      await page.close();
    });
  }

  #take(window: number, act: (page: Page) => Promise<unknown>): void {
    const turn = Promise.all([this.#windows.get(window), this.#turns.get(window)]).then(
      async ([page]) => {
        if (page && !page.isClosed()) await act(page);
      },
    );
    // A page may go at any time, and what was for it goes with it.
    this.#turns.set(
      window,
      turn.catch(() => {}),
    );
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (request.isNavigationRequest() && !this.#loading.delete(url)) {
      const frame = frameOf(request);
      if (!frame) {
        // The browser reports the new page once it has an answer, which is an empty one.
        this.#popUps.push(url);
        return route.fulfill({ contentType: 'text/html', body: '' });
      }
      const window = this.#byPage.get(frame.page());
      const isMainFrame = frame === frame.page().mainFrame();
      if (window === undefined) return route.abort('aborted');
      const asked = { window, url: fromShown(url), isMainFrame };
      if (await this.process().ask('navigate', asked)) return route.abort('aborted');
    }
    if (isShown(url)) return this.#fulfil(route, url, request.isNavigationRequest());
    this.#escapes.push(url);
    return route.fulfill({ status: 200, contentType: 'text/html', body: 'A foreign page' });
  }

  async #fulfil(route: Route, url: string, isNavigation: boolean): Promise<void> {
    const request = route.request();
    const isScripted = ['fetch', 'xhr', 'eventsource'].includes(request.resourceType());
    const use = isScripted ? 'fetch' : 'page';
    const asked = { url: fromShown(url), method: request.method(), use } as const;
    const { status, headers, body } = await this.process().ask('fetch', asked);
    if (isNavigation && status >= 300 && status < 400 && headers.location !== undefined)
      return this.#redirect(route, new URL(headers.location, fromShown(url)).href);
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  }

  /** An answer that sends a frame on, which the guards of the program are asked about. */
  async #redirect(route: Route, url: string): Promise<void> {
    const frame = route.request().frame();
    const window = this.#byPage.get(frame.page());
    if (window === undefined) return route.abort('aborted');
    const isMainFrame = frame === frame.page().mainFrame();
    if (await this.process().ask('redirect', { window, url, isMainFrame }))
      return route.abort('aborted');
    const shown = toShown(url);
    if (isShown(shown)) return this.#fulfil(route, shown, true);
    this.#escapes.push(url);
    return route.fulfill({ status: 200, contentType: 'text/html', body: 'A foreign page' });
  }

  /** A page that another page has opened: asks its program, which makes windows of its own. */
  async #judgePopUp(page: Page): Promise<void> {
    const opener = await page.opener();
    const window = opener ? this.#byPage.get(opener) : undefined;
    if (window === undefined) return;
    const requested = this.#popUps.shift();
    // A request says nothing of the fragment.
    const url = requested === undefined ? page.url() : requested + new URL(page.url()).hash;
    const asked = { window, url: fromShown(url), features: '' };
    const action = await this.process().ask('open', asked);
    if (action !== 'deny') this.#escapes.push(url);
    await page.close();
  }
}

function frameOf(request: ReturnType<Route['request']>) {
  try {
    return request.frame();
  } catch {
    // The frame of a new page's first request does not exist yet.
    return null;
  }
}

const preloadScript = (file: string): string =>
  `(${String(runPreload)})(${JSON.stringify({ binding, asking, inbox })},
   function (require, module, exports, window, globalThis, self) {${asarPlace(file) ? readFromAsar(file) : readFileSync(file, 'utf8')}\n});`;
