import { findJsonSyntaxError, positionAt } from '../../../../shared/file-format/json-source.js';
import { programVersion } from '../../program-version.js';
import { type Change, changeSchema } from '../change/change.js';
import { jsonPieces } from './json-pieces.js';

/**
 * The lines of a state file: a whole state with its version, then one line for each change since. What version 1 wrote
 * is one value, over many lines.
 */
export type StateShape = 'lines' | 'one value';

/** Bytes that a state file may have; more could not be held as one text. */
export const largestState = 256 * 1024 * 1024;

/** What the lines of a state file say. */
export interface StateLines {
  /** The text of the first value. */
  readonly baseText: string;
  /** The first value; `undefined` when it is not JSON. */
  readonly base: unknown;
  /** Up to the first line that cannot be read. */
  readonly changes: readonly Change[];
  /** Names the first line that cannot be read, and what was expected; `null` where all can. */
  readonly problem: string | null;
  /** Bytes of the first line, and of all whole lines. */
  readonly bytes: { readonly base: number; readonly all: number };
}

/** What a state file holds. */
export interface SavedState {
  readonly state: unknown;
  /** Of its first line, and of the whole file. */
  readonly bytes: { readonly base: number; readonly all: number };
}

/** The first line, in pieces. */
export const baseLine = (schemaVersion: number, state: object): Iterable<string> =>
  lineOf({ schemaVersion, program: programVersion, state });

/** The line of a change, in pieces. */
export const changeLine = (change: Change): Iterable<string> => lineOf(change);

function* lineOf(value: unknown): Iterable<string> {
  yield* jsonPieces(value);
  yield '\n';
}

/** Without what a last line that is torn left: it was never acknowledged, and may end within a character. */
export function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(newLine) + 1;
  return end === 0 ? bytes : bytes.subarray(0, end);
}

const newLine = 0x0a;

export function readLines(text: string, shape: StateShape): StateLines {
  const baseEnd = shape === 'lines' ? lineEnd(text, 0) : text.length;
  const baseText = text.slice(0, baseEnd);
  const base = readJson(baseText);
  let problem = base === undefined ? syntaxProblem(text, 0, baseText) : null;
  const changes: Change[] = [];
  let start = baseEnd;
  while (problem === null && start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    // The machine lost power before all pages of the line were written: it was not acknowledged.
    if (end === text.length && line.includes('\0')) break;
    const value = readJson(line);
    const change = changeSchema.safeParse(value);
    if (change.success) changes.push(change.data);
    else if (value === undefined) problem = syntaxProblem(text, start, line);
    else problem = `Line ${changes.length + 2}: expected a change of the state before it.`;
    start = end;
  }
  const bytes = { base: byteLength(baseText), all: byteLength(text.slice(0, start)) };
  return { baseText, base, changes, problem, bytes };
}

/** Beyond the end of the line. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

const byteLength = (text: string): number => Buffer.byteLength(text);

/** `undefined` for what is not JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function syntaxProblem(text: string, start: number, part: string): string {
  const { offset = 0, expected = 'JSON' } = findJsonSyntaxError(part.replace(/\n$/, '')) ?? {};
  const { line, column } = positionAt(text, start + offset);
  return `Line ${line}, column ${column}: expected ${expected}.`;
}
