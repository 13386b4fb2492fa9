import type { Browser, Page } from '@playwright/test';
import type { WayOn } from '../../../electron/host/command-line/start-options.js';
import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../shared/contract/commands/command.js';

export type HostKind = 'browser' | 'electron-double' | 'electron';

export interface StartHostOptions {
  /** A browser for hosts that show their pages in one. */
  readonly browser: Browser;
  /** Empty at the first start; a second host on it goes on where the first one ended. */
  readonly dataFolder: string;
  readonly frozen: boolean;
  readonly organisationFile: string | null;
  /** What is done about a saved state; it is opened as it is when left out. */
  readonly wayOn?: WayOn;
  /** Where the desktop program serves its control API; nowhere when left out. */
  readonly apiPort?: number;
}

/** The answer to a command, with the state that shows all of its effects. */
export interface Answer<N extends CommandName> {
  readonly value: ResultOf<N>;
  readonly seq: number;
}

/**
 * One running program under test, on whichever host. A spec says what it wants to see; this says
 * how it is had here.
 */
export interface HostDriver {
  /** The window or tab that shows the stage; the same one every time. */
  stage(): Promise<Page>;
  /** A window of its own for a person's client. */
  client(sip: string): Promise<Page>;
  /**
   * Carries out a command as any other client of the contract would. Rejects with an error whose
   * message is that of the `ContractError`.
   */
  command<N extends CommandName>(command: CommandOf<N>): Promise<Answer<N>>;
  /** Ends the program as a user would; its state is saved. */
  close(): Promise<void>;
}
