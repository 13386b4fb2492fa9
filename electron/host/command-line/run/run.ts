import { availableParallelism } from 'node:os';
import { monotonicNow } from '../../monotonic-now.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { readChoice, readNumber } from '../options.js';
import { UsageProblem } from '../problems.js';
import { printError, type Terminal } from '../terminal.js';
import { findScenarioFiles } from './find-scenario-files.js';
import { openReports } from './reporters/open-reports.js';
import { reporterNames } from './reporters/reporter.js';
import { type RunFilesOptions, runFiles } from './run-files.js';
import { type RunResult, type RunSummary, type Shard, summarise } from './run-result.js';
import { readPattern, readShard, selectScenarios } from './select-scenarios.js';
import { writeReports } from './write-reports.js';

const mostWorkers = 64;
const mostRetries = 10;

/** `lync-emulator run`: runs scenario files, without a display. */
export const run = defineSubcommand({
  operands: { shown: '<files…>', minimum: 1 },
  description:
    'Runs scenario files, each on an emulator of its own; of a folder all *.yaml in it, of a pattern such as "tests/**/*.yaml" all that fit. Ends with 1 when one fails, when one checks nothing, and when nothing was run.',
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
    shard: {
      type: 'string',
      value: 'part/number',
      help: 'only one of so many equal parts, such as 1/3: the same files on every machine',
    },
    'allow-empty': {
      type: 'boolean',
      help: 'ends with 0 also when --grep or --shard leaves nothing to run',
    },
    retries: {
      type: 'string',
      value: 'number',
      help: 'runs a scenario that fails so often again; what passes only then is reported as flaky',
    },
    watch: {
      type: 'boolean',
      help: 'goes on running what changed: a scenario, its organisation, the files it names',
    },
    pictures: {
      type: 'string',
      value: 'failed|all',
      help: 'draws the clients of scenarios that fail, or of all, for the report html',
    },
    bail: { type: 'boolean', help: 'begins no other scenario once one has failed' },
  },
  async run({ values, operands }, terminal) {
    const limits = { minimum: 0, maximum: mostRetries };
    const asked: Asked = {
      operands,
      grep: readPattern(values.grep),
      shard: readShard(values.shard),
      retries: readNumber('--retries', values.retries, limits) ?? 0,
      workers:
        readNumber('--workers', values.workers, { minimum: 1, maximum: mostWorkers }) ??
        availableParallelism(),
      pictures: readPictures(values.pictures, values.reporter),
      bail: values.bail,
      allowEmpty: values['allow-empty'],
      reporters: values.reporter,
    };
    // Before anything runs, so that what is wrong with them is said at once.
    const reports = await openReports(asked.reporters, terminal);
    if (asked.retries > 0)
      printError(
        terminal,
        `What fails is run again up to ${asked.retries} time${asked.retries === 1 ? '' : 's'}. What passes only then is named flaky: find out why.`,
      );
    const work = values.watch ? watchRun : runOnce;
    const isWhole = await work(asked, reports, terminal);
    return isWhole && !terminal.stop.aborted ? exitCodes.fine : exitCodes.failed;
  },
});

function readPictures(
  text: string | undefined,
  reporters: readonly string[],
): RunFilesOptions['pictures'] {
  if (text === undefined) return null;
  if (!reporters.some((each) => /^html(=|$)/.test(each)))
    throw new UsageProblem('--pictures is for the report html: add --reporter html=report.html.');
  return readChoice('--pictures', text, ['failed', 'all'] as const);
}

/** What is asked of a run, read from its command line. */
interface Asked extends Omit<RunFilesOptions, 'stop'> {
  readonly operands: readonly string[];
  readonly grep: RegExp | null;
  readonly shard: Shard | null;
  readonly allowEmpty: boolean;
  readonly reporters: readonly string[];
}

type Reports = Awaited<ReturnType<typeof openReports>>;

/** Whether all is as it should be. */
async function runOnce(asked: Asked, reports: Reports, terminal: Terminal): Promise<boolean> {
  const { operands, shard, allowEmpty } = asked;
  const files = await findScenarioFiles(operands);
  const selection = await selectScenarios(files, asked);
  if (shard !== null)
    printError(
      terminal,
      `Shard ${shard.part}/${shard.of} has ${selection.files.length} of ${files.length - selection.leftOut.length} scenarios.`,
    );
  if (allowEmpty && selection.problem !== null) printError(terminal, selection.problem);
  const round = { ...asked, problem: allowEmpty ? null : selection.problem, stop: terminal.stop };
  const { isWhole } = await runRound(selection.files, round, reports, terminal, (ended) =>
    inOrder(files, [...ended, ...selection.leftOut]),
  );
  return isWhole;
}

/** Whether the latest run of every scenario is as it should be, when the user quits. */
async function watchRun(asked: Asked, first: Reports, terminal: Terminal): Promise<boolean> {
  const { readKeys, WatchEvents } = await import('./watch/watch-events.js');
  const { watchLoop } = await import('./watch/watch-loop.js');
  const { followFiles, settled } = await import('./watch/watch-files.js');
  const { partsOfScenario } = await import('./watch/parts-of-scenario.js');
  const events = new WatchEvents();
  const quit = new AbortController();
  const stop = AbortSignal.any([terminal.stop, quit.signal]);
  stop.addEventListener('abort', () => events.end(), { once: true });
  const endKeys = readKeys(terminal.input, events, () => quit.abort());
  const followed = followFiles((path) => events.add({ kind: 'changed', path }));
  try {
    const find = async () =>
      (await selectScenarios(await findScenarioFiles(asked.operands), asked)).files;
    let reports: Reports | null = first;
    const run = async (files: readonly string[]) => {
      const now = reports ?? (await openReports(asked.reporters, terminal));
      reports = null;
      const round = { ...asked, problem: null, stop };
      return (await runRound(files, round, now, terminal, (ended) => ended)).results;
    };
    const watched = {
      find,
      run,
      partsOf: partsOfScenario,
      follow: followed.follow,
      settle: settled,
    };
    const latest = await watchLoop(watched, events, terminal);
    return (
      latest.length > 0 && latest.every(({ status }) => status === 'passed' || status === 'flaky')
    );
  } finally {
    endKeys();
    await followed.close();
  }
}

interface Round extends Asked, Pick<RunFilesOptions, 'stop'>, Pick<RunSummary, 'problem'> {}

/** Runs files and reports them; `all` adds results that are to be in the reports beside theirs. */
async function runRound(
  files: readonly string[],
  { problem, shard, retries, ...options }: Round,
  reports: Reports,
  terminal: Terminal,
  all: (ended: readonly RunResult[]) => readonly RunResult[],
): Promise<{ readonly results: readonly RunResult[]; readonly isWhole: boolean }> {
  const started = new Date().toISOString();
  const begun = monotonicNow();
  const ended = await runFiles(files, { ...options, retries }, terminal, (result) => {
    for (const { reporter } of reports) reporter.ended?.(result);
  });
  const results = all(ended);
  const duration = monotonicNow() - begun;
  const summary = summarise(results, { problem, shard, retries, started, duration });
  await writeReports(reports, results, summary, terminal);
  return { results, isWhole: summary.failed === 0 && summary.problem === null };
}

const inOrder = (files: readonly string[], results: readonly RunResult[]): readonly RunResult[] =>
  files.flatMap((file) => results.find((result) => result.file === file) ?? []);
