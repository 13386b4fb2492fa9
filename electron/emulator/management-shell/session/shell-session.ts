import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import { Budget } from '../language/budget.js';
import { HeldMemory } from '../language/held-memory.js';
import { propertyAccess } from '../language/members.js';
import { Variables } from '../language/variables.js';
import type { ShellLimits } from '../limits.js';
import type { Statement } from '../syntax/ast.js';
import { parseScript } from '../syntax/parse-script.js';
import type { ObjectType } from '../values/value.js';
import { objectTypeNamed } from './object-types.js';
import type { SessionSnapshot } from './shell-snapshot.js';
import { ObjectNumbers, restoreValues, snapshotOfValues } from './value-snapshot.js';

export interface SessionParts {
  readonly limits: ShellLimits;
  /** The clock of the zone that dates are shown in. */
  readonly clock: ZoneClock;
  /** The types of objects with settings, by their .NET names. */
  readonly types: ReadonlyMap<string, ObjectType>;
}

/** What lasts from one input of the shell to the next: variables, history, and how much is held. */
export class ShellSession {
  readonly variables = new Variables();
  readonly held: HeldMemory;
  readonly #numbers: ObjectNumbers;
  #history: readonly string[];

  /** @param snapshot the session that goes on in this one; `null` for a new one */
  constructor(
    private readonly parts: SessionParts,
    snapshot: SessionSnapshot | null,
  ) {
    this.held = new HeldMemory(parts.limits, snapshot?.held);
    this.#numbers = new ObjectNumbers(snapshot?.numbered);
    this.#history = snapshot?.history ?? [];
    if (snapshot) this.#restoreVariables(snapshot);
  }

  /** What was run, oldest first; repeated lines once. */
  get history(): readonly string[] {
    return this.#history;
  }

  remember(text: string): void {
    const line = text.trim();
    if (line === '' || this.#history.at(-1) === line) return;
    this.#history = [...this.#history, line].slice(-this.parts.limits.history);
  }

  snapshot(): SessionSnapshot {
    const variables = this.variables.all();
    const roots = variables.map(({ value }) => value);
    return {
      history: this.#history,
      held: this.held.bound,
      values: snapshotOfValues(roots, this.#numbers),
      variables: variables.map(({ name, unread }) => ({ name, unread })),
      numbered: this.#numbers.greatest,
    };
  }

  #restoreVariables({ variables, values }: SessionSnapshot): void {
    const { limits, clock, types } = this.parts;
    const roots = restoreValues(values, this.#numbers, {
      clock,
      typeNamed: (name) => objectTypeNamed(name, types),
      propertiesOf: (owner) => propertyAccess(owner, new Budget(limits)),
      parse: (text, start) => this.#parseBlock(text, start),
    });
    this.variables.restore(
      variables.map(({ name, unread }, index) => ({ name, unread, value: roots[index] ?? null })),
    );
  }

  /** The statements of a block, at the places at which they stood in their input. */
  #parseBlock(text: string, start: number): readonly Statement[] {
    const script = parseScript(`${' '.repeat(start)}${text}`, this.parts.limits);
    return script.kind === 'script' ? script.statements : [];
  }
}
