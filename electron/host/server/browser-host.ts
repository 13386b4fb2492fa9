import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { maximumFrameLength } from '../../../shared/contract/frames.js';
import { toContractError } from '../contract/connection.js';
import { Access } from './access.js';
import { EventStreams } from './api/event-stream.js';
import { ApiReader } from './api/read-api.js';
import type { HostedEmulator } from './hosted-emulator.js';
import { HttpRefusal, sendError, sendJson, statusOfCode } from './http-refusal.js';
import type { PageResources } from './page-resources.js';
import { newPageSecret } from './page-secret.js';
import { RefusalReport } from './refusal-report.js';
import { readJson } from './request-body.js';
import { type RequestTarget, requireMethod, targetOf } from './request-target.js';
import { commonHeaders } from './security-headers.js';
import { createSocketEndpoint, type SocketEndpoint } from './socket-endpoint.js';

export interface BrowserHostOptions {
  readonly emulator: HostedEmulator;
  readonly resources: PageResources;
  /** 0 takes a free one. */
  readonly port: number;
  /** Tells the operator of a refused request, in one sentence. */
  readonly report: (sentence: string) => void;
  /** What the sessions of pages are made from; one of this run unless given. */
  readonly pageSecret?: string;
  /** Milliseconds of a clock that only goes forward, the machine's own unless given. */
  readonly now?: () => number;
}

export interface BrowserHost {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The secret of this run, for programs: `Authorization: Bearer <token>`. */
  readonly token: string;
  /** What the user opens. It holds the token: for the eyes of the user, not for other programs. */
  readonly url: string;
  /** An address to hand to a browser by its command line, which others can read: good once, soon. */
  oneTimeUrl(): string;
  /** Says farewell to followers, lets answers under way finish, and frees the port. */
  close(): Promise<void>;
}

const secretSchema = z.string().max(200);
const sessionSchema = z.union([
  z.strictObject({ token: secretSchema }),
  z.strictObject({ code: secretSchema }),
]);

/** Serves page and contract on the loopback interface. Rejects when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000 });
  server.maxConnections = 512;
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const { pageSecret = newPageSecret(), now = () => performance.now() } = options;
  const access = new Access({ port, pageSecret, now });
  const refusals = new RefusalReport(options.report);
  const { session } = options.emulator;
  const refused = (kind: string) => refusals.add(kind);
  const sockets = createSocketEndpoint(session, refused);
  const streams = new EventStreams(session, refused);
  const routes = new Routes(options, access, new ApiReader(session, streams));

  server.on('request', (request, response) => {
    routes.serve(request, response).catch((error: unknown) => {
      refuse(request, response, error, refusals);
    });
  });
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head, access, sockets, refusals);
  });

  return {
    origin: access.origin,
    token: access.token,
    url: `${access.origin}/#token=${access.token}`,
    oneTimeUrl: () => `${access.origin}/#code=${access.issueCode()}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      streams.close();
      await sockets.close();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const sessionHeaders = { ...commonHeaders, 'cache-control': 'no-store' };

/** What each path does, once its sender was found in order. */
class Routes {
  constructor(
    private readonly options: BrowserHostOptions,
    private readonly access: Access,
    private readonly api: ApiReader,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.access.checkHost(request);
    const target = targetOf(request);
    if (target.pathname === '/api/session') await this.#session(request, response);
    else if (target.pathname === '/api/command') await this.#command(request, response);
    else await this.#read(target, request, response);
  }

  /** GET asks whether there is a session, which spares a page sockets that would be refused. */
  async #session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      this.access.checkReader(request);
      response.writeHead(204, sessionHeaders);
    } else {
      requireMethod(request, 'POST');
      this.access.checkOrigin(request);
      const parsed = sessionSchema.safeParse(await readJson(request, 1000));
      if (!parsed.success)
        throw new HttpRefusal(400, 'invalid-input', 'A session is asked for by token or code.');
      this.access.checkOffer(parsed.data);
      response.writeHead(204, { ...sessionHeaders, 'set-cookie': this.access.setCookie });
    }
    response.end();
  }

  async #command(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireMethod(request, 'POST');
    this.access.checkWriter(request);
    const input = await readJson(request, maximumFrameLength);
    try {
      sendJson(response, 200, await this.options.emulator.session.command(input));
    } catch (error) {
      const refusal = toContractError(error);
      sendError(response, statusOfCode[refusal.code], refusal);
    }
  }

  /** The program itself is no secret and is shown to everybody at this address; all else is one. */
  async #read(
    target: RequestTarget,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    requireMethod(request, 'GET');
    const { pathname } = target;
    const isApi = pathname.startsWith('/api/');
    if (isApi || pathname.startsWith('/photo/')) this.access.checkReader(request);
    if (isApi) return this.api.answer({ target, request, response });
    const { status, headers, body } = await this.options.resources.respond(pathname);
    response.writeHead(status, headers);
    response.end(body);
  }
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  refusals: RefusalReport,
): void {
  const known = error instanceof HttpRefusal ? error : null;
  refusals.add(
    known
      ? `A request was refused (status ${known.status}): ${known.message}`
      : 'A request failed inside the emulator, or was broken off.',
  );
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  // The rest of a refused body is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  if (known) sendError(response, known.status, { code: known.code, message: known.message });
  else sendError(response, 500, toContractError(error));
}

function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  access: Access,
  sockets: SocketEndpoint,
  refusals: RefusalReport,
): void {
  socket.on('error', () => socket.destroy());
  try {
    access.checkHost(request);
    if (targetOf(request).pathname !== '/api/socket')
      throw new HttpRefusal(404, 'not-found', 'There is no socket at this path.');
    access.checkWriter(request);
    if (!sockets.accept(request, socket, head))
      throw new HttpRefusal(503, 'limit', 'Too many pages are connected.');
  } catch (error) {
    const { status, message } =
      error instanceof HttpRefusal ? error : new HttpRefusal(400, 'bad-frame', 'Not a WebSocket.');
    refusals.add(`A socket was refused (status ${status}): ${message}`);
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }
}
