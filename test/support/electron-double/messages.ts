import type { HostFrame } from '../../../shared/contract/frames.js';
import type { PeerRequest } from './command-as-peer.js';

/** What the two halves of the double say to each other over Node's IPC channel. */

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
  /** File name of the icon, and whether there is such a file. */
  readonly image: string;
  readonly isEmpty: boolean;
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
  fetch: { ask: { url: string; method: string }; answer: FetchAnswer };
  message: {
    ask: { window: number; frame: FrameState; channel: string; args: unknown[] };
    answer: null;
  };
  navigate: { ask: { window: number; url: string; isMainFrame: boolean }; answer: boolean };
  open: { ask: { window: number; url: string }; answer: string };
  permission: { ask: { window: number; permission: string }; answer: boolean };
  shown: { ask: { window: number; url: string }; answer: null };
  closed: { ask: { window: number }; answer: null };
  crashed: { ask: { window: number; reason: string }; answer: null };
  minimize: { ask: { window: number }; answer: null };
  click: { ask: { menu: 'application' | 'tray'; path: readonly string[] }; answer: null };
  clickTray: { ask: object; answer: null };
  secondInstance: { ask: { argv: string[]; workingDirectory: string }; answer: null };
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
  | {
      readonly kind: 'second-instance';
      readonly argv: string[];
      readonly workingDirectory: string;
    };
