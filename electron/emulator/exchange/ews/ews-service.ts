import type { Instant } from '../../../../shared/lync/time.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import { ZoneRules } from '../time/describe-zone.js';
import type { ExchangeRequest, ExchangeResponse } from '../web/exchange-transport.js';
import { textResponse } from '../web/response.js';
import { parseXml } from '../xml/parse-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import { EwsError } from './ews-error.js';
import {
  type AvailabilityRequest,
  answerAvailability,
  readAvailabilityRequest,
} from './get-user-availability.js';
import { answerOofSettings, readOofAddress } from './get-user-oof-settings.js';
import { type EwsVersion, soapFault, soapResponse } from './soap-envelope.js';

/** An operation that was read, and the mailboxes it is about. */
type EwsOperation =
  | { readonly name: 'availability'; readonly request: AvailabilityRequest }
  | { readonly name: 'oof-settings'; readonly address: string }
  | { readonly name: 'other'; readonly element: XmlElement };

/** How many requests are remembered as read. */
const rememberedRequests = 4096;

/** Exchange Web Services over SOAP 1.1, for mailboxes of Exchange 2007 and 2010. */
export class EwsService {
  /** What a text was read as. Clients repeat themselves, and reading XML is the dearest step. */
  readonly #read = new Map<string, EwsOperation>();

  readonly #zones = new ZoneRules();

  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly now: () => Instant,
  ) {}

  /** Answers a POST to Exchange.asmx. Never throws. */
  answer({ method, body }: ExchangeRequest): ExchangeResponse {
    if (method !== 'POST') return textResponse(405, 'EWS is asked by POST.');
    try {
      const operation = this.#readOnce(body);
      return soapResponse(this.#version(operation), this.#carryOut(operation));
    } catch (error) {
      if (error instanceof XmlError) return soapFault('ErrorSchemaValidation', error.message);
      if (error instanceof EwsError) return soapFault(error.code, error.message);
      throw error;
    }
  }

  /** SMTP addresses that a request is about; none when it cannot be read. */
  addressesOf(body: string): readonly string[] {
    try {
      return addressesOf(this.#readOnce(body));
    } catch (error) {
      if (error instanceof XmlError || error instanceof EwsError) return [];
      throw error;
    }
  }

  #readOnce(body: string): EwsOperation {
    const known = this.#read.get(body);
    if (known) return known;
    const operation = readOperation(body);
    if (this.#read.size >= rememberedRequests) this.#read.clear();
    this.#read.set(body, operation);
    return operation;
  }

  #version(operation: EwsOperation): EwsVersion {
    const [address = ''] = addressesOf(operation);
    return this.mailboxes.byAddress(address)?.version === '2007' ? '2007' : '2010';
  }

  #carryOut(operation: EwsOperation): string {
    const mailboxOf = (address: string) => {
      const mailbox = this.mailboxes.byAddress(address);
      return mailbox?.version === '2003' ? undefined : mailbox;
    };
    switch (operation.name) {
      case 'availability':
        return answerAvailability(operation.request, mailboxOf, this.#zones);
      case 'oof-settings':
        return answerOofSettings(mailboxOf(operation.address), this.now());
      case 'other':
        throw new EwsError(
          'ErrorInvalidRequest',
          `${operation.element.name} is not emulated. GetUserAvailability, GetUserOofSettings, FindItem, GetFolder and GetItem are.`,
        );
    }
  }
}

function readOperation(body: string): EwsOperation {
  const envelope = parseXml(body);
  const element = envelope.name === 'Envelope' ? envelope.child('Body')?.elements()[0] : undefined;
  if (!element) {
    throw new EwsError('ErrorInvalidRequest', 'The request is no SOAP envelope with an operation.');
  }
  switch (element.name) {
    case 'GetUserAvailabilityRequest':
      return { name: 'availability', request: readAvailabilityRequest(element) };
    case 'GetUserOofSettingsRequest':
      return { name: 'oof-settings', address: readOofAddress(element) };
    default:
      return { name: 'other', element };
  }
}

function addressesOf(operation: EwsOperation): readonly string[] {
  if (operation.name === 'availability') return operation.request.addresses;
  return operation.name === 'oof-settings' ? [operation.address] : [];
}
