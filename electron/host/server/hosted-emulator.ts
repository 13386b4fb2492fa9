import type { HostFrame, Json } from '../../../shared/contract/frames.js';
import type { PhotoBytes } from '../../emulator/directory/photo.js';
import type { SessionConnection } from '../contract/session.js';

/** What the browser host needs of a running emulator. */
export interface HostedEmulator {
  readonly session: {
    attach(send: (frame: HostFrame) => void): SessionConnection;
    command(input: unknown): Promise<{ readonly value: Json; readonly seq: number }>;
  };
  photo(id: string): Promise<PhotoBytes | null>;
}
