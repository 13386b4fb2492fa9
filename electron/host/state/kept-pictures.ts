import type { DeploymentState } from '../../emulator/deployment/deployment-state.js';
import type { PhotoBytes } from '../../emulator/directory/photo.js';
import type { WebPictures } from '../../emulator/lync-client/photos/photo-registry.js';
import { contentId } from './storage/content-id.js';
import type { StateStore } from './storage/state-store.js';

/** Web pictures by content: in memory for the engine, in the store for the next run. */
export class KeptPictures implements WebPictures {
  readonly #pictures = new Map<string, PhotoBytes>();

  constructor(private readonly store: Pick<StateStore, 'savePicture' | 'readPicture'>) {}

  read(id: string): PhotoBytes | null {
    return this.#pictures.get(id) ?? null;
  }

  /** Keeps a downloaded JPEG. Rejects when it cannot be saved. */
  async keep(bytes: Uint8Array): Promise<PhotoBytes> {
    const id = contentId(bytes);
    await this.store.savePicture(id, bytes);
    return this.#remember(id, bytes);
  }

  /** Brings pictures of a former run into memory. One that is gone or damaged is left out. */
  async recall(ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      const bytes = await this.store.readPicture(id);
      if (bytes) this.#remember(id, bytes);
    }
  }

  #remember(id: string, bytes: Uint8Array): PhotoBytes {
    const picture = { id, bytes, mediaType: 'image/jpeg', sizeBytes: bytes.length };
    this.#pictures.set(id, picture);
    return picture;
  }
}

/** Ids of the web pictures that people had connected when a state was saved. */
export function* webPictureIds(state: Pick<DeploymentState, 'users'> | null): Iterable<string> {
  for (const { webPicture } of Object.values(state?.users.people ?? {})) {
    if (webPicture) yield webPicture.id;
  }
}
