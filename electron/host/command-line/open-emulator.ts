import { basename } from 'node:path';
import { largestCapsule } from '../../../shared/capsule/capsule-file.js';
import type { HappeningKind } from '../../../shared/contract/log-kinds.js';
import type { HostView } from '../../../shared/contract/views/stage.js';
import { readRegularText } from '../outside/files/regular-file.js';
import { programVersion } from '../program-version.js';
import { commandForStory } from '../scenario/story/open-story.js';
import { readOrganisationFile } from '../server/read-organisation-file.js';
import type { RunningEmulator } from '../session/running-emulator.js';
import { startEmulator } from '../session/start-emulator.js';
import type { StartMilestones } from '../session/start-milestones.js';
import { emulatorStateFormat } from '../state/emulator-state.js';
import type { HostReport } from '../state/journal/journaled-deployment.js';
import { copyDataFolder } from '../state/storage/copy-data-folder.js';
import { openFolderStore, openFolderToRead } from '../state/storage/folder-store.js';
import type { StateStore } from '../state/storage/state-store.js';
import { describeFileError } from '../state/storage/storage-problem.js';
import { defaultDataFolder } from '../user-folders.js';
import { CommandProblem } from './problems.js';
import type { StartRequest } from './start-options.js';

/** What is left out is as it was last time, and nothing is opened for it. */
export interface OpenRequest extends Partial<StartRequest> {
  /** `null` for the user's own data folder. */
  readonly dataFolder: string | null;
  /** The folder is looked at and left as it is; what is done to the emulator is not kept. */
  readonly readOnly?: boolean;
  /** Notes what this start reaches. */
  readonly milestones?: StartMilestones;
}

export interface OpenedEmulator {
  readonly emulator: RunningEmulator;
  /** The folder that it owns, by its real path. */
  readonly dataFolder: string;
}

/**
 * Starts an emulator as the command line asked; with a capsule its clock stands. Throws as
 * `openDataFolder` and `startEmulator`, `CommandProblem`, and what the emulator refuses with.
 * @param tell what the user is to know of the start, a few sentences at a time
 */
export async function openEmulator(
  request: OpenRequest,
  hostKind: HostView['kind'],
  tell: (text: string) => void = () => {},
): Promise<OpenedEmulator> {
  const { organisationFile, capsuleFile, scenarioFile, profile, frozen = true } = request;
  const organisation = organisationFile && (await readOrganisationFile(organisationFile));
  const capsule = capsuleFile && (await readCapsuleFile(capsuleFile));
  const story = scenarioFile && (await commandForStory(scenarioFile));
  const folder = request.dataFolder ?? defaultDataFolder();
  const { store, told } = await openDataFolder(folder, request);
  const emulator = await orClose(store, () =>
    startEmulator({
      store,
      hostKind,
      version: programVersion,
      frozen,
      told,
      ...(organisation && { organisation }),
      ...(request.milestones && { milestones: request.milestones }),
    }),
  );
  await orClose(emulator, async () => {
    const { session } = emulator;
    if (capsuleFile && capsule)
      await session.command({
        name: 'capsule.open',
        text: capsule,
        fileName: basename(capsuleFile),
      });
    if (profile) await session.command({ name: 'settings.change', profile });
    if (story) await session.command(story);
  });
  request.milestones?.reached('emulator-ready');
  for (const { text } of told) tell(text);
  return { emulator, dataFolder: store.describe() ?? folder };
}

/** The text of a capsule. Throws `CommandProblem` for a file that cannot be read. */
export async function readCapsuleFile(file: string): Promise<string> {
  try {
    // A character has up to four bytes in UTF-8.
    return await readRegularText(file, 4 * largestCapsule);
  } catch (error) {
    throw new CommandProblem(`The capsule ${file} cannot be read: ${describeFileError(error)}.`);
  }
}

/** What was opened for work that fails is free for the next start. */
async function orClose<T>(opened: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await opened.close();
    throw error;
  }
}

interface OpenedFolder {
  readonly store: StateStore;
  /** What the operator is to know of it. */
  readonly told: readonly HostReport[];
}

/**
 * Opens a data folder in the way that was asked for: as it is, on a copy, or with its state set aside. Throws
 * `StorageProblem`.
 */
async function openDataFolder(
  folder: string,
  {
    wayOn = null,
    readOnly = false,
  }: Partial<Pick<StartRequest, 'wayOn'>> & { readonly readOnly?: boolean },
): Promise<OpenedFolder> {
  if (readOnly) return { store: await openFolderToRead(folder), told: [] };
  if (wayOn === 'open-copy') {
    const copy = await copyDataFolder(folder, emulatorStateFormat);
    const told = report('state.copied', 'This is a copy', copy.text);
    return { store: await openFolderStore(copy.folder), told: [told] };
  }
  const store = await openFolderStore(folder);
  if (wayOn === null) return { store, told: [] };
  try {
    const movedTo = await store.setAside();
    if (movedTo === null) return { store, told: [] };
    const text = `The saved state was moved to ${movedTo} as it is, and the emulator began afresh.`;
    return { store, told: [report('state.set-aside', 'The saved state was set aside', text)] };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const report = (kind: HappeningKind, title: string, text: string): HostReport => ({
  kind,
  text,
  notice: {
    id: kind.replace('.', '-'),
    severity: 'warning',
    title,
    text,
    dismissible: true,
  },
});
