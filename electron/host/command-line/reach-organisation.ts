import { programVersion } from '../program-version.js';
import { sessionViews } from '../scenario/views.js';
import { readOrganisationFile } from '../server/read-organisation-file.js';
import { startEmulator } from '../session/start-emulator.js';
import { PassingStore } from '../state/storage/passing-store.js';
import { type ReachedEmulator, reachEmulator } from './reach-emulator.js';

/** An emulator to ask about an organisation. */
export type ReachedOrganisation = Pick<ReachedEmulator, 'command' | 'entries' | 'close'>;

/**
 * Opens an organisation file beside all data folders; without one, reaches the emulator of the folder, running or not.
 * Nothing that is done to it is kept.
 */
export async function reachOrganisation(
  organisationFile: string | undefined,
  dataFolder: string | null,
): Promise<ReachedOrganisation> {
  if (organisationFile === undefined) return reachEmulator({ dataFolder, readOnly: true });
  const { session, close } = await startEmulator({
    store: new PassingStore(),
    hostKind: 'memory',
    version: programVersion,
    frozen: true,
    organisation: await readOrganisationFile(organisationFile),
  });
  return {
    ...sessionViews(session),
    command: async (command) => (await session.command(command)).value,
    close,
  };
}
