import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import { itemText } from '../values/conversion.js';
import { enumerate, ScriptBlock, type Value } from '../values/value.js';

/** The parameters of one call of a cmdlet with their converted values. Names in the spelling of the definition. */
export class BoundParameters {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(
    readonly definition: CmdletDefinition,
    values: ReadonlyMap<string, Value>,
  ) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): Value {
    return this.#values.get(name) ?? null;
  }

  /** Null when it was not given. */
  text(name: string): string | null {
    const value = this.get(name);
    return value === null ? null : itemText(value);
  }

  number(name: string): number | null {
    const value = this.get(name);
    return typeof value === 'number' ? value : null;
  }

  isOn(name: string): boolean {
    return this.get(name) === true;
  }

  list(name: string): readonly Value[] {
    return this.has(name) && this.get(name) !== null ? enumerate(this.get(name)) : [];
  }

  scriptBlock(name: string): ScriptBlock | null {
    const value = this.get(name);
    return value instanceof ScriptBlock ? value : null;
  }

  /** The given parameters among `definitions`, in the order of the definition. */
  given(definitions: readonly { readonly name: string }[]): readonly (readonly [string, Value])[] {
    return definitions
      .filter(({ name }) => this.has(name))
      .map(({ name }) => [name, this.get(name)] as const);
  }
}
