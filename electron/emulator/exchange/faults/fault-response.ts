import type { FaultKind } from '../../../../shared/lync/exchange-faults.js';
import type { AutodiscoverForm } from '../autodiscover/form.js';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from '../web/exchange-transport.js';
import {
  redirectResponse,
  textResponse,
  unauthorizedResponse,
  xmlResponse,
} from '../web/response.js';

/** How long a client waits for a slow server: the default of .NET's HttpWebRequest. */
const slowSeconds = 100;

/** Marks the requests of a redirect loop, so that it goes on after its fault was counted. */
export const loopMark = 'redirect-loop=1';

export interface StruckRequest {
  readonly request: ExchangeRequest;
  readonly host: string;
  /** The same path under the other name of the server. */
  readonly alternativeUrl: string;
  /** What a redirectAddr names. */
  readonly alternativeAddress: string;
  /** How Autodiscover sends a client on; absent where something else is asked. */
  readonly redirect: AutodiscoverForm['redirect'] | undefined;
  /** What NTLM goes on with, where the request asks for that. */
  readonly challenge: string | undefined;
}

/**
 * What a client gets instead of an answer; `null` where a fault has no effect.
 * @throws {ExchangeUnreachable}
 */
export function faultResponse(kind: FaultKind, struck: StruckRequest): ExchangeResponse | null {
  const { request, host, alternativeUrl, alternativeAddress, redirect, challenge } = struck;
  switch (kind) {
    case 'unreachable':
      throw new ExchangeUnreachable('connection', `No connection to ${host}.`);
    case 'slow':
      throw new ExchangeUnreachable(
        'timeout',
        `${host} did not answer within ${slowSeconds} seconds.`,
      );
    case 'wrong-certificate':
      throw new ExchangeUnreachable(
        'certificate',
        `The certificate of ${host} names another server.`,
      );
    case 'unauthorized':
      return unauthorizedResponse(challenge);
    case 'forbidden':
      return textResponse(403, 'Forbidden');
    case 'unavailable':
      return textResponse(503, 'Service Unavailable');
    case 'malformed':
      return xmlResponse('<?xml version="1.0" encoding="utf-8"?><Envelope><Body><Response');
    case 'redirect':
      return redirectResponse(alternativeUrl);
    case 'redirect-loop':
      return redirectResponse(loopUrl(request.url));
    case 'downgrade':
      return redirectResponse(request.url.replace(/^https:/i, 'http:'));
    case 'redirect-url':
      return redirect?.('redirectUrl', alternativeUrl) ?? null;
    case 'redirect-address':
      return redirect?.('redirectAddr', alternativeAddress) ?? null;
  }
}

function loopUrl(url: string): string {
  if (url.includes(loopMark)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${loopMark}`;
}
