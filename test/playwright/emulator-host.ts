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
