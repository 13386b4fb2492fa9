import type {
  MessageDecision,
  MessagePathView,
  MessageSummary,
} from '../../../../shared/contract/views/conversation.js';
import type { DetectiveView } from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { EventLog } from '../../clock/event-log.js';
import type { Directory } from '../../directory/directory.js';
import type { Person } from '../../directory/person.js';
import { LyncServerError } from '../lync-server-error.js';
import {
  type CarriedMessage,
  carryMessage,
  type MessageStations,
  type Outcome,
} from './carry-message.js';
import type { OutgoingMessage, SentMessage } from './message-ports.js';

export interface InstantMessagesOptions extends MessageStations {
  readonly now: () => Instant;
  readonly log: Pick<EventLog, 'append'>;
  readonly directory: Pick<Directory, 'find'>;
  /** Called when the record of messages has grown. */
  readonly changed: () => void;
}

/** Links of a message that the record explains; the others are counted. */
const mostExplained = 10;

/** Characters of a message that the record keeps. */
const recordedText = 200;

const delivered: Readonly<Record<MessageDecision, string>> = {
  passed: 'delivered.',
  defused: 'delivered with its links made inactive.',
  warned: 'delivered with a warning.',
  blocked: 'refused.',
  undeliverable: 'not delivered.',
};

/** Carries messages from person to person, and keeps the ways of the last of them. Everything is in the log. */
export class InstantMessages {
  readonly #record = new MessageRecord();
  #sent = 0;

  constructor(private readonly options: InstantMessagesOptions) {}

  /** Carries one message as far as it gets. */
  send({ from, to, ...content }: OutgoingMessage): SentMessage {
    this.#sent += 1;
    const message: CarriedMessage = {
      ...content,
      id: `m${this.#sent}`,
      at: this.options.now(),
      sender: this.#person(from),
      receiver: this.#person(to),
    };
    const outcome = carryMessage(message, this.options);
    this.#keep(message, outcome);
    const { id, at } = message;
    const { error, decision } = outcome;
    if (error === null) return { id, at, error, state: 'delivered' };
    return { id, at, error, state: decision === 'blocked' ? 'refused' : 'failed' };
  }

  /** The way of one of the last messages; `null` for one that is not there, or no more. */
  trace(id: string): MessagePathView | null {
    return this.#record.find(id) ?? null;
  }

  /** The last messages, oldest first. */
  summaries(): readonly MessageSummary[] {
    return this.#record.summaries();
  }

  /**
   * What the filter would make of a link of this person now, at the Front End named or at their own; `null` when none of
   * their pool runs.
   */
  explain(url: string, sender: string, frontEnd: string | null): DetectiveView | null {
    const { filter, frontEndOf } = this.options;
    const asked = frontEnd ?? frontEndOf(sender);
    return asked === null ? null : filter.explain({ url, sender, frontEnd: asked });
  }

  #person(sip: string): Person {
    const person = this.options.directory.find(sip);
    if (person) return person;
    throw new LyncServerError('user-not-found', `There is no user "${sip}".`);
  }

  #keep(message: CarriedMessage, outcome: Outcome): void {
    const { id, at, sender, receiver, text } = message;
    const { frontEnd, decision, error, steps, filtered } = outcome;
    const links = filtered?.links ?? [];
    const linkCount = links.filter(({ verdict }) => verdict !== 'exempt').length;
    this.#record.add({
      message: id,
      at,
      from: sender.sip,
      fromName: sender.displayName,
      to: receiver.sip,
      toName: receiver.displayName,
      frontEnd,
      decision,
      text: text.slice(0, recordedText),
      steps,
      links: links.slice(0, mostExplained).map(({ url }) =>
        this.options.filter.explain({
          url,
          sender: sender.sip,
          frontEnd: frontEnd ?? '',
          linkCount,
        }),
      ),
      linkCount: links.length,
    });
    const server = frontEnd === null ? '' : ` at ${frontEnd}`;
    this.options.log.append({
      kind: `message.${decision === 'passed' ? 'delivered' : decision}`,
      actor: message.online ? 'server' : 'client',
      sip: sender.sip,
      text: `${id} from ${sender.sip} to ${receiver.sip}${server}: ${error ?? delivered[decision]}`,
    });
    this.options.changed();
  }
}

/** Messages that the record keeps; the oldest go first. */
const keptMessages = 200;

/** The ways of the last messages of the organisation. */
class MessageRecord {
  readonly #paths = new Map<string, MessagePathView>();

  add(path: MessagePathView): void {
    this.#paths.set(path.message, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > keptMessages && oldest !== undefined) this.#paths.delete(oldest);
  }

  find(id: string): MessagePathView | undefined {
    return this.#paths.get(id);
  }

  /** Oldest first. */
  summaries(): readonly MessageSummary[] {
    return [...this.#paths.values()].map(
      ({ message, steps: _, links: __, linkCount: ___, ...summary }) => ({
        id: message,
        ...summary,
      }),
    );
  }
}
