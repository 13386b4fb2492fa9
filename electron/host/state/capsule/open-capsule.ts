import { CommandError } from '../../../../shared/contract/errors.js';
import { FileError } from '../../../../shared/file-format/file-problem.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { OpenedOrganisation } from '../journal/beginning.js';
import { type JournaledDeployment, ReplayStopped } from '../journal/journaled-deployment.js';
import { type Course, ReplayProblem } from '../journal/replay.js';
import { viewDigest } from '../journal/view-digest.js';
import { openAndKeep, openSample, sampleText } from '../kept-organisation.js';
import type { KeptPictures } from '../kept-pictures.js';
import type { StateStore } from '../storage/state-store.js';
import { type Capsule, CapsuleFileError, parseCapsule } from './parse-capsule.js';

export interface CapsulePlace {
  readonly store: StateStore;
  readonly pictures: KeptPictures;
  /** Of this program. */
  readonly version: string;
  /** Replays a course beside the deployment that runs. */
  readonly replay: (course: Course) => Promise<JournaledDeployment>;
}

/** A capsule that was replayed and is ready to take over. */
export interface OpenCapsule {
  readonly run: JournaledDeployment;
  readonly fileName: string;
  readonly commands: number;
  readonly withoutExchange: readonly string[];
}

/**
 * Replays the text of a capsule. The deployment that runs is not touched.
 * @param anyway opens it also where replaying it shows something else than was saved
 * @throws {CommandError} `invalid-input` naming line, column and path, `refused` when it cannot be replayed or, at path
 *   `digest`, shows something else. All of them name the version that saved the capsule where it is not this one
 */
export async function openCapsule(
  { text, fileName = 'the capsule', anyway = false }: OpenRequest,
  place: CapsulePlace,
): Promise<OpenCapsule> {
  let program: string | null = null;
  try {
    const capsule = parseCapsule(text, fileName);
    ({ program } = capsule);
    const run = await place.replay(await courseOfCapsule(capsule, place));
    if (!anyway && viewDigest(run.deployment) !== capsule.digest)
      throw differs(capsule, fileName, place);
    run.deployment.playback.play(capsule.pace);
    run.deployment.playback.pause();
    const { withoutExchange } = capsule;
    return { run, fileName, commands: capsule.journal.length, withoutExchange };
  } catch (error) {
    if (error instanceof CapsuleFileError) ({ program } = error);
    const elsewhere = savedElsewhere(program, place);
    if (error instanceof FileError)
      throw new CommandError('invalid-input', [error.message, ...elsewhere].join('\n'));
    if (!(error instanceof ReplayProblem || error instanceof ReplayStopped)) throw error;
    const sentences = [`${fileName} cannot be replayed.`, error.message, ...elsewhere];
    throw new CommandError('refused', sentences.join(' '));
  }
}

interface OpenRequest {
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly anyway?: boolean | undefined;
}

async function courseOfCapsule(capsule: Capsule, place: CapsulePlace): Promise<Course> {
  const { beginning, journal, exchangeAnswers, reached } = capsule;
  const opened = await openOrganisation(capsule, place.store);
  for (const content of Object.values(capsule.pictures)) {
    await place.pictures.keep(Buffer.from(content, 'base64'));
  }
  return {
    beginning: { ...opened, ...beginning },
    entries: journal,
    answers: exchangeAnswers,
    reached: toInstant(reached),
  };
}

function openOrganisation(
  { organisation: { fileName, text, photos } }: Capsule,
  store: StateStore,
): Promise<OpenedOrganisation> | OpenedOrganisation {
  if (fileName === null && text === sampleText()) return openSample();
  const bytes = Object.entries(photos).map(
    ([path, content]) => [path, Buffer.from(content, 'base64')] as const,
  );
  const pictures = bytes.length > 0 && { pictures: new Map<string, Uint8Array>(bytes) };
  const source = { fileName: fileName ?? 'sample.json', text, folder: null, ...pictures };
  return openAndKeep(source, store);
}

function differs({ program }: Capsule, fileName: string, place: CapsulePlace): CommandError {
  const [why = changedSince(place)] = savedElsewhere(program, place);
  return new CommandError(
    'refused',
    `Replayed here, ${fileName} shows something else than when it was saved. ${why} To see what it shows here, drop it on the stage and choose "Open it anyway", or send capsule.open with "anyway": true.`,
    'digest',
  );
}

const changedSince = ({ version }: CapsulePlace): string =>
  `It was changed after it was saved, another build of version ${version} saved it, or this machine shows times otherwise.`;

/** Which version opens a capsule that this one did not save; nothing when this one did, or when none is known. */
const savedElsewhere = (program: string | null, { version }: CapsulePlace): readonly string[] =>
  program === null || program === version
    ? []
    : [`It was saved by version ${program}, which opens it; this is version ${version}.`];
