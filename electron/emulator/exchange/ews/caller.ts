import type { ExchangeRequest } from '../web/exchange-transport.js';

/** The user name of an Authorization header, as given; the password is not looked at. */
export const callerOf = ({ headers }: ExchangeRequest): string | undefined =>
  basicUser(headers.authorization);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The user name of a Basic authorization header; the password is not looked at. */
function basicUser(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/]+)={0,2}$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined || encoded.length > 2000) return undefined;
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of encoded) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    text += String.fromCharCode((bits >> held) & 0xff);
  }
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : text.slice(0, colon);
}
