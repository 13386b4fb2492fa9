import type { Cmdlet } from './cmdlet.js';

/** The cmdlets the shell knows: its allow-list. Names and aliases compare without case. */
export class CmdletRegistry {
  readonly #byName = new Map<string, Cmdlet>();
  readonly #all: readonly Cmdlet[];

  constructor(cmdlets: readonly Cmdlet[]) {
    this.#all = [...cmdlets].sort((one, other) =>
      one.definition.name < other.definition.name ? -1 : 1,
    );
    for (const cmdlet of cmdlets) {
      for (const name of [cmdlet.definition.name, ...(cmdlet.definition.aliases ?? [])]) {
        this.#byName.set(name.toLowerCase(), cmdlet);
      }
    }
  }

  find(name: string): Cmdlet | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** By name. */
  all(): readonly Cmdlet[] {
    return this.#all;
  }
}
