import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.js';

/** What a request asks for. The path is still percent-encoded. */
export interface RequestTarget {
  readonly pathname: string;
  readonly query: URLSearchParams;
}

/**
 * What every request has to keep to, whatever it asks for: one Host (RFC 9112, 3.2), and a body that
 * is as it is, for nothing here unpacks one. Returns the Host. Throws `HttpRefusal`.
 */
export function checkHead(request: IncomingMessage): string {
  const { host = [] } = request.headersDistinct;
  const [name] = host;
  if (name === undefined || host.length > 1)
    throw new HttpRefusal(400, 'bad-frame', 'A request names one Host.');
  const { 'content-encoding': content, 'transfer-encoding': transfer } = request.headers;
  if (content !== undefined && content.trim().toLowerCase() !== 'identity') {
    const accepted = { 'accept-encoding': 'identity' };
    throw new HttpRefusal(415, 'bad-frame', 'The body has to come without coding.', accepted);
  }
  if (transfer !== undefined && transfer.trim().toLowerCase() !== 'chunked')
    throw new HttpRefusal(501, 'bad-frame', 'The only transfer coding here is chunked.');
  return name;
}

/** Throws `HttpRefusal` for a target that is not a path, as of a proxy. */
export function targetOf(request: IncomingMessage): RequestTarget {
  const target = request.url ?? '';
  if (!target.startsWith('/')) throw new HttpRefusal(400, 'bad-frame', 'The target is a path.');
  const start = target.indexOf('?');
  return start < 0
    ? { pathname: target, query: new URLSearchParams() }
    : { pathname: target.slice(0, start), query: new URLSearchParams(target.slice(start + 1)) };
}

/** Throws `HttpRefusal` for any other method. Where GET is served, HEAD is as well (RFC 9110, 9.3.2). */
export function requireMethod(request: IncomingMessage, ...methods: readonly string[]): void {
  const served = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  if (request.method !== undefined && served.includes(request.method)) return;
  const allow = served.join(', ');
  throw new HttpRefusal(405, 'bad-frame', `Only ${allow} is served here.`, { allow });
}
