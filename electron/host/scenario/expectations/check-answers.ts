import type { ShellResult } from '../../../../shared/contract/commands/shell.js';
import type { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import { type Comparison, contains, same } from './compare.js';

/** What the steps before an expectation left behind. */
export interface LastAnswers {
  /** Of the last shell step. */
  readonly shell: ShellResult | null;
  /** Of the last command of the step before. */
  readonly result: Json;
  /** Of the step directly before. */
  readonly refusal: CommandError | null;
}

/** What of those answers is not as expected. */
export const checkAnswers = (expected: Expectation, last: LastAnswers): Comparison => [
  ...checkShell(expected, last.shell),
  ...checkRefusal(expected, last.refusal),
  ...checkResult(expected, last.result),
];

function checkShell({ output, error }: Expectation, shell: ShellResult | null): Comparison {
  if (output === undefined && error === undefined) return [];
  const records = shell?.records ?? [];
  const textOf = (isMeant: (kind: string) => boolean) =>
    records
      .filter(({ kind }) => isMeant(kind))
      .map(({ text }) => text)
      .join('\n');
  return [
    ...contains(
      'output',
      output,
      textOf((kind) => kind !== 'error'),
    ),
    ...contains(
      'error',
      error,
      textOf((kind) => kind === 'error'),
    ),
  ];
}

function checkRefusal({ refused }: Expectation, refusal: CommandError | null): Comparison {
  if (refused === undefined) return [];
  if (refusal === null) {
    const expected = refused === true ? 'a refusal' : refused;
    return [{ what: 'refused', expected, seen: 'the step before was carried out' }];
  }
  return refused === true ? [] : contains('refused', refused, refusal.message);
}

function checkResult({ result = {} }: Expectation, seen: Json): Comparison {
  const fields: Readonly<Record<string, unknown>> =
    typeof seen === 'object' && seen !== null ? { ...seen } : {};
  return Object.entries(result).flatMap(([key, value]) =>
    same(`result.${key}`, value, fields[key]),
  );
}
