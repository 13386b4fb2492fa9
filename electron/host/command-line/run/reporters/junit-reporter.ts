import { escapeMarkup } from '../../../../../shared/report/escape-markup.js';
import type { FailedAttempt, RunResult, RunSummary, StepRun } from '../run-result.js';
import { failureLines, problemLines } from './failure-text.js';
import type { Reporter } from './reporter.js';

/** For build servers: a test suite for each file, a test case for each of its steps. */
export const junitReporter: Reporter = {
  finish: (reports: readonly RunResult[], summary: RunSummary) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="lync-emulator" time="${seconds(summary.duration)}">`,
      ...(summary.problem === null ? [] : nothingRun(summary.problem)),
      ...reports.filter(({ status }) => status !== 'left-out').flatMap(suite),
      '</testsuites>',
      '',
    ].join('\n'),
};

const nothingRun = (problem: string): string[] => [
  '  <testsuite name="lync-emulator" tests="1" failures="0" errors="1" skipped="0" time="0">',
  '    <testcase name="Something was run" classname="lync-emulator" time="0">',
  `      <error${written({ message: problem })}/>`,
  '    </testcase>',
  '  </testsuite>',
];

function suite(report: RunResult): string[] {
  const { file, title, steps, duration, status } = report;
  const count = (wanted: StepRun['status']) =>
    steps.filter((step) => step.status === wanted).length;
  const isBroken = status === 'broken';
  const attributes = {
    name: title ?? file,
    file,
    tests: isBroken ? 1 : steps.length,
    failures: count('failed'),
    errors: isBroken ? 1 : 0,
    skipped: count('skipped'),
    time: seconds(duration),
  };
  const cases = isBroken ? brokenCase(report) : steps.flatMap((step) => stepCase(report, step));
  return [`  <testsuite${written(attributes)}>`, ...cases, '  </testsuite>'];
}

function brokenCase(report: RunResult): string[] {
  const lines = problemLines(report);
  const attributes = { name: 'The file can be used', classname: report.file };
  return [
    `    <testcase${written(attributes)}>`,
    `      <error${written({ message: lines[0] ?? '' })}>${escapeMarkup(lines.join('\n'))}</error>`,
    '    </testcase>',
  ];
}

function stepCase({ file, title, failedAttempts }: RunResult, step: StepRun): string[] {
  const name = `${step.title} (line ${step.line})`;
  const open = `    <testcase${written({ name, classname: title ?? file, time: seconds(step.duration) })}`;
  const flaky = failedAttempts.filter((attempt) => attempt.step.line === step.line);
  if (step.status === 'passed' && flaky.length > 0)
    return [`${open}>`, ...flaky.map(flakyFailure), '    </testcase>'];
  if (step.status === 'passed') return [`${open}/>`];
  if (step.status === 'skipped') return [`${open}><skipped/></testcase>`];
  const text = failureLines(step).join('\n');
  const failure = `<failure${written({ message: step.failure?.message ?? '' })}>${escapeMarkup(text)}</failure>`;
  return [`${open}>`, `      ${failure}`, '    </testcase>'];
}

/** As Maven Surefire writes a test that passed only when it was run again. */
const flakyFailure = ({ step }: FailedAttempt): string =>
  `      <flakyFailure${written({ message: step.failure?.message ?? '', type: 'flaky' })}>${escapeMarkup(failureLines(step).join('\n'))}</flakyFailure>`;

const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
