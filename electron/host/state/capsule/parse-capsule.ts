import { z } from 'zod';
import { largestCapsule } from '../../../../shared/capsule/capsule-limit.js';
import {
  type CapsuleFile,
  capsuleFormat,
  capsuleSchema,
  capsuleVersion,
} from '../../../../shared/capsule/capsule-schema.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import {
  FileError,
  type FileProblem,
  lengthProblem,
} from '../../../../shared/file-format/file-problem.js';
import { type Finding, shown } from '../../../../shared/file-format/finding.js';
import { toInstant } from '../../../../shared/lync/time.js';
import {
  placeFindings,
  syntaxProblem,
} from '../../../../shared/organisation/organisation-problem.js';
import {
  type DeploymentState,
  deploymentStateSchema,
} from '../../../emulator/deployment/deployment-state.js';
import { judgeCustomStates } from '../../outside/custom-states/judge-custom-states.js';
import type { ExchangeAnswer, JournalEntry } from '../journal/journal-entry.js';
import { readEntry } from './read-entry.js';

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

/** A capsule that fits its format, with every command and the saved state checked. */
export interface Capsule extends Omit<CapsuleFile, 'journal' | 'exchangeAnswers' | 'beginning'> {
  readonly beginning: Pick<CapsuleFile['beginning'], 'customStates'> & {
    readonly state: DeploymentState | null;
  };
  readonly journal: readonly JournalEntry[];
  readonly exchangeAnswers: readonly ExchangeAnswer[];
}

/**
 * Reads the text of a capsule. Nothing in it is carried out or kept yet.
 * @param file names the file in messages
 * @throws {CapsuleFileError} with line, column and path of each problem, for text that is not JSON, of another format
 *   or version, or does not fit the format
 * @throws {CommandError} `too-large`
 */
export function parseCapsule(text: string, file: string): Capsule {
  const tooLong = lengthProblem(text, largestCapsule);
  if (tooLong) throw new CommandError('too-large', `${file}: ${tooLong.message}.`);
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new CapsuleFileError(file, [syntaxProblem(source)], null);
  }
  const { findings, capsule } = examine(value);
  if (capsule === null)
    throw new CapsuleFileError(file, placeFindings(source, findings), programOf(value));
  return capsule;
}

const savedStateSchema = deploymentStateSchema.nullable();

interface Examination {
  readonly findings: readonly Finding[];
  /** Null when there are findings. */
  readonly capsule: Capsule | null;
}

const found = (...findings: readonly Finding[]): Examination => ({ findings, capsule: null });

function examine(value: unknown): Examination {
  const foreign = foreignFormat(value);
  if (foreign) return found(foreign);
  const parsed = capsuleSchema.safeParse(value);
  if (!parsed.success) {
    return found(...describeIssues(parsed.error.issues, value, capsuleSchema));
  }
  const { beginning, journal, exchangeAnswers, ...rest } = parsed.data;
  const state = savedStateSchema.safeParse(beginning.state);
  if (!state.success) {
    const issues = describeIssues(state.error.issues, beginning.state, savedStateSchema);
    return found(
      ...issues.map(({ path, at, message }) => ({
        path: ['beginning', 'state', ...path],
        at,
        message: () => `not a saved state: ${message()}`,
      })),
    );
  }
  // A capsule of an earlier version may hold what is no file of custom states; it is not kept here either.
  const customStates = Object.entries(beginning.customStates).map(
    ([url, file]) => [url, file.ok ? judgeCustomStates(file.text) : file] as const,
  );
  const findings: Finding[] = [];
  const entries = journal.flatMap((entry, index) => readEntry(entry, index, findings) ?? []);
  if (findings.length > 0) return found(...findings);
  return {
    findings,
    capsule: {
      ...rest,
      beginning: { customStates: Object.fromEntries(customStates), state: state.data },
      journal: entries,
      exchangeAnswers: exchangeAnswers.map((answer) => ({ ...answer, at: toInstant(answer.at) })),
    },
  };
}

const writtenBy = z.looseObject({
  format: z.literal(capsuleFormat),
  program: z.string().regex(/^[\w.+-]{1,50}$/),
});

const programOf = (value: unknown): string | null =>
  writtenBy.safeParse(value).data?.program ?? null;

/** Another format or version is said first: everything else that is strange follows from it. */
function foreignFormat(value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, formatVersion: version } = value as Readonly<Record<string, unknown>>;
  if (format !== capsuleFormat) {
    const seen = format === undefined ? 'missing' : `found ${shown(format)}`;
    return {
      path: ['format'],
      at: 'value',
      message: () => `not a capsule: expected "${capsuleFormat}"; ${seen}`,
    };
  }
  if (typeof version !== 'number' || version === capsuleVersion) return null;
  const whose = version > capsuleVersion ? 'a newer' : 'another';
  return {
    path: ['formatVersion'],
    at: 'value',
    message: () =>
      `made for ${whose} version of this program: expected formatVersion ${capsuleVersion}; found ${version}`,
  };
}
