import type { Directory } from '../../emulator/directory/directory.js';
import { sampleOrganisation } from '../../emulator/directory/sample-organisation.js';
import type { KeptOrganisation } from './emulator-state.js';
import { type OrganisationSource, openDirectory } from './open-directory.js';
import { contentId } from './storage/content-id.js';
import type { StateStore } from './storage/state-store.js';

type OrganisationStore = Pick<
  StateStore,
  'saveOrganisation' | 'readOrganisation' | 'savePicture' | 'readPicture'
>;

/** An organisation that was checked and saved. */
export interface OpenedOrganisation {
  readonly directory: Directory;
  /** `null` for the sample. */
  readonly kept: KeptOrganisation | null;
}

/** The sample as it comes. */
export const openSample = (): OpenedOrganisation => ({
  directory: openDirectory(null),
  kept: null,
});

/** The sample as the text of an organisation file. */
export const sampleText = (): string => JSON.stringify(sampleOrganisation());

/** Opens an organisation file and keeps it for the next run. Throws as `openDirectory`. */
export async function openAndKeep(
  source: OrganisationSource,
  store: OrganisationStore,
): Promise<OpenedOrganisation> {
  const directory = openDirectory(source);
  const { text, fileName, folder } = source;
  const id = await store.saveOrganisation(text);
  const pictures = source.pictures && (await keepPictures(source.pictures, store));
  return { directory, kept: { id, fileName, folder, ...(pictures && { pictures }) } };
}

/** Opens what a former run kept; `null` when its text is gone. Throws as `openDirectory`. */
export async function openKept(
  kept: KeptOrganisation,
  store: OrganisationStore,
): Promise<OpenedOrganisation | null> {
  const text = await store.readOrganisation(kept.id);
  if (text === null) return null;
  const { fileName, folder } = kept;
  const pictures = kept.pictures && (await recallPictures(kept.pictures, store));
  const source = { fileName, folder, text, ...(pictures && { pictures }) };
  return { directory: openDirectory(source), kept };
}

async function keepPictures(
  pictures: ReadonlyMap<string, Uint8Array>,
  store: OrganisationStore,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [path, bytes] of pictures) {
    const id = contentId(bytes);
    await store.savePicture(id, bytes);
    ids[path] = id;
  }
  return ids;
}

/** A picture that is gone or damaged is left out, as a file that cannot be read is. */
async function recallPictures(
  ids: Readonly<Record<string, string>>,
  store: OrganisationStore,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const [path, id] of Object.entries(ids)) {
    const bytes = await store.readPicture(id);
    if (bytes) pictures.set(path, bytes);
  }
  return pictures;
}
