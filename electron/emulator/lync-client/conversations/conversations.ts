import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey, messageName } from '../../../../shared/contract/keys.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { MessageFormat } from '../../../../shared/lync/message-format.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { Person } from '../../directory/person.js';
import type {
  IncomingMessage,
  MessageReceiver,
  Reception,
} from '../../lync-server/instant-messages/message-ports.js';
import { partsByKey } from '../../snapshots/parts-by-key.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ClientSession } from '../session/client-session.js';
import {
  Conversation,
  type ConversationMessage,
  conversationSnapshotSchema,
  transcript,
} from './conversation.js';
import { cleanText, isBlank } from './message-parts.js';
import { messageSettings } from './message-settings.js';
import { refusedConversation } from './reception-rules.js';

/** Windows open at once; opening another closes the one that has been quiet longest. */
const mostConversations = 50;

/** By address of the other person; the one in which something happened last comes last. */
export const conversationsSnapshotSchema = z.record(z.string(), conversationSnapshotSchema);
export type ConversationsSnapshot = Data<typeof conversationsSnapshotSchema>;

const keyOf = (id: string) => clientKey('conversation/{conversation}', id);
const messageKeys = (conversation: string, messages: readonly string[]) =>
  messages.map((id) => clientKey('message/{message}', messageName(conversation, id)));
const allMessages = ({ id, messages }: Conversation) =>
  messageKeys(
    id,
    messages.map((message) => message.id),
  );

/** The conversations of a signed-in client. They live until they are closed or the user signs out. */
export class Conversations implements MessageReceiver {
  readonly #session: ClientSession;
  readonly #alerts: Alerts;
  readonly #isOnline: () => boolean;
  /** The one in which something happened last comes last. */
  readonly #open = new Map<string, Conversation>();
  /** Derived from those that are open. */
  #participants: ReadonlySet<string> = new Set();
  #said: ConversationsSnapshot;

  /** @param isOnline whether the PC is at the registrar */
  constructor(
    session: ClientSession,
    alerts: Alerts,
    isOnline: () => boolean,
    snapshot: ConversationsSnapshot = {},
  ) {
    this.#session = session;
    this.#alerts = alerts;
    this.#isOnline = isOnline;
    this.#said = snapshot;
    for (const [id, each] of Object.entries(snapshot)) this.#open.set(id, new Conversation(each));
    this.#participants = this.#everybody();
  }

  snapshot(): ConversationsSnapshot {
    this.#said = partsByKey(this.#said, this.#open, (conversation) => conversation.snapshot());
    return this.#said;
  }

