import { toInstant } from '../../../../../shared/lync/time.js';
import type { Block, Piece, Report, Section, Words } from '../../../../../shared/report/report.js';
import { programVersion } from '../../../program-version.js';
import { failureBlocks } from '../../../report/story-section.js';
import { realDate } from '../../real-date.js';
import type { RunResult, RunSummary, StepRun } from '../run-result.js';
import { failedStep, totalsText } from './failure-text.js';
import { excerpt, lineLink, sources, type Told, told } from './run-report-files.js';

/**
 * A run: what came of each scenario, those that did not pass with what was expected and seen, why, and where in the file;
 * then the steps of all, and the files themselves.
 * @param textOf the text of a scenario file; `null` where it cannot be read
 */
export function runReport(
  results: readonly RunResult[],
  summary: RunSummary,
  textOf: (file: string) => string | null,
): Report {
  const run = results
    .filter(({ status }) => status !== 'left-out')
    .map((result, index) => told(result, index + 1, textOf(result.file)));
  const wrong = run.filter(({ result }) => result.status !== 'passed');
  const right = run.filter(({ result }) => result.status === 'passed');
  return {
    kind: 'Scenarios, run from their beginning',
    title: titleOf(summary, run.length),
    answer: answerOf(summary, wrong),
    organisation: organisationsOf(results),
    date: realDate(toInstant(Date.parse(summary.started))),
    isReal: true,
    version: programVersion,
    names: 'real',
    sections: [
      overview(run),
      ...wrong.map(wrongSection),
      ...(right.length === 0 ? [] : stepSections(right)),
      ...sources(run),
    ],
  };
}

function titleOf({ passed, flaky, problem }: RunSummary, run: number): string {
  if (problem !== null) return 'Nothing was run';
  const count = passed + flaky;
  const scenarios = `${run} ${run === 1 ? 'scenario' : 'scenarios'}`;
  return count === run
    ? `${run === 1 ? 'The' : 'All'} ${scenarios} passed`
    : `${count} of ${scenarios} passed`;
}

function answerOf(summary: RunSummary, wrong: readonly Told[]): readonly Piece[] {
  const { problem, failed, flaky, shard } = summary;
  const part = shard === null ? '' : ` This is part ${shard.part} of ${shard.of}.`;
  return [
    problem !== null
      ? { mark: 'no', text: problem }
      : failed > 0
        ? { mark: 'no', text: `${failed} failed` }
        : flaky > 0
          ? { mark: 'warning', text: `${flaky} flaky` }
          : { mark: 'yes', text: 'passed' },
    ...wrong.flatMap(({ id, name }, index): Piece[] => [
      index === 0 ? ': ' : ', ',
      { to: id, text: name },
    ]),
    `. ${totalsText(summary)}.${part}`,
  ];
}

const organisationsOf = (results: readonly RunResult[]): string =>
  [...new Set(results.flatMap(({ organisation }) => organisation ?? []))].join(', ') ||
  'no organisation';

const outcomes: Readonly<Record<RunResult['status'], Piece>> = {
  passed: { mark: 'yes', text: 'passed' },
  flaky: { mark: 'warning', text: 'flaky' },
  failed: { mark: 'no', text: 'failed' },
  broken: { mark: 'no', text: 'cannot be used' },
  'left-out': { quiet: 'left out' },
};

const overview = (run: readonly Told[]): Section => ({
  heading: 'Overview',
  blocks: [
    {
      kind: 'table',
      caption: 'What came of each scenario',
      hideCaption: true,
      columns: [
        { title: 'Scenario' },
        { title: 'File' },
        { title: 'Outcome' },
        { title: 'Steps', number: true },
        { title: 'Time', number: true },
      ],
      rows: run.map(({ result, id, name, file, lines }) => [
        [{ to: id, text: name }],
        lines === null ? file : [{ to: `${id}-source`, text: file }],
        [outcomes[result.status]],
        `${result.steps.length}`,
        lasting(result.duration),
      ]),
    },
  ],
});

