import type { Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';

/** What an answer is made from. */
export interface AutodiscoverWorld {
  /** Also knows the addresses `alice@owa.contoso.com` that a redirectAddr names. */
  mailboxOf(address: string): Mailbox | undefined;
  readonly server: string;
  readonly ewsUrl: string;
  readonly now: Instant;
}

/** One of the forms in which Autodiscover is asked and answers. */
export interface AutodiscoverForm {
  /** Addresses that a request asks about; none when it cannot be read. */
  addressesIn(body: string): readonly string[];
  /** Never throws. */
  answer(request: ExchangeRequest, world: AutodiscoverWorld): ExchangeResponse;
  /** Sends the client on, to another address or to another URL. */
  redirect(action: 'redirectAddr' | 'redirectUrl', to: string): ExchangeResponse;
}
