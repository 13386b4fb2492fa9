import type { KeptOrganisation } from '../emulator-state.js';
import type { OpenedOrganisation } from '../kept-organisation.js';

/** Opens an organisation that was kept; null is the sample. @throws {StorageProblem} when it is gone */
export type ReopenOrganisation = (kept: KeptOrganisation | null) => Promise<OpenedOrganisation>;

/** Organisations that this run of the program has opened: moments of the history return to them without reading again. */
export class OpenedOrganisations {
  /** By what is kept of them. */
  readonly #opened = new Map<string, OpenedOrganisation>();

  constructor(private readonly reopen: ReopenOrganisation) {}

  keep(opened: OpenedOrganisation): void {
    this.#opened.set(JSON.stringify(opened.kept), opened);
  }

  /** The one that was kept here, or else opened anew. @throws {StorageProblem} when it is gone */
  async open(kept: KeptOrganisation | null): Promise<OpenedOrganisation> {
    return this.#opened.get(JSON.stringify(kept)) ?? (await this.reopen(kept));
  }
}
