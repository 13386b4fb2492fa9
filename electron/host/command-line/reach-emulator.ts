import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import type { EmulatorViews } from '../../../shared/contract/emulator-views.js';
import type { CommandAnswer } from '../../../shared/contract/frames.js';
import { sessionViews } from '../scenario/views.js';
import { readAddress } from '../server/api/announced-address.js';
import { apiViews } from '../server/client/api-views.js';
import { EmulatorClient } from '../server/client/emulator-client.js';
import type { RunningEmulator } from '../session/running-emulator.js';
import { defaultDataFolder } from '../user-folders.js';
import { type OpenRequest, openEmulator } from './open-emulator.js';
import { CommandProblem } from './problems.js';

/** An emulator that a command works with: one that runs already, or one opened for it. */
export interface ReachedEmulator extends EmulatorViews {
  /** Throws what the emulator refuses with. */
  command<N extends CommandName>(command: CommandOf<N>): Promise<ResultOf<N>>;
  /** As the last answer to a command has it: why something that changed is not on disk; `null` when all is. */
  readonly unsaved: string | null;
  /** An emulator that was opened is saved and closed; one that ran before goes on. */
  close(): Promise<void>;
}

/**
 * Reaches the emulator of a data folder: over its control API where it runs, else by opening the
 * folder with the clock standing still. Throws as `openEmulator`, and `CommandProblem` for an organisation file where one
 * runs.
 * @param tell as for `openEmulator`
 */
export async function reachEmulator(
  request: OpenRequest,
  tell?: (text: string) => void,
): Promise<ReachedEmulator> {
  const isAsItIs = !request.wayOn;
  const running = isAsItIs ? await findRunning(request.dataFolder ?? defaultDataFolder()) : null;
  if (!running) return opened((await openEmulator(request, 'memory', tell)).emulator);
  if (request.organisationFile)
    throw new CommandProblem(
      `An emulator runs on this data folder, with an organisation of its own. Open ${request.organisationFile} in it, close it first, or choose another folder with --data-dir.`,
    );
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
  const { session } = emulator;
  return reached(sessionViews(session), (command) => session.command(command), {
    close: () => emulator.close(),
  });
}

const over = (client: EmulatorClient): ReachedEmulator =>
  reached(apiViews(client), (command) => client.command(command), { close: async () => {} });

function reached(
  views: EmulatorViews,
  send: <N extends CommandName>(command: CommandOf<N>) => Promise<CommandAnswer<ResultOf<N>>>,
  closing: Pick<ReachedEmulator, 'close'>,
): ReachedEmulator {
  let last: string | null = null;
  return {
    ...views,
    ...closing,
    get unsaved() {
      return last;
    },
    async command<N extends CommandName>(command: CommandOf<N>) {
      const { value, unsaved = null } = await send(command);
      last = unsaved;
      return value;
    },
  };
}
