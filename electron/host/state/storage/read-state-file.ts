import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile } from '../../outside/files/regular-file.js';
import { parseStateFile } from './state-file.js';
import type { LoadedState, StateCheck } from './state-store.js';
import { describeFileError, errorCode } from './storage-problem.js';

/** The state file of a data folder. */
export const stateFileIn = (folder: string): string => join(folder, 'state.json');

/** Bytes; more could not be held as one text. */
const largestState = 256 * 1024 * 1024;

/** Reads the state of a data folder, and touches nothing in it. */
export async function readStateFile<S>(
  folder: string,
  check: StateCheck<S>,
): Promise<LoadedState<S>> {
  const file = stateFileIn(folder);
  const lost = (problem: string): LoadedState<S> => ({
    kind: 'unreadable',
    file,
    problem,
    salvage: () => null,
  });
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(file, largestState);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await isLink(file))) return { kind: 'none' };
    return lost(`It cannot be opened: ${describeFileError(error)}.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return lost('It is not text in UTF-8, expected JSON.');
  }
  const parsed = parseStateFile(text, check);
  if (parsed.ok) return { kind: 'state', state: parsed.state };
  const { problem, salvage } = parsed;
  return { kind: 'unreadable', file, problem, salvage };
}

/** A link that leads nowhere stands for a state that is elsewhere, on a disk that is not there now. */
const isLink = async (file: string): Promise<boolean> =>
  lstat(file).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
