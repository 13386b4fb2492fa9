import { dumpLimits } from '../dump-limits.js';
import type { ForeignValue } from '../foreign.js';

interface Referred {
  readonly value: ForeignValue;
  /** Values in it, each reference counted as all that it leads to. */
  readonly values: number;
  readonly characters: number;
}

const mostKept = 50_000;

/**
 * The objects that a later Ref may lead to (`estate/clixml-references`). A file may refer to any object before, but only
 * the last ones are kept, half an object's limit of characters: what an export shares lies close together.
 */
export class ReferenceTable {
  readonly #byId = new Map<string, Referred>();
  #characters = 0;

  get(id: string): Referred | undefined {
    return this.#byId.get(id);
  }

  set(id: string, referred: Referred): void {
    this.#characters += referred.characters - (this.#byId.get(id)?.characters ?? 0);
    this.#byId.delete(id);
    this.#byId.set(id, referred);
    for (const [oldest, { characters }] of this.#byId) {
      if (this.#byId.size <= mostKept && this.#characters <= dumpLimits.object / 2) return;
      this.#byId.delete(oldest);
      this.#characters -= characters;
    }
  }
}
