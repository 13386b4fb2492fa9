import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  type ExchangeTransport,
  ExchangeUnreachable,
  type UnreachableCause,
} from '../../../emulator/exchange/web/exchange-transport.js';
import { xmlCharacterLimit } from '../../../emulator/exchange/xml/parse-xml.js';

export interface RealExchangeOptions {
  /** How long one answer may take. */
  readonly timeLimitMilliseconds: number;
  /** Certificates to trust beside the known authorities, in PEM. */
  readonly authorities?: readonly string[];
}

const defaults: RealExchangeOptions = { timeLimitMilliseconds: 30_000 };

/**
 * The way to a real Exchange: https with a certificate that fits, and nothing else. A redirect is
 * an answer; the client follows it. Credentials live in the header of a request and nowhere else:
 * no error and no log names them. With credentials only hosts at or below one of the trusted domains are asked,
 * wherever an answer sends the client.
 */
export function openRealExchange(
  credentials: ExchangeCredentials | null,
  trustedDomains: readonly string[],
  options: RealExchangeOptions = defaults,
): ExchangeTransport {
  const authorization = authorizationOf(credentials);
  return async (request) => {
    const target = httpsTarget(request.url);
    if (credentials !== null && !isWithin(target.hostname, trustedDomains)) {
      const reason = `${target.hostname} is not in ${trustedDomains.join(', ')}: credentials do not go there unless it is named among the trusted hosts.`;
      throw new ExchangeUnreachable('connection', reason);
    }
    return send(target, request, authorization, options);
  };
}

/** @throws {ExchangeUnreachable} */
function httpsTarget(url: string): URL {
  const target = URL.parse(url);
  if (target?.protocol === 'https:' && target.username === '' && target.password === '') {
    return target;
  }
  const reason = 'Only https addresses without user name are asked.';
  throw new ExchangeUnreachable('connection', reason);
}

function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => `.${host}`.endsWith(`.${domain.toLowerCase()}`));
}

function authorizationOf(credentials: ExchangeCredentials | null): Record<string, string> {
  if (credentials === null) return {};
  if (credentials.kind === 'bearer') return { authorization: `Bearer ${credentials.token}` };
  const { user, password } = credentials;
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

function send(
  target: URL,
  { method, headers, body }: ExchangeRequest,
  authorization: Record<string, string>,
  { timeLimitMilliseconds, authorities }: RealExchangeOptions,
): Promise<ExchangeResponse> {
  const { host } = target;
  return new Promise((resolve, reject) => {
    const request = requestHttps(target, {
      method,
      agent: false,
      maxHeaderSize: 32 * 1024,
      signal: AbortSignal.timeout(timeLimitMilliseconds),
      headers: {
        ...headers,
        ...authorization,
        'accept-encoding': 'identity',
        'user-agent': 'LyncClientEmulator',
        ...(method === 'POST' && { 'content-length': Buffer.byteLength(body) }),
      },
      ...(authorities && { ca: [...authorities] }),
    });
    const fail = (error: unknown) => {
      reject(unreachable(host, error, timeLimitMilliseconds));
      request.destroy();
    };
    request.on('error', fail);
    request.on('response', (response) => {
      read(response, host).then(resolve, fail);
    });
    request.end(method === 'POST' ? body : undefined);
  });
}

async function read(response: IncomingMessage, host: string): Promise<ExchangeResponse> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > xmlCharacterLimit) {
      throw new ExchangeUnreachable('answer', `The answer of ${host} is too large to be read.`);
    }
    chunks.push(chunk);
  }
  const headers = Object.entries(response.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

const nameErrors: readonly string[] = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'];

/** What stood in the way, from the error of Node. */
function unreachable(host: string, error: unknown, limit: number): ExchangeUnreachable {
  if (error instanceof ExchangeUnreachable) return error;
  const { name = '', code = '' } = error as { name?: string; code?: string };
  const told = (kind: UnreachableCause, reason: string) => new ExchangeUnreachable(kind, reason);
  if (name === 'AbortError' || name === 'TimeoutError') {
    return told('timeout', `${host} did not answer within ${limit / 1000} seconds.`);
  }
  if (nameErrors.includes(code)) return told('name', `There is no server "${host}".`);
  if (code.includes('CERT') || code.startsWith('ERR_TLS') || code.includes('SIGNATURE')) {
    return told('certificate', `The certificate of ${host} cannot be trusted (${code}).`);
  }
  const because = code === '' ? '' : ` (${code})`;
  return told('connection', `No connection to ${host}${because}.`);
}
