import { readAddress } from '../server/api/announced-address.js';
import { NotReadyError, waitUntilReady } from '../server/client/wait-until-ready.js';
import { defaultDataFolder } from '../user-folders.js';
import { defineSubcommand, exitCodes } from './command.js';
import { readNumber } from './options.js';
import { CommandProblem } from './problems.js';
import { readOrigin, urlOption } from './remote.js';
import { dataFolderOption } from './start-options.js';
import { print } from './terminal.js';

const limits = { minimum: 0, maximum: 3600 };

/** `lync-emulator wait`: for scripts that start an emulator and go on when it is there. */
export const wait = defineSubcommand({
  description:
    'Waits until an emulator is ready: the one at an address, or the one that runs on the data folder. Needs no token. Ends with 1, and says what was wrong last, when it does not become ready in time.',
  options: {
    ...urlOption,
    ...dataFolderOption,
    timeout: { type: 'string', value: 'seconds', help: 'how long at most; 60 when left out' },
  },
  async run({ values }, terminal) {
    const seconds = readNumber('--timeout', values.timeout, limits) ?? 60;
    const folder = values['data-dir'] ?? defaultDataFolder();
    const where = values.url === undefined ? () => originIn(folder) : readOrigin(values.url);
    try {
      const { version, origin } = await waitUntilReady(where, {
        timeLimit: seconds * 1000,
        signal: terminal.stop,
      });
      print(terminal, `The Lync Client Emulator ${version} is ready at ${origin}`);
      return exitCodes.fine;
    } catch (error) {
      if (terminal.stop.aborted) throw new CommandProblem('Stopped before the emulator was ready.');
      if (error instanceof NotReadyError) throw new CommandProblem(error.message);
      throw error;
    }
  },
});

/** Read again each time: an emulator that is starting has left no address yet. */
async function originIn(folder: string): Promise<string> {
  const address = await readAddress(folder);
  if (address) return address.origin;
  throw new Error(`no emulator that serves has left its address in ${folder}`);
}
