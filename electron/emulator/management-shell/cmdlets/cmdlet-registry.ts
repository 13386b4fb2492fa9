import { ParameterTable } from '../binding/parameter-table.js';
import type { Cmdlet } from './cmdlet.js';

/** A cmdlet ready to be bound to. */
export interface RegisteredCmdlet extends Cmdlet {
  readonly table: ParameterTable;
}

/** Dashes that web pages and word processors put between verb and noun. */
const typographicDashes = /[\u2013\u2014\u2015]/g;

/** The cmdlets the shell knows: its allow-list. Names compare without case, by any dash. */
export class CmdletRegistry {
  readonly #byName = new Map<string, RegisteredCmdlet>();
  readonly #all: readonly RegisteredCmdlet[];

  constructor(cmdlets: readonly Cmdlet[]) {
    this.#all = cmdlets
      .map(({ definition, start }) => ({
        definition,
        start,
        table: new ParameterTable(definition),
      }))
      .sort((one, other) => (one.definition.name < other.definition.name ? -1 : 1));
    for (const cmdlet of this.#all) {
      for (const name of [cmdlet.definition.name, ...(cmdlet.definition.aliases ?? [])]) {
        this.#byName.set(name.toLowerCase(), cmdlet);
      }
    }
  }

  find(name: string): RegisteredCmdlet | undefined {
    return this.#byName.get(name.toLowerCase().replace(typographicDashes, '-'));
  }

  /** By name. */
  all(): readonly RegisteredCmdlet[] {
    return this.#all;
  }
}
