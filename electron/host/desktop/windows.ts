import { BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import {
  audiencePage,
  clientOfPage,
  clientPage,
  isAudiencePage,
  isOwnPage,
  stagePage,
} from './app-origin.js';
import { AudienceScreen, type Screens } from './audience-screen.js';
import { openOutside } from './open-outside.js';
import { outsideAddress } from './outside-address.js';
import { recover } from './recovery.js';
import type { WindowSize } from './window-place.js';
import type { WindowPlaces } from './window-places.js';

const stageSize = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 };
const audienceSize = { width: 1280, height: 720, minWidth: 640, minHeight: 360 };
const clientSize = { width: 340, height: 692, minWidth: 280, minHeight: 432 };

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** What a window of the program is. */
interface WindowKind {
  /** By which its place is remembered. */
  readonly name: string;
  readonly page: string;
  readonly size: WindowSize;
  readonly autoHideMenuBar?: boolean;
  /** Goes on drawing while other windows cover it. */
  readonly drawsCovered?: boolean;
  /** Shows it once its page can be seen; by default where it was. */
  readonly show?: (window: BrowserWindow) => void;
}

/** What windows tell the operator of. */
export interface WindowReports {
  /** Something that was refused or went wrong. */
  readonly refused: (sentence: string) => void;
  /** An address that the user was asked about, and what happened. */
  readonly left: (sentence: string) => void;
  /** How presenter and audience can exchange their screens; null once they no longer can. */
  readonly swappable: (swap: (() => void) | null) => void;
}

/** A Mac has not left full screen yet when it says so (electron/electron#34976); milliseconds. */
const pauseOfMac = 1000;

/** The windows of the program: one stage, one for an audience, and one for each client that was popped out. */
export class Windows {
  #stage: BrowserWindow | null = null;
  #audience: BrowserWindow | null = null;
  readonly #clients = new Map<string, BrowserWindow>();

  constructor(
    private readonly files: WindowFiles,
    private readonly places: WindowPlaces,
    private readonly screens: Screens,
    private readonly reports: WindowReports,
  ) {}

  /**
   * Opens the stage, or brings it forward.
   * @param page the stage, at a full page where its address names one; left out leaves an open stage as it is
   */
  showStage(page?: string): void {
    if (this.#stage) {
      bringForward(this.#stage);
      // Another fragment alone loads nothing again.
      if (page !== undefined) this.#load(this.#stage, page);
      return;
    }
    this.#stage = this.#open({ name: 'stage', page: page ?? stagePage, size: stageSize }, () => {
      this.#stage = null;
    });
  }

  /** Opens the window of an audience, on a screen of its own where there is one, or brings it forward. */
  showAudience(): void {
    if (this.#audience) {
      bringForward(this.#audience);
      return;
    }
    const { screens } = this;
    const kind: WindowKind = {
      name: 'audience',
      page: audiencePage,
      size: audienceSize,
      autoHideMenuBar: true,
      drawsCovered: true,
      show: (window) =>
        new AudienceScreen(window, {
          screens,
          presenter: () => this.#stage,
          swappable: this.reports.swappable,
          pause: (then) =>
            process.platform === 'darwin' ? void setTimeout(then, pauseOfMac) : then(),
        }).show(),
    };
    this.#audience = this.#open(kind, () => {
      this.#audience = null;
    });
  }

  /** Opens the client of `sip` in a window of its own, or brings it forward. */
  showClient(sip: string): void {
    const shown = this.#clients.get(sip);
    if (shown) {
      bringForward(shown);
      return;
    }
    const kind: WindowKind = {
      name: `client/${sip}`,
      page: clientPage(sip),
      size: clientSize,
      autoHideMenuBar: true,
    };
    const closed = () => this.#clients.delete(sip);
    this.#clients.set(sip, this.#open(kind, closed));
  }

  #open(kind: WindowKind, closed: () => void) {
    const { name, page, size, autoHideMenuBar = false, drawsCovered = false } = kind;
    const { show = (window: BrowserWindow) => window.show() } = kind;
    const window = new BrowserWindow({
      ...this.places.placeFor(name, size),
      autoHideMenuBar,
      show: false,
      icon: this.files.icon,
      webPreferences: {
        preload: this.files.preload,
        ...(drawsCovered && { backgroundThrottling: false }),
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
    window.once('ready-to-show', () => show(window));
    this.places.follow(name, window);
    this.#answerPopUps(window);
    recover(window, {
      report: this.reports.refused,
      ask: (question) => askIn(window, question),
      isLast: () => process.platform !== 'darwin' && BrowserWindow.getAllWindows().length === 1,
    });
    this.#load(window, page);
    return window;
  }

  #load(window: BrowserWindow, page: string): void {
    window.loadURL(page).catch((error: unknown) => {
      this.reports.refused(`A window could not load its page: ${String(error)}`);
    });
  }

  /**
   * A page may open only a client of this program, or what an audience sees, and gets a window made by us instead; an address
   * that its user agreed to goes to the browser of this computer.
   */
  #answerPopUps(window: BrowserWindow): void {
    const { refused, left } = this.reports;
    window.webContents.setWindowOpenHandler(({ url, features }) => {
      const sip = clientOfPage(url);
      const outside = outsideAddress(url, features);
      if (sip !== null) this.showClient(sip);
      else if (isAudiencePage(url)) this.showAudience();
      else if (isOwnPage(url)) this.showStage(`${stagePage}${new URL(url).hash}`);
      else if (outside !== null)
        void openOutside(outside, {
          open: (address) => shell.openExternal(address),
          ask: (question) => askIn(window, question),
          report: left,
        });
      else refused('A page was kept from opening a window on a foreign address.');
      return { action: 'deny' };
    });
  }
}

async function askIn(window: BrowserWindow, question: MessageBoxOptions): Promise<number> {
  return (await dialog.showMessageBox(window, question)).response;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
