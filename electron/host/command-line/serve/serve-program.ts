import { type LoopbackExchange, startLoopbackExchange } from '../../exchange/loopback-exchange.js';
import { builtPages, serveApi } from '../../server/api/serve-api.js';
import type { RunningEmulator } from '../../start-emulator.js';
import { openEmulator } from '../open-emulator.js';
import type { StartRequest } from '../start-options.js';
import { print, type Terminal } from '../terminal.js';

export interface ServeRequest extends StartRequest {
  /** 0 takes a free one. */
  readonly port: number;
}

/**
 * Serves an emulator as long as `show` lasts, and prints its address before that. What `show` hands
 * to another program is good once: command lines are no secret. Throws as `openEmulator` does, and
 * when a port cannot be had.
 */
export async function serveProgram(
  request: ServeRequest,
  terminal: Terminal,
  show: (oneTimeUrl: () => string) => Promise<void>,
): Promise<void> {
  const { emulator, dataFolder } = await openEmulator(request, 'browser', (text) =>
    print(terminal, text),
  );
  const opened: { close(): Promise<void> }[] = [emulator];
  try {
    const pages = builtPages();
    const host = await serveApi({ emulator, port: request.port, pages, dataFolder });
    opened.unshift(host);
    if (request.exchangePort !== null)
      opened.unshift(await openExchange(request.exchangePort, emulator, terminal));
    print(terminal, `The Lync Client Emulator is at ${host.url}`);
    await show(() => host.oneTimeUrl());
  } finally {
    for (const part of opened) await part.close();
  }
}

/** Says where clients that are not ours find Exchange. */
async function openExchange(
  port: number,
  emulator: RunningEmulator,
  terminal: Terminal,
): Promise<LoopbackExchange> {
  const exchange = await startLoopbackExchange({ emulator, port });
  print(terminal, `Exchange Web Services are at ${exchange.ewsUrl}`);
  return exchange;
}
