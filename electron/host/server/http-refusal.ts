import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../../shared/contract/errors.js';
import { jsonHeaders } from './security-headers.js';

/** A request that is not served. `message` tells the sender why. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    /** What belongs to an answer of that status, such as `allow`; names in lower case. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The HTTP status that goes with a failure of the contract. */
export const statusOfCode: Readonly<Record<ErrorCode, number>> = {
  'bad-frame': 400,
  'too-large': 413,
  unauthorised: 401,
  'unknown-command': 404,
  'invalid-input': 400,
  'not-found': 404,
  'not-signed-in': 409,
  refused: 409,
  limit: 422,
  storage: 500,
  internal: 500,
};

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(response, status, { ...jsonHeaders, ...headers }, JSON.stringify(value));
}

/** Answers whole, and says how long the answer is; to HEAD it says only that. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | string | null,
): void {
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}
