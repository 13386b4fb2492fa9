import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.js';

/** What a request asks for. The path is still percent-encoded. */
export interface RequestTarget {
  readonly pathname: string;
  readonly query: URLSearchParams;
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

/** Throws `HttpRefusal` for any other method. */
export function requireMethod(request: IncomingMessage, method: string): void {
  if (request.method !== method)
    throw new HttpRefusal(405, 'bad-frame', `Only ${method} is served here.`);
}
