import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import { scriptDefinition } from '../binding/script-definition.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import type { CmdletRegistry } from '../cmdlets/cmdlet-registry.js';
import { Budget } from '../language/budget.js';
import { errorRecordOf } from '../language/error-record.js';
import { HeldMemory } from '../language/held-memory.js';
import { propertyAccess } from '../language/members.js';
import type { ShellFunction } from '../language/scope.js';
import { type Environment, Variables } from '../language/variables.js';
import type { ShellLimits } from '../limits.js';
import { ShellError, type Span } from '../shell-error.js';
import { parseBlockAt, parseFunctionAt } from '../syntax/parse-script.js';
import { type ObjectType, ScriptBlock } from '../values/value.js';
import { objectTypeNamed } from './object-types.js';
import type { SessionSnapshot } from './shell-snapshot.js';
import { ObjectNumbers, restoreValues, snapshotOfValues } from './value-snapshot.js';

export interface SessionParts {
  readonly limits: ShellLimits;
  /** The clock of the zone that dates are shown in. */
  readonly clock: ZoneClock;
  /** The types of objects with settings, by their .NET names. */
  readonly types: ReadonlyMap<string, ObjectType>;
  readonly environment: Environment;
}

/** What lasts from one input of the shell to the next: variables, functions, history, and how much is held. */
export class ShellSession {
  readonly variables: Variables;
  readonly held: HeldMemory;
  /** Drives that were made, in capitals. */
  readonly drives: Set<string>;
  readonly #numbers: ObjectNumbers;
  #history: readonly string[];

  /** @param snapshot the session that goes on in this one; `null` for a new one */
  constructor(
    private readonly parts: SessionParts,
    snapshot: SessionSnapshot | null,
  ) {
    this.variables = new Variables(parts.environment);
    this.held = new HeldMemory(parts.limits, snapshot?.held);
    this.#numbers = new ObjectNumbers(snapshot?.numbered);
    this.drives = new Set(snapshot?.drives);
    this.#history = snapshot?.history ?? [];
    if (snapshot) this.#restoreVariables(snapshot);
  }

  /** What was run, oldest first; repeated lines once. */
  get history(): readonly string[] {
    return this.#history;
  }

  /** An error has ended the input. */
  failed(error: ShellError): void {
    this.variables.succeeded = false;
    this.variables.addError(errorRecordOf(error));
  }

  /** The functions of the scope at hand and of those round it, by name. */
  functions(): readonly CmdletDefinition[] {
    return this.variables.functions().map(definitionOf);
  }

  /** What a command of that name is: its alias followed, a function before a cmdlet. */
  command(written: string, cmdlets: CmdletRegistry): CmdletDefinition | undefined {
    const name = this.variables.aliased(written) ?? written;
    const own = this.variables.function(name);
    return own === null ? cmdlets.find(name)?.definition : definitionOf(own);
  }

  remember(text: string): void {
    const line = text.trim();
    if (line === '' || this.#history.at(-1) === line) return;
    this.#history = [...this.#history, line].slice(-this.parts.limits.history);
  }

  snapshot(): SessionSnapshot {
    const variables = this.variables.all();
    const roots = variables.map(({ value }) => value);
    const functions = [...this.variables.global.functions.values()];
    const places = functions.map(({ definition }) => definition);
    return {
      history: this.#history,
      held: this.held.bound,
      functions: functions.map(({ name }) => name),
      aliases: this.variables.aliases(),
      drives: [...this.drives],
      values: snapshotOfValues(roots, places, this.#numbers),
      variables: variables.map(({ name, unread }) => ({ name, unread })),
      numbered: this.#numbers.greatest,
    };
  }

  #restoreVariables({ variables, functions, aliases, values }: SessionSnapshot): void {
    const { limits, clock, types } = this.parts;
    const restored = restoreValues(values, this.#numbers, {
      clock,
      typeNamed: (name) => objectTypeNamed(name, types),
      propertiesOf: (owner) => propertyAccess(owner, new Budget(limits)),
      parse: (source, start) => parseBlockAt(source, start, limits),
    });
    this.variables.restore(
      variables.map(({ name, unread }, index) => ({
        name,
        unread,
        value: restored.values[index] ?? null,
      })),
      functions.flatMap((name, index) => this.#functionAt(name, restored.places[index])),
      aliases,
    );
  }

  #functionAt(name: string, definition: Span | undefined): readonly ShellFunction[] {
    const read =
      definition && parseFunctionAt(definition.source, definition.start, this.parts.limits);
    return read ? [{ name, block: new ScriptBlock(read.body, read.inner), definition }] : [];
  }
}

/** What a function takes; nothing is known of one whose attributes are not, which cannot be called either. */
function definitionOf({ name, block }: ShellFunction): CmdletDefinition {
  try {
    return scriptDefinition(name, block.body);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    return { name, synopsis: error.message, parameters: [] };
  }
}
