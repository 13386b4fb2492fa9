import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { ExchangeTransport } from '../../exchange/web/exchange-transport.js';
import type { ExchangeAccess } from './calendar-ports.js';

/** Opens the way to a real Exchange; the credentials stay inside of it. */
export type OpenExchange = (credentials: ExchangeCredentials | null) => ExchangeTransport;

export interface RealExchange {
  /** Null asks Autodiscover. */
  readonly ewsUrl: string | null;
  readonly smtpAddress: string;
  readonly credentials: ExchangeCredentials | null;
}

/** Which people's clients read a real Exchange. Held in memory only: a new run begins with the emulated one. */
export class RealExchanges {
  readonly #connected = new Map<string, ExchangeAccess>();

  constructor(private readonly open: OpenExchange | null) {}

  of(sip: string): ExchangeAccess | undefined {
    return this.#connected.get(sip);
  }

  /** @throws {CommandError} `refused` where the host cannot reach one */
  connect(sip: string, { ewsUrl, smtpAddress, credentials }: RealExchange): ExchangeAccess {
    if (this.open === null) {
      throw new CommandError('refused', 'This host does not reach beyond the emulator.');
    }
    const access: ExchangeAccess = {
      transport: this.open(credentials),
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
