import type { ExchangeServer } from '../exchange/exchange-server.js';
import type { ExchangeAccess } from '../lync-client/calendar/calendar-ports.js';
import {
  type OpenExchange,
  type RealExchange,
  RealExchanges,
} from '../lync-client/calendar/real-exchanges.js';

/** Where each person's client reaches the mailbox: the emulated Exchange, or a real one. */
export class ExchangeRoutes {
  readonly #exchange: ExchangeServer;
  readonly #real: RealExchanges;

  constructor(exchange: ExchangeServer, openExchange: OpenExchange | null) {
    this.#exchange = exchange;
    this.#real = new RealExchanges(openExchange);
  }

  /** By the mail profile of the person's PC; `null` for partners, whose Exchange is not emulated. */
  of(sip: string): ExchangeAccess | null {
    const real = this.#real.of(sip);
    if (real) return real;
    const mailbox = this.#exchange.mailboxes.of(sip);
    if (!mailbox) return null;
    const { version, smtpAddress } = mailbox;
    return {
      transport: (request) => this.#exchange.handle(request),
      ewsUrl: null,
      profile: {
        kind: version === '2003' ? 'public-folders' : 'web-services',
        smtpAddress,
        publicFoldersUrl: this.#exchange.publicFoldersUrl,
      },
    };
  }

  /** Points a person's client at a real Exchange, or back at the emulated one. */
  point(sip: string, exchange: RealExchange | null): ExchangeAccess | null {
    if (exchange) return this.#real.connect(sip, exchange);
    this.#real.disconnect(sip);
    return this.of(sip);
  }
}
