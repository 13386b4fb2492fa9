import type {
  CustomStateFile,
  CustomStateFiles,
} from '../../emulator/lync-client/custom-states/custom-state-files.js';
import type { fetchCustomStates } from './fetch-custom-states.js';

/** Milliseconds: a start and each sign-in wait for the file. */
const timeLimit = 5000;

/** Files of custom states by their address, as last fetched; not kept for the next run. */
export class KeptCustomStates implements CustomStateFiles {
  readonly #files = new Map<string, CustomStateFile>();

  constructor(private readonly fetch: typeof fetchCustomStates) {}

  read(url: string): CustomStateFile | null {
    return this.#files.get(url) ?? null;
  }

  /** Fetches the file anew; one that cannot be fetched any more is gone. */
  async refresh(url: string, allowPrivateAddresses: boolean): Promise<void> {
    this.#files.set(url, await this.fetch(url, { allowPrivateAddresses, timeLimit }));
  }
}
