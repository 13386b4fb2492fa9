import type { ExchangeResponse } from './exchange-transport.js';

const xmlHeaders = { 'content-type': 'text/xml; charset=utf-8' };
const textHeaders = { 'content-type': 'text/plain; charset=utf-8' };

export const xmlResponse = (body: string, status = 200): ExchangeResponse => ({
  status,
  headers: xmlHeaders,
  body,
});

export const textResponse = (status: number, body: string): ExchangeResponse => ({
  status,
  headers: textHeaders,
  body,
});

/** For a method that the address does not have (RFC 9110, 15.5.6: the answer names those it has). */
export const methodResponse = (allowed: string, body: string): ExchangeResponse => ({
  status: 405,
  headers: { ...textHeaders, allow: allowed },
  body,
});

export const redirectResponse = (location: string): ExchangeResponse => ({
  status: 302,
  headers: { location },
  body: '',
});

/** Asks for credentials, or goes on with NTLM by the challenge given. */
export const unauthorizedResponse = (challenge?: string): ExchangeResponse => ({
  status: 401,
  headers: {
    ...textHeaders,
    'www-authenticate':
      challenge === undefined ? 'Basic realm="Exchange", NTLM' : `NTLM ${challenge}`,
  },
  body: 'Unauthorized: name the mailboxes in the request, or sign in. Any user name of the organisation and any password do.',
});
