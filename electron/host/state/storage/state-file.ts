import { z } from 'zod';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import {
  findJsonSyntaxError,
  formatJsonPath,
  jsonPointer,
  locateInJson,
  positionAt,
} from '../../../../shared/file-format/json-source.js';
import { salvageState } from './salvage-state.js';
import type { SalvagedState, StateCheck, StateFault, UnreadableState } from './state-store.js';
import { StorageProblem } from './storage-problem.js';

/** Grows when a state file of before can no longer be read as it is. Follows `emulator/state-unreadable`. */
export const stateSchemaVersion = 1;

const envelopeSchema = z.strictObject({
  schemaVersion: z.literal(stateSchemaVersion),
  state: z.record(z.string(), z.unknown()),
});

const versionSchema = z.looseObject({ schemaVersion: z.number().int().positive() });
const stateSchema = z.looseObject({ state: z.unknown() });

export type ParsedStateFile<S> =
  | { readonly ok: true; readonly state: S }
  /** `problem` is a sentence that names the line, or the path, and what was expected. */
  | ({ readonly ok: false } & Pick<UnreadableState<S>, 'problem' | 'salvage'>);

/** The text of a state file, one member per line so that a person can compare two of them. */
export function formatStateFile(state: object): string {
  return `${JSON.stringify({ schemaVersion: stateSchemaVersion, state }, null, 1)}\n`;
}

/**
 * The text of a state file that can be read back. The values of a state are plain ones, which JSON gives back alike, so
 * that `check` may judge them before they are text. Throws `StorageProblem` naming the first fault.
 */
export function formatKeepable<S extends object>(
  file: string,
  state: S,
  check: StateCheck<S>,
): string {
  const checked = check(state);
  if (checked.ok) return formatStateFile(state);
  const [fault = { path: [], expected: 'another state' }] = checked.faults;
  throw new StorageProblem(
    `${file} was not written, because it could not be read back: ${describeStateFault(fault)} What changed since is not saved yet: undo it, and the rest is.`,
  );
}

/** Reads the text of a state file; `check` judges the engine's part of it. */
export function parseStateFile<S>(text: string, check: StateCheck<S>): ParsedStateFile<S> {
  const syntax = findJsonSyntaxError(text);
  if (syntax) {
    const { line, column } = positionAt(text, syntax.offset);
    return lost(`Line ${line}, column ${column}: expected ${syntax.expected}.`);
  }
  const value: unknown = JSON.parse(text);
  const versioned = versionSchema.safeParse(value);
  if (versioned.success && versioned.data.schemaVersion > stateSchemaVersion) {
    const problem = `schemaVersion is ${versioned.data.schemaVersion}, expected ${stateSchemaVersion}: a newer version of this program wrote it.`;
    return { ok: false, problem, salvage: () => salvage(text, value, check) };
  }
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) {
    const [problem = 'It is no state file.'] = problemsAt(
      text,
      faultsOf(envelope.error, value, envelopeSchema),
    );
    return { ok: false, problem, salvage: () => salvage(text, value, check) };
  }
  const checked = check(envelope.data.state);
  if (checked.ok) return { ok: true, state: checked.state };
  const [problem = 'It is no state file.'] = problemsAt(text, inState(checked.faults));
  return { ok: false, problem, salvage: () => salvage(text, value, check) };
}

/** What a schema finds fault with in a value; an unknown key is a fault of its own. */
export const faultsOf = (
  error: z.ZodError,
  value: unknown,
  schema: z.ZodType,
): readonly StateFault[] =>
  describeIssues(error.issues, value, schema).map(({ path, message }) => ({
    path,
    expected: message(),
  }));

/** Where a fault is, without its line: `state.policies[1].name: expected a string.` */
const describeStateFault = ({ path, expected }: StateFault): string =>
  `${formatJsonPath(['state', ...path])}: ${expected.replace(/\.$/, '')}.`;

const lost = (problem: string): { ok: false; problem: string; salvage: () => null } => ({
  ok: false,
  problem,
  salvage: () => null,
});

const inState = (faults: readonly StateFault[]): readonly StateFault[] =>
  faults.map(({ path, expected }) => ({ path: ['state', ...path], expected }));

function salvage<S>(text: string, value: unknown, check: StateCheck<S>): SalvagedState<S> | null {
  const envelope = stateSchema.safeParse(value);
  if (!envelope.success) return null;
  const checked = check(envelope.data.state);
  if (checked.ok) return { state: checked.state, leftOut: [] };
  const state = salvageState(envelope.data.state, check);
  return state && { state, leftOut: problemsAt(text, inState(checked.faults)) };
}

function problemsAt(text: string, faults: readonly StateFault[]): readonly string[] {
  const places = locateInJson(
    text,
    faults.map(({ path }) => path),
  );
  return faults.map(({ path, expected }) => {
    const place = places.get(jsonPointer(path));
    const line = place ? `Line ${positionAt(text, place.value).line}, ` : '';
    const where = path.length === 0 ? 'the whole file' : formatJsonPath(path);
    return `${line}${where}: ${expected.replace(/\.$/, '')}.`;
  });
}
