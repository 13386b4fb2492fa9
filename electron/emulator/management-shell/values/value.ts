import type { Span } from '../shell-error.js';
import type { ScriptBody } from '../syntax/ast.js';
import type { DateValue } from './date-value.js';
import type { TimeSpanValue } from './time-span-value.js';

/** A script block: code that `&`, Where-Object, ForEach-Object and their like run. */
export class ScriptBlock {
  constructor(
    readonly body: ScriptBody,
    /** Where it stands, without its braces. */
    readonly inner: Span,
  ) {}

  /** What stands between the braces. */
  get text(): string {
    const { source, start, end } = this.inner;
    return source.text.slice(start, end);
  }
}

/** A .NET type named in brackets, such as `[TimeSpan]`, in lower case and without `System.`. */
export class TypeName {
  constructor(readonly name: string) {}
}

/** A list that can grow, such as the PolicyEntry of a policy object. Arrays cannot. */
export class ShellList {
  constructor(readonly items: Value[]) {}
}

/** A list whose items have names, by which they can be read: `$list['Name']`. */
export class NamedList extends ShellList {
  constructor(readonly named: readonly (readonly [name: string, item: Value])[]) {
    super(named.map(([, item]) => item));
  }

  /** Case does not count; null when no item has the name. */
  get(name: string): Value {
    const folded = name.toLowerCase();
    return this.named.find(([each]) => each.toLowerCase() === folded)?.[1] ?? null;
  }
}

/** `@{ Name = value }`: keys compare without case and keep their order. */
export class HashTable {
  readonly #entries = new Map<string, { readonly key: string; value: Value }>();

  get(key: string): Value {
    return this.#entries.get(key.toLowerCase())?.value ?? null;
  }

  has(key: string): boolean {
    return this.#entries.has(key.toLowerCase());
  }

  set(key: string, value: Value): void {
    const folded = key.toLowerCase();
    this.#entries.set(folded, { key: this.#entries.get(folded)?.key ?? key, value });
  }

  remove(key: string): void {
    this.#entries.delete(key.toLowerCase());
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The first `count` keys. */
  keys(count: number): readonly string[] {
    const keys: string[] = [];
    for (const { key } of this.#entries.values()) {
      if (keys.length === count) break;
      keys.push(key);
    }
    return keys;
  }

  entries(): readonly { readonly key: string; readonly value: Value }[] {
    return [...this.#entries.values()];
  }
}

/** A type of .NET that the shell does not tell apart. */
export interface DeclaredType {
  /** Its full name. */
  readonly name: string;
  /** The numbers of the values of an enumeration, by their names. */
  readonly values?: Readonly<Record<string, number>>;
}

/** What is known of a kind of object: how it is named, printed and assigned to. */
export interface ObjectType {
  /** Full .NET name, as Get-Member prints it. */
  readonly name: string;
  /** Properties of its default table; without them the object prints as a list. */
  readonly tableColumns?: readonly TableColumn[];
  /** A property that heads each table: objects that differ in it stand in tables of their own. */
  readonly groupBy?: string;
  /** What a property is declared to be, where its value does not say it: an enumeration is text, a number any number. */
  readonly declared?: (property: string) => DeclaredType | undefined;
  /** Properties of its default list; without them all of them. */
  readonly listProperties?: readonly string[];
  /** How the object appears inside text and in `{…}`; without it the `@{…}` form. */
  readonly text?: (object: ShellObject) => string;
  /** How the object prints, where no table or list does it. */
  readonly printed?: (object: ShellObject) => string;
  /** Set for what PSObject lists: the property, by its name, of that value. */
  readonly propertyOf?: { readonly owner: Value; readonly name: string };
  /** The value an assigned property takes. Throws what cannot be assigned; without it any value is taken. */
  readonly assign?: (object: ShellObject, property: string, value: Value) => Value;
}

export interface TableColumn {
  readonly property: string;
  /** Heading; the property's name when absent. */
  readonly label?: string;
  readonly alignment?: 'left' | 'right';
}

/** An object with properties. Names compare without case; the order is the one they are printed in. */
export class ShellObject {
  readonly #properties = new Map<string, { readonly name: string; value: Value }>();

  constructor(
    readonly type: ObjectType,
    properties: Iterable<readonly [string, Value]> = [],
  ) {
    for (const [name, value] of properties) this.define(name, value);
  }

  has(name: string): boolean {
    return this.#properties.has(name.toLowerCase());
  }

  get(name: string): Value {
    return this.#properties.get(name.toLowerCase())?.value ?? null;
  }

  /** Adds a property, or replaces its value, without asking the type. */
  define(name: string, value: Value): void {
    const folded = name.toLowerCase();
    this.#properties.set(folded, { name: this.#properties.get(folded)?.name ?? name, value });
  }

  /** Assigns as `$object.Name = value` does. False when there is no such property. */
  assign(name: string, value: Value): boolean {
    const property = this.#properties.get(name.toLowerCase());
    if (property === undefined) return false;
    const { assign } = this.type;
    property.value = assign === undefined ? value : assign(this, property.name, value);
    return true;
  }

  get size(): number {
    return this.#properties.size;
  }

  names(): readonly string[] {
    return [...this.#properties.values()].map(({ name }) => name);
  }

  entries(): readonly (readonly [string, Value])[] {
    return [...this.#properties.values()].map(({ name, value }) => [name, value] as const);
  }
}

/** Objects made by Select-Object and `[pscustomobject]`. */
export const customObjectType: ObjectType = { name: 'System.Management.Automation.PSCustomObject' };

/** Everything a variable can hold. */
export type Value =
  | null
  | boolean
  | number
  | string
  | TimeSpanValue
  | DateValue
  | ScriptBlock
  | TypeName
  | ShellList
  | HashTable
  | ShellObject
  | readonly Value[];

export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

/** What a pipe passes on, one by one: the items of an array or list; nothing for nothing. */
export function enumerate(value: Value): readonly Value[] {
  if (isArray(value)) return value;
  if (value instanceof ShellList) return [...value.items];
  return [value];
}

/** What a pipeline's output becomes in a variable: null, the only value, or an array. */
export function collect(values: readonly Value[]): Value {
  return values.length === 0 ? null : values.length === 1 ? (values[0] ?? null) : values;
}
