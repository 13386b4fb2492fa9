import type { z } from 'zod';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import { surelyFits } from '../../../../shared/file-format/fits.js';

/** What a state is, and what it was in former versions. */
export interface StateFormat<S> {
  readonly schema: z.ZodType<S>;
  /** One step for each former version, from version 1 on. */
  readonly former: readonly FormerFormat[];
}

/** What a state of some version was, and how it becomes one of the next version. */
export interface FormerFormat {
  readonly schema: z.ZodType;
  readonly migrate: (state: unknown) => unknown;
}

/** Pairs the schema of a former version with its migration, which is given what that schema accepted. */
export const formerFormat = <F>(
  schema: z.ZodType<F>,
  migrate: (state: F) => unknown,
): FormerFormat => ({ schema, migrate: migrate as (state: unknown) => unknown });

/** Grows by one with each step. Follows `emulator/state-unreadable`. */
export const versionOf = ({ former }: Pick<StateFormat<unknown>, 'former'>): number =>
  former.length + 1;

/** `path` leads to the value at fault, inside the state. */
export interface StateFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** What a state of some version comes to. */
export type CheckedState<S> =
  | { readonly ok: true; readonly state: S }
  /** At least one fault, in the order of the file. */
  | { readonly ok: false; readonly faults: readonly StateFault[] };

/** What a state of some version is. */
export const schemaOf = (format: StateFormat<unknown>, version: number): z.ZodType =>
  format.former[version - 1]?.schema ?? format.schema;

/** Judges a state by the schema of its version, and brings it to the present one. */
export function checkState<S>(
  value: unknown,
  format: StateFormat<S>,
  version = versionOf(format),
): CheckedState<S> {
  const step = format.former[version - 1];
  if (!step) {
    // Taken as it is: what a schema gives back has its members in the order of the schema.
    if (surelyFits(format.schema, value)) return { ok: true, state: value as S };
    const checked = checkBy(format.schema, value);
    return checked.ok ? { ok: true, state: value as S } : checked;
  }
  const checked = checkBy(step.schema, value);
  return checked.ok ? checkState(step.migrate(checked.state), format, version + 1) : checked;
}

function checkBy<T>(schema: z.ZodType<T>, value: unknown): CheckedState<T> {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { ok: true, state: parsed.data }
    : { ok: false, faults: faultsOf(parsed.error, value, schema) };
}

/** What a schema finds fault with in a value; an unknown key is a fault of its own. */
export const faultsOf = (
  error: z.ZodError,
  value: unknown,
  schema: z.ZodType,
): readonly StateFault[] =>
  describeIssues(error.issues, value, schema).map(({ path, message }) => ({
    path,
    expected: message(),
  }));
