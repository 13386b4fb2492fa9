import type { ResultOf } from '../../../shared/contract/commands/command.js';
import type { WhatIfFormat } from '../../../shared/contract/commands/what-if.js';
import { type EffectGroup, effectGroups } from '../../../shared/contract/views/effect-groups.js';
import type { Effect, Hit } from '../../emulator/what-if/comparison.js';
import type { WhatIf } from '../../emulator/what-if/try-plan.js';
import { escapeMarkup } from '../markup.js';
import { programVersion } from '../program-version.js';
import { effectView, personView } from './result-views.js';

/** A result and what it is about. */
export interface Reported {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly plan: string;
  readonly result: WhatIf;
  /** Real time that it took. */
  readonly seconds: number;
}

const writers: Readonly<Record<WhatIfFormat, (reported: Reported) => string>> = {
  table: writeTable,
  json: writeJson,
  csv: writeCsv,
  html: writeHtml,
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

export const groupTitles: Readonly<Record<EffectGroup, string>> = {
  lose: 'Lose',
  gain: 'Gain',
  change: 'See something else',
  unseen: 'Change without being seen',
};

const number = (count: number): string => count.toLocaleString('en');
const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;

/** `67 %`, and a digit more below one. */
export function share(count: number, of: number): string {
  if (count === 0 || of === 0) return '0 %';
  const percent = (100 * count) / of;
  return `${percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
}

interface Told {
  readonly effect: Effect;
  readonly view: ReturnType<typeof effectView>;
}

const told = ({ effects }: WhatIf): readonly Told[] =>
  effects.map((effect) => ({ effect, view: effectView(effect) }));

const hitting = (result: WhatIf): readonly Told[] =>
  told(result).filter(({ view }) => view.people > 0);

/** Who is not in any list. */
function theOthers(result: WhatIf): readonly string[] {
  const nobody = told(result).filter(({ view }) => view.people === 0);
  const sentences = nobody.map(({ view }) => view.sentence);
  return [
    ...(sentences.length > 0 ? [`Nobody would ${sentences.join('; ')}.`] : []),
    `Not touched: ${people(result.untouched)}.`,
    ...(result.notCounted > 0
      ? [`Not counted, because they cannot sign in: ${people(result.notCounted)}.`]
      : []),
  ];
}

const problemLines = ({ problems, assumed }: WhatIf): readonly string[] => [
  ...problems.map(({ line, message }) => `Line ${line} of the plan went wrong: ${message}`),
  ...assumed.map((question) => `Answered with yes on the copy: ${question.replaceAll('\n', ' ')}`),
];

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

const noPictures = { corporate: () => null };

function rowOf(hit: Hit) {
  const { photo: _, ...row } = personView(hit, noPictures);
  return row;
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

/** More of one effect are in the other formats: a page of all of a large organisation opens on no telephone. */
const mostRows = 500;

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8886; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
pre { padding: .5rem .8rem; background: #8882; white-space: pre-wrap; }
.problem { font-weight: 600; }
`;

/** For people who were not there: one page that needs nothing else, no script either. */
function writeHtml({ organisation, plan, result }: Reported): string {
  const effects = hitting(result);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>What would it do? ${escapeMarkup(organisation)}</title>`,
    `<style>${style}</style>`,
    '<h1>What would it do?</h1>',
    `<p>Tried on a copy of ${escapeMarkup(organisation)}; nothing was changed. ${people(result.people)} can sign in. Lync Client Emulator ${escapeMarkup(programVersion)}.</p>`,
    `<pre>${escapeMarkup(plan)}</pre>`,
    ...problemLines(result).map((line) => `<p class="problem">${escapeMarkup(line)}</p>`),
    '<h2>Effects</h2>',
    '<table><caption>Effects of the plan</caption><thead><tr><th scope="col">Effect</th><th scope="col" class="number">People</th><th scope="col" class="number">Share</th></tr></thead>',
    ...effects.map(({ view }) => effectRow(view, result.people)),
    '</table>',
    ...theOthers(result).map((line) => `<p>${escapeMarkup(line)}</p>`),
    ...effects.flatMap(effectSection),
    '</html>',
    '',
  ].join('\n');
}

const effectRow = (view: Told['view'], of: number): string =>
  `<tr><td>${groupTitles[view.group]}: <a href="#${view.id}">${escapeMarkup(view.title)}</a><br><small>${escapeMarkup(view.detail)}</small></td><td class="number">${number(view.people)}</td><td class="number">${share(view.people, of)}</td></tr>`;

function effectSection({ effect: { hits }, view }: Told): readonly string[] {
  const left = hits.length - mostRows;
  return [
    `<h2 id="${view.id}">${escapeMarkup(view.title)}</h2>`,
    `<p>${people(view.people)} would ${escapeMarkup(view.sentence)}, ${escapeMarkup(view.takesEffect)}.</p>`,
    `<table><thead><tr><th scope="col">Person</th><th scope="col">Department</th><th scope="col">Before</th><th scope="col">After</th>${view.counts === null ? '' : `<th scope="col" class="number">${escapeMarkup(view.counts)}</th>`}</tr></thead>`,
    ...hits.slice(0, mostRows).map((hit) => hitRow(hit, view.counts !== null)),
    '</table>',
    ...(left > 0
      ? [`<p>${people(left)} more are in the CSV and the JSON of this result.</p>`]
      : []),
  ];
}

function hitRow(hit: Hit, hasAmount: boolean): string {
  const { sip, displayName, department, before, after, amount } = rowOf(hit);
  const side = ({ text, reason }: typeof before): string =>
    `${escapeMarkup(text)}<br><small>${escapeMarkup(reason)}</small>`;
  const counted = amount === null ? '' : number(Math.round(amount * 100) / 100);
  return `<tr><td>${escapeMarkup(displayName)}<br><small>${escapeMarkup(sip)}</small></td><td>${escapeMarkup(department)}</td><td>${side(before)}</td><td>${side(after)}</td>${hasAmount ? `<td class="number">${counted}</td>` : ''}</tr>`;
}
