import type { Instant } from '../../../shared/lync/time.js';
import { EwsService } from './ews/ews-service.js';
import { type ExchangeRecipient, Mailboxes } from './mailboxes/mailboxes.js';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from './web/exchange-transport.js';
import { parseRequestUrl } from './web/request-url.js';
import { textResponse } from './web/response.js';

export interface ExchangeOptions {
  /** People with a mailbox. */
  readonly recipients: readonly ExchangeRecipient[];
  /** SIP domain of the organisation: its servers are named after it. */
  readonly domain: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: () => Instant;
  /** Called after each change, with the SIP address of the mailbox's owner. */
  readonly changed: (mailboxSip: string) => void;
}

/** The Exchange servers of one organisation: mailboxes, and the web addresses that answer for them. */
export class ExchangeServer {
  readonly mailboxes: Mailboxes;
  readonly #ews: EwsService;

  constructor(private readonly options: ExchangeOptions) {
    this.mailboxes = new Mailboxes(options);
    this.#ews = new EwsService(this.mailboxes, options.now);
  }

  /** `https://mail.contoso.com/EWS/Exchange.asmx` */
  get ewsUrl(): string {
    return `https://mail.${this.options.domain}/EWS/Exchange.asmx`;
  }

  /**
   * Answers one request, in process and on the loopback port alike.
   * @throws {ExchangeUnreachable} when no server of the organisation has that name
   */
  handle(request: ExchangeRequest): ExchangeResponse {
    const url = parseRequestUrl(request.url);
    if (url?.host !== `mail.${this.options.domain}`) {
      throw new ExchangeUnreachable('name', `There is no server ${url?.host ?? request.url}.`);
    }
    if (url.path === '/ews/exchange.asmx') return this.#ews.answer(request);
    return textResponse(404, 'Not found');
  }
}
