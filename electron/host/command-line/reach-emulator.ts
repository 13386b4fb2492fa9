import type { Command, CommandResult } from '../../../shared/contract/commands/command.js';
import { apiViews } from '../api-client/api-views.js';
import { EmulatorClient } from '../api-client/emulator-client.js';
import { type EmulatorViews, sessionViews } from '../scenario/views.js';
import { readAddress } from '../server/api/announced-address.js';
import type { RunningEmulator } from '../start-emulator.js';
import { defaultDataFolder } from '../storage/data-folder.js';
import { type OpenRequest, openEmulator } from './open-emulator.js';

/** An emulator that a command works with: one that runs already, or one opened for it. */
export interface ReachedEmulator extends EmulatorViews {
  /** Throws what the emulator refuses with. */
  command<C extends Command>(command: C): Promise<CommandResult<C['name']>>;
  /** An emulator that was opened is saved and closed; one that ran before goes on. */
  close(): Promise<void>;
}

/**
 * Reaches the emulator of a data folder: over its control API where it runs, else by opening the
 * folder with the clock standing still. Throws as `openEmulator`.
 */
export async function reachEmulator(request: OpenRequest): Promise<ReachedEmulator> {
  const running = await findRunning(request.dataFolder ?? defaultDataFolder());
  if (!running) return opened((await openEmulator(request, 'memory')).emulator);
  if (request.profile) await running.command({ name: 'settings.change', profile: request.profile });
  return over(running);
}

/** `null` when nobody answers at the address that the folder holds, or no longer to its token. */
async function findRunning(dataFolder: string): Promise<EmulatorClient | null> {
  const address = await readAddress(dataFolder);
  if (!address) return null;
  const client = new EmulatorClient(address);
  try {
    await client.topics();
    return client;
  } catch {
    return null;
  }
}

function opened(emulator: RunningEmulator): ReachedEmulator {
  return {
    ...sessionViews(emulator.session),
    command: async <C extends Command>(command: C) =>
      (await emulator.session.command(command)).value as CommandResult<C['name']>,
    close: () => emulator.close(),
  };
}

const over = (client: EmulatorClient): ReachedEmulator => ({
  ...apiViews(client),
  command: async (input) => (await client.command(input)).value,
  close: async () => {},
});
