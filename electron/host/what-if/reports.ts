import type { ResultOf } from '../../../shared/contract/commands/command.js';
import type { WhatIfFormat } from '../../../shared/contract/commands/what-if.js';
import { effectGroups } from '../../../shared/contract/views/effect-groups.js';
import { writeReport as writePage } from '../../../shared/report/write-report.js';
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
  theOthers,
  told,
} from './result-words.js';
import { whatIfReport } from './what-if-report.js';

const writers: Readonly<Record<WhatIfFormat, (reported: Reported) => string>> = {
  table: writeTable,
  json: writeJson,
  csv: writeCsv,
  html: (reported) => writePage(whatIfReport(reported)).html,
};

const endings: Readonly<Record<WhatIfFormat, string>> = {
  table: 'txt',
  json: 'json',
  csv: 'csv',
  html: 'html',
};

/** Writes a result in one of the formats. */
export const writeReport = (
  format: WhatIfFormat,
  reported: Reported,
): ResultOf<'what-if.report'> => ({
  fileName: `what-if.${endings[format]}`,
  text: writers[format](reported),
});

/** For people at a terminal. */
function writeTable({ organisation, plan, result }: Reported): string {
  const lines = [
    `What would it do? Tried on a copy of ${organisation}: ${people(result.people)} who can sign in.`,
    '',
    ...plan
      .trimEnd()
      .split('\n')
      .map((line, index) => `  ${index + 1}  ${line}`),
    ...problemLines(result).flatMap((line) => ['', line]),
  ];
  for (const group of effectGroups) {
    const effects = hitting(result).filter(({ view }) => view.group === group);
    if (effects.length === 0) continue;
    lines.push('', groupTitles[group]);
    for (const { view } of effects) {
      const count = number(view.people).padStart(8);
      lines.push(
        `${count}  ${share(view.people, result.people).padStart(6)}  ${view.title}  [${view.id}]`,
      );
      if (view.detail !== '') lines.push(`${' '.repeat(18)}${view.detail}`);
    }
  }
  return `${[...lines, '', ...theOthers(result)].join('\n')}\n`;
}

/** For programs: everybody whom anything hits. */
function writeJson({ organisation, plan, result }: Reported): string {
  const { people: counted, notCounted, untouched, problems, assumed } = result;
  const effects = told(result).map(({ effect, view }) => ({
    ...view,
    hits: effect.hits.map((hit) => rowOf(hit)),
  }));
  const format = { format: 'lync-emulator-what-if', version: 1, program: programVersion };
  const whole = {
    ...format,
    organisation,
    plan,
    people: counted,
    notCounted,
    untouched,
    problems,
    assumed,
    effects,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

const columns = [
  'Effect',
  'What',
  'Takes effect',
  'Address',
  'Name',
  'Department',
  'Policy before',
  'Policy after',
  'Before',
  'After',
  'Amount',
  'Why before',
  'Why after',
  'Rule before',
  'Rule after',
] as const;

/** For spreadsheets: a row for each person of each effect. */
function writeCsv({ result }: Reported): string {
  const rows = hitting(result).flatMap(({ effect, view }) =>
    effect.hits.map((hit) => {
      const { sip, displayName, department, before, after, amount } = rowOf(hit);
      return [
        view.id,
        view.sentence,
        view.takesEffect,
        sip,
        displayName,
        department,
        before.policy,
        after.policy,
        before.text,
        after.text,
        amount === null ? '' : String(amount),
        before.reason,
        after.reason,
        before.rule ?? '',
        after.rule ?? '',
      ];
    }),
  );
  // The mark at the start has spreadsheets read it as UTF-8.
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell of RFC 4180; what a spreadsheet would take for a formula is text. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
