import { describeIssues } from '../file-format/describe-issue.js';
import { lengthProblem } from '../file-format/file-problem.js';
import { type Finding, shown } from '../file-format/finding.js';
import { surelyFits } from '../file-format/fits.js';
import { checkReferences } from './check-references.js';
import { OrganisationFileError, placeFindings, syntaxProblem } from './organisation-problem.js';
import {
  type OrganisationFile,
  organisationSchema,
  organisationSchemaVersion,
} from './organisation-schema.js';

/** Characters of the longest file that is read. */
export const longestOrganisationFile = 256 * 1024 * 1024;

/**
 * Reads an organisation file whose every reference holds.
 * @param file names the file in messages
 * @throws OrganisationFileError with line, column and path of each problem, for a file that is too long, not JSON, made
 *   for a newer version, does not fit the schema, or names people and things it does not hold
 */
export function parseOrganisation(text: string, file: string): OrganisationFile {
  const tooLong = lengthProblem(text, longestOrganisationFile);
  if (tooLong) throw new OrganisationFileError(file, [tooLong]);
  // Editors on Windows may put a byte order mark first.
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new OrganisationFileError(file, [syntaxProblem(source)]);
  }
  const { findings, organisation } = examineOrganisation(value);
  if (organisation === null) throw new OrganisationFileError(file, placeFindings(source, findings));
  return organisation;
}

export interface Examination {
  readonly findings: readonly Finding[];
  /** Null when there are findings. */
  readonly organisation: OrganisationFile | null;
}

/** What is wrong with the content of an organisation file, wherever it was written. */
export function examineOrganisation(value: unknown): Examination {
  const newer = newerVersion(value);
  if (newer !== null) return { findings: [newer], organisation: null };
  // A file with nothing wrong in it is taken as it is: a copy of 100,000 people takes longer than to judge them.
  const result = surelyFits(organisationSchema, value)
    ? { success: true as const, data: value }
    : organisationSchema.safeParse(value);
  if (!result.success) {
    const findings = describeIssues(result.error.issues, value, organisationSchema);
    return { findings, organisation: null };
  }
  const findings = checkReferences(result.data);
  return { findings, organisation: findings.length === 0 ? result.data : null };
}

/** A newer version is said first: everything else that is strange about the file follows from it. */
function newerVersion(value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  const version = value.schemaVersion;
  if (typeof version !== 'number' || version <= organisationSchemaVersion) return null;
  return {
    path: ['schemaVersion'],
    at: 'value',
    message: () =>
      `made for a newer version of this program: expected schemaVersion ${organisationSchemaVersion}; found ${shown(version)}`,
  };
}
