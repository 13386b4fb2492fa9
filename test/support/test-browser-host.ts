import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import {
  type BrowserHost,
  type BrowserHostOptions,
  startBrowserHost,
} from '../../electron/host/server/browser-host.js';
import type { HostedEmulator } from '../../electron/host/server/hosted-emulator.js';
import { loadPageResources } from '../../electron/host/server/page-resources.js';
import { fakeSession } from './fake-session.js';
import { writePageFolder } from './page-folder.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

export interface TestBrowserHost {
  readonly host: BrowserHost;
  /** What the operator was told, in order. */
  readonly reports: readonly string[];
}

export type BrowserHostStart = Partial<
  Pick<BrowserHostOptions, 'port' | 'token' | 'pageSecret' | 'now'>
>;

/** A browser host on a free port unless told, of an engine with Alice and Bob, that calls its epoch `one`. */
export async function startTestBrowserHost(
  folder: string,
  start: BrowserHostStart = {},
): Promise<TestBrowserHost> {
  const session = fakeSession();
  const photo: HostedEmulator['photo'] = async (id) =>
    id === 'alice'
      ? { id, mediaType: 'image/svg+xml', bytes: Buffer.from(svg), sizeBytes: svg.length }
      : null;
  const reports: string[] = [];
  const host = await startBrowserHost({
    emulator: { session, photo },
    resources: await loadPageResources({ folder: writePageFolder(folder), photo }),
    port: 0,
    report: (sentence) => void reports.push(sentence),
    ...start,
  });
  return { host, reports };
}

/** Exchanges the token for a cookie, as the page does at its start. */
export async function signIn(host: BrowserHost): Promise<string> {
  const answer = await fetch(`${host.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: host.origin },
    body: JSON.stringify({ token: host.token }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return cookie;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Sends what `fetch` cannot: a foreign Host, or a path with dots in it. */
export async function send(
  host: BrowserHost,
  path: string,
  options: RequestOptions = {},
  body = '',
): Promise<Answer> {
  const { port } = new URL(host.origin);
  const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

const json = { 'content-type': 'application/json' };

/** Offers a token or a code for a session, as the page does at its start. */
export const offerSession = (
  host: BrowserHost,
  offer: object,
  origin = host.origin,
): Promise<Answer> =>
  send(
    host,
    '/api/session',
    { method: 'POST', headers: { ...json, origin } },
    JSON.stringify(offer),
  );

/** Sends a command of the shell to the API, with these headers beside its content type. */
export const postCommand = (
  host: BrowserHost,
  headers: Record<string, string>,
  path = '/api/commands/shell.run',
): Promise<Answer> =>
  send(
    host,
    path,
    { method: 'POST', headers: { ...json, ...headers } },
    JSON.stringify({ text: 'Get-CsClientPolicy' }),
  );
