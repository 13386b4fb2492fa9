import type { MessagePart, MessageView } from '../../../../shared/contract/views/conversation.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type MessageReading, messageParts } from './message-parts.js';

/** A message as it went or came; how it reads is for the view. */
export interface ConversationMessage extends Omit<MessageView, 'parts'> {
  readonly text: string;
}

/** What a window keeps: this many messages, and of these no more than this many UTF-16 code units, but always one. */
const mostMessages = 200;
const mostText = 262_144;

/** An open conversation with one person. */
export class Conversation {
  #messages: ConversationMessage[] = [];
  #textLength = 0;
  #older = 0;
  #unread = 0;
  #isUnderWay = false;
  #lastAt: Instant;
  /** Parts of the messages that were asked for, read this way. */
  readonly #parts = new Map<string, readonly MessagePart[]>();
  #reading: MessageReading | null = null;

  constructor(
    /** Address of the other person. */
    readonly id: string,
    readonly displayName: string,
    openedAt: Instant,
  ) {
    this.#lastAt = openedAt;
  }

  /** Oldest first. */
  get messages(): readonly ConversationMessage[] {
    return this.#messages;
  }

  /** Messages that are not kept any more. */
  get older(): number {
    return this.#older;
  }

  get unread(): number {
    return this.#unread;
  }

  /** When the last message came or was sent; when it was opened if there is none. */
  get lastAt(): Instant {
    return this.#lastAt;
  }

  /** The parts of one of the messages; worked out once, as long as it is read the same way. */
  partsOf({ id, text }: ConversationMessage, reading: MessageReading): readonly MessagePart[] {
    if (!sameReading(this.#reading, reading)) this.#parts.clear();
    this.#reading = reading;
    const parts = this.#parts.get(id) ?? messageParts(text, reading);
    this.#parts.set(id, parts);
    return parts;
  }

  /** Something has been said that reached the other one. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  add(message: ConversationMessage): void {
    this.#messages.push(message);
    this.#lastAt = message.at;
    this.#textLength += message.text.length;
    if (message.direction === 'in') this.#unread += 1;
    if (message.state === 'delivered') this.#isUnderWay = true;
    while (this.#isFull()) {
      const oldest = this.#messages.shift();
      this.#textLength -= oldest?.text.length ?? 0;
      this.#parts.delete(oldest?.id ?? '');
      this.#older += 1;
    }
  }

  markRead(): void {
    this.#unread = 0;
  }

  #isFull(): boolean {
    const { length } = this.#messages;
    return length > 1 && (length > mostMessages || this.#textLength > mostText);
  }
}

const sameReading = (one: MessageReading | null, other: MessageReading): boolean =>
  one?.clickableLinks === other.clickableLinks && one.emoticons === other.emoticons;

export interface TranscriptNames {
  /** A moment as the person at the client reads it: `2:00 PM`. */
  readonly clockText: (at: Instant) => string;
  readonly nameOf: (sip: string) => string;
}

/** A conversation as a text file has it, lines ended by CR LF as Windows does. */
export function transcript(conversation: Conversation, names: TranscriptNames): string {
  const { displayName, older, messages } = conversation;
  const lines = [`Conversation with ${displayName}`, ''];
  if (older > 0) lines.push(`(${older} earlier messages are not kept.)`);
  for (const { at, from, serverNote, text, error } of messages) {
    lines.push(`${names.nameOf(from)} [${names.clockText(at)}]:`);
    if (serverNote !== null) lines.push(...indented(serverNote));
    lines.push(...indented(text));
    if (error !== null) lines.push(...indented(error));
  }
  return `${lines.join('\r\n')}\r\n`;
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `  ${line}`);
