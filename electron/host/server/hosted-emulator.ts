import type { CommandAnswer, HostFrame } from '../../../shared/contract/frames.js';
import type { PhotoBytes } from '../../emulator/directory/photo.js';
import type { SessionConnection } from '../session/followers.js';

/** What the browser host needs of a running emulator. */
export interface HostedEmulator {
  readonly session: {
    attach(send: (frame: HostFrame) => void): SessionConnection;
    answer(input: unknown): Promise<CommandAnswer>;
  };
  photo(id: string): Promise<PhotoBytes | null>;
}

/** Bytes that may wait for a follower; one that reads slower is cut off and starts from scratch. */
export const maximumBacklog = 64 * 1024 * 1024;

/** Followers of one kind at a time. */
export const maximumFollowers = 64;
