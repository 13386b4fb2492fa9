import type { Value } from './value.js';

/** What is known of a kind of object: how it is named, printed and assigned to. */
export interface ObjectType {
  /** Full .NET name, as Get-Member prints it. */
  readonly name: string;
  /** Properties of its default table; without them the object prints as a list. */
  readonly tableColumns?: readonly TableColumn[];
  /** A property that heads each table: objects that differ in it stand in tables of their own. */
  readonly groupBy?: string;
  /** Whether a property holds a value of an enumeration, which is written as text. */
  readonly isEnumeration?: (property: string) => boolean;
  /** Properties of its default list; without them all of them. */
  readonly listProperties?: readonly string[];
  /** How the object appears inside text and in `{…}`; without it the `@{…}` form. */
  readonly text?: (object: ShellObject) => string;
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
