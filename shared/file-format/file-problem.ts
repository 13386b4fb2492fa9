import type { Finding } from './finding.js';
import { formatJsonPath, positionAt } from './json-source.js';

/** Something wrong in a file that people write, with its place. */
export interface FileProblem {
  /** `people[3].manager`; empty for the whole file. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** At most this many problems of one file are reported. */
export const mostProblems = 20;

/** A file cannot be used. Its problems are in the order of the text. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly FileProblem[],
  ) {
    super(problems.map((problem) => formatProblem(file, problem)).join('\n'));
    this.name = 'FileError';
  }
}

/** `contoso.json:14:7 people[0].titel: unknown key; did you mean "title"?` */
const formatProblem = (file: string, problem: FileProblem): string =>
  `${file}:${problem.line}:${problem.column} ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`;

/** The problem of a file that holds more than is read; null when it does not. */
export function lengthProblem(text: string, longest: number): FileProblem | null {
  if (text.length <= longest) return null;
  const message = `expected at most ${longest} characters; found ${text.length}`;
  return { path: '', line: 1, column: 1, message };
}

/** Findings, each with its offset in `text`, as problems in the order of the text. */
export const problemsInOrder = (
  text: string,
  findings: readonly { readonly finding: Finding; readonly offset: number }[],
): readonly FileProblem[] =>
  findings
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, mostProblems)
    .map(({ finding, offset }) => ({
      path: formatJsonPath(finding.path),
      ...positionAt(text, offset),
      message: finding.message(),
    }));
