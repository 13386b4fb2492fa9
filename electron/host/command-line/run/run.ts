import { availableParallelism } from 'node:os';
import { defineSubcommand, exitCodes } from '../command.js';
import { readNumber } from '../options.js';
import { UsageProblem } from '../problems.js';
import type { Terminal } from '../terminal.js';
import { findScenarioFiles } from './find-scenario-files.js';
import { Progress } from './progress.js';
import { openReports, writeReport } from './reporters/open-reports.js';
import { reporterNames } from './reporters/reporter.js';
import { type FileOptions, runFile } from './run-file.js';
import { leftOut, type RunResult, summarise } from './run-result.js';

const mostWorkers = 64;
const mostRetries = 10;

/** `lync-emulator run`: runs scenario files, without a display. */
export const run = defineSubcommand({
  operands: { shown: '<files…>', minimum: 1 },
  description:
    'Runs scenario files, each on an emulator of its own; of a folder all *.yaml in it. Ends with 1 when one fails, and when nothing was run.',
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
    retries: {
      type: 'string',
      value: 'number',
      help: 'runs a scenario that fails so often again; what passes only then is reported as flaky',
    },
    bail: { type: 'boolean', help: 'begins no other scenario once one has failed' },
  },
  async run({ values, operands }, terminal) {
    const files = await findScenarioFiles(operands);
    const reports = openReports(values.reporter, terminal);
    const asked = readNumber('--workers', values.workers, { minimum: 1, maximum: mostWorkers });
    const retries = readNumber('--retries', values.retries, { minimum: 0, maximum: mostRetries });
    const options = {
      grep: readPattern(values.grep),
      retries: retries ?? 0,
      bail: values.bail,
      workers: Math.min(asked ?? availableParallelism(), files.length),
    };
    const started = new Date().toISOString();
    const begun = performance.now();
    const results = await runAll(files, options, terminal, (result) => {
      for (const { reporter } of reports) reporter.ended?.(result);
    });
    const isAsked = results.some(({ status }) => status !== 'left-out');
    const summary = summarise(results, {
      problem: isAsked || terminal.stop.aborted ? null : nothingRun(files, values.grep ?? ''),
      started,
      duration: performance.now() - begun,
    });
    for (const { reporter, file } of reports)
      await writeReport(reporter.finish(results, summary), file, terminal);
    const isWhole = summary.failed === 0 && summary.problem === null && !terminal.stop.aborted;
    return isWhole ? exitCodes.fine : exitCodes.failed;
  },
});

const nothingRun = ({ length }: readonly string[], grep: string): string =>
  `Nothing was run: --grep ${grep} matches no title and no file name of ${length} scenario${length === 1 ? '' : 's'}. Name a part of a title, or leave --grep out.`;

interface RunAllOptions extends FileOptions {
  readonly bail: boolean;
  readonly workers: number;
}

/** Results in the order of the files, whatever order they ended in. */
async function runAll(
  files: readonly string[],
  { bail, workers, ...options }: RunAllOptions,
  terminal: Terminal,
  tell: (result: RunResult) => void,
): Promise<readonly RunResult[]> {
  const results = new Map<string, RunResult>();
  const progress = new Progress(terminal, files.length);
  const waiting = [...files];
  const { stop } = terminal;
  const next = () => (stop.aborted ? null : (waiting.shift() ?? null));
  const ended = (result: RunResult) => {
    results.set(result.file, result);
    const isFailure = result.status === 'failed' || result.status === 'broken';
    if (bail && isFailure) waiting.length = 0;
    progress.ended(result.file);
    progress.clear();
    tell(result);
  };
  const onStep = progress.began.bind(progress);
  try {
    if (workers === 1) {
      for (let file = next(); file !== null; file = next())
        ended(await runFile(file, { ...options, onStep, stop }));
    } else {
      const { WorkerPool } = await import('./worker-pool.js');
      const program = new URL('./scenario-worker.js', import.meta.url);
      await new WorkerPool({ ...options, program, workers, onStep, stop }).run(next, ended);
    }
  } finally {
    progress.stop();
  }
  return files.map((file) => results.get(file) ?? leftOut(file, null));
}

function readPattern(text: string | undefined): RegExp | null {
  if (text === undefined) return null;
  try {
    return new RegExp(text, 'i');
  } catch {
    throw new UsageProblem(`--grep is ${text}, expected a regular expression.`);
  }
}
