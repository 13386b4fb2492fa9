import type { Breathe } from '../../../emulator/clock/scheduler.js';
import { checksOf } from '../change/change-fits.js';
import { diff } from '../change/diff.js';
import { sizeOf } from '../change/size.js';
import { describeFaults } from './state-file.js';
import { checkState, type StateFormat, versionOf } from './state-format.js';
import { baseLine, changeLine, largestState, type SavedState } from './state-lines.js';
import { StorageProblem } from './storage-problem.js';

/** What has to be written so that a state file holds another state. */
export interface Write {
  /** Its text, in pieces. */
  readonly pieces: readonly Uint8Array[];
  /** So many bytes that the file has come before it; `null` where it is all of the file. */
  readonly after: number | null;
  /** What the file holds then. */
  readonly saved: SavedState;
}

/**
 * Changes are written on until they take more bytes than the state they begin with, and than this; then the state is
 * written whole. Each byte of a state is so written about twice at most for each byte of change. So it is where the file
 * would become larger than one that is read.
 */
const smallestTail = 256 * 1024;

/**
 * What brings a state file from one state to the next; `null` when it holds that state already.
 * @param saved what the file holds; `null` when it is to be written anew, whatever it holds
 * @param breathe as for `StateStore.save`
 * @param largest bytes that a file may have to be read
 * @throws {StorageProblem} naming the first fault of a state that could not be read back
 */
export async function nextWrite<S extends object>(
  file: string,
  state: S,
  format: StateFormat<S>,
  saved: SavedState | null,
  breathe: Breathe = () => undefined,
  largest = largestState,
): Promise<Write | null> {
  const change = saved && diff(saved.state, state);
  if (saved && change === null) return null;
  const checks = checksOf(format.schema, state, change ?? { is: null });
  if (!(await every(checks, Boolean, breathe))) assertKeepable(file, state, format);
  if (saved && change !== null) {
    const { base, all } = saved.bytes;
    const room = Math.min(base + Math.max(base, smallestTail), largest) - all;
    const line = sizeOf(change, room) <= room && (await gather(changeLine(change), breathe, room));
    if (line && line.bytes <= room)
      return { ...line, after: all, saved: { state, bytes: { base, all: all + line.bytes } } };
  }
  const line = await gather(baseLine(versionOf(format), state), breathe);
  const base = line.bytes;
  if (base > largest) throw notWritten(file, `it would have ${base} bytes, of at most ${largest}.`);
  return { ...line, after: null, saved: { state, bytes: { base, all: base } } };
}

/** All pieces of a line and their bytes, or so many of them that they are more than `most`. */
async function gather(
  line: Iterable<string>,
  breathe: Breathe,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly bytes: number }> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const add = (text: string): boolean => {
    const piece = Buffer.from(text);
    pieces.push(piece);
    bytes += piece.length;
    return bytes <= most;
  };
  await every(line, add, breathe);
  return { pieces, bytes };
}

/** Whether something is true of each, with pauses between them; those after the first of which it is not are left. */
async function every<T>(
  all: Iterable<T>,
  isTrue: (each: T) => boolean,
  breathe: Breathe,
): Promise<boolean> {
  for (const each of all) {
    if (!isTrue(each)) return false;
    const rest = breathe();
    if (rest) await rest;
  }
  return true;
}

/** The values of a state are plain ones, which JSON gives back alike: they can be judged before they are text. */
function assertKeepable<S>(file: string, state: S, format: StateFormat<S>): void {
  const checked = checkState(state, format);
  if (checked.ok) return;
  const [fault = ''] = describeFaults(checked.faults, null);
  throw notWritten(file, fault);
}

const notWritten = (file: string, fault: string): StorageProblem =>
  new StorageProblem(
    `${file} was not written, because it could not be read back: ${fault} What changed since is not saved yet: undo it, and the rest is.`,
  );
