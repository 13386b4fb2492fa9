import { randomUUID } from 'node:crypto';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';
import { failedStep, failureLines, fileFrom, totalsText } from './failure-text.js';
import type { Reporter } from './reporter.js';

/** Of one kind and step; the rest would be dropped without a word. */
const mostAnnotations = 10;
/** Longer ones are cut off. */
const longestMessage = 4000;

/**
 * For GitHub Actions: workflow commands, printed to the log of the step, that become annotations of the lines that
 * failed. What could not be run comes first; flaky scenarios are warnings. A closing notice has the totals, and says how
 * many failures have no annotation. Names and texts of scenarios are printed between marks, so that none of them is taken
 * for a command.
 */
export class GithubReporter implements Reporter {
  readonly #mark = randomUUID();
  /** Whether commands are stopped. */
  #isMarked = false;

  /**
   * @param list stays beside the annotations, which end at ten
   * @param workspace the folder that annotated files are relative to
   */
  constructor(
    private readonly list: Reporter,
    private readonly print: (line: string) => void,
    private readonly workspace: string,
  ) {}

  ended(result: RunResult): void {
    if (!this.#isMarked) this.print(`::stop-commands::${this.#mark}`);
    this.#isMarked = true;
    this.list.ended?.(result);
  }

  finish(results: readonly RunResult[], summary: RunSummary): string {
    const { problem } = summary;
    const of = (status: RunResult['status'], tell: (result: RunResult) => string) =>
      results.filter((result) => result.status === status).map(tell);
    const errors = [
      ...(problem === null ? [] : [annotation('error', {}, 'Nothing was run', problem)]),
      ...of('broken', (result) => this.#broken(result)),
      ...of('failed', (result) => this.#failed(result)),
    ];
    const left = errors.length - mostAnnotations;
    const more = left > 0 ? ` ${left} more failed than are annotated: see the list.` : '';
    return [
      `${this.list.finish(results, summary)}${this.#isMarked ? `::${this.#mark}::` : ''}`,
      ...errors.slice(0, mostAnnotations),
      ...of('flaky', (result) => this.#flaky(result)).slice(0, mostAnnotations),
      annotation('notice', {}, 'Scenarios', `${totalsText(summary)}.${more}`),
      '',
    ].join('\n');
  }

  #broken({ file, problems }: RunResult): string {
    const [first] = problems;
    const lines = problems.map(
      ({ line, column, path, message }) =>
        `${line}:${column} ${path === '' ? '' : `${path}: `}${message}`,
    );
    const place = { file: this.#place(file), line: first?.line, col: first?.column };
    return annotation('error', place, 'The scenario file cannot be used', lines.join('\n'));
  }

  #failed(result: RunResult): string {
    const { file, title } = result;
    const step = failedStep(result);
    const place = { file: this.#place(file), line: step?.line };
    return annotation('error', place, title ?? file, step ? stepText(step) : '');
  }

  #flaky({ file, title, failedAttempts }: RunResult): string {
    const step = failedAttempts[0]?.step;
    const count = failedAttempts.length;
    const told = `Flaky: passed only after ${count} failed ${count === 1 ? 'attempt' : 'attempts'}.`;
    const place = { file: this.#place(file), line: step?.line };
    return annotation('warning', place, title ?? file, step ? `${told}\n${stepText(step)}` : told);
  }

  #place(file: string): string {
    return fileFrom(file, this.workspace);
  }
}

const stepText = (step: StepRun): string => [step.title, ...failureLines(step)].join('\n');

interface AnnotatedPlace {
  /** Relative to the workspace. */
  readonly file?: string;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
}

/** A workflow command: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function annotation(
  kind: 'error' | 'warning' | 'notice',
  place: AnnotatedPlace,
  title: string,
  message: string,
): string {
  const properties = Object.entries({ ...place, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`);
  const cut = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
  return `::${kind} ${properties.join(',')}::${inData(cut)}`;
}

const inData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
