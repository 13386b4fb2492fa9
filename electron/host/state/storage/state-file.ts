import {
  formatJsonPath,
  jsonPointer,
  locateInJson,
  positionAt,
} from '../../../../shared/file-format/json-source.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { apply, applyInPlace, ChangeProblem } from '../change/apply.js';
import { changeFits } from '../change/change-fits.js';
import { salvageState } from './salvage-state.js';
import {
  checkState,
  faultsOf,
  type StateFault,
  type StateFormat,
  schemaOf,
  versionOf,
} from './state-format.js';
import { readLines, type SavedState, type StateLines, type StateShape } from './state-lines.js';
import type { SalvagedState, UnreadableState } from './state-store.js';

const baseSchema = lateObject(() => ({
  schemaVersion: z.number().int().positive(),
  /** The version of the program that wrote it. */
  program: z.string().max(100).exactOptional(),
  state: z.record(z.string(), z.unknown()),
}));

/** What a base has in every version. */
const looseSchema = z.looseObject({
  schemaVersion: baseSchema.shape.schemaVersion.optional().catch(undefined),
  program: baseSchema.shape.program.optional().catch(undefined),
  state: z.unknown().optional(),
});

export type ParsedStateFile<S> =
  /** `saved` is what the file holds, to be gone on with; `null` where it has to be written anew. */
  | { readonly ok: true; readonly state: S; readonly saved: SavedState | null }
  /** `problem` is a sentence that names the line, or the path, and what was expected. */
  | ({ readonly ok: false } & Pick<UnreadableState<S>, 'problem' | 'salvage'>);

/** Reads the text of a state file. */
export function parseStateFile<S>(
  text: string,
  format: StateFormat<S>,
  shape: StateShape = 'lines',
): ParsedStateFile<S> {
  const lines = readLines(text, shape);
  const { base, baseText, bytes } = lines;
  if (base === undefined) return { ok: false, problem: lines.problem ?? '', salvage: () => null };
  const present = versionOf(format);
  const { schemaVersion = present, program } = looseSchema.safeParse(base).data ?? {};
  const version = Math.min(schemaVersion, present);
  const { state, problem } = applyAll(lines);
  const sentences = (faults: readonly StateFault[]) =>
    describeFaults(faults, shape === 'lines' ? null : baseText);
  const unreadable = (why: string): ParsedStateFile<S> => ({
    ok: false,
    problem: why,
    salvage: () => salvage(state, format, version, sentences, problem),
  });
  if (schemaVersion > present) {
    const writer = program === undefined ? 'a newer version' : `version ${program}`;
    return unreadable(
      `schemaVersion is ${schemaVersion}, expected ${present}: ${writer} of this program wrote it.`,
    );
  }
  const envelope = baseSchema.safeParse(base);
  if (!envelope.success) {
    const [why = ''] = describeFaults(faultsOf(envelope.error, base, baseSchema), baseText, []);
    return unreadable(why);
  }
  if (problem !== null) return unreadable(problem);
  const checked = checkState(state, format, version);
  if (!checked.ok) {
    const [why = ''] = sentences(checked.faults);
    const line = () => faultyLine(lines, schemaOf(format, version));
    return unreadable(shape === 'lines' ? `Line ${line()}, ${why}` : why);
  }
  const goesOn = shape === 'lines' && version === present;
  return { ok: true, state: checked.state, saved: goesOn ? { state, bytes } : null };
}

/** What a state becomes by all changes, up to the first that is not one of it. */
function applyAll({ base, baseText, changes, problem }: StateLines) {
  let state = stateOf(base);
  for (const [index, change] of changes.entries()) {
    try {
      state = applyInPlace(state, change);
    } catch (error) {
      if (!(error instanceof ChangeProblem)) throw error;
      // A part of that change was done.
      const whole = changes.slice(0, index).reduce<unknown>(apply, firstState(baseText));
      return { state: whole, problem: `Line ${index + 2}: ${error.message}.` };
    }
  }
  return { state, problem };
}

const stateOf = (base: unknown): unknown => looseSchema.safeParse(base).data?.state;

/** The state of the first line before anything of it was changed in place. */
const firstState = (baseText: string): unknown => stateOf(JSON.parse(baseText));

/** The line that brought in what the schema finds fault with. */
function faultyLine({ baseText, changes }: StateLines, schema: z.ZodType): number {
  let state = firstState(baseText);
  if (!schema.safeParse(state).success) return 1;
  const index = changes.findIndex((change) => {
    state = apply(state, change);
    return !changeFits(schema, state, change);
  });
  return index + 2;
}

/** @param lost what is lost with all lines that come after it */
function salvage<S>(
  state: unknown,
  format: StateFormat<S>,
  version: number,
  sentences: (faults: readonly StateFault[]) => readonly string[],
  lost: string | null,
): SalvagedState<S> | null {
  if (state === undefined) return null;
  const later = lost === null ? [] : [`${lost} With it, all that was saved after it is left out.`];
  const checked = checkState(state, format, version);
  if (checked.ok) return { state: checked.state, leftOut: later };
  const rest = salvageState(state, (value) => checkState(value, format, version));
  return rest && { state: rest, leftOut: [...sentences(checked.faults), ...later] };
}

/** A sentence for each fault: `Line 5, state.policies[1].name: expected a string.` */
export function describeFaults(
  faults: readonly StateFault[],
  /** The text that the faults lie in; `null` where no line can be told. */
  text: string | null,
  inside: readonly string[] = ['state'],
): readonly string[] {
  const paths = faults.map(({ path }) => [...inside, ...path]);
  const places = text === null ? null : locateInJson(text, paths);
  return faults.map(({ expected }, index) => {
    const path = paths[index] ?? [];
    const place = places?.get(jsonPointer(path));
    const line = place && text !== null ? `Line ${positionAt(text, place.value).line}, ` : '';
    const where = path.length === 0 ? 'the whole file' : formatJsonPath(path);
    return `${line}${where}: ${expected.replace(/\.$/, '')}.`;
  });
}
