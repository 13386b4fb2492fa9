import type { Block, Piece, Section } from '../../../../../shared/report/report.js';
import type { RunResult } from '../run-result.js';
import { failedStep, fileFrom } from './failure-text.js';

/** Lines of a file around the one that failed. */
const linesAround = 4;
/** Lines of a file that a report has in full; of a longer one it has what is around the failure. */
const mostLines = 1500;

/** A scenario in the report. */
export interface Told {
  readonly result: RunResult;
  /** Of its section, and of the text of its file with `-source`. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly lines: readonly string[] | null;
  /** Where it failed, from 1. */
  readonly line: number | null;
}

/** @param number of the scenario in the report, from 1 */
export function told(result: RunResult, number: number, text: string | null): Told {
  const at = failedStep(result) ?? result.failedAttempts.at(-1)?.step;
  const lines = text === null ? null : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const line = result.problems[0]?.line ?? at?.line ?? null;
  return {
    result,
    id: `scenario-${number}`,
    name: result.title ?? fileFrom(result.file),
    file: fileFrom(result.file),
    lines,
    // What is missing at the end of a file is found behind its last line.
    line: line === null || lines === null ? line : Math.min(line, lines.length),
  };
}

/** The line that failed, and those around it. */
export function excerpt(lines: readonly string[], line: number): Block {
  const from = Math.max(1, line - linesAround);
  return {
    kind: 'source',
    lines: lines.slice(from - 1, line + linesAround),
    first: from,
    marked: { line, word: 'failed here' },
  };
}

/** Leads to a line of the file, where the report has that in full. */
export const lineLink = ({ id, lines }: Told, line: number, text = `line ${line}`): Piece =>
  lines === null || lines.length > mostLines ? text : { to: `${id}-source-${line}`, text };

/** The files in full; those in which nothing failed are not printed. */
export function sources(run: readonly Told[]): readonly Section[] {
  const shown = run.flatMap(({ lines, ...one }) =>
    lines === null ? [] : [{ ...one, lines, isShort: lines.length <= mostLines }],
  );
  if (shown.length === 0) return [];
  const isNeeded = shown.some(({ line }) => line !== null);
  return [
    { heading: 'Files', newPage: isNeeded, screenOnly: !isNeeded, blocks: [] },
    ...shown.map(
      ({ id, file, lines, line, isShort }): Section => ({
        heading: file,
        level: 3,
        id: `${id}-source`,
        screenOnly: line === null,
        blocks: isShort
          ? [
              {
                kind: 'source',
                lines,
                first: 1,
                id: `${id}-source`,
                ...(line !== null && { marked: { line, word: 'failed here' } }),
              },
            ]
          : [{ kind: 'paragraph', look: 'quiet', text: `${lines.length} lines: see the file.` }],
      }),
    ),
  ];
}
