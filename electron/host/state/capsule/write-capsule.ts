import {
  type CapsuleFile,
  capsuleFormat,
  capsuleVersion,
} from '../../../../shared/capsule/capsule-schema.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import type { KeptOrganisation } from '../emulator-state.js';
import { tooLong } from '../journal/journal.js';
import type { JournalEntry } from '../journal/journal-entry.js';
import type { JournaledDeployment } from '../journal/journaled-deployment.js';
import { viewDigest } from '../journal/view-digest.js';
import { sampleText } from '../kept-organisation.js';
import { webPictureIds } from '../kept-pictures.js';
import type { StateStore } from '../storage/state-store.js';

export interface CapsuleSources {
  readonly store: Pick<StateStore, 'readOrganisation'>;
  readonly pictures: WebPictures;
  /** Of this program. */
  readonly version: string;
}

/** The members of a capsule, as data that `JSON.stringify` writes down. */
export type CapsuleContent = Readonly<Record<Exclude<keyof CapsuleFile, '$schema'>, unknown>>;

/**
 * Writes down how a deployment came to be what it is.
 * @throws {CommandError} `limit` when its journal ended, `storage` when the text of its organisation is gone
 */
export async function writeCapsule(
  run: JournaledDeployment,
  { store, pictures, version }: CapsuleSources,
): Promise<CapsuleContent> {
  const { beginning, deployment, journal } = run;
  if (journal.ended) throw new CommandError('limit', tooLong);
  return {
    format: capsuleFormat,
    formatVersion: capsuleVersion,
    program: version,
    pseudonyms: false,
    organisation: {
      fileName: beginning.kept?.fileName ?? null,
      text: await organisationText(beginning.kept, store),
      photos: photosOf(run),
    },
    beginning: { state: beginning.state, customStates: beginning.customStates },
    journal: journal.entries,
    exchangeAnswers: journal.answers,
    withoutExchange: readersOfRealExchange(journal.entries),
    reached: run.now(),
    pace: deployment.playback.lastRate,
    pictures: webPicturesOf(run, pictures),
    digest: viewDigest(deployment),
  };
}

/**
 * The text of the organisation file that a deployment was opened from.
 * @throws {CommandError} `storage` when it is gone
 */
export async function organisationText(
  kept: KeptOrganisation | null,
  store: CapsuleSources['store'],
): Promise<string> {
  if (kept === null) return sampleText();
  const text = await store.readOrganisation(kept.id);
  if (text !== null) return text;
  throw new CommandError(
    'storage',
    `The text of ${kept.fileName} is gone from the data folder, so that no capsule can hold it.`,
  );
}

/** Every picture file that the directory names and that can be read, by its path. */
function photosOf({ deployment: { directory } }: JournaledDeployment): Record<string, string> {
  const photos: Record<string, string> = {};
  for (const person of directory.people()) {
    if (person.photo?.kind !== 'file') continue;
    const bytes = directory.photoOf(person)?.bytes;
    if (bytes) photos[person.photo.path] = base64(bytes);
  }
  return photos;
}

/** Web pictures that were connected at the beginning or have been since. */
function webPicturesOf(
  { beginning, journal }: JournaledDeployment,
  pictures: WebPictures,
): Record<string, string> {
  const downloaded = journal.entries.flatMap((entry) => {
    const download = 'command' in entry ? entry.prepared?.download : undefined;
    return download?.ok ? [download.photo.id] : [];
  });
  const content: Record<string, string> = {};
  for (const id of [...webPictureIds(beginning.state), ...downloaded]) {
    const bytes = pictures.read(id)?.bytes;
    if (bytes) content[id] = base64(bytes);
  }
  return content;
}

function readersOfRealExchange(entries: readonly JournalEntry[]): readonly string[] {
  const readers = new Set<string>();
  for (const entry of entries) {
    if (!('command' in entry)) continue;
    const { command } = entry;
    if (command.name === 'client.connect-exchange') readers.add(command.sip);
    else if (command.name === 'client.disconnect-exchange') readers.delete(command.sip);
  }
  return [...readers];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
