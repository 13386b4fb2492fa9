import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { errorCode } from '../state/storage/storage-problem.js';
import { HttpRefusal } from './http-refusal.js';

/** How long a client may go on sending what is not read any more, so that it gets its answer. */
const patience = 1000;

export interface LoopbackServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** 127.0.0.1 unless given. */
  readonly address?: string;
  readonly maximumConnections: number;
  /** What a refusal looks like on this server; anything but an `HttpRefusal` is a defect of ours. */
  readonly describe: (error: unknown) => RefusalAnswer;
  /** Called with each refused request. */
  readonly refused: (error: unknown) => void;
}

/** Rejects for a request that is not served, with an `HttpRefusal` unless it is a defect of ours. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface LoopbackServer {
  readonly server: Server;
  readonly port: number;
  /** Has requests answered from now on; until then, and in place of what answered before. */
  serve(answer: Answer): void;
  /**
   * Frees the port, lets answers under way finish, for a second at most, and ends all connections.
   * @param farewell what is said to those who stay connected, once nobody else can come
   */
  close(farewell?: () => Promise<void>): Promise<void>;
}

/** The answer to a request that is not served. */
export interface RefusalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * An HTTP server, on 127.0.0.1 unless told, that answers whatever arrives with a status and a sentence, requests
 * that Node's own parser gives up on included. Rejects when the port cannot be had.
 */
export async function openLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const { describe, refused } = options;
  // That a request names one Host is for `checkHead` to say, in words.
  const limits = { maxHeaderSize: 16 * 1024, requestTimeout: 30_000, requireHostHeader: false };
  const server = createServer(limits);
  server.maxConnections = options.maximumConnections;
  const underway = new WeakMap<Duplex, ServerResponse>();
  const refuse = (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
    // Whoever is gone, or was told already what the parser found, needs no further word.
    const isGone = response.destroyed || request.socket.writableEnded;
    if (isGone && error instanceof HttpRefusal) return;
    refused(error);
    answerRefusal(request, response, describe(error));
  };
  server.on('checkExpectation', (request, response) => {
    const sentence = 'Nothing but "100-continue" can be expected here.';
    refuse(request, response, new HttpRefusal(417, 'bad-frame', sentence));
  });
  server.on('connect', (_request, socket) => {
    const allow = { allow: 'GET, HEAD, POST' };
    const error = new HttpRefusal(405, 'bad-frame', 'This server is no proxy.', allow);
    refused(error);
    endWithRefusal(socket, describe(error));
  });
  server.on('clientError', (error, socket) => {
    if (socket.writableEnded || socket.destroyed) return;
    const response = underway.get(socket);
    // Gone, or in the middle of an answer, which nothing can be put into.
    if (errorCode(error) === 'ECONNRESET' || (response?.headersSent && !response.writableEnded)) {
      socket.destroy();
      return;
    }
    const refusal = refusalOfParser(errorCode(error));
    refused(refusal);
    endWithRefusal(socket, describe(refusal));
  });
  let answer: Answer = async () => {
    throw new HttpRefusal(503, 'refused', 'The server is starting. Try again in a moment.');
  };
  server.on('request', (request, response) => {
    underway.set(request.socket, response);
    answer(request, response).catch((error: unknown) => refuse(request, response, error));
  });
  await listen(server, options);
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve(next) {
      answer = next;
    },
    async close(farewell) {
      const closed = new Promise((resolve) => server.close(resolve));
      await farewell?.();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function listen(
  server: Server,
  { port, address = '127.0.0.1' }: Pick<LoopbackServerOptions, 'port' | 'address'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** By the error codes of Node's HTTP parser. */
function refusalOfParser(code: string | undefined): HttpRefusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new HttpRefusal(431, 'too-large', 'The header may have 16 KB.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new HttpRefusal(413, 'too-large', 'The extensions of a chunk may have 16 KB.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new HttpRefusal(408, 'bad-frame', 'The request was not complete within 30 seconds.');
    default:
      return new HttpRefusal(400, 'bad-frame', 'This cannot be read as a request of HTTP/1.1.');
  }
}

/** Answers a request; one whose body is not read to its end gets its answer before the line ends. */
function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: RefusalAnswer,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const framed: OutgoingHttpHeaders = { ...headers, 'content-length': Buffer.byteLength(body) };
  if (request.complete) {
    response.writeHead(status, framed).end(body);
    return;
  }
  response.writeHead(status, { ...framed, connection: 'close' }).write(body);
  const timer = setTimeout(() => response.end(), patience);
  request.once('close', () => {
    clearTimeout(timer);
    response.end();
  });
  request.resume();
}

/** Answers on a bare socket, and ends it. */
export function endWithRefusal(socket: Duplex, { status, headers, body }: RefusalAnswer): void {
  const fields = { ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  const timer = setTimeout(() => socket.destroy(), patience);
  socket.once('close', () => clearTimeout(timer));
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  socket.resume();
}
