import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { clientOfPage, clientPage, isOwnPage, stagePage } from './app-origin.js';

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
    private readonly reportRefusal: (url: string) => void,
  ) {}

  showStage(): void {
    if (this.#stage) {
      bringForward(this.#stage);
      return;
    }
    const stage = new BrowserWindow({ ...this.#options(), ...stageSize });
    this.#stage = stage;
    stage.on('closed', () => {
      this.#stage = null;
    });
    this.#prepare(stage.webContents);
    stage.once('ready-to-show', () => stage.show());
    void stage.loadURL(stagePage);
  }

  /** Opens the client of `sip` in a window of its own, or brings it forward. */
  showClient(sip: string): void {
    const open = this.#clients.get(sip);
    if (open) {
      bringForward(open);
      return;
    }
    const window = new BrowserWindow({ ...this.#options(), ...clientSize });
    this.#adopt(sip, window);
    window.once('ready-to-show', () => window.show());
    void window.loadURL(clientPage(sip));
  }

  #options(): BrowserWindowConstructorOptions {
    return {
      show: false,
      icon: this.files.icon,
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.files.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    };
  }

  #adopt(sip: string, window: BrowserWindow): void {
    this.#clients.set(sip, window);
    window.on('closed', () => this.#clients.delete(sip));
    this.#prepare(window.webContents);
  }

  /** A page may open only a client of this program, and gets a window made by us instead. */
  #prepare(contents: WebContents): void {
    contents.setWindowOpenHandler(({ url }) => {
      const sip = clientOfPage(url);
      if (sip !== null) this.showClient(sip);
      else if (isOwnPage(url)) this.showStage();
      else this.reportRefusal(url);
      return { action: 'deny' };
    });
  }
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
