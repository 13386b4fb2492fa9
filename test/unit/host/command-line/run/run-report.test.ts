// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { runReport } from '../../../../../electron/host/command-line/run/reporters/run-report.js';
import {
  broken,
  leftOut,
  type RunResult,
  summarise,
} from '../../../../../electron/host/command-line/run/run-result.js';
import { writeReport } from '../../../../../shared/report/write-report.js';
import { runResult, started, stepRun, wrongStep } from './run-results.js';

const result = (file: string, more: Partial<RunResult> = {}): RunResult =>
  runResult(file, `About ${file}`, { steps: [begun], ...more });

const begun = stepRun({
  title: 'Alice is busy',
  line: 3,
  act: 'status',
  did: [{ text: 'Alice Ahlberg: Set status: busy.', shell: null }],
});

const text =
  'scenario: A\nsteps:\n  - title: Alice is busy\n    status: {}\n  - title: Bob sees it\n';

const page = (results: readonly RunResult[], problem: string | null = null): Document => {
  const known = { problem, shard: { part: 2, of: 3 }, retries: 1, started, duration: 2000 };
  const report = runReport(results, summarise(results, known), (file) =>
    file === 'gone.yaml' ? null : text,
  );
  return new DOMParser().parseFromString(writeReport(report).html, 'text/html');
};

const readable = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');

describe('The page of a run', () => {
  const failed = result('b.yaml', { status: 'failed', steps: [begun, wrongStep] });
  const shown = page([
    result('a.yaml'),
    failed,
    broken('gone.yaml', [{ path: '', line: 1, column: 1, message: 'expected a file' }]),
    result('c.yaml', { status: 'flaky', failedAttempts: [{ duration: 400, step: wrongStep }] }),
    leftOut('d.yaml', null),
  ]);

  it('says in its head how many passed, which did not, when, which version and organisation', () => {
    expect(shown.title).toBe('2 of 4 scenarios passed');
    const head = readable(shown.querySelector('header'));
    expect(head).toContain('2 failed: About b.yaml, gone.yaml, About c.yaml.');
    expect(head).toContain('1 passed, 1 flaky (passed only when run again), 2 failed, 1 left out');
    expect(head).toContain('This is part 2 of 3.');
    expect(head).toMatch(/Contoso, 4 May 2026, \d\d:\d\d \([\w/]+\), version/);
  });

  it('lists each scenario with file, outcome, steps and duration, and leads to all of them', () => {
    const [table] = shown.querySelectorAll('main table');
    expect(readable(table ?? null)).toContain('About a.yamla.yamlpassed11.2 s');
    for (const link of shown.querySelectorAll('a'))
      expect(
        shown.getElementById(link.getAttribute('href')?.slice(1) ?? ''),
        link.outerHTML,
      ).not.toBeNull();
  });

  it('shows of a failure what was expected, what led to it, what was done, and the marked line of its file', () => {
    const section = shown.getElementById('scenario-2');
    const told = readable(section);
    expect(told).toContain('presence: expected Available, seen Busy');
    expect(told).toContain('Busy: 100 %, now');
    expect(told).toContain('Alice Ahlberg: Set status: busy.');
    expect(readable(section?.querySelector('.source .marked') ?? null)).toBe(
      '5 - title: Bob sees it failed here ',
    );
    const file = shown.getElementById('scenario-2-source');
    expect(file?.querySelectorAll('.source span')).toHaveLength(5);
    expect(file?.classList.contains('screen-only')).toBe(false);
    expect(shown.getElementById('scenario-1-source')?.classList.contains('screen-only')).toBe(true);
  });

  it('names what is flaky with the attempts before, and a file that is not there with its problem', () => {
    const flaky = readable(shown.getElementById('scenario-4'));
    expect(flaky).toContain('It passed at attempt 2. Find out why it did not before:');
    expect(flaky).toContain('Bob sees it: Expected presence to be Available; saw Busy.');
    expect(readable(shown.getElementById('scenario-3'))).toContain(
      'Line 1, column 1: expected a file',
    );
    expect(shown.getElementById('scenario-3-source')).toBeNull();
  });

  it('is static, needs nothing from elsewhere, and says so where nothing was run', () => {
    expect(shown.querySelectorAll('script, details, [src]')).toHaveLength(0);
    const empty = page([], 'Nothing was run: --grep x matches none. Leave it out.');
    expect(readable(empty.querySelector('header'))).toContain('Leave it out.');
    expect(empty.title).toBe('Nothing was run');
  });
});
