import { runtimeError } from '../shell-error.js';
import { isArray, ShellList, type Value } from '../values/value.js';
import { automaticVariables } from './automatic-variables.js';
import { preferences, preferenceValue } from './preferences.js';
import { Scope, type ShellFunction } from './scope.js';

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

/** What `$env:NAME` is on the computer at hand; null for none. */
export type Environment = (name: string) => string | null;

/** Where a variable is: in which scope, when its name says so, and under which name. */
interface Place {
  readonly scope: Scope | null;
  readonly folded: string;
}

const prefixed = /^(global|script|local|private):(.*)$/is;

/** Another name of a command. */
export interface Alias {
  readonly name: string;
  readonly command: string;
}

const mostErrors = 256;

/** The variables and functions of a session, in their scopes. Between inputs there is the global one only. */
export class Variables {
  readonly global = new Scope();
  /** The scope of the statements at work. Not in snapshots: between inputs it is the global one. */
  scope = this.global;

  readonly #aliases = new Map<string, Alias>();
  /** What `$?` is. */
  #succeeded = true;

  constructor(private readonly environment: Environment = () => null) {}

  /** Null for a variable that was never set, as in PowerShell. */
  get(name: string): Value {
    const { scope, folded } = this.#place(name);
    const constant = constants.get(folded);
    if (constant !== undefined) return constant;
    for (let each = scope ?? this.scope; ; each = each.parent) {
      const own = each.variables.get(folded);
      if (own !== undefined) {
        each.unread.delete(folded);
        return own.value;
      }
      if (scope !== null || each.parent === null) break;
    }
    if (folded.startsWith('env:')) return this.environment(folded.slice(4));
    if (folded === 'error') return this.errors;
    return preferences.get(folded)?.initial ?? automaticVariables.get(folded)?.(this.scope) ?? null;
  }

  /** Whether something set it. */
  has(name: string): boolean {
    const { scope, folded } = this.#place(name);
    const scopes = scope === null ? [...this.scope.outwards()] : [scope];
    return scopes.some((each) => each.variables.has(folded));
  }

  /** The scope that a prefix such as `script:` names; null without one. */
  #place(name: string): Place {
    if (!name.includes(':')) return { scope: null, folded: fold(name) };
    const [, prefix, rest = ''] = prefixed.exec(name) ?? [];
    if (prefix === undefined) return { scope: null, folded: fold(name) };
    return { scope: this.#named(prefix.toLowerCase()), folded: fold(rest) };
  }

