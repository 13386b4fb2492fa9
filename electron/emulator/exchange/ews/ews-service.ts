import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import { callerOf } from '../web/caller.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';
import { methodResponse, unauthorizedResponse } from '../web/response.js';
import { XmlError } from '../xml/xml-error.js';
import type { PreparedOperation } from './operation.js';
import { readOperation } from './operations.js';
import { EwsError } from './soap/ews-error.js';
import { type EwsVersion, isBefore } from './soap/ews-versions.js';
import { soapFault, soapResponse } from './soap/soap-envelope.js';
import { ZoneRules } from './zones/zone-rules.js';

/** How many requests are remembered as read at least; two for each mailbox, so that all that clients repeat is. */
const rememberedRequests = 4096;

/** What is known of a text that was read. */
interface Remembered {
  readonly operation: PreparedOperation;
  /** The answer that was given, where it stays the same as long as what it was made from. */
  answer: { readonly madeFrom: Sources; readonly response: ExchangeResponse } | null;
}

/** What an answer was made from. */
interface Sources {
  readonly mailbox: Mailbox;
  readonly revision: number;
  /** As {@link Mailboxes.addressing} was. */
  readonly addressing: number;
  /** Days since 1970, UTC. */
  readonly day: number;
}

/** Exchange Web Services over SOAP 1.1. */
export class EwsService {
  /**
   * What a text was read as, and answered. Clients repeat themselves, and XML is the dearest step: whoever asks again
   * while nothing has changed is given the very same answer.
   * Not in snapshots: the text is read and answered again.
   */
  readonly #read = new Map<string, Remembered>();
  /** The day, UTC, on which that was read. Not in snapshots: it goes with what was read. */
  #readOn = 0;
  readonly #zones = new ZoneRules();

  /** @param isReached false while a fault may strike a request on its way here */
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly now: () => Instant,
    private readonly isReached: () => boolean = () => true,
  ) {}

  /** Answers a POST to Exchange.asmx. Never throws. */
  answer(request: ExchangeRequest): ExchangeResponse {
    if (request.method !== 'POST') return methodResponse('POST', 'EWS is asked by POST.');
    try {
      const known = this.#readOnce(request.body);
      const { answer } = known;
      if (answer !== null && this.#isUnchanged(answer.madeFrom)) return answer.response;
      return this.#answer(known, request);
    } catch (error) {
      if (error instanceof XmlError) return soapFault('ErrorSchemaValidation', error.message);
      if (error instanceof EwsError) return soapFault(error.code, error.message);
      throw error;
    }
  }

  /** Whether an answer would be made again letter for letter. */
  #isUnchanged({ mailbox, revision, addressing, day }: Sources): boolean {
    return (
      mailbox.revision === revision &&
      this.mailboxes.addressing === addressing &&
      this.#today() === day
    );
  }

  #today(): number {
    return Math.floor(this.now() / dayMilliseconds);
  }

  /** @throws {XmlError | EwsError} */
  #answer(known: Remembered, request: ExchangeRequest): ExchangeResponse {
    const { operation } = known;
    if (request.headers.authorization === undefined && !namesMailboxes(operation)) {
      return unauthorizedResponse();
    }
    const caller = operation.head.impersonated ?? callerOf(request);
    const mailboxOf = (address: string | null): Mailbox | undefined => {
      const mailbox =
        address === null
          ? this.mailboxes.byUserName(caller ?? '')
          : this.mailboxes.byAddress(address);
      return mailbox?.version === '2003' ? undefined : mailbox;
    };
    const version = this.#versionOf(operation, mailboxOf);
    const { mailboxes, now } = this;
    const session = { mailboxOf, mailboxes, now: now(), zones: this.#zones, version };
    const answer = soapResponse(version, operation.answer(session));
    const [address, ...others] = operation.addresses;
    const mailbox =
      operation.isSteady && typeof address === 'string' && others.length === 0
        ? mailboxOf(address)
        : undefined;
    if (mailbox === undefined) {
      known.answer = null;
      return answer;
    }
    const { addressing } = mailboxes;
    const madeFrom = { mailbox, revision: mailbox.revision, addressing, day: this.#today() };
    const isStillTrue = () => this.isReached() && this.#isUnchanged(madeFrom);
    const { status, headers, body } = answer;
    const response = { status, headers, body, isStillTrue };
    known.answer = { madeFrom, response };
    return response;
  }

  /** Addresses that a request is about; none when it cannot be read. */
  addressesOf(request: ExchangeRequest): readonly string[] {
    try {
      const { addresses, head } = this.#readOnce(request.body).operation;
      const caller = head.impersonated ?? callerOf(request) ?? '';
      return addresses.map(
        (address) => address ?? this.mailboxes.byUserName(caller)?.smtpAddress ?? '',
      );
    } catch (error) {
      if (error instanceof XmlError || error instanceof EwsError) return [];
      throw error;
    }
  }

  /** That of the first mailbox, or what the client asks for where that is later. Follows `exchange/ews-versions`. */
  #versionOf(
    { addresses: [first], head }: PreparedOperation,
    mailboxOf: (address: string | null) => Mailbox | undefined,
  ): EwsVersion {
    const mailbox = first === undefined ? undefined : mailboxOf(first);
    const own = mailbox?.version === '2007' ? 'Exchange2007_SP1' : 'Exchange2010_SP1';
    return head.version !== null && isBefore(own, head.version) ? head.version : own;
  }

  #readOnce(body: string): Remembered {
    // Requests name windows, and windows move on with the days: those of yesterday do not come again.
    const today = this.#today();
    if (this.#readOn !== today) this.#read.clear();
    this.#readOn = today;
    const known = this.#read.get(body);
    if (known) return known;
    const read = { operation: readOperation(body), answer: null };
    const most = Math.max(rememberedRequests, 2 * this.mailboxes.most);
    if (this.#read.size >= most) this.#read.clear();
    this.#read.set(body, read);
    return read;
  }
}

/** Whether a request says itself which mailboxes it is about, so that it does without a caller. */
const namesMailboxes = ({ addresses }: PreparedOperation): boolean =>
  addresses.length > 0 && !addresses.includes(null);
