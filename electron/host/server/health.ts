import type { IncomingMessage, ServerResponse } from 'node:http';
import { programVersion } from '../program-version.js';
import { sendJson } from './http-refusal.js';
import { requireMethod } from './request-target.js';

/** Where anybody may ask, without a token, whether the emulator is ready. */
export const healthPath = '/health';

/** What {@link healthPath} answers with, and nothing else: it is open to everybody who reaches the port. */
export interface Health {
  readonly version: string;
  /** Whether organisation, control API and the Exchange port, where one was asked for, answer. */
  readonly ready: boolean;
}

/** Answers with 200 when the emulator is ready, and with 503 before. Throws `HttpRefusal`. */
export function sendHealth(
  request: IncomingMessage,
  response: ServerResponse,
  ready: boolean,
): void {
  requireMethod(request, 'GET');
  const health: Health = { version: programVersion, ready };
  sendJson(response, ready ? 200 : 503, health, ready ? {} : { 'retry-after': '1' });
}
