import type { Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { Mailboxes } from '../mailboxes/mailboxes.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { OperationSchema } from './schema/schema.js';
import { EwsError } from './soap/ews-error.js';
import type { EwsVersion } from './soap/ews-versions.js';
import type { RequestHead } from './soap/read-envelope.js';
import { errorStatus, successStatus } from './soap/soap-envelope.js';
import type { ZoneRules } from './zones/zone-rules.js';

/** What an operation is answered from, on behalf of one caller. */
export interface EwsSession {
  /** The mailbox of an address that EWS serves, or of the caller for `null`. */
  mailboxOf(address: string | null): Mailbox | undefined;
  readonly mailboxes: Mailboxes;
  readonly now: Instant;
  readonly zones: ZoneRules;
  /** The version in which the answer is written. */
  readonly version: EwsVersion;
}

/** A request as read, whoever sent it: it may be answered many times. */
export interface PreparedOperation {
  readonly head: RequestHead;
  /** Mailboxes that it is about, by address; `null` for that of the caller. */
  readonly addresses: readonly (string | null)[];
  /** Whether the answer stays the same through a day, UTC, as long as the mailboxes that it names do not change. */
  readonly isSteady: boolean;
  /** Content of the SOAP body. @throws {EwsError} */
  answer(session: EwsSession): string;
}

/** One operation of EWS: the request that is read, the answer that is written, and how the WSDL describes both. */
export interface EwsOperation {
  readonly name: string;
  /** The version that brought it. */
  readonly since: EwsVersion;
  readonly schema: OperationSchema;
  /** @throws {EwsError} */
  prepare(element: XmlElement, head: RequestHead): PreparedOperation;
}

interface Definition<Read> extends Omit<EwsOperation, 'prepare'> {
  /** @throws {EwsError} with which the whole request fails */
  read(element: XmlElement, head: RequestHead): Read;
  addresses(request: Read): readonly (string | null)[];
  /** See {@link PreparedOperation}; false unless given. */
  readonly isSteady?: boolean;
  answer(request: Read, session: EwsSession): string;
}

export const defineOperation = <Read>(definition: Definition<Read>): EwsOperation => ({
  name: definition.name,
  since: definition.since,
  schema: definition.schema,
  prepare: (element, head) => {
    const request = definition.read(element, head);
    return {
      head,
      addresses: definition.addresses(request),
      isSteady: definition.isSteady ?? false,
      answer: (session) => definition.answer(request, session),
    };
  },
});

const mostAsked = 100;

/** The elements that a request asks about, 1 to 100. @throws {EwsError} ErrorInvalidRequest */
export function asked(elements: readonly XmlElement[], what: string): readonly XmlElement[] {
  if (elements.length > 0 && elements.length <= mostAsked) return elements;
  throw new EwsError(
    'ErrorInvalidRequest',
    `The request has ${elements.length} entries in ${what}, expected 1 to ${mostAsked}.`,
  );
}

/**
 * One response message for each of what was asked about, the error of one leaving the others alone.
 * @param without what stands in the message of an error where its schema demands the element of a success
 */
export function responseMessages<T>(
  name: string,
  elements: readonly T[],
  answer: (element: T) => string,
  without = '',
): string {
  const message = (content: string) =>
    `<m:${name}ResponseMessage ${content}</m:${name}ResponseMessage>`;
  const messages = elements.map((element) => {
    try {
      return message(`${successStatus}${answer(element)}`);
    } catch (error) {
      if (error instanceof EwsError)
        return message(errorStatus(error.code, error.message) + without);
      throw error;
    }
  });
  return wrapMessages(name, messages);
}

export const wrapMessages = (name: string, messages: readonly string[]): string =>
  `<m:${name}Response><m:ResponseMessages>${messages.join('')}</m:ResponseMessages></m:${name}Response>`;
