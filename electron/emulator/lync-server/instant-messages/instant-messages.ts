import {
  type MessageDecision,
  type MessagePathView,
  type MessageSummary,
  messagePathViewSchema,
} from '../../../../shared/contract/views/conversation.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { DetectiveView } from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
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
  /** Called with the ids of messages that came into the record, and of those that had to make room. */
  readonly changed: (ids: readonly string[]) => void;
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

/** Messages whose paths are kept; the oldest go first. */
const keptMessages = 200;

export const instantMessagesSnapshotSchema = lateObject(() => ({
  /** How many messages were sent so far. */
  sent: z.int().nonnegative(),
  /** The paths of the last of them, oldest first. */
  paths: z.array(messagePathViewSchema).max(keptMessages),
}));
export type InstantMessagesSnapshot = Data<typeof instantMessagesSnapshotSchema>;

/** Carries messages from person to person, and keeps the paths of the last of them. Everything is in the log. */
export class InstantMessages {
  #state: InstantMessagesSnapshot;

  constructor(
    private readonly options: InstantMessagesOptions,
    snapshot: InstantMessagesSnapshot = { sent: 0, paths: [] },
  ) {
    this.#state = snapshot;
  }

  snapshot(): InstantMessagesSnapshot {
    return this.#state;
  }

  /** Carries one message as far as it gets. */
  send({ from, to, ...content }: OutgoingMessage): SentMessage {
    const sent = this.#state.sent + 1;
    this.#state = { ...this.#state, sent };
    const message: CarriedMessage = {
      ...content,
      id: `m${sent}`,
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

  /** The path of one of the last messages; `null` for one that is not there, or no more. */
  trace(id: string): MessagePathView | null {
    return this.#state.paths.find(({ message }) => message === id) ?? null;
  }

  /** Of the last messages, oldest first. */
  ids(): readonly string[] {
    return this.#state.paths.map(({ message }) => message);
  }

  /** What is on show of one of them; `null` for one that is not there, or no more. */
  summary(id: string): MessageSummary | null {
    const path = this.trace(id);
    if (path === null) return null;
    const { message, steps: _, links: __, linkCount: ___, ...summary } = path;
    return { id: message, ...summary };
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
    const path: MessagePathView = {
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
    };
    const paths = [...this.#state.paths, path];
    this.#state = { ...this.#state, paths: paths.slice(-keptMessages) };
    const server = frontEnd === null ? '' : ` at ${frontEnd}`;
    this.options.log.append({
      kind: `message.${decision === 'passed' ? 'delivered' : decision}`,
      actor: message.online ? 'server' : 'client',
      sip: sender.sip,
      text: `${id} from ${sender.sip} to ${receiver.sip}${server}: ${error ?? delivered[decision]}`,
    });
    this.options.changed([...paths.slice(0, -keptMessages).map(({ message }) => message), id]);
  }
}
