import type { PrivacyCase, PrivacySheet } from '../../../shared/contract/views/privacy-sheet.js';
import type { Report, Section, Table } from '../../../shared/report/report.js';
import {
  caseAnswer,
  caseHeading,
  caseTitle,
  caseWord,
  checkWord,
  sheetNotes,
  sheetQuestion,
} from '../../../shared/visibility/sheet-words.js';
import type { ReportFrame } from './report-frame.js';

/** The privacy sheet on one sheet of paper. */
export function privacyReport(sheet: PrivacySheet, { common, question }: ReportFrame): Report {
  const { limits, later, how, signatures } = sheetNotes;
  return {
    ...common,
    kind: 'Privacy sheet',
    title: question ?? sheetQuestion(sheet.displayName),
    answer: sheet.cases
      .map((each) => `${caseTitle(each)}: ${caseWord(each).toLowerCase()}.`)
      .join(' '),
    dense: true,
    sections: [
      {
        heading: 'The answers',
        blocks: [
          {
            kind: 'answers',
            answers: sheet.cases.map((each) => ({
              when: caseTitle(each),
              mark: each.failed > 0 ? 'no' : 'yes',
              word: caseWord(each),
              text: caseAnswer(each),
            })),
          },
        ],
      },
      ...sheet.cases.map((each) => caseSection(each, sheet)),
      { heading: limits.heading, blocks: [{ kind: 'paragraph', text: limits.text }] },
      {
        heading: later.heading,
        beside: true,
        blocks: [{ kind: 'paragraph', text: [later.before, { code: later.code }, later.after] }],
      },
      {
        heading: how.heading,
        blocks: [
          { kind: 'paragraph', text: how.text(sheet) },
          { kind: 'signatures', below: signatures },
        ],
      },
    ],
  };
}

/** Names of relationships, for columns without room. */
const narrow = (label: string): string => label.replace(' and ', ', ').replace(' Contacts', '');

const longestFound = 28;

const oneLine = (found: string): string =>
  (found.length > longestFound ? `${found.slice(0, longestFound)}…` : found)
    .trim()
    .replaceAll(' ', '\u00a0');

const caseSection = (each: PrivacyCase, sheet: PrivacySheet): Section => ({
  heading: caseHeading(each),
  blocks: [caseTable(each, sheet)],
});

const caseTable = (each: PrivacyCase, { columns }: PrivacySheet): Table => ({
  kind: 'table',
  caption: caseHeading(each),
  hideCaption: true,
  columns: [
    { title: 'Looked at' },
    { title: 'What was there' },
    ...columns.map(({ label }) => ({ title: narrow(label) })),
  ],
  rows: each.surfaces.map(({ label, found, checks }) => [
    // In one line each, so that all of it stands on one sheet.
    label.replaceAll(' ', '\u00a0'),
    [{ quiet: found === '' ? 'nothing' : `“${oneLine(found)}”` }],
    ...checks.map(
      ({ passes }) => [{ mark: passes ? 'yes' : 'no', text: checkWord(passes) }] as const,
    ),
  ]),
});
