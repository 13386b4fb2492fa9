import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { programVersion } from '../../../program-version.js';
import { describeFileError } from '../../../state/storage/storage-problem.js';
import { readChoice } from '../../options.js';
import { CommandProblem, UsageProblem } from '../../problems.js';
import { print, printError, type Terminal, write } from '../../terminal.js';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';
import { failedStep, failureLines, problemLines, totalsText } from './failure-text.js';
import { type Reporter, type ReporterName, reporterNames } from './reporter.js';

/** A report that was asked for, and where it goes; `null` for the terminal. */
interface OpenReport {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/**
 * Reads `list`, `junit=results.xml`; the list when nothing is asked for. Loads those that are.
 * @throws {UsageProblem}
 */
export async function openReports(
  asked: readonly string[],
  terminal: Terminal,
): Promise<readonly OpenReport[]> {
  const reports: OpenReport[] = [];
  for (const text of asked.length === 0 ? ['list'] : asked) {
    const [, name = '', file = null] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
    const kind = readChoice('--reporter', name, reporterNames);
    reports.push({ reporter: await reporterOf(kind, file, terminal), file });
  }
  if (reports.filter(({ file }) => file === null).length > 1)
    throw new UsageProblem(
      'One report can go to the terminal, and github has the list in it. Write --reporter <name>=<file>.',
    );
  const files = reports.flatMap(({ file }) => (file === null ? [] : [resolve(file)]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageProblem(`Two reports would go to ${twice}, and one be lost. Name two files.`);
  return reports;
}

async function reporterOf(
  name: ReporterName,
  file: string | null,
  terminal: Terminal,
): Promise<Reporter> {
  switch (name) {
    case 'list':
      return listReporter(file, terminal);
    case 'json':
      return jsonReporter;
    case 'junit':
      return (await import('./junit-reporter.js')).junitReporter;
    case 'github':
      return githubReporter(file, terminal);
    case 'html':
      return (await import('./html-reporter.js')).htmlReporter((warning) =>
        printError(terminal, warning),
      );
  }
}

/** The list with annotations below it: what is more than ten is in the list alone. */
async function githubReporter(file: string | null, terminal: Terminal): Promise<Reporter> {
  if (file !== null)
    throw new UsageProblem(
      'Annotations are read from the log of the step: write --reporter github, without a file.',
    );
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const list = listReporter(null, terminal);
  const { GithubReporter } = await import('./github-reporter.js');
  return new GithubReporter(list, (line) => print(terminal, line), workspace);
}

/** Prints as it goes; into a file it is written at the end, in the order of the files. */
function listReporter(file: string | null, terminal: Terminal): Reporter {
  if (file === null) return new ListReporter((line) => print(terminal, line));
  return {
    finish(reports: readonly RunResult[], summary: RunSummary) {
      const lines: string[] = [];
      const list = new ListReporter((line) => lines.push(`${line}\n`));
      for (const report of reports) list.ended(report);
      return `${lines.join('')}${list.finish(reports, summary)}`;
    },
  };
}

/** Puts a finished report where it was asked for. Throws `CommandProblem`. */
export async function writeReport(
  text: string,
  file: string | null,
  terminal: Terminal,
): Promise<void> {
  if (file === null) {
    write(terminal.output, text);
    return;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new CommandProblem(
      `The report ${file} cannot be written: ${describeFileError(error)}. Name another file with --reporter.`,
    );
  }
}

/** For programs: everything that is known of the run, the event logs included; pictures are for the report html. */
const jsonReporter: Reporter = {
  finish: (results: readonly RunResult[], summary: RunSummary) => {
    const reports = results.map(({ pictures: _, ...result }) => result);
    return `${JSON.stringify({ format: 'lync-emulator-run', version: 1, program: programVersion, summary, reports }, null, 1)}\n`;
  },
};

const marks: Readonly<Record<RunResult['status'], string>> = {
  passed: 'ok',
  flaky: 'FLAKY',
  failed: 'FAILED',
  broken: 'BROKEN',
  'left-out': '-',
};

/** For people: a line for each file as it ends, what went wrong below it, and the totals. */
class ListReporter implements Reporter {
  constructor(private readonly print: (line: string) => void) {}

  ended(report: RunResult): void {
    const { file, title, status, duration } = report;
    if (status === 'left-out') return;
    const name = title === null ? file : `${title} (${file})`;
    this.print(`${marks[status].padEnd(6)}  ${name}  ${Math.round(duration)} ms`);
    for (const line of problemLines(report)) this.print(`        ${line}`);
    for (const [index, { step }] of report.failedAttempts.entries())
      this.#failure(file, step, `attempt ${index + 1} failed at `);
    const step = failedStep(report);
    if (step) this.#failure(file, step);
  }

  #failure(file: string, step: StepRun, which = ''): void {
    this.print(`        ${which}${file}:${step.line} ${step.title}`);
    for (const line of failureLines(step)) this.print(`          ${line}`);
  }

  finish(_reports: readonly RunResult[], summary: RunSummary): string {
    const { problem } = summary;
    return problem === null ? `${totalsText(summary)}\n` : `${problem}\n${totalsText(summary)}\n`;
  }
}
