import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HappeningKind } from '../../../../shared/contract/log-kinds.js';
import {
  type ExchangeRequest,
  ExchangeUnreachable,
} from '../../../emulator/exchange/web/exchange-transport.js';
import { parseRequestUrl } from '../../../emulator/exchange/web/request-url.js';
import { xmlCharacterLimit } from '../../../emulator/exchange/xml/parse-xml.js';
import type { ServedExchange } from '../../outside/exchange/served-exchange.js';
import { HttpRefusal } from '../http-refusal.js';
import { type LoopbackServer, openLoopbackServer, type RefusalAnswer } from '../loopback-server.js';
import { RefusalReport, refusalSentence } from '../refusal-report.js';
import { readBody } from '../request-body.js';
import { checkHead, requireMethod } from '../request-target.js';
import { textHeaders } from '../security-headers.js';
import { LoopbackAddresses } from './loopback-addresses.js';

export interface LoopbackExchangeOptions {
  readonly emulator: {
    /** Asked at each request: the organisation may have been replaced. */
    exchange(): ServedExchange;
    /** Tells the operator, in the log, of refused requests. */
    report(kind: HappeningKind, text: string): void;
  };
  /** 0 takes a free one. */
  readonly port: number;
}

export interface LoopbackExchange {
  /** `http://127.0.0.1:<port>/EWS/Exchange.asmx` */
  readonly ewsUrl: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The port cannot be had; the message says what to do. */
export class ExchangePortProblem extends Error {
  override readonly name = 'ExchangePortProblem';
}

/**
 * Lets the emulated Exchange answer on the loopback interface, for clients that are not ours. It
 * takes any credentials and serves what the operator put there, so it is opened only when they ask
 * for it, and never to pages of the web. Rejects with `ExchangePortProblem`.
 */
export async function startLoopbackExchange(
  options: LoopbackExchangeOptions,
): Promise<LoopbackExchange> {
  const { emulator } = options;
  const refusals = new RefusalReport((text) => emulator.report('exchange.refused', text));
  const { server, port, serve } = await open(options.port, (error) =>
    refusals.add(refusalSentence('request to Exchange', error)),
  );
  serve((request, response) => answer(request, response, port, emulator.exchange()));
  return {
    ewsUrl: new LoopbackAddresses(port, []).ewsUrl,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function open(port: number, refused: (error: unknown) => void): Promise<LoopbackServer> {
  try {
    return await openLoopbackServer({
      port,
      maximumConnections: 64,
      describe: describeRefusal,
      refused,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExchangePortProblem(
      `Exchange cannot answer on port ${port}: ${reason}. Choose another one with --exchange-port.`,
    );
  }
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  exchange: ServedExchange,
): Promise<void> {
  const addresses = new LoopbackAddresses(port, exchange.hosts);
  const url = addresses.emulatedUrl(checkHead(incoming), incoming.url ?? '/');
  if (url === null) throw refusal(421, 'The Host is none of the emulated servers.');
  // Browsers say where a page comes from; clients of Exchange never do.
  if (incoming.headers.origin !== undefined) throw refusal(403, 'No pages are served.');
  requireMethod(incoming, 'GET', 'POST');
  checkTarget(url, exchange.hosts);
  const body = (await readBody(incoming, xmlCharacterLimit)).toString('utf8');
  const method = incoming.method === 'POST' ? 'POST' : 'GET';
  const request: ExchangeRequest = { method, url, headers: singleHeaders(incoming), body };
  try {
    const response = await exchange.handle(request, addresses.ewsUrl);
    const { location } = response.headers;
    outgoing.writeHead(response.status, {
      ...response.headers,
      ...(location !== undefined && { location: addresses.loopbackUrl(location) }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    outgoing.end(response.body);
  } catch (error) {
    if (!(error instanceof ExchangeUnreachable)) throw error;
    // A fault that the operator set: a slow server keeps its client waiting, who gives up or loses
    // the connection with us; of one that cannot be reached there is no word.
    if (error.kind !== 'timeout') outgoing.destroy();
  }
}

/** Throws `HttpRefusal` for an address that no emulated server has. */
function checkTarget(url: string, hosts: readonly string[]): void {
  const target = parseRequestUrl(url);
  if (target === null) throw refusal(400, 'The target is no path of an address.');
  if (!hosts.includes(target.host))
    throw refusal(404, `There is no such server here. There are ${hosts.join(', ')}.`);
}

const refusal = (status: number, sentence: string): HttpRefusal =>
  new HttpRefusal(status, 'bad-frame', sentence);

function describeRefusal(error: unknown): RefusalAnswer {
  const known = error instanceof HttpRefusal ? error : null;
  return {
    status: known?.status ?? 500,
    headers: { ...textHeaders, ...known?.headers },
    body: known?.message ?? 'The emulated Exchange failed at this request.',
  };
}

function singleHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
