import type { Effective } from '../../../../shared/lync/effective.js';
import type { MessageFormat } from '../../../../shared/lync/message-format.js';
import type { Instant } from '../../../../shared/lync/time.js';

/** A message as a client hands it to its server. */
export interface OutgoingMessage {
  /** Addresses as the directory spells them. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** `null` for plain text. */
  readonly format: MessageFormat | null;
  /** False while the client has no network: the message reaches no server. */
  readonly online: boolean;
}

/** What the sending client learns of it. */
export interface SentMessage {
  /** `m1`, `m2`, … in the order of sending. */
  readonly id: string;
  readonly at: Instant;
  /** `refused` by the filter, `failed` to reach the receiver. */
  readonly state: 'delivered' | 'refused' | 'failed';
  /** One or two sentences for the sender; `null` when it was delivered. */
  readonly error: string | null;
}

/** A message as the server hands it to the receiving client. */
export interface IncomingMessage {
  readonly id: string;
  readonly at: Instant;
  readonly from: string;
  /** As the filter let it through. */
  readonly text: string;
  /** What the filter says at the start of the message. */
  readonly serverNote: string | null;
  readonly format: MessageFormat | null;
}

/** What the receiver's side made of a message. */
export interface Reception {
  /** What happened, for the operator. */
  readonly text: string;
  readonly why: Effective<string> | null;
  /** What the sender is told; `null` when the message was taken. */
  readonly error: string | null;
}

/** Whoever takes messages for a person: their client, or a device that is not shown. */
export interface MessageReceiver {
  receive(message: IncomingMessage): Reception;
}
