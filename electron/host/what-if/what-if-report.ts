import type { Piece, Report, Section, Table, Words } from '../../../shared/report/report.js';
import { programVersion } from '../program-version.js';
import {
  groupTitles,
  hitting,
  number,
  people,
  problemLines,
  type Reported,
  rowOf,
  share,
  type Told,
  theOthers,
} from './result-words.js';

/** More of one effect are in the other formats: a page of all of a large organisation opens on no telephone. */
const mostRows = 500;

/** What a plan would do, for people who were not there. */
export function whatIfReport({ organisation, plan, result, date }: Reported): Report {
  const effects = hitting(result);
  const hit = result.people - result.untouched;
  return {
    title: 'What would it do?',
    kind: 'A plan, tried on a copy',
    answer: `${people(hit)} of ${number(result.people)} who can sign in would be affected. It was tried on a copy of ${organisation}; nothing was changed.`,
    organisation,
    date,
    version: programVersion,
    names: 'real',
    sections: [
      {
        heading: 'The plan',
        blocks: [
          { kind: 'code', text: plan.trimEnd() },
          ...problemLines(result).map(
            (text) => ({ kind: 'paragraph', look: 'problem', text }) as const,
          ),
        ],
      },
      {
        heading: 'Effects',
        blocks: [
          ...(effects.length > 0 ? [effectsTable(effects, result.people)] : []),
          ...theOthers(result).map((text) => ({ kind: 'paragraph', text }) as const),
        ],
      },
      ...effects.map((told) => hitSection(told, mostRows)),
    ],
  };
}

const effectsTable = (effects: readonly Told[], of: number): Table => ({
  kind: 'table',
  caption: 'Effects of the plan',
  columns: [
    { title: 'Effect' },
    { title: 'People', number: true },
    { title: 'Share', number: true },
  ],
  rows: effects.map(({ view }) => [
    [`${groupTitles[view.group]}: `, { to: view.id, text: view.title }, ...below(view.detail)],
    number(view.people),
    share(view.people, of),
  ]),
});

/** The people whom an effect hits, each before and after, with why; the first of them where there are many. */
export function hitSection({ effect: { hits }, view }: Told, most: number): Section {
  const left = hits.length - most;
  const amounts = view.counts === null ? [] : [{ title: view.counts, number: true }];
  return {
    heading: view.title,
    id: view.id,
    blocks: [
      {
        kind: 'paragraph',
        text: `${people(view.people)} would ${view.sentence}, ${view.takesEffect}.`,
      },
      {
        kind: 'table',
        caption: `People: ${view.title}`,
        hideCaption: true,
        columns: [
          { title: 'Person' },
          { title: 'Department' },
          { title: 'Before' },
          { title: 'After' },
          ...amounts,
        ],
        rows: hits.slice(0, most).map((hit): readonly Words[] => {
          const { sip, displayName, department, before, after, amount } = rowOf(hit);
          return [
            [displayName, ...below(sip)],
            department,
            [before.text, ...below(before.reason)],
            [after.text, ...below(after.reason)],
            ...amounts.map(() => (amount === null ? '' : number(Math.round(amount * 100) / 100))),
          ];
        }),
      },
      ...(left > 0
        ? [
            {
              kind: 'paragraph',
              text: `${people(left)} more are in the CSV and the JSON of what-if.`,
            } as const,
          ]
        : []),
    ],
  };
}

/** On a line of its own, smaller; nothing for an empty text. */
const below = (text: string): readonly Piece[] => (text === '' ? [] : ['\n', { quiet: text }]);