/** `340 ms`, `12.4 s` */
const lasting = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** A scenario that did not simply pass: what went wrong first, then where, what it looked like, and all its steps. */
function wrongSection(one: Told): Section {
  const { result, id, name, file, lines, line } = one;
  const { status, problems, failedAttempts, organisation, started, duration, note, pictures } =
    result;
  const failed = failedStep(result);
  const facts = [
    ...(organisation === null ? [] : [`organisation ${organisation}`]),
    ...(started === null ? [] : [`began ${realDate(toInstant(Date.parse(started)))}`]),
    `took ${lasting(duration)}`,
  ].join(', ');
  return {
    heading: name,
    id,
    blocks: [
      { kind: 'paragraph', text: [outcomes[status], ' ', { quiet: `${file}: ${facts}` }] },
      ...(note === null ? [] : [{ kind: 'paragraph', text: note } as const]),
      ...problems.map(
        (problem): Block => ({
          kind: 'paragraph',
          look: 'problem',
          text: `Line ${problem.line}, column ${problem.column}: ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`,
        }),
      ),
      ...(failed ? failedBlocks(failed, one) : []),
      ...(failedAttempts.length === 0 ? [] : attemptBlocks(one)),
      ...(lines !== null && line !== null ? [excerpt(lines, line)] : []),
      ...(pictures.length === 0 ? [] : [{ kind: 'pictures', pictures } as const]),
      ...stepTable(one),
    ],
  };
}

const failedBlocks = (step: StepRun, one: Told): readonly Block[] => [
  {
    kind: 'paragraph',
    text: [
      'Failed at ',
      { strong: step.title },
      `, ${step.time} by the clock of the scenario, `,
      lineLink(one, step.line),
      '.',
    ],
  },
  ...failureBlocks(step.failure),
];

function attemptBlocks({ result }: Told): readonly Block[] {
  const { failedAttempts, status } = result;
  const count = failedAttempts.length + 1;
  const word =
    status === 'flaky'
      ? `It passed at attempt ${count}. Find out why it did not before:`
      : `It was run ${count} times, and failed each time. Before the last one:`;
  return [
    { kind: 'paragraph', text: word },
    {
      kind: 'list',
      ordered: true,
      items: failedAttempts.map(
        ({ step, duration }): Words => [
          { strong: step.title },
          `: ${step.failure?.message ?? ''} `,
          { quiet: `line ${step.line}, after ${lasting(duration)}` },
        ],
      ),
    },
  ];
}

const stepSections = (right: readonly Told[]): readonly Section[] => [
  { heading: 'Scenarios that passed', newPage: true, blocks: [] },
  ...right.map((one): Section => {
    const { result, id, name } = one;
    const { note, pictures } = result;
    return {
      heading: name,
      level: 3,
      id,
      blocks: [
        ...(note === null ? [] : [{ kind: 'paragraph', look: 'quiet', text: note } as const]),
        ...stepTable(one),
        ...(pictures.length === 0 ? [] : [{ kind: 'pictures', pictures } as const]),
      ],
    };
  }),
];

const stepOutcomes: Readonly<Record<StepRun['status'], Piece>> = {
  passed: { mark: 'yes', text: 'done' },
  failed: { mark: 'no', text: 'failed' },
  skipped: { mark: 'warning', text: 'not reached' },
};

function stepTable(one: Told): readonly Block[] {
  const { steps } = one.result;
  if (steps.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `Steps of ${one.name}`,
      hideCaption: true,
      columns: [
        { title: 'Step' },
        { title: 'Line', number: true },
        { title: 'Clock', number: true },
        { title: 'Outcome' },
        { title: 'Time', number: true },
      ],
      rows: steps.map((step) => [
        stepWords(step),
        [lineLink(one, step.line, `${step.line}`)],
        step.status === 'skipped' ? '' : step.time,
        [stepOutcomes[step.status]],
        step.status === 'skipped' ? '' : lasting(step.duration),
      ]),
    },
  ];
}

/** The title, the note, and below what the step did, where its title does not say that by itself. */
const stepWords = ({ title, note, act, did }: StepRun): Words => [
  title,
  ...(note === null ? [] : ['\n', { quiet: note } as const]),
  ...(act === 'expect'
    ? []
    : did.map(({ text, shell }) => ({
        quiet: `\n${shell === null ? text : [shell.typed, ...shell.printed.map((one) => one.text.trim())].join('\n')}`,
      }))),
];
