import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeFileError } from '../../../state/storage/storage-problem.js';
import { CommandProblem } from '../../command-problem.js';
import { readChoice } from '../../options.js';
import { print, type Terminal, write } from '../../terminal.js';
import { UsageProblem } from '../../usage-problem.js';
import type { FileReport, RunSummary } from '../file-report.js';
import { htmlReporter } from './html-reporter.js';
import { jsonReporter } from './json-reporter.js';
import { junitReporter } from './junit-reporter.js';
import { ListReporter } from './list-reporter.js';
import { type Reporter, type ReporterName, reporterNames } from './reporter.js';

/** A report that was asked for, and where it goes; `null` for the terminal. */
export interface OpenReport {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/** Reads `list`, `junit=results.xml`; the list when nothing is asked for. Throws `UsageProblem`. */
export function openReports(asked: readonly string[], terminal: Terminal): readonly OpenReport[] {
  const reports = (asked.length === 0 ? ['list'] : asked).map((text) => {
    const [, name = '', file = null] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
    const kind = readChoice('--reporter', name, reporterNames);
    return { reporter: reporterOf(kind, file, terminal), file };
  });
  if (reports.filter(({ file }) => file === null).length > 1)
    throw new UsageProblem('One report can go to the terminal. Write --reporter <name>=<file>.');
  return reports;
}

function reporterOf(name: ReporterName, file: string | null, terminal: Terminal): Reporter {
  switch (name) {
    case 'list':
      return listReporter(file, terminal);
    case 'json':
      return jsonReporter;
    case 'junit':
      return junitReporter;
    case 'html':
      return htmlReporter;
  }
}

/** Prints as it goes; into a file it is written at the end, in the order of the files. */
function listReporter(file: string | null, terminal: Terminal): Reporter {
  if (file === null) return new ListReporter((line) => print(terminal, line));
  return {
    finish(reports: readonly FileReport[], summary: RunSummary) {
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
