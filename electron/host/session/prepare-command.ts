import {
  type Command,
  type CommandOf,
  type CommandPreparedBy,
  definitionOf,
} from '../../../shared/contract/commands/command.js';
import type { Preparation } from '../../../shared/contract/commands/define-command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { OrganisationFileError } from '../../../shared/organisation/organisation-problem.js';
import type { Prepared } from '../../emulator/commands/command-handlers.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { estateFileName, type ImportDesk } from '../estate/import-desk.js';
import type { FetchCustomStates } from '../outside/custom-states/fetch-custom-states.js';
import type { downloadWebPicture } from '../outside/pictures/web-picture.js';
import { readStory } from '../scenario/story/open-story.js';
import type { ReadyStory } from '../scenario/story/stories.js';
import { type CapsulePlace, type OpenCapsule, openCapsule } from '../state/capsule/open-capsule.js';
import type { OpenedOrganisation } from '../state/kept-organisation.js';
import { openAndKeep, openSample } from '../state/kept-organisation.js';
import type { OrganisationSource } from '../state/open-directory.js';

/** What slow outside work is done with. */
export interface OutsideWork extends CapsulePlace {
  readonly download: typeof downloadWebPicture;
  readonly fetchCustomStates: FetchCustomStates;
  /** The deployment that runs. */
  readonly deployment: Deployment;
  readonly imports: ImportDesk;
}

/** What a command needs done before its turn. */
export type Ready = Prepared & {
  readonly organisation?: OpenedOrganisation;
  readonly capsule?: OpenCapsule;
  readonly story?: ReadyStory;
};

/** Milliseconds that a sign-in waits for its file of custom states at most. */
const customStatesTimeLimit = 5000;

/** The slow outside work of each kind. */
const preparations: {
  readonly [P in Preparation]: (
    command: CommandPreparedBy<P>,
    work: OutsideWork,
  ) => Ready | Promise<Ready>;
} = {
  'web-picture': downloadPicture,
  'custom-states': ({ sip }, work) => readCustomStates(sip, work),
  'organisation-file': async (file, work) => ({
    organisation: await openOrganisation({ ...file, folder: null }, work),
  }),
  'sample-organisation': () => ({ organisation: openSample() }),
  'capsule-file': async (file, work) => ({ capsule: await openCapsule(file, work) }),
  'import-piece': async (piece, { imports }) => {
    await imports.take(piece);
    return {};
  },
  'import-join': async (command, { imports }) => {
    await imports.join(command);
    return {};
  },
  'import-organisation': async (_, work) => {
    const { file, pictures } = work.imports.organisation();
    const text = JSON.stringify(file);
    return {
      organisation: await openOrganisation(
        { text, fileName: estateFileName, folder: null, pictures },
        work,
      ),
    };
  },
  'story-file': async (command, { store }) => {
    const scenario = readStory(command);
    return { story: { scenario, organisation: await openAndKeep(scenario.organisation, store) } };
  },
};

/** Does the slow outside work that a command is defined to need, so that nothing else waits on it. */
export async function prepareCommand(command: Command, work: OutsideWork): Promise<Ready> {
  const { prepare } = definitionOf(command.name);
  if (prepare === null) return {};
  // Each takes the commands that are defined to need it; the compiler cannot see the pairing.
  const doWork = preparations[prepare] as (
    command: Command,
    work: OutsideWork,
  ) => Ready | Promise<Ready>;
  return doWork(command, work);
}

/** @throws {CommandError} with the problems of the file; what was there before goes on */
async function openOrganisation(
  source: OrganisationSource,
  { store }: OutsideWork,
): Promise<OpenedOrganisation> {
  try {
    return await openAndKeep(source, store);
  } catch (error) {
    if (!(error instanceof OrganisationFileError)) throw error;
    throw new CommandError('invalid-input', error.message);
  }
}

/** The file that sign-in will name; a stranger's sign-in is refused when its turn comes. */
async function readCustomStates(sip: string, work: OutsideWork): Promise<Ready> {
  const { deployment, fetchCustomStates } = work;
  const { directory, settings } = deployment;
  const person = directory.find(sip);
  if (person === undefined) return {};
  const url = deployment.provision(person.sip).properties.CustomStateUrl ?? '';
  if (url === '') return {};
  const { allowPrivateAddresses } = settings;
  const options = { allowPrivateAddresses, timeLimit: customStatesTimeLimit };
  return { customStates: { url, file: await fetchCustomStates(url, options) } };
}

async function downloadPicture(
  { sip, url }: CommandOf<'client.connect-picture'>,
  { deployment, download, pictures }: OutsideWork,
): Promise<Ready> {
  const { clients, settings } = deployment;
  const result = await download(url, {
    maximumBytes: clients.of(sip).picture.downloadLimit(),
    allowPrivateAddresses: settings.allowPrivateAddresses,
  });
  if (!result.ok) return { download: result };
  const { id, sizeBytes } = await pictures.keep(result.bytes);
  return { download: { ok: true, url, photo: { id, sizeBytes } } };
}
