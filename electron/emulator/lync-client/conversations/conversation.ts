import type { MessageView } from '../../../../shared/contract/views/conversation.js';
import type { Instant } from '../../../../shared/lync/time.js';

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
  #lastAt: Instant;

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

  /** This client's user has the window open or has written, and the other one has been let in. */
  get isUnderWay(): boolean {
    return this.#messages.some(({ state }) => state === 'delivered') || this.#older > 0;
  }

  add(message: ConversationMessage): void {
    this.#messages.push(message);
    this.#lastAt = message.at;
    this.#textLength += message.text.length;
    if (message.direction === 'in') this.#unread += 1;
    while (this.#isFull()) {
      this.#textLength -= this.#messages.shift()?.text.length ?? 0;
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
