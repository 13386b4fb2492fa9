import type { Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';
import type { AutodiscoverForm } from './form.js';
import { plainXml } from './plain-xml.js';
import { soapForm } from './soap-form.js';

export interface AutodiscoverOptions {
  /** The name of the server: `mail.contoso.com`. */
  readonly server: string;
  /** Its other name, to which redirects lead. */
  readonly otherName: string;
  readonly now: () => Instant;
}

/** By path, in lower case: plain XML (POX), the one that Lync 2010 asks, and SOAP, since Exchange 2010. */
export const autodiscoverForms: ReadonlyMap<string, AutodiscoverForm> = new Map([
  ['/autodiscover/autodiscover.xml', plainXml],
  ['/autodiscover/autodiscover.svc', soapForm],
]);

/** Answers requests for the settings of a mailbox, in any form. */
export class Autodiscover {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly options: AutodiscoverOptions,
  ) {}

  answer(form: AutodiscoverForm, request: ExchangeRequest, ewsUrl: string): ExchangeResponse {
    const { server, now } = this.options;
    return form.answer(request, {
      mailboxOf: (address) => this.mailboxOf(address),
      server,
      ewsUrl,
      now: now(),
    });
  }

  mailboxOf(address: string): Mailbox | undefined {
    const known = this.mailboxes.byAddress(address);
    if (known) return known;
    const [local, host] = address.toLowerCase().split('@', 2);
    if (host !== this.options.otherName) return undefined;
    const domain = host.slice(host.indexOf('.') + 1);
    return this.mailboxes.byLocalPart(local ?? '', domain);
  }
}
