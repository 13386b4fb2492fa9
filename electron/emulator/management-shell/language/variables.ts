import { runtimeError } from '../shell-error.js';
import { isArray, type Value } from '../values/value.js';
import { preferences, preferenceValue } from './preferences.js';

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Names compare without case; `$PSItem` is another name of `$_`. */
const fold = (name: string): string => {
  const folded = name.toLowerCase();
  return folded === 'psitem' ? '_' : folded;
};

/** A variable as a session keeps it; `unread` as {@link Variables.unreadArray} means it. */
interface KeptVariable {
  readonly name: string;
  readonly value: Value;
  readonly unread: boolean;
}

/** The variables of a session. One scope: script blocks share it, as they do at a prompt. */
export class Variables {
  readonly #values = new Map<string, { readonly name: string; readonly value: Value }>();
  /** Arrays that were not read since `+=` made them, by the folded name of their variable. */
  readonly #unread = new Map<string, Value[]>();

  /** Null for a variable that was never set, as in PowerShell. */
  get(name: string): Value {
    const folded = fold(name);
    const constant = constants.get(folded);
    if (constant !== undefined) return constant;
    this.#unread.delete(folded);
    const own = this.#values.get(folded);
    return own === undefined ? (preferences.get(folded)?.initial ?? null) : own.value;
  }

  /**
   * The array of a variable while there is no other reference to it, so that it may grow in place. Null for any other
   * value, and for an array that was read since it was set.
   */
  unreadArray(name: string): Value[] | null {
    return this.#unread.get(fold(name)) ?? null;
  }

  /** Sets a variable to an array to which there is no other reference. */
  setUnreadArray(name: string, items: Value[]): void {
    this.set(name, items);
    this.#unread.set(fold(name), items);
  }

  /** @throws {ShellError} for `$true`, `$false` and `$null`, and for what a preference variable does not take */
  set(name: string, value: Value): void {
    const folded = fold(name);
    // Assigning to $null throws a value away; that is allowed.
    if (folded === 'null') return;
    if (constants.has(folded)) {
      throw runtimeError(
        `Cannot overwrite variable ${name} because it is read-only or constant.`,
        'VariableNotWritable',
      );
    }
    if (folded.startsWith('env:')) {
      throw runtimeError(
        `There are no environment variables here: $${name} cannot be set.`,
        'VariableNotWritable',
      );
    }
    const preference = preferences.get(folded);
    const kept = preference === undefined ? value : preferenceValue(preference, value);
    this.#unread.delete(folded);
    this.#values.set(folded, { name: this.#values.get(folded)?.name ?? name, value: kept });
  }

  /** As first spelled, constants last. */
  names(): readonly string[] {
    const own = [...this.#values.values()].map(({ name }) => name).filter((name) => name !== '_');
    const preset = [...preferences].flatMap(([folded, { name }]) =>
      this.#values.has(folded) ? [] : [name],
    );
    return [...own, ...preset, ...constants.keys()];
  }

  /** All values. */
  *values(): Iterable<Value> {
    for (const { value } of this.#values.values()) yield value;
  }

  /** All variables that were set, in order, with what {@link restore} takes. */
  all(): readonly KeptVariable[] {
    return [...this.#values].map(([folded, { name, value }]) => ({
      name,
      value,
      unread: this.#unread.has(folded),
    }));
  }

  /** Puts back what another session had; nothing was set here yet. */
  restore(variables: readonly KeptVariable[]): void {
    for (const { name, value, unread } of variables) {
      this.#values.set(fold(name), { name, value });
      if (unread && isArray(value)) this.#unread.set(fold(name), value as Value[]);
    }
  }
}
