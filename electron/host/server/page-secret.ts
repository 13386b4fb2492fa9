import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularText } from '../outside/files/regular-file.js';
import { writeDurably } from '../state/storage/write-durably.js';

const secretBytes = 32;
/** In bytes; a secret takes 44. */
const largestFile = 100;

/** A secret that only this run knows. */
export const newPageSecret = (): string => randomBytes(secretBytes).toString('base64url');

/**
 * What the sessions of pages are made from, kept in the data folder for its owner alone: pages that
 * were open go on after a restart there. A secret that is broken or that others may read is
 * replaced, and one that cannot be kept is good for this run.
 */
export async function keptPageSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'page-secret');
  const kept = await readSecret(file).catch(() => null);
  if (kept !== null) return kept;
  const secret = newPageSecret();
  await writeDurably(file, `${secret}\n`).catch(() => {});
  return secret;
}

async function readSecret(file: string): Promise<string | null> {
  const { mode } = await stat(file);
  // Windows guards the user's folder by other means than a mode.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) return null;
  const text = (await readRegularText(file, largestFile)).trim();
  return Buffer.from(text, 'base64url').length === secretBytes ? text : null;
}
