import { openInBrowser } from '../../server/open-in-browser.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { readPort, readStartRequest, startOptions } from '../start-options.js';
import { printError, stopped } from '../terminal.js';
import { serveProgram } from './serve-program.js';

/** `lync-emulator serve`: runs until it is told to stop. */
export const serve = defineSubcommand({
  description:
    'Serves the emulator on 127.0.0.1, for a browser and for programs, and prints the address to open.',
  options: {
    port: { type: 'string', value: 'number', help: 'the port; a free one when left out' },
    ...startOptions,
    open: { type: 'boolean', help: 'opens the address in your browser' },
  },
  async run({ values }, terminal) {
    const port = readPort('--port', values.port) ?? 0;
    const request = { ...readStartRequest(values), port };
    const show = async (oneTimeUrl: () => string) => {
      if (values.open && !(await openInBrowser(oneTimeUrl())))
        printError(terminal, 'No browser could be opened. Open the address by hand.');
      await stopped(terminal);
    };
    await serveProgram(request, terminal, show, values.open);
    return exitCodes.fine;
  },
});
