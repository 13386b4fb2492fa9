import type { CharacterTest } from './character-tests.js';
import type { Assertion, Pattern } from './pattern.js';

/** What a matcher does at one place of a program. */
type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly folded: boolean }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'save'; readonly slot: number }
  /** Tries `first`, then `second`; `number` counts the choices of the program. */
  | { readonly kind: 'choice'; first: number; second: number; readonly number: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'done' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly choices: number;
}

/** A pattern whose program would be longer. */
export class ProgramTooLong extends Error {
  override readonly name = 'ProgramTooLong';
}

/**
 * The instructions of a pattern; repetitions with a count are written out.
 * @throws {ProgramTooLong} for more than `longest` instructions
 */
export function compilePattern(pattern: Pattern, longest: number): Program {
  const compiler = new Compiler(longest);
  compiler.add(pattern);
  compiler.emit({ kind: 'done' });
  return compiler.program();
}

class Compiler {
  readonly #instructions: Instruction[] = [];
  #choices = 0;

  constructor(private readonly longest: number) {}

  program(): Program {
    return { instructions: this.#instructions, choices: this.#choices };
  }

  emit<T extends Instruction>(instruction: T): T {
    if (this.#instructions.length >= this.longest) throw new ProgramTooLong();
    this.#instructions.push(instruction);
    return instruction;
  }

  get #here(): number {
    return this.#instructions.length;
  }

  add(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'character':
      case 'assertion':
        this.emit(pattern);
        return;
      case 'sequence':
        for (const part of pattern.parts) this.add(part);
        return;
      case 'alternatives':
        this.#alternatives(pattern.branches);
        return;
      case 'group':
        this.emit({ kind: 'save', slot: pattern.index * 2 });
        this.add(pattern.inner);
        this.emit({ kind: 'save', slot: pattern.index * 2 + 1 });
        return;
      case 'repetition':
        this.#repetition(pattern);
    }
  }

  #choice() {
    const number = this.#choices;
    this.#choices += 1;
    return this.emit({ kind: 'choice', first: 0, second: 0, number });
  }

  #alternatives(branches: readonly Pattern[]): void {
    const ends: { to: number }[] = [];
    for (const [index, branch] of branches.entries()) {
      if (index === branches.length - 1) {
        this.add(branch);
        continue;
      }
      const choice = this.#choice();
      choice.first = this.#here;
      this.add(branch);
      ends.push(this.emit({ kind: 'jump', to: 0 }));
      choice.second = this.#here;
    }
    for (const end of ends) end.to = this.#here;
  }

  #repetition({ inner, least, most, lazy }: Extract<Pattern, { kind: 'repetition' }>): void {
    for (let count = 0; count < least; count += 1) this.add(inner);
    if (most === Number.POSITIVE_INFINITY) {
      const start = this.#here;
      const leave = this.#optional(inner, lazy);
      this.emit({ kind: 'jump', to: start });
      leave(this.#here);
      return;
    }
    const leaves = Array.from({ length: most - least }, () => this.#optional(inner, lazy));
    for (const leave of leaves) leave(this.#here);
  }

  /** The pattern once or not at all; the function returned sets the address at which matching continues without it. */
  #optional(inner: Pattern, lazy: boolean): (out: number) => void {
    const choice = this.#choice();
    const body = this.#here;
    this.add(inner);
    return (out) => {
      choice.first = lazy ? out : body;
      choice.second = lazy ? body : out;
    };
  }
}
