import type { Finding } from './finding.js';
import {
  findJsonSyntaxError,
  formatJsonPath,
  type JsonPath,
  jsonPointer,
  locateInJson,
  positionAt,
} from './json-source.js';

/** Something wrong in an organisation file, with its place. */
export interface OrganisationProblem {
  /** `people[3].manager`; empty for the whole file. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** At most this many problems of one file are reported. */
const mostProblems = 20;

/** An organisation file cannot be used. Its problems are in the order of the text. */
export class OrganisationFileError extends Error {
  readonly file: string;
  readonly problems: readonly OrganisationProblem[];

  constructor(file: string, problems: readonly OrganisationProblem[]) {
    super(problems.map((problem) => formatProblem(file, problem)).join('\n'));
    this.name = 'OrganisationFileError';
    this.file = file;
    this.problems = problems;
  }
}

/** `contoso.json:14:7 people[0].titel: unknown key; did you mean "title"?` */
const formatProblem = (file: string, problem: OrganisationProblem): string =>
  `${file}:${problem.line}:${problem.column} ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`;

/** The problem with text that `JSON.parse` refuses. */
export function syntaxProblem(text: string): OrganisationProblem {
  const error = findJsonSyntaxError(text);
  const offset = error?.offset ?? text.length;
  const found = offset < text.length ? JSON.stringify(text[offset]) : 'the end of the file';
  return {
    path: '',
    ...positionAt(text, offset),
    message: `not JSON: expected ${error?.expected ?? 'JSON'}, found ${found}`,
  };
}

/** Findings as problems in the order of `text`, which must be JSON. */
export function placeFindings(
  text: string,
  findings: readonly Finding[],
): readonly OrganisationProblem[] {
  const places = locateInJson(
    text,
    findings.flatMap(({ path }) => ancestors(path)),
  );
  return findings
    .map((finding) => {
      const nearest = ancestors(finding.path).find((path) => places.has(jsonPointer(path))) ?? [];
      const place = places.get(jsonPointer(nearest)) ?? { key: 0, value: 0 };
      const offset =
        finding.at === 'key' && nearest.length === finding.path.length ? place.key : place.value;
      return { finding, offset };
    })
    .sort((a, b) => a.offset - b.offset)
    .slice(0, mostProblems)
    .map(({ finding, offset }) => ({
      path: formatJsonPath(finding.path),
      ...positionAt(text, offset),
      message: finding.message(),
    }));
}

/** The path itself, then each path it lies in, innermost first. */
const ancestors = (path: JsonPath): readonly JsonPath[] =>
  Array.from({ length: path.length + 1 }, (_, index) => path.slice(0, path.length - index));
