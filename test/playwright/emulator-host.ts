import type { Page } from '@playwright/test';
import type { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';

/** A running program with an API of its own, and the windows or tabs that show it. */
export interface EmulatorHost {
  readonly api: EmulatorClient;
  /** The window or tab of the operator; the same one every time. */
  stage(): Promise<Page>;
  /** A window or tab of a person's client. */
  client(sip: string): Promise<Page>;
  /** Ends the program; its data folder is gone then. */
  close(): Promise<void>;
}

/** How an emulator of a test is started. */
export interface EmulatorOptions {
  /** In a browser, the one of the test, or as the desktop program. In a browser when left out. */
  readonly host?: 'browser' | 'electron';
  /** Whether the clock stands still until the test moves it. True when left out. */
  readonly frozen?: boolean;
  /** Path of an organisation file; the sample organisation when left out. */
  readonly organisation?: string;
  /**
   * Path of a scenario file that is played before the test begins: people, policies, mailboxes and
   * steps. It brings its own organisation. In a browser only.
   */
  readonly scenario?: string;
  /** Path of a capsule that is opened, just as it was saved; the clock stands then. */
  readonly capsule?: string;
  /** Which documented ranges the cmdlets enforce. */
  readonly profile?: 'lync2010' | 'technet';
  /** The executable of Electron's runtime; `ELECTRON_PATH` when left out. */
  readonly electronPath?: string;
}
