import { capsuleFormat, largestCapsule } from '../../../../shared/capsule/capsule-file.js';
import { capsuleSchema, capsuleVersion } from '../../../../shared/capsule/capsule-schema.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import {
  FileError,
  type FileProblem,
  lengthProblem,
} from '../../../../shared/file-format/file-problem.js';
import { type Finding, shown } from '../../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import {
  placeFindings,
  syntaxProblem,
} from '../../../../shared/organisation/organisation-problem.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { emulatorStateFormat } from '../emulator-state.js';
import { checkState, versionOf } from '../storage/state-format.js';
import type { Capsule } from './capsule-text.js';
import { type FormerCapsule, formerCapsuleSchema, formerVersion } from './former-capsule.js';

/** A capsule cannot be opened. Its problems are in the order of the text. */
export class CapsuleFileError extends FileError {
  override readonly name = 'CapsuleFileError';

  constructor(
    file: string,
    problems: readonly FileProblem[],
    /** The version that wrote it, where the text says so. */
    readonly program: string | null,
  ) {
    super(file, problems);
  }
}

/**
 * Reads the text of a capsule, the state of an earlier version brought to the present one. Nothing in it is kept yet.
 * @param file names the file in messages
 * @throws {CapsuleFileError} with line, column and path of each problem, for text that is not JSON, of another format
 *   or a newer version, or does not fit the format
 * @throws {CommandError} `too-large`
 */
export function parseCapsule(text: string, file: string): Capsule | FormerCapsule {
  const tooLong = lengthProblem(text, largestCapsule);
  if (tooLong) throw new CommandError('too-large', `${file}: ${tooLong.message}.`);
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new CapsuleFileError(file, [syntaxProblem(source)], null);
  }
  const read = examine(value);
  if ('findings' in read)
    throw new CapsuleFileError(file, placeFindings(source, read.findings), programOf(value));
  return read;
}

interface Faults {
  /** At least one. */
  readonly findings: readonly Finding[];
}

function examine(value: unknown): Faults | Capsule | FormerCapsule {
  const foreign = foreignFormat(value);
  if (foreign) return { findings: [foreign] };
  const schema = versionIn(value) === formerVersion ? formerCapsuleSchema : capsuleSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { findings: describeIssues(parsed.error.issues, value, schema) };
  if (parsed.data.formatVersion === formerVersion) return parsed.data;
  const { state, stateVersion, ...rest } = parsed.data;
  const version = versionOf(emulatorStateFormat);
  if (stateVersion > version) return { findings: [newer('stateVersion', version, stateVersion)] };
  const checked = checkState(state, emulatorStateFormat, stateVersion);
  if (!checked.ok)
    return { findings: checked.faults.map(({ path, expected }) => inState(path, expected)) };
  const { deployment, journal } = checked.state;
  if (deployment === null)
    return { findings: [inState(['deployment'], 'expected a deployment; found null')] };
  return { ...rest, stateVersion: version, state: { deployment, journal } };
}

const inState = (path: JsonPath, expected: string): Finding => ({
  path: ['state', ...path],
  at: 'value',
  message: () => `not a saved state: ${expected}`,
});

const writtenBy = z.looseObject({
  format: z.literal(capsuleFormat),
  program: z.string().regex(/^[\w.+-]{1,50}$/),
});

const programOf = (value: unknown): string | null =>
  writtenBy.safeParse(value).data?.program ?? null;

const versionIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'formatVersion' in value
    ? value.formatVersion
    : undefined;

/** Another format or a newer version is said first: everything else that is strange follows from it. */
function foreignFormat(value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format = undefined } = value as { readonly format?: unknown };
  if (format !== capsuleFormat) {
    const seen = format === undefined ? 'missing' : `found ${shown(format)}`;
    return {
      path: ['format'],
      at: 'value',
      message: () => `not a capsule: expected "${capsuleFormat}"; ${seen}`,
    };
  }
  const version = versionIn(value);
  return typeof version === 'number' && version > capsuleVersion
    ? newer('formatVersion', capsuleVersion, version)
    : null;
}

const newer = (member: string, expected: number, found: number): Finding => ({
  path: [member],
  at: 'value',
  message: () =>
    `made for a newer version of this program: expected ${member} ${expected} or below; found ${found}`,
});
