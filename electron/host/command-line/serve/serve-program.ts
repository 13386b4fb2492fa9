import { builtPages, serveApi } from '../../server/api/serve-api.js';
import {
  type LoopbackExchange,
  startLoopbackExchange,
} from '../../server/exchange/loopback-exchange.js';
import type { RunningEmulator } from '../../session/running-emulator.js';
import { UnreadableStateProblem } from '../../state/storage/storage-problem.js';
import { showRuns } from '../follow-runs.js';
import { type OpenedEmulator, openEmulator } from '../open-emulator.js';
import type { StartRequest, WayOn } from '../start-options.js';
import { print, type Terminal } from '../terminal.js';
import { askInBrowser } from './ask-in-browser.js';

export interface ServeRequest extends StartRequest {
  /** 0 takes a free one. */
  readonly port: number;
}

/** Shows a page as long as the user wants. */
type Show = (oneTimeUrl: () => string) => Promise<void>;

/**
 * Serves an emulator as long as `show` lasts, and prints its address before that. What `show` hands
 * to another program is good once: command lines are no secret. Throws as `openEmulator` does, and
 * when a port cannot be had.
 * @param asks whether `show` opens a page by itself, which then asks what to do about a state that
 *   cannot be read, and goes on to the emulator
 */
export async function serveProgram(
  request: ServeRequest,
  terminal: Terminal,
  show: Show,
  asks = false,
): Promise<void> {
  const open = (wayOn: WayOn | null) =>
    openEmulator({ ...request, wayOn }, 'browser', (text) => print(terminal, text));
  const opened = await open(request.wayOn).catch((error: unknown) => {
    if (asks && error instanceof UnreadableStateProblem) return error;
    throw error;
  });
  if (!(opened instanceof UnreadableStateProblem))
    return serveOpened(opened, request, terminal, show);
  const question = await askInBrowser(opened);
  try {
    print(terminal, `What was saved cannot be read. How to go on is asked at ${question.url}`);
    const shown = show(() => question.oneTimeUrl());
    const wayOn = await Promise.race([question.answer, shown.then(() => null)]);
    if (wayOn === null) throw opened;
    await serveOpened(await open(wayOn), request, terminal, (oneTimeUrl) => {
      question.leadTo(oneTimeUrl());
      return shown;
    });
  } catch (error) {
    question.fail(error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    await question.close();
  }
}

async function serveOpened(
  { emulator, dataFolder }: OpenedEmulator,
  request: ServeRequest,
  terminal: Terminal,
  show: Show,
): Promise<void> {
  const opened: { close(): Promise<void> }[] = [emulator];
  try {
    const pages = builtPages();
    const host = await serveApi({ emulator, port: request.port, pages, dataFolder });
    opened.unshift(host);
    if (request.exchangePort !== null)
      opened.unshift(await openExchange(request.exchangePort, emulator, terminal));
    const endShowing = showRuns(emulator, terminal);
    opened.unshift({
      close: async () => {
        endShowing();
        emulator.session.endRuns();
      },
    });
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
