import { type LoopbackExchange, startLoopbackExchange } from '../../exchange/loopback-exchange.js';
import { builtPages, serveApi } from '../../server/api/serve-api.js';
import { openInBrowser } from '../../server/open-in-browser.js';
import type { RunningEmulator } from '../../start-emulator.js';
import { defineCommand, exitCodes } from '../command.js';
import { openEmulator } from '../open-emulator.js';
import { readPort, readStartRequest, startOptions } from '../start-options.js';
import { print, printError, stopped, type Terminal } from '../terminal.js';

/** `lync-emulator serve`: runs until it is told to stop. */
export const serve = defineCommand({
  description:
    'Serves the emulator on 127.0.0.1, for a browser and for programs, and prints the address to open.',
  options: {
    port: { type: 'string', value: 'number', help: 'the port; a free one when left out' },
    ...startOptions,
    open: { type: 'boolean', help: 'opens the address in your browser' },
  },
  async run({ values }, terminal) {
    const port = readPort('--port', values.port) ?? 0;
    const request = readStartRequest(values);
    const { emulator, dataFolder } = await openEmulator(request, 'browser');
    const opened: { close(): Promise<void> }[] = [emulator];
    try {
      const host = await serveApi({ emulator, port, pages: builtPages(), dataFolder });
      opened.unshift(host);
      if (request.exchangePort !== null)
        opened.unshift(await openExchange(request.exchangePort, emulator, terminal));
      print(terminal, `The Lync Client Emulator is at ${host.url}`);
      if (values.open && !(await openInBrowser(host.url)))
        printError(terminal, 'No browser could be opened. Open the address by hand.');
      await stopped(terminal);
    } finally {
      for (const part of opened) await part.close();
    }
    return exitCodes.fine;
  },
});

/** Says where clients that are not ours find Exchange. */
async function openExchange(
  port: number,
  emulator: RunningEmulator,
  terminal: Terminal,
): Promise<LoopbackExchange> {
  const exchange = await startLoopbackExchange({ exchange: () => emulator.exchange(), port });
  print(terminal, `Exchange Web Services are at ${exchange.ewsUrl}`);
  return exchange;
}
