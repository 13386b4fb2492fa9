import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from '../../exchange/web/exchange-transport.js';
import { parseXml } from '../../exchange/xml/parse-xml.js';
import type { XmlElement } from '../../exchange/xml/xml-element.js';
import { XmlError } from '../../exchange/xml/xml-error.js';
import type { Dialogue } from './exchange-dialogue.js';
import { ExchangeFailure, type ExchangeFailureKind } from './exchange-failure.js';

/** Redirects that one question may cost, of HTTP and of Autodiscover together. */
export class RedirectBudget {
  #left = 10;

  /** @throws {ExchangeFailure} for the eleventh, and for one that leads away from https */
  follow(target: string): string {
    if (!/^https:\/\//i.test(target)) {
      throw new ExchangeFailure(
        'redirect',
        `It redirects to ${shown(target)}, which is not https.`,
      );
    }
    this.#left -= 1;
    if (this.#left < 0) throw new ExchangeFailure('redirect', 'It redirects more than 10 times.');
    return target;
  }
}

/**
 * Sends a request and follows redirects to https.
 * @param followed called with each redirect before it is followed: the address that answered so, and where it leads
 * @throws {ExchangeFailure} for everything but an answer with status 200
 */
export function* sendRequest(
  request: ExchangeRequest,
  budget: RedirectBudget,
  followed: (from: string, to: string) => void = () => {},
): Dialogue<ExchangeResponse> {
  let asked = request;
  for (;;) {
    let response: ExchangeResponse;
    try {
      response = yield asked;
    } catch (error) {
      if (!(error instanceof ExchangeUnreachable)) throw error;
      throw new ExchangeFailure('unreachable', error.reason);
    }
    const { status, headers } = response;
    if (status === 200) return response;
    if (status < 300 || status > 399) throw statusFailure(status);
    const location = headers.location;
    if (location === undefined) throw new ExchangeFailure('redirect', 'It redirects to nowhere.');
    const url = budget.follow(location);
    followed(asked.url, url);
    asked = { ...request, url };
  }
}

const statusKinds: Readonly<Record<number, ExchangeFailureKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  503: 'unavailable',
};
const statusTexts: Readonly<Record<number, string>> = {
  401: 'It refuses the credentials (401).',
  403: 'It forbids the request (403).',
  503: 'It is unavailable (503).',
};

const statusFailure = (status: number): ExchangeFailure =>
  new ExchangeFailure(
    statusKinds[status] ?? 'refused',
    statusTexts[status] ?? `It answers with status ${status}.`,
  );

/** The document of an answer. @throws {ExchangeFailure} `malformed`, with what is wrong and where */
export function readXml({ body }: ExchangeResponse): XmlElement {
  try {
    return parseXml(body);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ExchangeFailure('malformed', `Its answer cannot be read. ${error.message}`);
  }
}

/** An address as it may stand in a log: capped, and without a user name or password. */
export const shown = (url: string): string =>
  url.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1').slice(0, 200);
