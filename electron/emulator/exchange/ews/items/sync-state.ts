import { escapeXml } from '../../xml/escape-xml.js';
import { EwsError } from '../soap/ews-error.js';

/** Nobody's calendar has so many entries, and the state must be read again with a request. */
const mostEntries = 20_000;

/**
 * The ids of what a client has, each with a digest of its content, as the SyncState that the client gives back. The
 * server keeps nothing, so a state is valid on any copy of the mailbox.
 */
export const writeSyncState = (known: ReadonlyMap<string, string>): string =>
  escapeXml(['1', ...[...known].flat()].join(' '));

/** @throws {EwsError} ErrorInvalidSyncStateData */
export function readSyncState(text: string): readonly (readonly [string, string])[] {
  if (text === '') return [];
  const [version, ...parts] = text.split(' ');
  if (version !== '1' || parts.length % 2 !== 0 || parts.length > 2 * mostEntries) {
    throw new EwsError(
      'ErrorInvalidSyncStateData',
      'The SyncState is none that this server gave. Synchronise again without it.',
    );
  }
  return Array.from({ length: parts.length / 2 }, (_, index) => [
    parts[2 * index] ?? '',
    parts[2 * index + 1] ?? '',
  ]);
}

/** Two FNV-1a sums of 32 bits: they detect a change, and protect against nothing. */
export function syncDigest(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + (high & 0xff)), 0x01000193);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}
