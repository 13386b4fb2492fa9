import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  shell,
  type WebContents,
} from 'electron';
import { clientOfPage, clientPage, isOwnPage, stagePage } from './app-origin.js';
import { outsideAddress } from './outside-address.js';

const stageSize = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 };
const clientSize = { width: 340, height: 660, minWidth: 280, minHeight: 400 };

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** The windows of the program: one stage, and a window for each client that was popped out. */
export class Windows {
  #stage: BrowserWindow | null = null;
  readonly #clients = new Map<string, BrowserWindow>();

  constructor(
    private readonly files: WindowFiles,
    private readonly report: (sentence: string) => void,
  ) {}

  /** Opens the stage, or brings it forward. */
  showStage(): void {
    if (this.#stage) {
      bringForward(this.#stage);
      return;
    }
    this.#stage = this.#open(stagePage, stageSize, () => {
      this.#stage = null;
    });
  }

  /** Opens the client of `sip` in a window of its own, or brings it forward. */
  showClient(sip: string): void {
    const shown = this.#clients.get(sip);
    if (shown) {
      bringForward(shown);
      return;
    }
    const options = { ...clientSize, autoHideMenuBar: true };
    const closed = () => this.#clients.delete(sip);
    this.#clients.set(sip, this.#open(clientPage(sip), options, closed));
  }

  #open(page: string, options: BrowserWindowConstructorOptions, closed: () => void): BrowserWindow {
    const window = new BrowserWindow({
      ...options,
      show: false,
      icon: this.files.icon,
      webPreferences: {
        preload: this.files.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    });
    window.on('closed', closed);
    window.once('ready-to-show', () => window.show());
    this.#answerPopUps(window.webContents);
    this.#recover(window);
    window.loadURL(page).catch((error: unknown) => {
      this.report(`A window could not load its page: ${String(error)}`);
    });
    return window;
  }

  /**
   * A page may open only a client of this program, and gets a window made by us instead; an address
   * that its user agreed to goes to his browser.
   */
  #answerPopUps(contents: WebContents): void {
    contents.setWindowOpenHandler(({ url, features }) => {
      const sip = clientOfPage(url);
      const outside = outsideAddress(url, features);
      if (sip !== null) this.showClient(sip);
      else if (isOwnPage(url)) this.showStage();
      else if (outside !== null) this.#openOutside(outside);
      else this.report('A page was kept from opening a window on a foreign address.');
      return { action: 'deny' };
    });
  }

  #openOutside(address: string): void {
    shell.openExternal(address).catch((error: unknown) => {
      this.report(`No browser could be opened: ${String(error)}`);
    });
  }

  /** Loads the page of a window again when its process has died; the emulator itself goes on. */
  #recover(window: BrowserWindow): void {
    let lastCrash = Number.NEGATIVE_INFINITY;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      const now = performance.now();
      const again = now - lastCrash < 10_000;
      lastCrash = now;
      this.report(`A window stopped (${reason}) and was ${again ? 'closed' : 'loaded again'}.`);
      if (again) window.destroy();
      else window.webContents.reload();
    });
  }
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
