import { z } from 'zod';
import {
  findJsonSyntaxError,
  formatJsonPath,
  jsonPointer,
  locateInJson,
  positionAt,
} from '../../../shared/file-format/json-source.js';
import type { StateCheck } from './state-store.js';

/** Grows when a state file of before can no longer be read as it is. */
export const stateSchemaVersion = 1;

const envelopeSchema = z.strictObject({
  schemaVersion: z.literal(stateSchemaVersion),
  state: z.record(z.string(), z.unknown()),
});

const versionSchema = z.looseObject({ schemaVersion: z.number().int().positive() });

export type ParsedStateFile<S> =
  | { readonly ok: true; readonly state: S }
  /** `problem` is a sentence that names the line, or the path, and what was expected. */
  | { readonly ok: false; readonly problem: string };

/** The text of a state file, one member per line so that a person can compare two of them. */
export function formatStateFile(state: object): string {
  return `${JSON.stringify({ schemaVersion: stateSchemaVersion, state }, null, 1)}\n`;
}

/** Reads the text of a state file; `check` judges the engine's part of it. */
export function parseStateFile<S>(text: string, check: StateCheck<S>): ParsedStateFile<S> {
  const syntax = findJsonSyntaxError(text);
  if (syntax) {
    const { line, column } = positionAt(text, syntax.offset);
    return fault(`Line ${line}, column ${column}: expected ${syntax.expected}.`);
  }
  const value: unknown = JSON.parse(text);
  const versioned = versionSchema.safeParse(value);
  if (versioned.success && versioned.data.schemaVersion > stateSchemaVersion)
    return fault(
      `schemaVersion is ${versioned.data.schemaVersion}, expected ${stateSchemaVersion}: a newer version of this program wrote it.`,
    );
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) {
    const [issue] = envelope.error.issues;
    const path = (issue?.path ?? []).map((step) =>
      typeof step === 'number' ? step : String(step),
    );
    return faultAt(text, path, issue?.message ?? 'a state file');
  }
  const checked = check(envelope.data.state);
  if (checked.ok) return { ok: true, state: checked.state };
  return faultAt(text, ['state', ...checked.path], checked.expected);
}

const fault = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });

function faultAt(
  text: string,
  path: readonly (string | number)[],
  expected: string,
): { ok: false; problem: string } {
  const place = locateInJson(text, [path]).get(jsonPointer(path));
  const line = place ? `Line ${positionAt(text, place.value).line}, ` : '';
  const where = path.length === 0 ? 'the whole file' : formatJsonPath(path);
  return fault(`${line}${where}: ${expected.replace(/\.$/, '')}.`);
}
