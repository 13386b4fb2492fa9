import { escapeMarkup } from '../../../../../shared/report/escape-markup.js';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';
import { failureLines, problemLines } from './failure-text.js';
import type { Reporter } from './reporter.js';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
summary { cursor: pointer; font-weight: 600; }
details { border-top: 1px solid #8886; padding: .6rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .15rem .8rem .15rem 0; }
td:first-child, th:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
pre { margin: .3rem 0; padding: .5rem; background: #8882; white-space: pre-wrap; }
.passed { color: #17803d; } .failed, .broken, .flaky { color: #c62828; } .skipped { opacity: .6; }
`;

/** For people who were not there: one page that needs nothing else. */
export const htmlReporter: Reporter = {
  finish: (reports: readonly RunResult[], summary: RunSummary) =>
    [
      '<!doctype html>',
      '<html lang="en">',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width">',
      '<title>Scenarios of the Lync Client Emulator</title>',
      `<style>${style}</style>`,
      '<h1>Scenarios</h1>',
      ...(summary.problem === null
        ? []
        : [`<p class="failed">${escapeMarkup(summary.problem)}</p>`]),
      `<p>${summary.passed} passed, ${summary.flaky} flaky, ${summary.failed} failed, ${summary.leftOut} left out.</p>`,
      ...reports.filter(({ status }) => status !== 'left-out').map(fileSection),
      '</html>',
      '',
    ].join('\n'),
};

function fileSection(report: RunResult): string {
  const { file, title, note, status, steps, failedAttempts } = report;
  const problems = problemLines(report);
  return [
    `<details${status === 'passed' ? '' : ' open'}>`,
    `<summary><span class="${status}">${status}</span> ${escapeMarkup(title ?? file)}</summary>`,
    `<p>${escapeMarkup(file)}</p>`,
    ...(note === null ? [] : [`<p>${escapeMarkup(note)}</p>`]),
    ...(problems.length === 0 ? [] : [`<pre>${escapeMarkup(problems.join('\n'))}</pre>`]),
    ...failedAttempts.map(
      ({ step }, index) =>
        `<p class="failed">Attempt ${index + 1} failed: ${escapeMarkup(step.title)}</p><pre>${escapeMarkup(failureLines(step).join('\n'))}</pre>`,
    ),
    ...(steps.length === 0 ? [] : [stepTable(steps)]),
    '</details>',
  ].join('\n');
}

const stepTable = (steps: readonly StepRun[]): string =>
  [
    '<table>',
    '<tr><th scope="col">Clock</th><th scope="col">Step</th><th scope="col">Result</th></tr>',
    ...steps.map(stepRow),
    '</table>',
  ].join('\n');

function stepRow(step: StepRun): string {
  const { time, title, note, status } = step;
  const details = [
    ...(note === null ? [] : [`<p>${escapeMarkup(note)}</p>`]),
    ...(status === 'failed' ? [`<pre>${escapeMarkup(failureLines(step).join('\n'))}</pre>`] : []),
  ];
  return `<tr class="${status === 'skipped' ? status : ''}"><td>${escapeMarkup(time)}</td><td>${escapeMarkup(title)}${details.join('')}</td><td class="${status}">${status}</td></tr>`;
}
