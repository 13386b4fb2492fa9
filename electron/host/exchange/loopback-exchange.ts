import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ExchangeRequest,
  ExchangeUnreachable,
} from '../../emulator/exchange/web/exchange-transport.js';
import { xmlCharacterLimit } from '../../emulator/exchange/xml/parse-xml.js';
import { LoopbackAddresses } from './loopback-addresses.js';
import type { ServedExchange } from './served-exchange.js';

export interface LoopbackExchangeOptions {
  /** Asked at each request: the organisation may have been replaced. */
  readonly exchange: () => ServedExchange;
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
 * takes any credentials and serves what the operator put there, so it is opened only when he asks
 * for it, and never to pages of the web. Rejects with `ExchangePortProblem`.
 */
export async function startLoopbackExchange(
  options: LoopbackExchangeOptions,
): Promise<LoopbackExchange> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000 });
  server.maxConnections = 64;
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    answer(request, response, port, options.exchange()).catch(() => response.destroy());
  });
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

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  exchange: ServedExchange,
): Promise<void> {
  const addresses = new LoopbackAddresses(port, exchange.hosts);
  const url = addresses.emulatedUrl(incoming.headers.host, incoming.url ?? '/');
  if (url === null) return refuse(outgoing, 421, 'The Host is none of the emulated servers.');
  // Browsers say where a page comes from; clients of Exchange never do.
  if (incoming.headers.origin !== undefined) return refuse(outgoing, 403, 'No pages are served.');
  const { method } = incoming;
  if (method !== 'GET' && method !== 'POST') return refuse(outgoing, 405, 'GET or POST only.');
  const body = await readBody(incoming);
  if (body === null) return refuse(outgoing, 413, 'The request is too large.');
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
    // A slow server keeps its client waiting; the client gives up, or the connection ends with us.
    if (error.kind !== 'timeout') outgoing.destroy();
  }
}

function refuse(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  outgoing.end(text);
}

/** `null` when there is more than a request of Exchange can be. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > xmlCharacterLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function singleHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) => {
      const text = `Exchange cannot answer on port ${port}: ${message}. Choose another one with --exchange-port.`;
      reject(new ExchangePortProblem(text));
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
