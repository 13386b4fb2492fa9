import type { Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';
import { parseXml } from '../xml/parse-xml.js';
import { XmlError } from '../xml/xml-error.js';
import { autodiscoverError, autodiscoverSettings } from './autodiscover-answer.js';

export interface AutodiscoverOptions {
  /** The name of the server: `mail.contoso.com`. */
  readonly server: string;
  /** Its other name, to which redirects lead. */
  readonly otherName: string;
  readonly now: () => Instant;
}

/** Autodiscover in its plain XML form (POX), the one that Lync 2010 asks. */
export class Autodiscover {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly options: AutodiscoverOptions,
  ) {}

  /** Answers a POST to autodiscover.xml; as on Exchange, errors come with status 200. Never throws. */
  answer({ method, body }: ExchangeRequest, ewsUrl: string): ExchangeResponse {
    const now = this.options.now();
    const address = method === 'POST' ? addressIn(body) : null;
    if (address === null) return autodiscoverError(600, 'Invalid Request', now);
    const mailbox = this.mailboxOf(address);
    if (!mailbox) return autodiscoverError(500, 'The e-mail address cannot be found.', now);
    return autodiscoverSettings(mailbox, this.options.server, ewsUrl);
  }

  /** Also knows the addresses `alice@owa.contoso.com` that a redirectAddr names. */
  mailboxOf(address: string): Mailbox | undefined {
    const known = this.mailboxes.byAddress(address);
    if (known) return known;
    const [local, host] = address.toLowerCase().split('@', 2);
    if (host !== this.options.otherName) return undefined;
    const domain = host.slice(host.indexOf('.') + 1);
    return this.mailboxes.byLocalPart(local ?? '', domain);
  }

  /** The address that a request asks about; `null` when it cannot be read. */
  addressOf({ body }: ExchangeRequest): string | null {
    return addressIn(body);
  }
}

function addressIn(body: string): string | null {
  try {
    return parseXml(body).textOf('Request', 'EMailAddress') || null;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}
