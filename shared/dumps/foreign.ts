/**
 * A value as a dump holds it, before anything is known of what it means: texts stay texts (`True`, `00:15:00`), because
 * only the property they belong to says how they are to be read. `read-values.ts` reads them.
 */
export type ForeignValue =
  | null
  | string
  | boolean
  | number
  | ForeignInteger
  | ForeignEnum
  | ForeignTimeSpan
  | ForeignDate
  | ForeignBytes
  | ForeignList
  | ForeignRecord
  | ForeignLoss;

/** A number that a double cannot hold exactly, as its digits. */
interface ForeignInteger {
  readonly kind: 'integer';
  readonly text: string;
}

/** A value of an enumeration. One of the two is there at least; the name is the one to trust (`estate/clixml-enum`). */
export interface ForeignEnum {
  readonly kind: 'enum';
  readonly name: string | null;
  readonly number: number | null;
}

/** .NET's TimeSpan, exact: ticks of 100 ns. */
interface ForeignTimeSpan {
  readonly kind: 'time-span';
  readonly ticks: bigint;
}

/** An instant in round-trip ISO 8601 text; fraction and offset may be missing. */
interface ForeignDate {
  readonly kind: 'date';
  readonly text: string;
}

interface ForeignBytes {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
}

interface ForeignList {
  readonly kind: 'list';
  readonly items: readonly ForeignValue[];
  /** The dump shows that there were more items (`{a, b...}`): these must never be taken for all. */
  readonly cut: boolean;
}

/** An object inside another: a link to a policy, an entry of a policy, an identity. */
export interface ForeignRecord {
  readonly kind: 'object';
  /** The most derived type first, as the dump spells them; empty where it does not say. */
  readonly types: readonly string[];
  /** What ToString gave; null where the dump does not have it. */
  readonly text: string | null;
  readonly properties: ForeignProperties;
}

/** What stands where values were, such as the name of a type (`estate/csv-lists`). */
export interface ForeignLoss {
  readonly kind: 'lost';
  readonly text: string;
}

/**
 * The names of the properties of an object, in the order of the dump. Objects of one kind share theirs: an estate has
 * hundreds of thousands of objects and few lists of names.
 */
export class PropertyNames {
  readonly #given: readonly string[];
  /** By lower-case name: the spelling that came first, and the place of the value that came last. */
  #places: ReadonlyMap<string, { readonly name: string; readonly at: number }> | null = null;

  constructor(given: readonly string[]) {
    this.#given = given;
  }

  /** `known` where it has the names of these entries, else new ones. */
  static of(entries: readonly ForeignProperty[], known?: PropertyNames): PropertyNames {
    const isKnown =
      known !== undefined &&
      known.#given.length === entries.length &&
      entries.every(([name], at) => name === known.#given[at]);
    return isKnown ? known : new PropertyNames(entries.map(([name]) => name));
  }

  get places(): ReadonlyMap<string, { readonly name: string; readonly at: number }> {
    if (this.#places !== null) return this.#places;
    const places = new Map<string, { name: string; at: number }>();
    for (const [at, name] of this.#given.entries()) {
      const key = name.toLowerCase();
      places.set(key, { name: places.get(key)?.name ?? name, at });
    }
    this.#places = places;
    return places;
  }
}

export type ForeignProperty = readonly [name: string, value: ForeignValue];

/**
 * The properties of one object in the order of the dump, found without case (`estate/policy-order`). Of two that have one
 * name the later value counts, at the place and in the spelling of the first.
 */
export class ForeignProperties implements Iterable<ForeignProperty> {
  readonly #names: PropertyNames;
  readonly #values: readonly ForeignValue[];

  /** `values` are those of the names that `names` was made with, in the same order. */
  constructor(names: PropertyNames, values: readonly ForeignValue[]) {
    this.#names = names;
    this.#values = values;
  }

  /** From names and values; `known` are names that may be the same. */
  static of(entries: readonly ForeignProperty[], known?: PropertyNames): ForeignProperties {
    const values = entries.map(([, value]) => value);
    return new ForeignProperties(PropertyNames.of(entries, known), values);
  }

  /** To share with the next object of its kind. */
  get propertyNames(): PropertyNames {
    return this.#names;
  }

  get size(): number {
    return this.#names.places.size;
  }

  has(name: string): boolean {
    return this.#names.places.has(name.toLowerCase());
  }

  /** The value; null is a value that the dump holds, undefined is a property that it lacks. */
  get(name: string): ForeignValue | undefined {
    const place = this.#names.places.get(name.toLowerCase());
    return place && this.#values[place.at];
  }

  /** Names as the dump spells them. */
  names(): readonly string[] {
    return Array.from(this, ([name]) => name);
  }

  *[Symbol.iterator](): IterableIterator<ForeignProperty> {
    for (const { name, at } of this.#names.places.values()) yield [name, this.#values[at] ?? null];
  }
}

/** One object of a dump: a person, a policy, a site, whatever it may be. */
export interface ForeignObject {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly types: readonly string[];
  readonly text: string | null;
  readonly properties: ForeignProperties;
  /** Keys of the tables that it was found in: `['Site']` for an item of `@{ Site = Get-CsSite }`. Mostly empty. */
  readonly within: readonly string[];
}

/** Something that a reader took in spite of a fault, or left out: for the report, once for each kind. */
export interface DumpRemark {
  /** A sentence. */
  readonly text: string;
  /** Where it was met first, from 1. */
  readonly line: number;
  /** How often it was met. */
  readonly count: number;
}

/**
 * Reads the text of one dump in pieces. Needs memory for one object, whatever the size of the dump.
 * `write` gives the objects that the piece completes, in the order of the dump; pieces may end anywhere.
 * After a DumpProblem the reader is not to be used again: the file is refused as a whole.
 */
export interface DumpReader {
  /** @throws {DumpProblem} */
  write(text: string): readonly ForeignObject[];
  /** The last objects. @throws {DumpProblem} where the dump ends too early, or holds no object. */
  end(): readonly ForeignObject[];
  /** In the order of first appearance. */
  readonly remarks: readonly DumpRemark[];
}

/** A dump cannot be read. The message says what was found, what was expected and what to do. */
export class DumpProblem extends Error {
  constructor(
    /** Where, from 1. */
    readonly line: number,
    /** What is wrong, as a sentence. */
    readonly problem: string,
    /** What to do, as a sentence. */
    readonly advice: string,
  ) {
    super(`Line ${line}: ${problem} ${advice}`);
    this.name = 'DumpProblem';
  }
}
