import { isUtf8 } from 'node:buffer';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile } from '../../outside/files/regular-file.js';
import { parseStateFile } from './state-file.js';
import type { StateFormat } from './state-format.js';
import { largestState, type SavedState, type StateShape, wholeLines } from './state-lines.js';
import type { LoadedState, SalvagedState } from './state-store.js';
import { describeFileError, errorCode } from './storage-problem.js';

/** The state file of a data folder. */
export const stateFileIn = (folder: string): string => join(folder, 'state.jsonl');

/** The state file that version 1 wrote. */
export const formerFileIn = (folder: string): string => join(folder, 'state.json');

/** What a data folder holds. */
export interface ReadState<S> {
  readonly loaded: LoadedState<S>;
  /** What its state file holds, to be gone on with; `null` where it has to be written anew. */
  readonly saved: SavedState | null;
}

/** Reads the state of a data folder, that of version 1 where there is no other, and touches nothing in it. */
export async function readStateFile<S>(
  folder: string,
  format: StateFormat<S>,
): Promise<ReadState<S>> {
  const read = await readShape(stateFileIn(folder), format, 'lines');
  return read.loaded.kind === 'none' ? readShape(formerFileIn(folder), format, 'one value') : read;
}

async function readShape<S>(
  file: string,
  format: StateFormat<S>,
  shape: StateShape,
): Promise<ReadState<S>> {
  const nothing = (loaded: LoadedState<S>): ReadState<S> => ({ loaded, saved: null });
  const unreadable = (problem: string, salvage: () => SalvagedState<S> | null) =>
    nothing({ kind: 'unreadable', file, problem, salvage });
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(file, largestState);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await isLink(file))) return nothing({ kind: 'none' });
    return unreadable(`It cannot be opened: ${describeFileError(error)}.`, () => null);
  }
  const whole = shape === 'lines' ? wholeLines(bytes) : bytes;
  const parsed = parseStateFile(new TextDecoder().decode(whole), format, shape);
  if (!isUtf8(whole)) {
    return unreadable('It is not text in UTF-8, expected JSON.', () => {
      const rest = parsed.ok ? { state: parsed.state, leftOut: [] } : parsed.salvage();
      return rest && { ...rest, leftOut: [notText, ...rest.leftOut] };
    });
  }
  if (!parsed.ok) return unreadable(parsed.problem, parsed.salvage);
  return { loaded: { kind: 'state', state: parsed.state }, saved: parsed.saved };
}

const notText = 'Bytes that are not UTF-8: the character \uFFFD stands in their place.';

/** A link that leads nowhere stands for a state that is elsewhere, on a disk that is not there now. */
const isLink = async (file: string): Promise<boolean> =>
  lstat(file).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
