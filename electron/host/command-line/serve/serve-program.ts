import { programVersion } from '../../program-version.js';
import { builtPages, serveApi } from '../../server/api/serve-api.js';
import { startLoopbackExchange } from '../../server/exchange/loopback-exchange.js';
import {
  type HostListener,
  type ListenerOptions,
  openHostListener,
} from '../../server/host-listener.js';
import { StartMilestones } from '../../session/start-milestones.js';
import { UnreadableStateProblem } from '../../state/storage/storage-problem.js';
import { showRuns } from '../follow-runs.js';
import { type OpenedEmulator, openEmulator } from '../open-emulator.js';
import type { StartRequest, WayOn } from '../start-options.js';
import { print, printError, type Terminal } from '../terminal.js';
import { askInBrowser } from './ask-in-browser.js';

export interface ServeRequest extends StartRequest, ListenerOptions {
  /** The secret of this run; a new one when left out. */
  readonly token?: string | null;
  /** Whether a program reads what is printed: one line of JSON, when the emulator is ready. */
  readonly json?: boolean;
}

/** The line of JSON that says that an emulator is ready. */
interface ReadyLine {
  readonly ready: true;
  readonly version: string;
  readonly origin: string;
  /** What to open, and the secret of this run in it; neither where the token was given, which is known then. */
  readonly url?: string;
  readonly token?: string;
  readonly dataFolder: string;
  /** Where other clients find Exchange Web Services; null where that was not asked for. */
  readonly exchange: string | null;
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
  const milestones = StartMilestones.ofThisProcess();
  const listener = await openHostListener(request);
  try {
    await serveAt(listener, { ...request, milestones }, terminal, show, asks);
  } finally {
    await listener.close();
  }
}

type MeasuredRequest = ServeRequest & { readonly milestones: StartMilestones };

async function serveAt(
  listener: HostListener,
  request: MeasuredRequest,
  terminal: Terminal,
  show: Show,
  asks: boolean,
): Promise<void> {
  const tell = (text: string) => (request.json ? printError : print)(terminal, text);
  const open = (wayOn: WayOn | null) => openEmulator({ ...request, wayOn }, 'browser', tell);
  const serve = (opened: OpenedEmulator, showing: Show) =>
    serveOpened({ ...opened, listener, tell }, request, terminal, showing);
  const opened = await open(request.wayOn).catch((error: unknown) => {
    if (asks && error instanceof UnreadableStateProblem) return error;
    throw error;
  });
  if (!(opened instanceof UnreadableStateProblem)) return serve(opened, show);
  const question = await askInBrowser(opened);
  try {
    tell(`What was saved cannot be read. How to go on is asked at ${question.url}`);
    const shown = show(() => question.oneTimeUrl());
    const wayOn = await Promise.race([question.answer, shown.then(() => null)]);
    if (wayOn === null) throw opened;
    await serve(await open(wayOn), (oneTimeUrl) => {
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

interface ToServe extends OpenedEmulator {
  readonly listener: HostListener;
  /** Says something to the user that is not what was asked for. */
  readonly tell: (text: string) => void;
}

async function serveOpened(
  { emulator, dataFolder, listener, tell }: ToServe,
  request: MeasuredRequest,
  terminal: Terminal,
  show: Show,
): Promise<void> {
  const opened: { close(): Promise<void> }[] = [emulator];
  try {
    const { exchangePort, token } = request;
    const exchange =
      exchangePort === null ? null : await startLoopbackExchange({ emulator, port: exchangePort });
    if (exchange) opened.unshift(exchange);
    // Last: from then on it says that it is ready.
    const pages = builtPages();
    const host = await serveApi({
      emulator,
      port: listener,
      pages,
      dataFolder,
      ...(token && { token }),
    });
    request.milestones.reached('listening');
    opened.unshift(host);
    const endShowing = showRuns(emulator, terminal);
    opened.unshift({
      close: async () => {
        endShowing();
        emulator.session.endRuns();
      },
    });
    const { origin, url } = host;
    const secrets = token ? {} : { url, token: host.token };
    const ewsUrl = exchange?.ewsUrl ?? null;
    if (request.json) {
      const version = programVersion;
      const ready: ReadyLine = {
        ready: true,
        version,
        origin,
        ...secrets,
        dataFolder,
        exchange: ewsUrl,
      };
      print(terminal, JSON.stringify(ready));
    } else {
      if (ewsUrl !== null) tell(`Exchange Web Services are at ${ewsUrl}`);
      tell(
        token
          ? `The Lync Client Emulator is at ${origin}/ with the token that was given: in a browser, add #token= and the token.`
          : `The Lync Client Emulator is at ${url}`,
      );
    }
    await show(() => host.oneTimeUrl());
  } finally {
    for (const part of opened) await part.close();
  }
}
