import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ExchangeTransport } from '../../exchange/web/exchange-transport.js';
import { parseRequestUrl } from '../../exchange/web/request-url.js';

export const exchangeConnectionSchema = lateObject(() => ({
  /** Whose client reads it. */
  sip: z.string(),
  /** Null asks Autodiscover. */
  ewsUrl: z.string().nullable(),
  smtpAddress: z.string(),
  /** Hosts and domains beside the person's SIP domain that the operator vouches for. */
  trustedHosts: z.array(z.string()),
}));
/** Which real Exchange a person's client reads. Says nothing of the credentials. */
export type ExchangeConnection = Data<typeof exchangeConnectionSchema>;

/**
 * Opens the way to a real Exchange; the credentials stay inside of it, and leave it only for hosts in one of the trusted
 * domains. An answer may send the client anywhere, so that where they may go is settled before the first question.
 */
export type OpenExchange = (
  credentials: ExchangeCredentials | null,
  trustedDomains: readonly string[],
) => ExchangeTransport;

/**
 * The ways to real Exchanges that this run of the program has opened, by their connection. They hold the credentials,
 * so that no snapshot has to: a deployment and all that are made from its snapshots share one of these.
 */
export class ExchangeWays {
  readonly #ways = new Map<string, ExchangeTransport>();

  constructor(private readonly openExchange: OpenExchange) {}

  /** Opens a way; it takes the place of a former one of the same connection. */
  open(connection: ExchangeConnection, credentials: ExchangeCredentials | null): ExchangeTransport {
    const { sip, ewsUrl, trustedHosts } = connection;
    const named = ewsUrl === null ? null : parseRequestUrl(ewsUrl);
    const trusted = [sip.slice(sip.lastIndexOf('@') + 1), ...trustedHosts];
    const way = this.openExchange(credentials, named ? [...trusted, named.host] : trusted);
    this.#ways.set(nameOf(connection), way);
    return way;
  }

  /** Null where this run has opened none. */
  find(connection: ExchangeConnection): ExchangeTransport | null {
    return this.#ways.get(nameOf(connection)) ?? null;
  }
}

const nameOf = ({ sip, ewsUrl, smtpAddress, trustedHosts }: ExchangeConnection): string =>
  JSON.stringify([sip, ewsUrl, smtpAddress, trustedHosts]);
