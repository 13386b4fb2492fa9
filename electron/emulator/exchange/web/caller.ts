import { decodeBase64 } from './base64.js';
import type { ExchangeRequest } from './exchange-transport.js';
import { readNtlm } from './ntlm.js';

/** The user name of an Authorization header, Basic or NTLM; the password is not looked at. Follows `exchange/ews-callers`. */
export function callerOf({ headers: { authorization } }: ExchangeRequest): string | undefined {
  const message = readNtlm(authorization);
  if (message) return message.kind === 'authenticate' ? message.user : undefined;
  return basicUser(authorization);
}

function basicUser(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic\s+(\S{1,2000})$/i.exec(authorization ?? '') ?? [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  if (!bytes) return undefined;
  const text = String.fromCharCode(...bytes);
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : text.slice(0, colon);
}
