import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { ExchangeTransport } from '../../exchange/web/exchange-transport.js';
import { parseRequestUrl } from '../../exchange/web/request-url.js';
import type { ExchangeAccess } from './calendar-ports.js';

/**
 * Opens the way to a real Exchange; the credentials stay inside of it, and leave it only for hosts in one of the trusted
 * domains. An answer may send the client anywhere, so that where they may go is settled before the first question.
 */
export type OpenExchange = (
  credentials: ExchangeCredentials | null,
  trustedDomains: readonly string[],
) => ExchangeTransport;

export interface RealExchange {
  /** Null asks Autodiscover. */
  readonly ewsUrl: string | null;
  readonly smtpAddress: string;
  readonly credentials: ExchangeCredentials | null;
  /** Hosts and domains beside the person's SIP domain that the operator vouches for. */
  readonly trustedHosts: readonly string[];
}

/** Which people's clients read a real Exchange. Held in memory only: a new run begins with the emulated one. */
export class RealExchanges {
  readonly #connected = new Map<string, ExchangeAccess>();

  constructor(private readonly open: OpenExchange | null) {}

  of(sip: string): ExchangeAccess | undefined {
    return this.#connected.get(sip);
  }

  /** @throws {CommandError} `refused` where the host cannot reach one */
  connect(sip: string, exchange: RealExchange): ExchangeAccess {
    if (this.open === null) {
      throw new CommandError('refused', 'This host does not reach beyond the emulator.');
    }
    const { ewsUrl, smtpAddress, credentials, trustedHosts } = exchange;
    const named = ewsUrl === null ? null : parseRequestUrl(ewsUrl);
    const trusted = [sip.slice(sip.lastIndexOf('@') + 1), ...trustedHosts];
    const access: ExchangeAccess = {
      transport: this.open(credentials, named ? [...trusted, named.host] : trusted),
      ewsUrl,
      profile: { kind: 'web-services', smtpAddress, publicFoldersUrl: '' },
    };
    this.#connected.set(sip, access);
    return access;
  }

  disconnect(sip: string): void {
    this.#connected.delete(sip);
  }
}
