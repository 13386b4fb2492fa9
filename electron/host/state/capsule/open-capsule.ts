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
import { type Capsule, parseCapsule } from './parse-capsule.js';

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
 *   `digest`, shows something else
 */
export async function openCapsule(
  { text, fileName = 'the capsule', anyway = false }: OpenRequest,
  place: CapsulePlace,
): Promise<OpenCapsule> {
  try {
    const capsule = parseCapsule(text, fileName);
    const run = await place.replay(await courseOfCapsule(capsule, place));
    if (!anyway && viewDigest(run.deployment) !== capsule.digest) throw differs(capsule, place);
    run.deployment.playback.play(capsule.pace);
    run.deployment.playback.pause();
    const { withoutExchange } = capsule;
    return { run, fileName, commands: capsule.journal.length, withoutExchange };
  } catch (error) {
    if (error instanceof FileError) throw new CommandError('invalid-input', error.message);
    if (!(error instanceof ReplayProblem || error instanceof ReplayStopped)) throw error;
    throw new CommandError('refused', `${fileName} cannot be replayed. ${error.message}`);
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
    wayOf: () => undefined,
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

function differs({ program }: Capsule, { version }: CapsulePlace): CommandError {
  const why =
    program === version
      ? 'It was changed after it was saved, or this machine shows times otherwise.'
      : `It was saved by version ${program}; this is ${version}.`;
  return new CommandError(
    'refused',
    `Replayed here, the capsule shows something else than when it was saved. ${why}`,
    'digest',
  );
}
