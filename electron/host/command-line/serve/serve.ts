import { openInBrowser } from '../../server/open-in-browser.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { readPort, readStartRequest, startOptions } from '../start-options.js';
import { printError, stopped } from '../terminal.js';
import { givenToken, tokenOptions } from './given-token.js';
import { listenOptions, listenWarning, readListening } from './listen-options.js';
import { serveProgram } from './serve-program.js';

/** `lync-emulator serve`: runs until it is told to stop. */
export const serve = defineSubcommand({
  description:
    'Serves the emulator on 127.0.0.1, for a browser and for programs, and prints the address to open. GET /health says whether it is ready; "lync-emulator wait" waits for that.',
  options: {
    port: { type: 'string', value: 'number', help: 'the port; a free one when left out' },
    ...listenOptions,
    ...tokenOptions,
    ...startOptions,
    json: {
      type: 'boolean',
      help: 'prints one line of JSON when it is ready, and everything else as errors are',
    },
    open: { type: 'boolean', help: 'opens the address in your browser' },
  },
  async run({ values }, terminal) {
    const port = readPort('--port', values.port) ?? 0;
    const token = await givenToken(values);
    const listening = readListening(values, token);
    const warning = listenWarning(listening);
    if (warning !== null) printError(terminal, warning);
    const request = { ...readStartRequest(values), port, listening, token, json: values.json };
    const show = async (oneTimeUrl: () => string) => {
      if (values.open && !(await openInBrowser(oneTimeUrl())))
        printError(terminal, 'No browser could be opened. Open the address by hand.');
      await stopped(terminal);
    };
    await serveProgram(request, terminal, show, values.open);
    return exitCodes.fine;
  },
});
