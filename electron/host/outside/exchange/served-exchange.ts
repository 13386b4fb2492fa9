import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../../emulator/exchange/web/exchange-transport.js';

/** The Exchange of the organisation that runs now, as the loopback port serves it. */
export interface ServedExchange {
  /** Names of its servers: the domain first, then Autodiscover, then the mail server. */
  readonly hosts: readonly string[];
  /**
   * Answers a request. `ewsUrl` is what Autodiscover tells.
   * @throws {ExchangeUnreachable}
   */
  handle(request: ExchangeRequest, ewsUrl: string): ExchangeResponse | Promise<ExchangeResponse>;
}
