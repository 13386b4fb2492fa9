import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';

import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';
import { methodResponse } from '../web/response.js';
import { XmlError } from '../xml/xml-error.js';
import {
  addressesNamed,
  findItem,
  getFolder,
  getItem,
  type MailboxLookup,
} from './calendar-folder.js';
import { EwsError } from './ews-error.js';
import { type EwsOperation, readOperation } from './ews-operation.js';
import { answerAvailability } from './get-user-availability.js';
import { answerOofSettings } from './get-user-oof-settings.js';
import { soapFault, soapResponse } from './soap-envelope.js';
import { ZoneRules } from './zone-rules.js';

/** How many requests are remembered as read. */
const rememberedRequests = 4096;

/** Exchange Web Services over SOAP 1.1, for mailboxes of Exchange 2007 and 2010. */
export class EwsService {
  /**
   * What a text was read as. Clients repeat themselves, and reading XML is the dearest step.
   * Not in snapshots: the text is read again.
   */
  readonly #read = new Map<string, EwsOperation>();
  /** The day, UTC, on which that was read. Not in snapshots: it goes with what was read. */
  #readOn = 0;
  readonly #zones = new ZoneRules();

  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly now: () => Instant,
  ) {}

  /** Answers a POST to Exchange.asmx. Never throws. */
  answer(request: ExchangeRequest): ExchangeResponse {
    if (request.method !== 'POST') return methodResponse('POST', 'EWS is asked by POST.');
    try {
      const operation = this.#readOnce(request.body);
      const [address = ''] = this.#addressesOf(operation, request);
      const version = this.mailboxes.byAddress(address)?.version === '2007' ? '2007' : '2010';
      return soapResponse(version, this.#carryOut(operation, request));
    } catch (error) {
      if (error instanceof XmlError) return soapFault('ErrorSchemaValidation', error.message);
      if (error instanceof EwsError) return soapFault(error.code, error.message);
      throw error;
    }
  }

  /** Addresses that a request is about; none when it cannot be read. */
  addressesOf(request: ExchangeRequest): readonly string[] {
    try {
      return this.#addressesOf(this.#readOnce(request.body), request);
    } catch (error) {
      if (error instanceof XmlError || error instanceof EwsError) return [];
      throw error;
    }
  }

  #addressesOf(operation: EwsOperation, request: ExchangeRequest): readonly string[] {
    switch (operation.name) {
      case 'availability':
        return operation.request.addresses;
      case 'oof-settings':
        return [operation.address];
      default: {
        const named = addressesNamed(operation.element);
        return named.length > 0 ? named : [callerOf(operation.impersonated, request) ?? ''];
      }
    }
  }

  #readOnce(body: string): EwsOperation {
    // Requests name windows, and windows move on with the days: those of yesterday do not come again.
    const today = Math.floor(this.now() / dayMilliseconds);
    if (this.#readOn !== today) this.#read.clear();
    this.#readOn = today;
    const known = this.#read.get(body);
    if (known) return known;
    const operation = readOperation(body);
    if (this.#read.size >= rememberedRequests) this.#read.clear();
    this.#read.set(body, operation);
    return operation;
  }

  #carryOut(operation: EwsOperation, request: ExchangeRequest): string {
    const mailboxOf = (address: string): Mailbox | undefined => {
      const mailbox = this.mailboxes.byAddress(address);
      return mailbox?.version === '2003' ? undefined : mailbox;
    };
    if (operation.name === 'availability') {
      return answerAvailability(operation.request, mailboxOf, this.#zones);
    }
    if (operation.name === 'oof-settings') {
      return answerOofSettings(mailboxOf(operation.address), this.now());
    }
    const lookup: MailboxLookup = (address) =>
      mailboxOf(address ?? callerOf(operation.impersonated, request) ?? '');
    switch (operation.name) {
      case 'find-item':
        return findItem(operation.element, lookup);
      case 'get-folder':
        return getFolder(operation.element, lookup);
      case 'get-item':
        return getItem(operation.element, lookup);
    }
  }
}

const callerOf = (impersonated: string | undefined, { headers }: ExchangeRequest) =>
  impersonated ?? basicUser(headers.authorization);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The user name of a Basic authorization header; the password is not looked at. */
export function basicUser(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/]+)={0,2}$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined || encoded.length > 2000) return undefined;
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of encoded) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    text += String.fromCharCode((bits >> held) & 0xff);
  }
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : text.slice(0, colon);
}
