import { textOf } from '../../../shared/contract/text-kinds.js';
import type { Data } from '../../../shared/contract/views/data.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import type {
  CustomStateFile,
  CustomStateFiles,
} from '../lync-client/custom-states/custom-states.js';

const fileSchema = z.discriminatedUnion('ok', [
  lateObject(() => ({ ok: z.literal(true), text: textOf('custom-states', z.string()) })),
  lateObject(() => ({ ok: z.literal(false), reason: textOf('sentence', z.string()) })),
]);

/** Files of custom states by their address, as last fetched. */
export const customStatesSnapshotSchema = z.record(z.string(), fileSchema);
export type CustomStatesSnapshot = Data<typeof customStatesSnapshotSchema>;

/**
 * Files of custom states by their address, as last fetched. What they hold was judged by `judgeCustomStates` before.
 */
export class KeptCustomStates implements CustomStateFiles {
  #files: CustomStatesSnapshot;

  constructor(files: CustomStatesSnapshot) {
    this.#files = files;
  }

  snapshot(): CustomStatesSnapshot {
    return this.#files;
  }

  read(url: string): CustomStateFile | null {
    return Object.hasOwn(this.#files, url) ? (this.#files[url] ?? null) : null;
  }

  /** Takes the file as it was fetched again; one that cannot be fetched any more is gone. */
  keep(url: string, file: CustomStateFile): void {
    this.#files = { ...this.#files, [url]: file };
  }
}
