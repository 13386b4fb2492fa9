import { escapeMarkup } from '../../../../../shared/report/escape-markup.js';
import type { FileReport, RunSummary, StepReport } from '../file-report.js';
import { failureLines, problemLines } from './failure-text.js';
import type { Reporter } from './reporter.js';

/** For build servers: a test suite for each file, a test case for each of its steps. */
export const junitReporter: Reporter = {
  finish: (reports: readonly FileReport[], summary: RunSummary) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="lync-emulator" time="${seconds(summary.duration)}">`,
      ...reports.filter(({ status }) => status !== 'left-out').flatMap(suite),
      '</testsuites>',
      '',
    ].join('\n'),
};

function suite(report: FileReport): string[] {
  const { file, title, steps, duration, status } = report;
  const count = (wanted: StepReport['status']) =>
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

function brokenCase(report: FileReport): string[] {
  const lines = problemLines(report);
  const attributes = { name: 'The file can be used', classname: report.file };
  return [
    `    <testcase${written(attributes)}>`,
    `      <error${written({ message: lines[0] ?? '' })}>${escapeMarkup(lines.join('\n'))}</error>`,
    '    </testcase>',
  ];
}

function stepCase({ file, title }: FileReport, step: StepReport): string[] {
  const name = `${step.title} (line ${step.line})`;
  const open = `    <testcase${written({ name, classname: title ?? file, time: '0' })}`;
  if (step.status === 'passed') return [`${open}/>`];
  if (step.status === 'skipped') return [`${open}><skipped/></testcase>`];
  const text = failureLines(step).join('\n');
  const failure = `<failure${written({ message: step.failure?.message ?? '' })}>${escapeMarkup(text)}</failure>`;
  return [`${open}>`, `      ${failure}`, '    </testcase>'];
}

const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
