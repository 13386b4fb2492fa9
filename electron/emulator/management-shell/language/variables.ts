import { runtimeError } from '../shell-error.js';
import type { Value } from '../values/value.js';
import { preferences, preferenceValue } from './preferences.js';

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The variables of a session. One scope: script blocks share it, as they do at a prompt. */
export class Variables {
  readonly #values = new Map<string, { readonly name: string; readonly value: Value }>();

  /** Null for a variable that nobody set, as PowerShell has it. */
  get(name: string): Value {
    const folded = name.toLowerCase();
    const constant = constants.get(folded);
    if (constant !== undefined) return constant;
    const own = this.#values.get(folded === 'psitem' ? '_' : folded);
    return own === undefined ? (preferences.get(folded)?.initial ?? null) : own.value;
  }

  /** @throws {ShellError} for `$true`, `$false` and `$null`, and for what a preference variable does not take */
  set(name: string, value: Value): void {
    const folded = name.toLowerCase();
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
    this.#values.set(folded, { name: this.#values.get(folded)?.name ?? name, value: kept });
  }

  remove(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  /** As first spelled, constants last. */
  names(): readonly string[] {
    const own = [...this.#values.values()].map(({ name }) => name).filter((name) => name !== '_');
    const preset = [...preferences].flatMap(([folded, { name }]) =>
      this.#values.has(folded) ? [] : [name],
    );
    return [...own, ...preset, ...constants.keys()];
  }

  /** All that is held. */
  *values(): Iterable<Value> {
    for (const { value } of this.#values.values()) yield value;
  }
}
