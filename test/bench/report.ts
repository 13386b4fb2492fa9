import { type Comparison, tolerance } from './compare.js';
import { type Bench, boundsOf, type Figure, keepsBounds } from './measurement.js';
import { keyOf, type Result, type Results } from './result.js';
import type { Taken } from './result-file.js';
import type { Proof } from './sabotage.js';

/** The figures as a table for people. */
export function formatReport(benches: readonly Bench[], results: Results): string {
  const rows = benches.flatMap((bench) =>
    Object.entries(bench.figures).flatMap(([key, figure]) => {
      const result = results[keyOf(bench, key)];
      return result ? [rowOf(figure, result)] : [];
    }),
  );
  return table([['figure', 'here', 'beside', 'ratio', 'bound', ''], ...rows]);
}

function rowOf(figure: Figure, result: Result): readonly string[] {
  const { here, beside } = result;
  const name = figure.floor ?? figure.beside ?? '';
  return [
    figure.name,
    `${digits(here)} ${figure.unit}`,
    beside === undefined ? '' : `${name} ${digits(beside)}`,
    beside === undefined ? '' : `× ${(here / beside).toFixed(2)}`,
    boundsOf(figure)
      .map(({ text }) => text)
      .join(', '),
    { true: 'kept', false: 'BROKEN', null: '' }[`${keepsBounds(figure, result)}`],
  ];
}

/** Each figure beside the one of an earlier run. */
export function formatComparison(comparisons: readonly Comparison[], earlier: Taken): string {
  const rows = comparisons.map(({ key, was, is, change, verdict }) => [
    key,
    was ? digits(was.ratio) : '',
    is ? digits(is.ratio) : '',
    perCent(change),
    verdict === 'same' ? '' : verdict,
    (is ?? was)?.by ?? '',
    is ? `${is.rounds}, ± ${(is.spread * 50).toFixed(0)} %` : '',
  ]);
  const { on, node, platform, processors } = earlier;
  const heads = ['figure', 'was', 'is', 'change', '', 'ratio to', 'rounds'];
  return `Compared with ${on}, Node ${node}, ${platform}, ${processors} processors:\n\n${table([heads, ...rows])}`;
}

/** What a check has found, and what to do about it; `null` when nothing is worse. */
export function formatRegressions(comparisons: readonly Comparison[]): string | null {
  const worse = comparisons.flatMap(({ key, was, is, change, verdict }) =>
    verdict === 'worse' && was && is ? [{ key, was, is, change }] : [],
  );
  if (worse.length === 0) return null;
  const lines = worse.map(
    ({ key, was, is, change }) =>
      `  ${key}: was ${digits(was.ratio)}, is ${digits(is.ratio)} (${perCent(change)}), ` +
      `the median of ${is.rounds} rounds, ${is.by === 'itself' ? 'the figure itself' : `times ${is.by}`}`,
  );
  const cases = [...new Set(worse.map(({ key }) => key.split('/')[0]))].join(' ');
  return [
    `More than ${tolerance * 100} % worse than what was accepted:`,
    ...lines,
    'What to do:',
    `  1. Run it again on a quiet machine: npm run bench -- --check ${cases}`,
    `  2. If it stays, find the commit: git bisect start, then git bisect run npm run bench -- --check ${cases}`,
    `  3. If the price is meant, accept it and say why in the commit: npm run bench -- --accept ${cases}`,
  ].join('\n');
}

/** What became of each bound of a program that was slowed on purpose. */
export const formatProofs = (proofs: readonly Proof[]): string =>
  table(proofs.map(({ key, bound, outcome, seen }) => ['', key, bound, outcome, seenAs(seen)]));

/** How many bounds such a program has broken, and what to do about the others. */
export function formatSabotage(proofs: readonly Proof[]): string {
  const others = proofs.filter(({ outcome }) => outcome !== 'broken');
  const count = `${proofs.length - others.length} of ${proofs.length} bounds are broken by the spoilt program.`;
  if (others.length === 0) return count;
  return `${count}\nNothing shows that these can break:\n${formatProofs(others)}\nMend the measuring, lower the bound, or give the case more \`sabotage\`.`;
}

function seenAs(seen: Proof['seen']): string {
  if (seen === null || typeof seen === 'string') return seen ?? '';
  const { here, beside, unit } = seen;
  return `${digits(here)} ${unit}${beside === undefined ? '' : `, × ${(here / beside).toFixed(2)}`}`;
}

function perCent(change: number | null): string {
  if (change === null) return '';
  if (!Number.isFinite(change)) return 'from 0';
  const rounded = Math.round(change * 100);
  return `${rounded > 0 ? '+' : ''}${rounded} %`;
}

function digits(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 1000 ? value.toPrecision(value < 1 ? 2 : 3) : value.toFixed(0);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
