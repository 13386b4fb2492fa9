import { runtimeError } from '../shell-error.js';
import type { Value } from '../values/value.js';

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
    return this.#values.get(folded === 'psitem' ? '_' : folded)?.value ?? null;
  }

  /** @throws {ShellError} for `$true`, `$false` and `$null` */
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
    this.#values.set(folded, { name: this.#values.get(folded)?.name ?? name, value });
  }

  remove(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  /** As first spelled, constants last. */
  names(): readonly string[] {
    const own = [...this.#values.values()].map(({ name }) => name).filter((name) => name !== '_');
    return [...own, ...constants.keys()];
  }
}
