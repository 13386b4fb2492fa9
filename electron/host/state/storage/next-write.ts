import { changeFits } from '../change/change-fits.js';
import { diff } from '../change/diff.js';
import { describeFaults } from './state-file.js';
import { checkState, type StateFormat, versionOf } from './state-format.js';
import { formatBase, formatChange, largestState, type SavedState } from './state-lines.js';
import { StorageProblem } from './storage-problem.js';

/** What has to be written so that a state file holds another state. */
export interface Write {
  readonly text: string;
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
 * @param largest bytes that a file may have to be read
 * @throws {StorageProblem} naming the first fault of a state that could not be read back
 */
export function nextWrite<S extends object>(
  file: string,
  state: S,
  format: StateFormat<S>,
  saved: SavedState | null,
  largest = largestState,
): Write | null {
  const writeWhole = () => wholeWrite(file, state, format, largest);
  if (saved === null) {
    assertKeepable(file, state, format);
    return writeWhole();
  }
  const change = diff(saved.state, state);
  if (change === null) return null;
  if (!changeFits(format.schema, state, change)) assertKeepable(file, state, format);
  const text = formatChange(change);
  const { base } = saved.bytes;
  const all = saved.bytes.all + Buffer.byteLength(text);
  if (all - base > Math.max(base, smallestTail) || all > largest) return writeWhole();
  return { text, after: saved.bytes.all, saved: { state, bytes: { base, all } } };
}

function wholeWrite(
  file: string,
  state: object,
  format: StateFormat<unknown>,
  largest: number,
): Write {
  const text = formatBase(versionOf(format), state);
  const base = Buffer.byteLength(text);
  if (base > largest) throw notWritten(file, `it would have ${base} bytes, of at most ${largest}.`);
  return { text, after: null, saved: { state, bytes: { base, all: base } } };
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
