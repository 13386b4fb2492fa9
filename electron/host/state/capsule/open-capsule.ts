import type { CapsuleFile } from '../../../../shared/capsule/capsule-schema.js';
import { errorText } from '../../../../shared/contract/commands/one-line.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { FileError } from '../../../../shared/file-format/file-problem.js';
import type { DeploymentSnapshot } from '../../../emulator/deployment/deployment-snapshot.js';
import { judgeCustomStates } from '../../outside/custom-states/judge-custom-states.js';
import { emptyJournal } from '../journal/journal.js';
import {
  type DeploymentPlace,
  JournaledDeployment,
  type Past,
} from '../journal/journaled-deployment.js';
import type { OpenedOrganisation } from '../kept-organisation.js';
import { openAndKeep, openSample, sampleText } from '../kept-organisation.js';
import type { KeptPictures } from '../kept-pictures.js';
import type { StateStore } from '../storage/state-store.js';
import { carryOut } from './former-capsule.js';
import { CapsuleFileError, parseCapsule } from './parse-capsule.js';

export interface CapsulePlace extends DeploymentPlace {
  readonly store: StateStore;
  readonly pictures: KeptPictures;
  /** Of this program. */
  readonly version: string;
}

/** A capsule that was opened and is ready to take over. */
export interface OpenCapsule {
  readonly run: JournaledDeployment;
  readonly fileName: string;
  readonly commands: number;
  readonly withoutExchange: readonly string[];
}

interface OpenRequest {
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly anyway?: boolean | undefined;
}

/**
 * Makes a deployment from the text of a capsule. The deployment that runs is not touched.
 * @param anyway opens also what version 0.1.0 saved, and carries it out by the rules of this version
 * @throws {CommandError} `invalid-input` naming line, column and path, `refused` when it cannot be carried out or, at path
 *   `anyway`, is to be. They name the version that saved the capsule where it is not this one
 */
export async function openCapsule(
  { text, fileName = 'the capsule', anyway = false }: OpenRequest,
  place: CapsulePlace,
): Promise<OpenCapsule> {
  let program: string | null = null;
  try {
    const capsule = parseCapsule(text, fileName);
    ({ program } = capsule);
    const isFormer = !('state' in capsule);
    if (isFormer && !anyway) throw hasToBeCarriedOut(fileName, program);
    const { organisation, pictures, pace, withoutExchange } = capsule;
    const opened = await openOrganisation(organisation, place.store);
    for (const content of Object.values(pictures))
      await place.pictures.keep(Buffer.from(content, 'base64'));
    const past = isFormer
      ? { snapshot: await carryOut(capsule, opened, place), journal: emptyJournal }
      : { snapshot: judged(capsule.state.deployment), journal: capsule.state.journal };
    const run = made(opened, place, past, fileName);
    run.deployment.playback.play(pace);
    run.deployment.playback.pause();
    const commands = isFormer ? capsule.journal.length : capsule.state.journal.noted;
    return { run, fileName, commands, withoutExchange };
  } catch (error) {
    if (error instanceof CapsuleFileError) ({ program } = error);
    const elsewhere = savedElsewhere(program, place);
    if (error instanceof FileError)
      throw new CommandError('invalid-input', [error.message, ...elsewhere].join('\n'));
    if (!(error instanceof CommandError) || error.path === 'anyway') throw error;
    throw new CommandError(error.code, [error.message, ...elsewhere].join(' '), 'text');
  }
}

/** Makes the deployment, and looks at it: what a stranger put together may fit its schema and not itself. */
function made(
  opened: OpenedOrganisation,
  place: CapsulePlace,
  past: Past,
  fileName: string,
): JournaledDeployment {
  try {
    const run = new JournaledDeployment(opened, place, 0, past);
    for (const topic of run.deployment.topics()) topic.read();
    return run;
  } catch (error) {
    const message = `The parts of ${fileName} do not belong together: ${errorText(error)}`;
    throw new CommandError('invalid-input', message);
  }
}

/** Anything but a file of custom states is not kept, whoever put it there. */
const judged = (deployment: DeploymentSnapshot): DeploymentSnapshot => ({
  ...deployment,
  customStates: Object.fromEntries(
    Object.entries(deployment.customStates).map(([url, file]) => [
      url,
      file.ok ? judgeCustomStates(file.text) : file,
    ]),
  ),
});

function openOrganisation(
  { fileName, text, photos }: CapsuleFile['organisation'],
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

const hasToBeCarriedOut = (fileName: string, program: string): CommandError =>
  new CommandError(
    'refused',
    `${fileName} was saved by version ${program}, which opens it as it was. It says what was done and not what came of it; done again here, it may come to something else. To see that, drop it on the stage and choose "Open it anyway", or send capsule.open with "anyway": true.`,
    'anyway',
  );

/** Which version opens a capsule that this one did not save; nothing when this one did, or when none is known. */
const savedElsewhere = (program: string | null, { version }: CapsulePlace): readonly string[] =>
  program === null || program === version
    ? []
    : [`It was saved by version ${program}, which opens it; this is version ${version}.`];
