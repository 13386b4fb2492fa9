import {
  writeFile as asyncWriteFile,
  closeSync,
  constants,
  fstatSync,
  fsync,
  openSync,
  writeFileSync,
} from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const sync = promisify(fsync);
const writeAside = promisify(asyncWriteFile);

/** Ends the names of files that a crash may leave behind half written. */
export const unfinishedSuffix = '.unfinished';

/** All at once, or in pieces. */
type Content = Uint8Array | string | readonly Uint8Array[];

/**
 * Replaces `file` by `content` so that any crash leaves either the former content or the new one.
 * When it resolves, the new content is on the disk. One writer per file at a time.
 *
 * `write-file-atomic` is not used: it takes a short write, as on a disk that has just filled up, for
 * a whole one and puts the torso in place of the good file.
 */
export async function writeDurably(file: string, content: Content): Promise<void> {
  const unfinished = `${file}${unfinishedSuffix}`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(unfinished, { force: true });
    throw error;
  }
  await handle.close();
  await rename(unfinished, file);
  await syncFolder(dirname(file));
}

/** Bytes that the system takes into its memory in much less than a millisecond. */
const smallContent = 64 * 1024;

/**
 * Adds `content` to the end of `file`. When it resolves to true, that is on the disk; a crash before leaves none of it, a
 * part, or all. Resolves to false, with nothing written, when the file is not there or is not `bytes` long: somebody else
 * wrote to it, or an attempt before this one failed half way.
 *
 * Someone waits for each change that is saved. All but the wait for the disk is therefore done at once: handed to
 * another thread, each step takes microseconds, and on a busy machine some milliseconds to come back.
 */
export async function appendDurably(
  file: string,
  content: readonly Uint8Array[],
  bytes: number,
): Promise<boolean> {
  const descriptor = openToAppend(file);
  if (descriptor === null) return false;
  try {
    if (fstatSync(descriptor).size !== bytes) return false;
    const isSmall = content.reduce((sum, { length }) => sum + length, 0) <= smallContent;
    for (const piece of content) {
      if (isSmall) writeFileSync(descriptor, piece);
      else await writeAside(descriptor, piece);
    }
    await sync(descriptor);
    return true;
  } finally {
    closeSync(descriptor);
  }
}

/** Null where that cannot be; a pipe of that name that nobody reads does not keep the program waiting. */
function openToAppend(file: string): number | null {
  try {
    return openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

/** Makes the names in a folder as durable as their content. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
