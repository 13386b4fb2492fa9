import type { Block, Section, Words } from '../../../shared/report/report.js';
import { inWords } from '../../../shared/scenario/in-words.js';
import { nameIn, type ScenarioStep } from '../scenario/scenario.js';
import type { StepFailure, StepResult } from '../scenario/scenario-result.js';
import type { PlayedStep, PlayedStory } from './play-story.js';

/** Where a step of a story stands in a report. */
export interface StepPlace {
  readonly id: string;
  /** Of its heading. */
  readonly level: 2 | 3;
}

/**
 * One step: what it did, what is to be seen then and whether it was, and the clients after it.
 * @param number counted from 1
 * @param before the last step whose clients were shown; `null` where there is none
 */
export function stepSection(
  { scenario, people }: PlayedStory,
  played: PlayedStep,
  number: number,
  { id, level }: StepPlace,
  before: { readonly number: number; readonly id: string } | null,
): Section {
  const { step, sights, results, pictures, stage } = played;
  const nameOf = nameIn(scenario);
  const time = results.at(-1)?.time;
  const promises = sights.map((sight) => promise(sight, step, results, nameOf));
  return {
    id,
    level,
    heading: `${number}. ${step.title}`,
    blocks: [
      {
        kind: 'paragraph',
        look: 'quiet',
        text: `${time === undefined ? 'Not reached.' : `${time} by the clock of the story.`} Line ${step.line} of ${scenario.fileName}.`,
      },
      ...(step.note === null ? [] : [{ kind: 'paragraph', text: step.note } as const]),
      ...results.flatMap(doneBlocks),
      ...(promises.length === 0
        ? []
        : [{ kind: 'list', ordered: true, label: 'What is to be seen', items: promises } as const]),
      ...results.flatMap(({ failure }) => failureBlocks(failure)),
      ...differenceBlocks(played, people.map(nameOf)),
      ...stage,
      ...(pictures.length > 0
        ? [{ kind: 'pictures', pictures } as const]
        : before && time !== undefined
          ? [sameAs(before)]
          : []),
    ],
  };
}

const sameAs = ({ number, id }: { readonly number: number; readonly id: string }): Block => ({
  kind: 'paragraph',
  look: 'quiet',
  text: ['The clients look as in ', { to: id, text: `step ${number}` }, '.'],
});

/** What the commands of a step did: a sentence each; of the shell what was typed, and what it printed. */
function doneBlocks({ did, step }: StepResult): readonly Block[] {
  // The moment that an expectation waits for is said by the time of its step.
  if (step.act === 'expect') return [];
  return did.flatMap(({ text, shell }): readonly Block[] => {
    if (shell === null) return [{ kind: 'paragraph', text }];
    const printed = shell.printed.map((record) => record.text.trimEnd()).join('\n');
    return [
      { kind: 'code', look: 'shell', label: 'Typed', text: shell.typed },
      ...(printed.trim() === ''
        ? [{ kind: 'paragraph', look: 'quiet', text: 'The shell printed nothing.' } as const]
        : [{ kind: 'code', look: 'shell', label: 'Printed', text: printed } as const]),
    ];
  });
}

/** What an expectation promises, and whether it was seen. One with a title of its own is told by that first. */
function promise(
  sight: ScenarioStep,
  step: ScenarioStep,
  results: readonly StepResult[],
  nameOf: (sip: string) => string,
): Words {
  const status = results.find((each) => each.step === sight)?.status ?? 'skipped';
  const told = sight.actions.flatMap((action) =>
    action.kind === 'expect' ? [inWords(action.expectation, nameOf)] : [],
  );
  const words = told
    .map(({ where, things }) => {
      const seen = things.map(({ what, value }) => `${what}: ${value}`).join('; ');
      return where === '' ? seen : `${where}: ${seen}`;
    })
    .join('. ');
  const isTitled = sight.isTitled && sight !== step;
  return [
    marks[status],
    ' ',
    ...(isTitled ? [{ strong: sight.title }, '. '] : []),
    words,
    ...(sight === step || sight.note === null ? [] : ['\n', { quiet: sight.note }]),
  ];
}

const marks = {
  passed: { mark: 'yes', text: 'seen' },
  failed: { mark: 'no', text: 'not so' },
  skipped: { mark: 'warning', text: 'not reached' },
} as const;

function differenceBlocks(
  { differences }: PlayedStep,
  [left = '', right = '']: readonly string[],
): readonly Block[] {
  if (differences === null || differences.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `Settings in which ${left} and ${right} differ`,
      columns: ['Setting', left, right].map((title) => ({ title })),
      rows: differences.map(({ setting, before, after }) => [[{ code: setting }], before, after]),
    },
  ];
}

/** Why a step failed, what was seen instead, and what led to it. */
export function failureBlocks(failure: StepFailure | null): readonly Block[] {
  if (failure === null) return [];
  const { message, mismatches, why } = failure;
  const told =
    mismatches.length === 0
      ? [message]
      : mismatches.map(({ what, expected, seen }) => `${what}: expected ${expected}, seen ${seen}`);
  return [
    ...told.map((text) => ({ kind: 'paragraph', look: 'problem', text }) as const),
    ...(why.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'What led to it',
            columns: ['When', 'Kind', 'What happened'].map((title) => ({ title })),
            rows: why.map(({ time, kind, text }) => [time, [{ code: kind }], text]),
          } as const,
        ]),
  ];
}
