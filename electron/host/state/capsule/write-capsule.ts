import { capsuleFormat, fitsCapsule } from '../../../../shared/capsule/capsule-file.js';
import { capsuleVersion } from '../../../../shared/capsule/capsule-schema.js';
import type { TextFile } from '../../../../shared/contract/commands/host.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';
import type { Directory } from '../../../emulator/directory/directory.js';
import type { Organisation } from '../../../emulator/directory/organisation.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import { emulatorStateFormat, type KeptOrganisation } from '../emulator-state.js';
import { sampleText } from '../kept-organisation.js';
import { webPictureIds } from '../kept-pictures.js';
import { versionOf } from '../storage/state-format.js';
import type { StateStore } from '../storage/state-store.js';
import type { History } from '../timeline/history.js';
import { type Capsule, capsuleText } from './capsule-text.js';
import { parseCapsule } from './parse-capsule.js';

export interface CapsuleSources {
  readonly store: Pick<StateStore, 'readOrganisation'>;
  readonly pictures: WebPictures;
  /** Of this program. */
  readonly version: string;
}

/**
 * The capsule of a moment as a file that was checked as if it were opened.
 * @throws {CommandError} as `writeCapsule`, and `too-large` when no window could open it again
 */
export async function saveCapsule(
  history: History,
  sources: CapsuleSources,
  pseudonyms: boolean,
): Promise<TextFile> {
  const written = await writeCapsule(history, sources);
  const text = capsuleText(pseudonyms ? await withPseudonyms(written) : written);
  if (!fitsCapsule(text)) {
    throw new CommandError(
      'too-large',
      `The capsule would have ${text.length} characters, more than can be opened again. Reset, or begin with a smaller organisation.`,
    );
  }
  parseCapsule(text, 'The capsule');
  const { organisation } = history.run.deployment.directory;
  const { timeZone } = organisation;
  const name = pseudonyms ? 'organisation' : organisation.name;
  return {
    text,
    fileName: `${fileNameOf({ name, timeZone }, history.run.now())}.capsule.json`,
  };
}

/** With the words of the whole program, which no start has to wait for. */
async function withPseudonyms(capsule: Capsule): Promise<Capsule> {
  const { pseudonymise } = await import('./pseudonyms/pseudonymise.js');
  return pseudonymise(capsule);
}

/**
 * All that a deployment is at a moment, with the organisation and the pictures.
 * @throws {CommandError} `storage` when the text of its organisation is gone
 */
export async function writeCapsule(
  history: History,
  { store, pictures, version }: CapsuleSources,
): Promise<Capsule> {
  const { run } = history;
  const { organisation: kept, deployment, journal } = history.moment();
  return {
    format: capsuleFormat,
    formatVersion: capsuleVersion,
    program: version,
    pseudonyms: false,
    organisation: {
      fileName: kept?.fileName ?? null,
      text: await organisationText(kept, store),
      photos: photosOf(run.deployment.directory),
    },
    withoutExchange: Object.keys(deployment.realExchanges),
    pace: run.deployment.playback.lastRate,
    pictures: Object.fromEntries(
      [...webPictureIds(deployment)].flatMap((id) => {
        const bytes = pictures.read(id)?.bytes;
        return bytes ? [[id, base64(bytes)]] : [];
      }),
    ),
    stateVersion: versionOf(emulatorStateFormat),
    state: { journal, deployment },
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

/** `contoso-2010-12-06-0830`: the organisation, and the moment on its clocks. */
export function fileNameOf(
  { name, timeZone }: Pick<Organisation, 'name' | 'timeZone'>,
  now: Instant,
): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const time = dateTimeIn(timeZone)(now).slice(0, 16).replace(' ', '-').replace(':', '');
  return `${words.replace(/^-|-$/g, '') || 'organisation'}-${time}`;
}

/** Every picture file that the directory names and that can be read, by its path. */
export function photosOf(directory: Directory): Record<string, string> {
  const photos: Record<string, string> = {};
  for (const person of directory.people()) {
    if (person.photo?.kind !== 'file') continue;
    const bytes = directory.photoOf(person)?.bytes;
    if (bytes) photos[person.photo.path] = base64(bytes);
  }
  return photos;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
