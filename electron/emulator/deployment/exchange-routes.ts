import type { ExchangeServer } from '../exchange/exchange-server.js';
import type { ExchangeAccess, ExchangeRoute } from '../lync-client/calendar/calendar-ports.js';
import type { ExchangeWays } from '../lync-client/calendar/exchange-ways.js';
import {
  type RealExchange,
  RealExchanges,
  type RealExchangesSnapshot,
} from '../lync-client/calendar/real-exchanges.js';

/** Where each person's client reaches the mailbox: the emulated Exchange, or a real one. */
export class ExchangeRoutes {
  readonly #exchange: ExchangeServer;
  readonly #real: RealExchanges;

  constructor(exchange: ExchangeServer, ways: ExchangeWays | null, real?: RealExchangesSnapshot) {
    this.#exchange = exchange;
    this.#real = new RealExchanges(ways, real);
  }

  /** Who reads a real Exchange; the emulated one has a snapshot of its own. */
  snapshot(): RealExchangesSnapshot {
    return this.#real.snapshot();
  }

  /** By the mail profile of the person's PC; `null` for partners, whose Exchange is not emulated. */
  of(sip: string): ExchangeAccess | null {
    const real = this.#real.of(sip);
    if (real) return real;
    const mailbox = this.#exchange.mailboxes.of(sip);
    if (!mailbox) return null;
    const { version, smtpAddress } = mailbox;
    return this.along({
      connection: null,
      ewsUrl: null,
      profile: {
        kind: version === '2003' ? 'public-folders' : 'web-services',
        smtpAddress,
        publicFoldersUrl: this.#exchange.publicFoldersUrl,
      },
    });
  }

  /** A route that a client goes by, whatever has changed since it signed in. */
  along(route: ExchangeRoute): ExchangeAccess {
    if (route.connection !== null) return this.#real.access(route);
    return { route, transport: (request) => this.#exchange.handle(request) };
  }

  /** Points a person's client at a real Exchange, or back at the emulated one. */
  point(sip: string, exchange: RealExchange | null): ExchangeAccess | null {
    if (exchange) return this.#real.connect(sip, exchange);
    this.#real.disconnect(sip);
    return this.of(sip);
  }
}
