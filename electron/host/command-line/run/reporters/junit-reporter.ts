import { hostname } from 'node:os';
import { escapeMarkup } from '../../../../../shared/report/escape-markup.js';
import { programVersion } from '../../../program-version.js';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';
import { failedStep, failureLines, fileFrom, problemLines } from './failure-text.js';
import type { Reporter } from './reporter.js';

/**
 * For build servers: a suite of one test case for each scenario. GitLab knows a test by class and name and drops another
 * of the same; Jenkins follows it by these from build to build. Steps would be neither unique nor independent: after
 * one that fails the others are skipped. So the case is the scenario, and its failure says the step.
 *
 * Valid by junit-10.xsd, by which the xUnit plugin of Jenkins refuses reports: no `file` or `line` of a case, no
 * `skipped` of the root. But for the totals of the root, and for `flakyFailure` and `rerunFailure` of Maven Surefire
 * where `--retries` ran a scenario again, valid by JUnit.xsd of Apache Ant as well. Times are UTC; that schema forbids to
 * say so.
 */
export const junitReporter: Reporter = {
  finish(results: readonly RunResult[], summary: RunSummary) {
    const run = results.filter(({ status }) => status !== 'left-out');
    const classNames = uniqueClassNames(run.map(({ file }) => file));
    const cases = [
      ...(summary.problem === null ? [] : [nothingRun(summary.problem, summary)]),
      ...run.map((result, index) => caseOf(result, classNames[index] ?? result.file)),
    ];
    const totals = { name: 'lync-emulator', ...counts(cases), time: seconds(summary.duration) };
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${written(totals)}>`,
      ...cases.flatMap(suite),
      '</testsuites>',
      '',
    ].join('\n');
  },
};

/** A test case and the suite around it. */
interface Case {
  /** `test.scenarios.photos`: build servers take what is before the last dot for a package. */
  readonly className: string;
  readonly name: string;
  readonly suiteName: string;
  readonly started: string;
  readonly duration: number;
  readonly organisation: string | null;
  readonly outcome: 'passed' | 'failure' | 'error';
  /** Elements below the case, in the order of the schemas. */
  readonly elements: readonly string[];
}

const nothingRun = (problem: string, { started }: RunSummary): Case => ({
  className: 'lync-emulator',
  name: 'Something was run',
  suiteName: 'lync-emulator',
  started,
  duration: 0,
  organisation: null,
  outcome: 'error',
  elements: [problemElement('error', 'nothing-run', problem, problem)],
});

function caseOf(result: RunResult, className: string): Case {
  const { file, title, started, duration, organisation, failedAttempts } = result;
  const common = {
    className,
    name: title ?? 'The file can be used',
    suiteName: file,
    // A file that could not be run has no start of its own.
    started: started ?? new Date(0).toISOString(),
    duration,
    organisation,
  };
  if (result.status === 'broken') {
    const lines = problemLines(result);
    const element = problemElement('error', 'unusable-file', lines[0] ?? '', lines.join('\n'));
    return { ...common, outcome: 'error', elements: [element] };
  }
  const failed = failedStep(result);
  const again = (name: 'flakyFailure' | 'rerunFailure') =>
    failedAttempts.map(({ step }) => attemptElement(name, file, step));
  if (!failed) return { ...common, outcome: 'passed', elements: again('flakyFailure') };
  const outcome = isExpectation(failed) ? 'failure' : 'error';
  const type = outcome === 'failure' ? 'expectation' : 'refused';
  const element = problemElement(outcome, type, messageOf(failed), stepText(file, failed));
  const reruns = again('rerunFailure');
  return {
    ...common,
    outcome,
    elements: outcome === 'failure' ? [element, ...reruns] : [...reruns, element],
  };
}

/** Whether a step saw something else than was expected; otherwise it was refused, or the program threw. */
const isExpectation = ({ failure }: StepRun): boolean => (failure?.mismatches.length ?? 0) > 0;

const messageOf = ({ title, failure }: StepRun): string => `${title}: ${failure?.message ?? ''}`;

const stepText = (file: string, step: StepRun): string =>
  [`${fileFrom(file)}:${step.line} ${step.title}`, ...failureLines(step)].join('\n');

const problemElement = (
  name: 'failure' | 'error',
  type: string,
  message: string,
  text: string,
): string => `<${name}${written({ message, type })}>${escapeMarkup(text)}</${name}>`;

const attemptElement = (name: string, file: string, step: StepRun): string =>
  `<${name}${written({ message: messageOf(step), type: isExpectation(step) ? 'expectation' : 'refused' })}><stackTrace>${escapeMarkup(stepText(file, step))}</stackTrace></${name}>`;

const counts = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failure').length,
  errors: cases.filter(({ outcome }) => outcome === 'error').length,
});

function suite(one: Case, id: number): readonly string[] {
  const { className, name, suiteName, started, duration, organisation, elements } = one;
  const attributes = {
    name: suiteName,
    package: className.replace(/\.[^.]*$/, ''),
    id,
    hostname: hostname() || 'localhost',
    timestamp: started.slice(0, 19),
    ...counts([one]),
    skipped: 0,
    time: seconds(duration),
  };
  const open = `    <testcase${written({ name, classname: className, time: seconds(duration) })}`;
  const properties = { 'lync-emulator': programVersion, organisation };
  return [
    `  <testsuite${written(attributes)}>`,
    '    <properties>',
    ...Object.entries(properties).flatMap(([property, value]) =>
      value === null ? [] : [`      <property${written({ name: property, value })}/>`],
    ),
    '    </properties>',
    ...(elements.length === 0
      ? [`${open}/>`]
      : [`${open}>`, ...elements.map((element) => `      ${element}`), '    </testcase>']),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ];
}

/** `test.scenarios.photos` for `test/scenarios/photos.yaml`; a further one that would be called the same gets a number. */
function uniqueClassNames(files: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const parts = fileFrom(file)
      .replace(/\.ya?ml$/, '')
      .split('/');
    const name = parts
      .filter((part) => part !== '' && part !== '..')
      .map((part) => part.replaceAll('.', '_'))
      .join('.');
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}_${number}`;
    taken.add(unique);
    return unique;
  });
}

/** Attributes; one without a value is left out. */
const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${inAttribute(String(value))}"`)
    .join('');

/** Line feeds of an attribute would be read as spaces. */
const inAttribute = (text: string): string => escapeMarkup(text).replace(/\r?\n/g, '&#10;');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
