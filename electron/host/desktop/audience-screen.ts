import type { Rectangle } from 'electron';

/** What is used of a window of the audience: a `BrowserWindow`. */
export interface AudienceWindow {
  getBounds(): Rectangle;
  isDestroyed(): boolean;
  isFullScreen(): boolean;
  on(event: 'closed', listener: () => void): unknown;
  on(event: 'enter-full-screen', listener: () => void): unknown;
  once(event: 'leave-full-screen', listener: () => void): unknown;
  setBounds(bounds: Rectangle): void;
  setFullScreen(isFull: boolean): void;
  show(): void;
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
  /** Where the presenter's window is; null while it is closed. */
  readonly presenter: () => Rectangle | null;
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

  #place(): void {
    if (this.window.isDestroyed()) return;
    this.#wanted = this.#other();
    this.#tries = 0;
    this.#outOfFullScreen(() => this.#put());
  }

  /** A screen that the presenter does not look at. */
  #other(): Display | null {
    const { screens, presenter } = this.parts;
    const bounds = presenter();
    const own = bounds === null ? screens.getPrimaryDisplay() : screens.getDisplayMatching(bounds);
    return screens.getAllDisplays().find(({ id }) => id !== own.id) ?? null;
  }

  #outOfFullScreen(then: () => void): void {
    if (!this.window.isFullScreen()) {
      then();
      return;
    }
    this.window.once('leave-full-screen', () => this.parts.pause(then));
    this.window.setFullScreen(false);
  }

  #put(): void {
    if (this.window.isDestroyed()) return;
    if (this.#wanted === null) {
      this.window.setBounds(amid(this.parts.screens.getPrimaryDisplay().workArea));
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
    if (id !== this.#wanted.id && this.#tries < mostTries) this.#outOfFullScreen(() => this.#put());
  }
}

function amid({ x, y, width, height }: Rectangle): Rectangle {
  const size = { width: Math.round(width * share), height: Math.round(height * share) };
  return {
    x: x + Math.round((width - size.width) / 2),
    y: y + Math.round((height - size.height) / 2),
    ...size,
  };
}
