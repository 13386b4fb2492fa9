import {
  type ImportReport,
  mostConflictSides,
} from '../../../../shared/organisation/import-report.js';
import type { Place } from '../records/place.js';
import { ReportList } from '../report-list.js';

type Conflict = ImportReport['conflicts']['first'][number];

/** What one dump says where another says something else. */
export interface Candidate<Value> {
  readonly value: Value;
  /** The same for people. */
  readonly text: string;
  readonly place: Place;
  /** Milliseconds since 1970; null where the dump does not say when the object was changed last. */
  readonly changed: number | null;
  readonly written: string | null;
}

const byChange = 'The object that was changed last holds.';
const byOrder =
  'Not every dump says when the object was changed; the file that was read first holds.';
const byChoice = 'It was chosen.';

/** Dumps that disagree, each kind of disagreement once, and the choices that were made about them. */
export class Conflicts {
  readonly #found = new Map<string, { conflict: Conflict; sides: string[] }>();

  constructor(private readonly choices: ReadonlyMap<string, number>) {}

  /**
   * The value that holds among several that are not the same, in the order in which they were read.
   * @param topic conflicts of one topic between the same files are one, whatever objects they are about
   */
  settle<Value>(
    topic: string,
    what: string,
    all: readonly [Candidate<Value>, ...Candidate<Value>[]],
  ): Value {
    const candidates = fewest(all);
    const sides = sideNames(candidates);
    const id = `${topic}: ${sides.join(' | ')}`;
    const choice = this.choices.get(id);
    const [index, rule] =
      choice !== undefined && choice < candidates.length
        ? [choice, byChoice]
        : preferred(candidates);
    const known = this.#found.get(id);
    if (known) known.conflict.objects += 1;
    else
      this.#found.set(id, {
        sides,
        conflict: {
          id,
          what,
          objects: 1,
          sides: candidates.map(({ text, written }, place) => ({
            value: text,
            file: sides[place] ?? '',
            written,
          })),
          chosen: index,
          rule,
        },
      });
    return (candidates[index] ?? all[0]).value;
  }

  /** Whether there is such a conflict with so many sides. */
  has(id: string, side: number): boolean {
    return side < (this.#found.get(id)?.sides.length ?? 0);
  }

  written(): ImportReport['conflicts'] {
    const list = new ReportList<Conflict>();
    for (const { conflict } of this.#found.values()) list.add(conflict);
    return list.written();
  }
}

/** Files by name, with the line where one file says both. */
function sideNames(candidates: readonly Candidate<unknown>[]): string[] {
  const names = candidates.map(({ place }) => place.file.name);
  return candidates.map(({ place }, index) => {
    const name = place.file.name;
    return names.indexOf(name) === index ? name : `${name}, line ${place.line}`;
  });
}

function preferred(candidates: readonly Candidate<unknown>[]): readonly [number, string] {
  let latest = 0;
  for (const [index, { changed }] of candidates.entries()) {
    if (changed === null) return [0, byOrder];
    if (changed > (candidates[latest]?.changed ?? 0)) latest = index;
  }
  const isTie = candidates.every(({ changed }) => changed === candidates[0]?.changed);
  return isTie ? [0, byOrder] : [latest, byChange];
}

/** As many sides as a conflict shows: the first ones, and in place of the last the one that holds. */
function fewest<Value>(all: readonly Candidate<Value>[]): readonly Candidate<Value>[] {
  if (all.length <= mostConflictSides) return all;
  const held = all[preferred(all)[0]];
  const first = all.slice(0, mostConflictSides);
  return held === undefined || first.includes(held) ? first : [...first.slice(0, -1), held];
}

/** Different values, each with the first dump that says it. `keyOf` is the same for what is not different. */
export function distinct<Value>(
  candidates: readonly Candidate<Value>[],
  keyOf: (value: Value) => string,
): readonly Candidate<Value>[] {
  const different = new Map<string, Candidate<Value>>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.value);
    const known = different.get(key);
    if (known === undefined) different.set(key, candidate);
    else if ((candidate.changed ?? 0) > (known.changed ?? 0)) {
      const { changed, written } = candidate;
      different.set(key, { ...known, changed, written });
    }
  }
  return [...different.values()];
}