  #named(prefix: string): Scope {
    if (prefix === 'global') return this.global;
    if (prefix !== 'script') return this.scope;
    return [...this.scope.outwards()].find(({ isScript }) => isScript) ?? this.global;
  }

  /**
   * The array of a variable while there is no other reference to it, so that it may grow in place. Null for any other
   * value, and for an array that was read since it was set.
   */
  unreadArray(name: string): Value[] | null {
    const { scope, folded } = this.#place(name);
    return (scope ?? this.scope).unread.get(folded) ?? null;
  }

  /** Sets a variable to an array to which there is no other reference. */
  setUnreadArray(name: string, items: Value[]): void {
    this.set(name, items);
    const { scope, folded } = this.#place(name);
    (scope ?? this.scope).unread.set(folded, items);
  }

  /**
   * Sets a variable of the scope at hand, or of the one that its prefix names.
   * @throws {ShellError} for `$true`, `$false` and `$null`, and for what a preference variable does not take
   */
  set(name: string, value: Value): void {
    const { scope, folded } = this.#place(name);
    // Assigning to $null throws a value away; that is allowed.
    if (folded === 'null') return;
    if (constants.has(folded)) {
      throw runtimeError(
        `Cannot overwrite variable ${name} because it is read-only or constant.`,
        'VariableNotWritable',
      );
    }
    // What belongs to the process is the same in all scopes.
    const target = folded.startsWith('env:') ? this.global : (scope ?? this.scope);
    const preference = preferences.get(folded);
    const kept = preference === undefined ? value : preferenceValue(preference, value);
    target.define(folded, scope === null ? name : name.replace(prefixed, '$2'), kept);
  }

  /** Takes a variable out of the scope at hand; false when it is not there. */
  remove(name: string): boolean {
    const { scope, folded } = this.#place(name);
    return (scope ?? this.scope).remove(folded);
  }

  /** `$Error`: the errors of the session, the latest first. */
  get errors(): ShellList {
    const kept = this.global.variables.get('error')?.value;
    if (kept instanceof ShellList) return kept;
    const errors = new ShellList([]);
    this.global.define('error', 'Error', errors);
    return errors;
  }

  addError(record: Value): void {
    const { items } = this.errors;
    items.unshift(record);
    items.splice(mostErrors);
  }

  /** Whether the last statement had no error: `$?`. */
  set succeeded(succeeded: boolean) {
    if (this.#succeeded === succeeded) return;
    this.#succeeded = succeeded;
    this.global.define('?', '?', succeeded);
  }

  setAlias(name: string, command: string): void {
    this.#aliases.set(name.toLowerCase(), { name, command });
  }

  /** What the session calls by other names, in the order of their making. */
  aliases(): readonly Alias[] {
    return [...this.#aliases.values()];
  }

  /** The command that has that other name; null for none. */
  aliased(name: string): string | null {
    return this.#aliases.get(name.toLowerCase())?.command ?? null;
  }

  /** The function of that name, of the scope at hand or one it was called from. */
  function(name: string): ShellFunction | null {
    const { scope, folded } = this.#place(name);
    for (const each of scope === null ? this.scope.outwards() : [scope]) {
      const found = each.functions.get(folded);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** All functions that can be called, by name; those of the scope at hand stand for others of their name. */
  functions(): readonly ShellFunction[] {
    const found = new Map<string, ShellFunction>();
    for (const { functions } of this.scope.outwards())
      for (const [folded, each] of functions) if (!found.has(folded)) found.set(folded, each);
    return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  }

  defineFunction(definition: ShellFunction): void {
    const { scope, folded } = this.#place(definition.name);
    const name = definition.name.replace(prefixed, '$2');
    (scope ?? this.scope).functions.set(folded, { ...definition, name });
  }

  /** As first spelled, constants last. */
  names(): readonly string[] {
    const own = new Map<string, string>();
    for (const { variables } of this.scope.outwards())
      for (const [folded, { name }] of variables)
        if (folded !== '_' && !folded.startsWith('env:') && !own.has(folded)) own.set(folded, name);
    const preset = [...preferences].flatMap(([folded, { name }]) =>
      own.has(folded) ? [] : [name],
    );
    return [...own.values(), ...preset, ...constants.keys()];
  }

  /** All values of the session, those that functions hold included. */
  *values(): Iterable<Value> {
    for (const { value } of this.global.variables.values()) yield value;
    for (const { block } of this.global.functions.values()) yield block;
  }

  /** All variables that were set, in order, with what {@link restore} takes. */
  all(): readonly KeptVariable[] {
    return [...this.global.variables].map(([folded, { name, value }]) => ({
      name,
      value,
      unread: this.global.unread.has(folded),
    }));
  }

  /** Puts back what another session had; nothing was set here yet. */
  restore(
    variables: readonly KeptVariable[],
    functions: readonly ShellFunction[],
    aliases: readonly Alias[],
  ): void {
    for (const { name, value, unread } of variables) {
      this.global.define(fold(name), name, value);
      if (unread && isArray(value)) this.global.unread.set(fold(name), value as Value[]);
    }
    this.#succeeded = this.global.variables.get('?')?.value !== false;
    for (const { name, command } of aliases) this.setAlias(name, command);
    for (const each of functions) this.global.functions.set(fold(each.name), each);
  }
}
