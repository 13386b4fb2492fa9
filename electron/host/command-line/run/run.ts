import { availableParallelism } from 'node:os';
import { defineSubcommand, exitCodes } from '../command.js';
import { readNumber } from '../options.js';
import { UsageProblem } from '../problems.js';
import type { Terminal } from '../terminal.js';
import { type FileReport, leftOut, summarise } from './file-report.js';
import { findScenarioFiles } from './find-scenario-files.js';
import { Progress } from './progress.js';
import { openReports, writeReport } from './reporters/open-reports.js';
import { reporterNames } from './reporters/reporter.js';
import { runFile } from './run-file.js';

const mostWorkers = 64;

/** `lync-emulator run`: runs scenario files, without a display. */
export const run = defineSubcommand({
  operands: { shown: '<files…>', minimum: 1 },
  description:
    'Runs scenario files, each on an emulator of its own; of a folder all *.yaml in it. Ends with 1 when one fails.',
  options: {
    reporter: {
      type: 'string',
      multiple: true,
      value: 'name[=file]',
      help: `${reporterNames.join(', ')}; may be given several times`,
    },
    workers: {
      type: 'string',
      value: 'number',
      help: 'how many run at once; as many as this machine has processors when left out',
    },
    grep: { type: 'string', value: 'pattern', help: 'only those whose title or file matches' },
    bail: { type: 'boolean', help: 'begins no other scenario once one has failed' },
  },
  async run({ values, operands }, terminal) {
    const files = await findScenarioFiles(operands);
    const reports = openReports(values.reporter, terminal);
    const asked = readNumber('--workers', values.workers, { minimum: 1, maximum: mostWorkers });
    const options = {
      grep: readPattern(values.grep),
      bail: values.bail,
      workers: Math.min(asked ?? availableParallelism(), files.length),
    };
    const started = performance.now();
    const ended = await runAll(files, options, terminal, (report) => {
      for (const { reporter } of reports) reporter.ended?.(report);
    });
    const summary = summarise(ended, performance.now() - started);
    for (const { reporter, file } of reports)
      await writeReport(reporter.finish(ended, summary), file, terminal);
    const isWhole = summary.failed === 0 && !terminal.stop.aborted;
    return isWhole ? exitCodes.fine : exitCodes.failed;
  },
});

interface RunAllOptions {
  readonly grep: RegExp | null;
  readonly bail: boolean;
  readonly workers: number;
}

/** Reports in the order of the files, whatever order they ended in. */
async function runAll(
  files: readonly string[],
  { grep, bail, workers }: RunAllOptions,
  terminal: Terminal,
  tell: (report: FileReport) => void,
): Promise<readonly FileReport[]> {
  const reports = new Map<string, FileReport>();
  const progress = new Progress(terminal, files.length);
  const waiting = [...files];
  const next = () => (terminal.stop.aborted ? null : (waiting.shift() ?? null));
  const ended = (report: FileReport) => {
    reports.set(report.file, report);
    const isFailure = report.status === 'failed' || report.status === 'broken';
    if (bail && isFailure) waiting.length = 0;
    progress.ended(report.file);
    progress.clear();
    tell(report);
  };
  const onStep = progress.began.bind(progress);
  try {
    if (workers === 1) {
      for (let file = next(); file !== null; file = next())
        ended(await runFile(file, { grep, onStep, stop: terminal.stop }));
    } else {
      const { WorkerPool } = await import('./worker-pool.js');
      const program = new URL('./scenario-worker.js', import.meta.url);
      await new WorkerPool({ program, workers, grep, onStep, stop: terminal.stop }).run(
        next,
        ended,
      );
    }
  } finally {
    progress.stop();
  }
  return files.map((file) => reports.get(file) ?? leftOut(file, null));
}

function readPattern(text: string | undefined): RegExp | null {
  if (text === undefined) return null;
  try {
    return new RegExp(text, 'i');
  } catch {
    throw new UsageProblem(`--grep is ${text}, expected a regular expression.`);
  }
}
