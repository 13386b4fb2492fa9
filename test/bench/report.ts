import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { dirname } from 'node:path';
import { keepsBounds, type Measurement, ratioOf } from './measurement.js';

/** The figures as a table for people. */
export function formatReport(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { name, unit, beside } = measurement;
    const ratio = ratioOf(measurement);
    return [
      name,
      `${digits(measurement.value)} ${unit}`,
      beside ? `${beside.name} ${digits(beside.value)}` : '',
      ratio === null ? '' : `× ${ratio.toFixed(2)}`,
      boundOf(measurement),
      { true: 'kept', false: 'BROKEN', null: '' }[`${keepsBounds(measurement)}`],
    ];
  });
  return table([['figure', 'here', 'beside', 'ratio', 'bound', ''], ...rows]);
}

/** The same for programs. */
export function writeReport(file: string, measurements: readonly Measurement[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const report = {
    node: process.version,
    platform: `${process.platform} ${release()}`,
    processors: cpus().length,
    measurements: measurements.map((measurement) => ({
      ...measurement,
      ratio: ratioOf(measurement),
      kept: keepsBounds(measurement),
    })),
  };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

function boundOf({ below, times, unit }: Measurement): string {
  const bounds = [
    ...(below === undefined ? [] : [`< ${below} ${unit}`]),
    ...(times === undefined ? [] : [`≤ × ${times}`]),
  ];
  return bounds.join(', ');
}

function digits(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toPrecision(value < 1 ? 2 : value < 1000 ? 3 : 4);
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
