import type {
  CustomStateFile,
  CustomStateFiles,
} from '../../../emulator/lync-client/custom-states/custom-states.js';

/**
 * Files of custom states by their address, as last fetched; not kept for the next run. What they hold was judged by
 * `judgeCustomStates` before.
 */
export class KeptCustomStates implements CustomStateFiles {
  readonly #files: Map<string, CustomStateFile>;

  constructor(files: Readonly<Record<string, CustomStateFile>>) {
    this.#files = new Map(Object.entries(files));
  }

  read(url: string): CustomStateFile | null {
    return this.#files.get(url) ?? null;
  }

  /** Takes the file as it was fetched again; one that cannot be fetched any more is gone. */
  keep(url: string, file: CustomStateFile): void {
    this.#files.set(url, file);
  }
}
