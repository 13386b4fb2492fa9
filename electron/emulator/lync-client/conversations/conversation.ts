import { textOf } from '../../../../shared/contract/text-kinds.js';
import {
  type MessagePart,
  messageViewSchema,
} from '../../../../shared/contract/views/conversation.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { type MessageReading, messageParts } from './message-parts.js';

/** What a window keeps: this many messages, and of these no more than this many UTF-16 code units, but always one. */
const mostMessages = 200;
const mostText = 262_144;

const conversationMessageSchema = lateObject(() => {
  const { parts: _, ...messageShape } = messageViewSchema.shape;
  return { ...messageShape, text: textOf('prose', z.string()) };
});
/** A message as it went or came; how it reads is for the view. */
export type ConversationMessage = Data<typeof conversationMessageSchema>;

export const conversationSnapshotSchema = lateObject(() => ({
  /** Address of the other person. */
  id: z.string(),
  displayName: z.string(),
  /** Oldest first. */
  messages: z.array(conversationMessageSchema).max(mostMessages),
  /** Messages that are not kept any more. */
  older: z.int().nonnegative(),
  unread: z.int().nonnegative(),
  /** Something has been said that reached the other one. */
  isUnderWay: z.boolean(),
  /** When the last message came or was sent; when it was opened if there is none. */
  lastAt: instantSchema,
}));
export type ConversationSnapshot = Data<typeof conversationSnapshotSchema>;

/** An open conversation with one person. */
export class Conversation {
  #state: ConversationSnapshot;
  /** Derived: parts of the messages that were asked for, read this way. */
  readonly #parts = new Map<string, readonly MessagePart[]>();
  #reading: MessageReading | null = null;

  constructor(snapshot: ConversationSnapshot) {
    this.#state = snapshot;
  }

  static openedAt(now: Instant, id: string, displayName: string): Conversation {
    const empty = { messages: [], older: 0, unread: 0, isUnderWay: false };
    return new Conversation({ id, displayName, ...empty, lastAt: now });
  }

  snapshot(): ConversationSnapshot {
    return this.#state;
  }

  /** Address of the other person. */
  get id(): string {
    return this.#state.id;
  }

  get displayName(): string {
    return this.#state.displayName;
  }

  /** Oldest first. */
  get messages(): readonly ConversationMessage[] {
    return this.#state.messages;
  }

  /** Messages that are not kept any more. */
  get older(): number {
    return this.#state.older;
  }

  get unread(): number {
    return this.#state.unread;
  }

  get lastAt(): Instant {
    return this.#state.lastAt;
  }

  get isUnderWay(): boolean {
    return this.#state.isUnderWay;
  }

  /** The parts of one of the messages; worked out once, as long as it is read the same way. */
  partsOf({ id, text }: ConversationMessage, reading: MessageReading): readonly MessagePart[] {
    if (!sameReading(this.#reading, reading)) this.#parts.clear();
    this.#reading = reading;
    const parts = this.#parts.get(id) ?? messageParts(text, reading);
    this.#parts.set(id, parts);
    return parts;
  }

  /** Returns the ids of those that are not kept any more. */
  add(message: ConversationMessage): readonly string[] {
    const { messages, older, unread, isUnderWay } = this.#state;
    const all = [...messages, message];
    const gone = tooMany(all);
    const dropped = all.slice(0, gone).map(({ id }) => id);
    for (const id of dropped) this.#parts.delete(id);
    this.#state = {
      ...this.#state,
      messages: all.slice(gone),
      older: older + gone,
      unread: unread + (message.direction === 'in' ? 1 : 0),
      isUnderWay: isUnderWay || message.state === 'delivered',
      lastAt: message.at,
    };
    return dropped;
  }

  markRead(): void {
    if (this.#state.unread > 0) this.#state = { ...this.#state, unread: 0 };
  }
}

/** How many of the oldest messages are beyond what a window keeps. */
function tooMany(messages: readonly ConversationMessage[]): number {
  let kept = 0;
  let textLength = 0;
  for (const { text } of messages.toReversed()) {
    textLength += text.length;
    if (kept > 0 && (kept === mostMessages || textLength > mostText)) break;
    kept += 1;
  }
  return messages.length - kept;
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