  /** Latest first. */
  all(): readonly Conversation[] {
    return [...this.#open.values()].reverse();
  }

  find(id: string): Conversation | null {
    return this.#open.get(id) ?? null;
  }

  /** Everybody a conversation is open with; another set whenever that changes. */
  get participants(): ReadonlySet<string> {
    return this.#participants;
  }

  /**
   * Returns the id of the conversation.
   * @throws {CommandError} `not-found` for a stranger, `refused` for oneself
   */
  open(address: string): string {
    const person = this.#session.ports.directory.person(address, 'with');
    if (person.sip === this.#session.sip)
      throw new CommandError('refused', 'You cannot write to yourself.', 'with');
    return this.#ensure(person).id;
  }

  /**
   * Sends a message; one that the server refuses or cannot deliver stands in the window with its error. Returns its id.
   * @throws {CommandError} `not-found` when the conversation is not open, `invalid-input` when there is nothing to send
   */
  send(id: string, typed: string, format: MessageFormat | null): string {
    const conversation = this.#conversation(id);
    const text = cleanText(typed);
    if (isBlank(text)) throw new CommandError('invalid-input', 'There is nothing to send.', 'text');
    const { sip, ports } = this.#session;
    const kept = messageSettings(this.#session).canFormat.value ? format : null;
    const sent = ports.instantMessages.send({
      from: sip,
      to: conversation.id,
      text,
      format: kept,
      online: this.#isOnline(),
    });
    this.#add(conversation, {
      ...sent,
      text,
      from: sip,
      direction: 'out',
      serverNote: null,
      format: kept,
    });
    return sent.id;
  }

  receive(message: IncomingMessage): Reception {
    const { person, ports } = this.#session;
    const sender = ports.directory.find(message.from);
    if (sender === undefined) throw new RangeError(`Nobody has the address ${message.from}.`);
    const known = this.#open.get(sender.sip);
    const refused = known?.isUnderWay ? null : refusedConversation(this.#session, sender);
    if (refused !== null) return refused;
    const conversation = known ?? this.#ensure(sender);
    const isFirstUnread = conversation.unread === 0;
    this.#add(conversation, { ...message, direction: 'in', state: 'delivered', error: null });
    if (isFirstUnread) this.#alerts.messageCame(sender, message.text);
    return { text: `It stands in the client of ${person.displayName}.`, why: null, error: null };
  }

  /** @throws {CommandError} `not-found` */
  markRead(id: string): void {
    const conversation = this.#conversation(id);
    conversation.markRead();
    this.#alerts.messagesSeen(conversation.id);
    this.#session.touch([keyOf(conversation.id)]);
  }

  /** @throws {CommandError} `not-found` */
  close(id: string): void {
    this.#remove(this.#conversation(id));
  }

  /** The conversation as text. @throws {CommandError} `not-found`, `refused` where policy takes saving away */
  save(id: string): string {
    const conversation = this.#conversation(id);
    const { canSave } = messageSettings(this.#session);
    if (!canSave.value) throw new CommandError('refused', canSave.reason);
    const { clockText, directory } = this.#session.ports;
    const nameOf = (sip: string) => directory.find(sip)?.displayName ?? sip;
    return transcript(conversation, { clockText, nameOf });
  }

  /** Goes on with the conversations of a client whose network was gone. */
  resume(former: Conversations): void {
    for (const conversation of former.#open.values()) {
      this.#open.set(conversation.id, conversation);
      this.#participantsChanged(conversation);
    }
  }

  /** The user wants messages shown otherwise. */
  lookChanged(): void {
    this.#session.touch(['conversations', ...this.all().flatMap(allMessages)]);
  }

  #conversation(id: string): Conversation {
    const { sip } = this.#session.ports.directory.find(id) ?? { sip: id };
    const conversation = this.#open.get(sip);
    if (conversation) return conversation;
    throw new CommandError(
      'not-found',
      `No conversation with "${id}" is open. Open it first.`,
      'conversation',
    );
  }

  #ensure(person: Person): Conversation {
    const known = this.#open.get(person.sip);
    if (known) return known;
    const made = Conversation.openedAt(this.#session.ports.now(), person.sip, person.displayName);
    const quietest = this.all().at(-1);
    if (quietest && this.#open.size >= mostConversations) this.#remove(quietest);
    this.#open.set(made.id, made);
    this.#participantsChanged(made);
    return made;
  }

  #add(conversation: Conversation, message: ConversationMessage): void {
    const { id } = conversation;
    const dropped = conversation.add(message);
    this.#open.delete(id);
    this.#open.set(id, conversation);
    const keys = messageKeys(id, [...dropped, message.id]);
    this.#session.touch(['open-conversations', keyOf(id), ...keys]);
  }

  #remove(conversation: Conversation): void {
    this.#open.delete(conversation.id);
    this.#alerts.messagesSeen(conversation.id);
    this.#participantsChanged(conversation);
  }

  /** A conversation is open, or is no more. */
  #participantsChanged(conversation: Conversation): void {
    const { id } = conversation;
    this.#participants = this.#everybody();
    this.#session.ports.watchedChanged(this.#session.sip);
    this.#session.touch([
      'open-conversations',
      keyOf(id),
      ...allMessages(conversation),
      clientKey('participant/{participant}', id),
    ]);
  }

  /** Sorted, so that a message that comes does not change the order. */
  #everybody(): ReadonlySet<string> {
    return new Set([...this.#open.keys()].sort());
  }
}
