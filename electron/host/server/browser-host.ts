import type { IncomingMessage, ServerResponse } from 'node:http';
import { maximumFrameLength } from '../../../shared/contract/frames.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { toContractError } from '../session/connection.js';
import { Access } from './access.js';
import { EventStreams } from './api/event-stream.js';
import { ApiReader } from './api/read-api.js';
import { healthPath, sendHealth } from './health.js';
import { describeRefusal, type HostListener, openHostListener } from './host-listener.js';
import type { HostedEmulator } from './hosted-emulator.js';
import { HttpRefusal, send, sendJson, statusOfCode } from './http-refusal.js';
import { endWithRefusal } from './loopback-server.js';
import type { PageResources } from './page-resources.js';
import { newPageSecret } from './page-secret.js';
import { RefusalReport, refusalSentence } from './refusal-report.js';
import { readJson } from './request-body.js';
import { checkHead, type RequestTarget, requireMethod, targetOf } from './request-target.js';
import { commonHeaders } from './security-headers.js';
import { createSocketEndpoint } from './socket-endpoint.js';

export interface BrowserHostOptions {
  readonly emulator: HostedEmulator;
  readonly resources: PageResources;
  /** One that is open already, or its number on 127.0.0.1; 0 takes a free one. */
  readonly port: HostListener | number;
  /** The secret of this run, where somebody gave one; see `BrowserHost.token`. */
  readonly token?: string;
  /** Tells the operator of a refused request, in one sentence. */
  readonly report: (sentence: string) => void;
  /** What the sessions of pages are made from; one of this run unless given. */
  readonly pageSecret?: string;
  /** Milliseconds of a clock that only goes forward, the machine's own unless given. */
  readonly now?: () => number;
}

export interface BrowserHost {
  /** `http://127.0.0.1:<port>`, or how else programs of this machine reach it */
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
  lateObject(() => ({ token: secretSchema })),
  lateObject(() => ({ code: secretSchema })),
]);

const commandPath = '/api/commands/';
const inputSchema = z.looseObject({ name: z.undefined().optional() });

/** Serves page and contract, on the loopback interface unless told. Rejects when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const refusals = new RefusalReport(options.report);
  const refused = (kind: string) => refusals.add(kind);
  const listener =
    typeof options.port === 'number'
      ? await openHostListener({ port: options.port })
      : options.port;
  const { server, port, rule } = listener;
  const { pageSecret = newPageSecret(), now = () => performance.now(), token } = options;
  const access = new Access({ port, rule, pageSecret, now, ...(token && { token }) });
  const { session } = options.emulator;
  const sockets = createSocketEndpoint(session, refused);
  const streams = new EventStreams(session, refused);
  const routes = new Routes(options, access, new ApiReader(session, streams));
  listener.serve(
    (request, response) => routes.serve(request, response),
    (error) => refused(refusalSentence('request', error)),
  );
  server.on('upgrade', (request, socket, head) => {
    try {
      routes.checkSocket(request);
      if (!sockets.accept(request, socket, head))
        throw new HttpRefusal(503, 'limit', 'Too many pages are connected.');
    } catch (error) {
      refused(refusalSentence('socket', error));
      const refusal = describeRefusal(error);
      endWithRefusal(socket, request.method === 'HEAD' ? { ...refusal, body: '' } : refusal);
    }
  });

  return {
    origin: access.origin,
    token: access.token,
    url: `${access.origin}/#token=${access.token}`,
    oneTimeUrl: () => `${access.origin}/#code=${access.issueCode()}`,
    close: () =>
      listener.close(async () => {
        streams.close();
        await sockets.close();
      }),
  };
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
    this.access.checkHost(checkHead(request));
    const target = targetOf(request);
    if (target.pathname === healthPath) sendHealth(request, response, true);
    else if (target.pathname === '/api/session') await this.#session(request, response);
    else if (target.pathname.startsWith(commandPath))
      await this.#command(target.pathname.slice(commandPath.length), request, response);
    else await this.#read(target, request, response);
  }

  /** Throws `HttpRefusal` for a connection that may not become a socket. */
  checkSocket(request: IncomingMessage): void {
    this.access.checkHost(checkHead(request));
    if (targetOf(request).pathname !== '/api/socket')
      throw new HttpRefusal(404, 'not-found', 'There is no socket at this path.');
    // A handshake is a GET, and no other method (RFC 6455, 4.1).
    if (request.method !== 'GET')
      throw new HttpRefusal(405, 'bad-frame', 'A socket is opened by GET.', { allow: 'GET' });
    this.access.checkWriter(request);
  }

  /** GET asks whether there is a session, which spares a page sockets that would be refused. */
  async #session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' || request.method === 'HEAD') {
      this.access.checkReader(request);
      response.writeHead(204, sessionHeaders);
    } else {
      requireMethod(request, 'POST', 'GET');
      this.access.checkOrigin(request);
      const parsed = sessionSchema.safeParse(await readJson(request, 1000));
      if (!parsed.success)
        throw new HttpRefusal(400, 'invalid-input', 'A session is asked for by token or code.');
      this.access.checkOffer(parsed.data);
      response.writeHead(204, { ...sessionHeaders, 'set-cookie': this.access.setCookie });
    }
    response.end();
  }

  /** The path names the command, the body is its input. */
  async #command(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireMethod(request, 'POST');
    this.access.checkWriter(request);
    const input = inputSchema.safeParse(await readJson(request, maximumFrameLength));
    if (!input.success)
      throw new HttpRefusal(
        400,
        'invalid-input',
        'The body is the input of the command: a JSON object, without the name that the path has.',
      );
    try {
      sendJson(response, 200, await this.options.emulator.session.answer({ ...input.data, name }));
    } catch (error) {
      const refusal = toContractError(error);
      sendJson(response, statusOfCode[refusal.code], { error: refusal });
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
    send(response, status, headers, body);
  }
}
