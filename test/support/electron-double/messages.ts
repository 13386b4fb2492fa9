import type { Rectangle } from 'electron';
import type { HostFrame } from '../../../shared/contract/frames.js';
import type { PeerRequest } from './command-as-peer.js';

/** What the two halves of the double say to each other over Node's IPC channel. */

/** A display with its work area, which is the display less taskbar and menu bar. */
export interface DisplayFacts {
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

/** What an address is wanted for: by script, or as a page or a part of one. */
export type SchemeUse = 'fetch' | 'page';

/** What each of the handlers says to a permission. */
export interface PermissionAnswers {
  readonly check: boolean;
  readonly request: boolean;
  readonly device: boolean;
}

/** What a program under the double takes for given. */
export interface DoubleFacts {
  readonly isPackaged?: boolean;
  /** What `process.platform` says; Node itself stays that of the machine. */
  readonly platform?: 'darwin' | 'linux';
  /** The primary one first; one of 1920 by 1080 when left out. */
  readonly displays?: readonly DisplayFacts[];
}

/** An item of a menu as it was built. */
export interface MenuItemState {
  readonly label: string;
  readonly role: string | null;
  readonly type: string;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly submenu: readonly MenuItemState[] | null;
}

export interface TrayState {
  /** File name of the icon, and whether nothing can be shown of it. */
  readonly image: string;
  readonly isEmpty: boolean;
  /** Of the screens that it has an image for. */
  readonly scaleFactors: readonly number[];
  readonly toolTip: string;
  readonly menu: readonly MenuItemState[];
}

export interface WindowState {
  readonly id: number;
  /** What `BrowserWindow` was constructed with. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly url: string;
  readonly visible: boolean;
  readonly minimized: boolean;
  readonly maximized: boolean;
  /** While it is neither minimised nor maximised. */
  readonly bounds: Rectangle;
  /** The display that it fills; null while it does not. */
  readonly fullScreen: Rectangle | null;
  /** How often the window was given the focus. */
  readonly focusCount: number;
}

/** All of the program that is outside its pages. */
export interface ElectronState {
  readonly windows: readonly WindowState[];
  readonly applicationMenu: readonly MenuItemState[] | null;
  readonly tray: TrayState | null;
  readonly paths: Readonly<Record<string, string>>;
  readonly isSandboxEnforced: boolean;
  /** Addresses that were handed to the user's browser. */
  readonly openedOutside: readonly string[];
  readonly schemes: readonly {
    readonly scheme: string;
    readonly privileges: Readonly<Record<string, boolean>>;
  }[];
}

/** The frame a message comes from, as the browser knows it. */
export interface FrameState {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Questions to the main process and what each returns. */
export interface Questions {
  state: { ask: object; answer: ElectronState };
  fetch: { ask: { url: string; method: string; use: SchemeUse }; answer: FetchAnswer };
  message: {
    ask: { window: number; frame: FrameState; channel: string; args: unknown[] };
    answer: null;
  };
  navigate: { ask: { window: number; url: string; isMainFrame: boolean }; answer: boolean };
  redirect: { ask: { window: number; url: string; isMainFrame: boolean }; answer: boolean };
  open: { ask: { window: number; url: string; features: string }; answer: string };
  permission: {
    ask: { window: number; permission: string; frame: FrameState };
    answer: PermissionAnswers & { readonly isSecure: boolean };
  };
  shown: { ask: { window: number; url: string }; answer: null };
  closed: { ask: { window: number }; answer: null };
  crashed: { ask: { window: number; reason: string }; answer: null };
  minimize: { ask: { window: number }; answer: null };
  maximize: { ask: { window: number }; answer: null };
  plug: { ask: { display: DisplayFacts }; answer: null };
  unplug: { ask: object; answer: null };
  drag: { ask: { window: number; bounds: Rectangle }; answer: null };
  click: { ask: { menu: 'application' | 'tray'; path: readonly string[] }; answer: null };
  clickTray: { ask: object; answer: null };
  secondInstance: { ask: Omit<SecondInstance, 'kind'>; answer: null };
  openFile: { ask: { path: string }; answer: boolean };
  answerBox: { ask: { box: number; button: number }; answer: null };
  /** Has the main process throw, or reject, where nothing catches it. */
  fail: { ask: { how: 'throw' | 'reject'; message: string }; answer: null };
  /** The session of the user ends, as every window is told on Windows; true when one asks to wait. */
  endSession: { ask: { event: 'query-session-end' | 'session-end' }; answer: boolean };
  command: { ask: PeerRequest; answer: HostFrame };
  power: { ask: { event: string }; answer: boolean };
  quit: { ask: object; answer: null };
}
export type QuestionName = keyof Questions;

export interface Asked<N extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: N;
  readonly ask: Questions[N]['ask'];
}

/** What the main process tells by itself, in order. */
export type Told =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'window';
      readonly window: number;
      readonly preload: string | null;
      readonly size: { readonly width: number; readonly height: number };
    }
  | { readonly kind: 'load'; readonly window: number; readonly url: string }
  | { readonly kind: 'close'; readonly window: number }
  | {
      readonly kind: 'send';
      readonly window: number;
      readonly channel: string;
      readonly args: unknown[];
    }
  | { readonly kind: 'error-box'; readonly title: string; readonly content: string }
  | ShownBox
  | SecondInstance;

/** A box with buttons, as it was shown. */
export interface ShownBox {
  readonly kind: 'message-box';
  readonly box: number;
  readonly type: string;
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** What a start that found the program running tells it. */
interface SecondInstance {
  readonly kind: 'second-instance';
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}
