import { relative, resolve } from 'node:path';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';

/** The problems of a broken file, one a line, as editors and terminals make links of them. */
export const problemLines = ({ file, problems }: RunResult): readonly string[] =>
  problems.map(
    ({ line, column, path, message }) =>
      `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`,
  );

/** What a step expected, what was seen, when, and what led to it. */
export function failureLines(step: Pick<StepRun, 'failure' | 'time'>): readonly string[] {
  const { failure } = step;
  if (!failure) return [];
  const differences = failure.mismatches.flatMap(({ what, expected, seen }) => [
    `${what}`,
    `  expected: ${expected}`,
    `  seen:     ${seen}`,
  ]);
  const why = failure.why.map(({ time, kind, text }) => `  ${time} ${kind}: ${text}`);
  return [
    ...(differences.length > 0 ? differences : [failure.message]),
    `at ${step.time}`,
    ...(why.length > 0 ? ['because', ...why] : []),
  ];
}

/** The step that ended a scenario. */
export const failedStep = ({ steps }: RunResult): StepRun | undefined =>
  steps.find(({ status }) => status === 'failed');

/** A file from a folder on, with `/` on every system, as build servers know it; from that of the run unless given. */
export const fileFrom = (file: string, folder: string = process.cwd()): string =>
  relative(folder, resolve(file)).replaceAll('\\', '/');

/** `3 passed, 1 flaky (passed only when run again), 2 failed, 1 left out in 4.2 s` */
export function totalsText({ passed, flaky, failed, leftOut, duration }: RunSummary): string {
  const retried = flaky > 0 ? `, ${flaky} flaky (passed only when run again)` : '';
  const rest = leftOut > 0 ? `, ${leftOut} left out` : '';
  return `${passed} passed${retried}, ${failed} failed${rest} in ${(duration / 1000).toFixed(1)} s`;
}
