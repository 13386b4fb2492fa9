import { describe, expect, it } from 'vitest';
import { GithubReporter } from '../../../../../electron/host/command-line/run/reporters/github-reporter.js';
import { junitReporter } from '../../../../../electron/host/command-line/run/reporters/junit-reporter.js';
import {
  broken,
  leftOut,
  type RunResult,
  summarise,
} from '../../../../../electron/host/command-line/run/run-result.js';
import { junitProblems } from '../../../../support/junit-rules.js';
import { runResult, started, stepRun, wrongStep } from './run-results.js';

const refused = stepRun({
  status: 'failed',
  failure: { message: 'Refused (not-found): Nobody.', mismatches: [], why: [] },
});

const result = (file: string, more: Partial<RunResult> = {}): RunResult =>
  runResult(file, 'Between "poll" & publication', more);

const failing = (file: string): RunResult =>
  result(file, { status: 'failed', steps: [stepRun(), wrongStep, stepRun({ status: 'skipped' })] });

const summaryOf = (results: readonly RunResult[], problem: string | null = null) =>
  summarise(results, { problem, started, duration: 2000, shard: null, retries: 0 });

const mixed: readonly RunResult[] = [
  result('test/scenarios/a.yaml'),
  failing('./test/scenarios/b/a.yaml'),
  result('test/scenarios/b/a.b.yml', { status: 'failed', steps: [refused] }),
  broken('c.yaml', [
    { path: 'steps[0]', line: 3, column: 5, message: 'expected one of "a", "b"; found "c"' },
    { path: '', line: 9, column: 1, message: 'something\u001b[31m else' },
  ]),
  result('test/scenarios/d.yaml', {
    status: 'flaky',
    failedAttempts: [{ duration: 400, step: wrongStep }],
  }),
  result('test/scenarios/e.yaml', {
    status: 'failed',
    steps: [wrongStep],
    failedAttempts: [{ duration: 400, step: refused }],
  }),
  leftOut('test/scenarios/f.yaml', null),
];

describe('A JUnit report', () => {
  const xml = junitReporter.finish(mixed, summaryOf(mixed));

  it('follows the schemas of Jenkins, Ant and Surefire, and what GitLab and Jenkins take for the same', () => {
    expect(junitProblems(xml)).toEqual([]);
    expect(junitProblems(junitReporter.finish([], summaryOf([])))).toEqual([]);
  });

  it('has a case for each scenario, by its file and title and without lines, with its real time', () => {
    expect(xml).toContain(
      '<testcase name="Between &quot;poll&quot; &amp; publication" classname="test.scenarios.a" time="1.234"/>',
    );
    expect(xml).toContain('timestamp="2026-05-04T08:30:00"');
    expect(xml).toContain(
      '<testsuites name="lync-emulator" tests="6" failures="2" errors="2" time="2.000">',
    );
    expect(xml).toContain('<property name="organisation" value="Contoso"/>');
    expect(xml).toContain('classname="test.scenarios.b.a_b"');
    expect(xml).not.toContain('test/scenarios/f.yaml');
  });

  it('tells a failed expectation from what was refused or could not be used, with step, line and cause', () => {
    expect(xml).toMatch(
      /<failure message="Bob sees it: Expected presence to be Available; saw Busy\." type="expectation">test\/scenarios\/b\/a\.yaml:5 Bob sees it\npresence\n {2}expected: Available\n {2}seen: {5}Busy\nat 2010-12-06 08:30:00\nbecause\n/,
    );
    expect(xml).toContain('type="refused">test/scenarios/b/a.b.yml:5 Bob sees it\n');
    expect(xml).toContain('<error message="c.yaml:3:5 steps[0]: expected one of');
    expect(xml).not.toContain('\u001b');
  });

  it('says which attempts failed before', () => {
    expect(xml).toMatch(/<flakyFailure message="Bob sees it: Expected[^>]*><stackTrace>/);
    expect(xml).toMatch(/<rerunFailure message="Bob sees it: Refused[^>]*><stackTrace>/);
  });

  it('is not empty where nothing was run, and gives files of one name different classes', () => {
    const none = junitReporter.finish([], summaryOf([], 'Nothing was run: --grep x matches none.'));
    expect(junitProblems(none)).toEqual([]);
    expect(none).toContain('<error message="Nothing was run: --grep x matches none."');
    const same = [result('a/b.yaml'), result('a/b.yml')];
    const twice = junitReporter.finish(same, summaryOf(same));
    expect(junitProblems(twice)).toEqual([]);
    expect(twice).toContain('classname="a.b_2"');
  });
});

describe('Annotations for GitHub', () => {
  const printed: string[] = [];
  const annotated = (results: readonly RunResult[], problem: string | null = null) => {
    printed.length = 0;
    const list = { finish: () => 'the list\n' };
    const reporter = new GithubReporter(list, (line) => printed.push(line), process.cwd());
    for (const each of results) reporter.ended(each);
    return reporter.finish(results, summaryOf(results, problem)).split('\n');
  };

  it('name file, line and title, escaped, below the list', () => {
    const lines = annotated(mixed);
    expect(lines[0]).toBe('the list');
    expect(lines).toContain(
      '::error file=test/scenarios/b/a.yaml,line=5,title=Between "poll" & publication::Bob sees it%0Apresence%0A  expected: Available%0A  seen:     Busy%0Aat 2010-12-06 08:30:00%0Abecause%0A  2010-12-06 08:30:00 calendar.published: Busy: 100 %25, now',
    );
    expect(lines[2]).toContain(
      '::error file=c.yaml,line=3,col=5,title=The scenario file cannot be used::3:5 steps[0]: expected',
    );
    const warning = lines.find((line) => line.startsWith('::warning file=test/scenarios/d.yaml'));
    expect(warning).toContain('Flaky: passed only after 1 failed attempt.%0A');
    const title = annotated([{ ...failing('a.yaml'), title: 'A: b, c\r\n50 %' }])[2];
    expect(title).toContain('title=A%3A b%2C c%0D%0A50 %25::');
  });

  it('end at ten, and the closing notice says how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, index) => failing(`${index}.yaml`));
    const lines = annotated(many);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.at(-2)).toBe(
      '::notice title=Scenarios::0 passed, 13 failed in 2.0 s. 3 more failed than are annotated: see the list.',
    );
    expect(annotated([], 'Nothing was run.')).toContain(
      '::error title=Nothing was run::Nothing was run.',
    );
  });

  it('are the only commands: what scenarios print stands between marks', () => {
    expect(annotated([], 'Nothing was run.')[0]).toBe('the list');
    expect(printed).toEqual([]);
    const lines = annotated(mixed);
    const [, mark] = /^::stop-commands::(.+)$/.exec(printed[0] ?? '') ?? [];
    expect(mark).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines[1]).toBe(`::${mark}::`);
  });
});
