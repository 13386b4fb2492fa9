import type { Rectangle } from 'electron';

/** What is used of a window that moves to another screen: a `BrowserWindow`. */
interface MovedWindow {
  getBounds(): Rectangle;
  isFullScreen(): boolean;
  once(event: 'leave-full-screen', listener: () => void): unknown;
  setBounds(bounds: Rectangle): void;
  setFullScreen(isFull: boolean): void;
}

/** What is used of the window of the audience. */
export interface AudienceWindow extends MovedWindow {
  isDestroyed(): boolean;
  on(event: 'closed', listener: () => void): unknown;
  on(event: 'enter-full-screen', listener: () => void): unknown;
  show(): void;
}

/** What is used of the window of the presenter. */
interface PresenterWindow extends MovedWindow {
  isMaximized(): boolean;
  maximize(): void;
  unmaximize(): void;
}

/** What is used of a `Display`. */
interface Display {
  readonly id: number;
  readonly workArea: Rectangle;
}

/** What is used of `screen`. */
export interface Screens {
  getAllDisplays(): readonly Display[];
  getDisplayMatching(rectangle: Rectangle): Display;
  getPrimaryDisplay(): Display;
  on(event: 'display-added', listener: () => void): unknown;
  on(event: 'display-removed', listener: () => void): unknown;
  removeListener(event: 'display-added', listener: () => void): unknown;
  removeListener(event: 'display-removed', listener: () => void): unknown;
}

export interface AudienceScreenParts {
  readonly screens: Screens;
  /** Null while it is closed. */
  readonly presenter: () => PresenterWindow | null;
  /** Is given what exchanges the screens of both windows whenever that is possible, and null when it no longer is. */
  readonly swappable: (swap: (() => void) | null) => void;
  /** Calls back once a window that has left full screen can enter it again: a Mac needs a moment. */
  readonly pause: (then: () => void) => void;
}

/** Times that a window is put on its screen anew when it came to be full on another one. */
const mostTries = 2;

/** How large it is among other windows, as a share of its screen in each direction. */
const share = 0.8;

/**
 * Shows the window of an audience: full on a screen that the presenter's is not on, or among the other windows where
 * there is one screen only; also when a screen comes or goes. Electron cannot make a window full on a given screen: it is
 * placed within that, shown, made full, and looked for.
 */
export class AudienceScreen {
  #wanted: Display | null = null;
  #tries = 0;

  constructor(
    private readonly window: AudienceWindow,
    private readonly parts: AudienceScreenParts,
  ) {}

  /** To be called once, when the window has something to show. */
  show(): void {
    const { screens } = this.parts;
    const changed = (): void => this.#changed();
    screens.on('display-added', changed);
    screens.on('display-removed', changed);
    this.window.on('closed', () => {
      screens.removeListener('display-added', changed);
      screens.removeListener('display-removed', changed);
      this.parts.swappable(null);
    });
    this.window.on('enter-full-screen', () => this.#check());
    this.#place();
  }

  /** Stays where somebody put it, unless that screen is gone or it has been waiting for one. */
  #changed(): void {
    const screens = this.parts.screens.getAllDisplays();
    const isThere = screens.some(({ id }) => id === this.#wanted?.id);
    if (!isThere) this.#place();
  }

  #place(wanted = this.#other()): void {
    if (this.window.isDestroyed()) return;
    this.#wanted = wanted;
    this.#tries = 0;
    this.parts.swappable(wanted && (() => this.#swap()));
    this.#outOfFullScreen(this.window, () => this.#put());
  }

  /** The presenter's window goes to the screen of the audience, as large and as full as it was, and the audience's to its. */
  #swap(): void {
    const presenter = this.parts.presenter();
    const to = this.#wanted;
    if (presenter === null || to === null || this.window.isDestroyed()) return;
    const from = this.parts.screens.getDisplayMatching(presenter.getBounds());
    const wasFull = presenter.isFullScreen();
    this.#outOfFullScreen(presenter, () => {
      const wasMaximized = presenter.isMaximized();
      if (wasMaximized) presenter.unmaximize();
      presenter.setBounds(amid(to.workArea, presenter.getBounds()));
      if (wasMaximized) presenter.maximize();
      if (wasFull) presenter.setFullScreen(true);
      this.#place(from.id === to.id ? this.#other() : from);
    });
  }

  /** A screen that the presenter does not look at. */
  #other(): Display | null {
    const { screens, presenter } = this.parts;
    const bounds = presenter()?.getBounds();
    const own = bounds ? screens.getDisplayMatching(bounds) : screens.getPrimaryDisplay();
    return screens.getAllDisplays().find(({ id }) => id !== own.id) ?? null;
  }

  #outOfFullScreen(window: MovedWindow, then: () => void): void {
    if (!window.isFullScreen()) {
      then();
      return;
    }
    window.once('leave-full-screen', () => this.parts.pause(then));
    window.setFullScreen(false);
  }

  #put(): void {
    if (this.window.isDestroyed()) return;
    if (this.#wanted === null) {
      const { workArea } = this.parts.screens.getPrimaryDisplay();
      this.window.setBounds(
        amid(workArea, { width: workArea.width * share, height: workArea.height * share }),
      );
      this.window.show();
      return;
    }
    this.window.setBounds(this.#wanted.workArea);
    this.window.show();
    this.window.setFullScreen(true);
  }

  #check(): void {
    if (this.#wanted === null || this.window.isDestroyed()) return;
    const { id } = this.parts.screens.getDisplayMatching(this.window.getBounds());
    this.#tries += 1;
    if (id !== this.#wanted.id && this.#tries < mostTries)
      this.#outOfFullScreen(this.window, () => this.#put());
  }
}

/** In the middle of a screen, as large as `wanted` where that fits. */
function amid(screen: Rectangle, wanted: Pick<Rectangle, 'width' | 'height'>): Rectangle {
  const width = Math.round(Math.min(wanted.width, screen.width));
  const height = Math.round(Math.min(wanted.height, screen.height));
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}
