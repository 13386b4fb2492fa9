import type {
  MessageDecision,
  MessageStep,
} from '../../../../shared/contract/views/conversation.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { Person } from '../../directory/person.js';
import type { FilterDecision, ImFilter } from '../im-filter/im-filter.js';
import type { PresenceServer } from '../presence/presence-server.js';
import { unseenDeviceOf } from './do-not-disturb.js';
import type {
  IncomingMessage,
  MessageReceiver,
  OutgoingMessage,
  Reception,
} from './message-ports.js';

/** The stations of messages. */
export interface MessageStations {
  readonly presence: Pick<PresenceServer, 'endpointsOf' | 'presenceFor' | 'relationshipOf'>;
  readonly filter: Pick<ImFilter, 'decide' | 'explain'>;
  /** Fully qualified name of the Front End that serves a person now; `null` when none of their pool runs. */
  readonly frontEndOf: (sip: string) => string | null;
  /** The client of a person that is signed in and has its network. */
  readonly clientOf: (sip: string) => MessageReceiver | undefined;
}

/** A message that has its number and its moment. */
export interface CarriedMessage
  extends Omit<OutgoingMessage, 'from' | 'to'>,
    Pick<IncomingMessage, 'id' | 'at'> {
  readonly sender: Person;
  readonly receiver: Person;
}

/** What became of a message, and how. */
export interface Outcome {
  /** The Front End whose filter was asked. */
  readonly frontEnd: string | null;
  readonly decision: MessageDecision;
  /** What the sender is told; `null` when it was delivered. */
  readonly error: string | null;
  readonly steps: readonly MessageStep[];
  /** `null` where no filter was asked. */
  readonly filtered: FilterDecision | null;
}

/**
 * Carries one message as far as it gets: through the Front End of the sender or, for what a partner writes, of the
 * receiver. Between people of partners there is none of ours. The errors for the sender are our own words.
 * Follows `url-filter/one-front-end`.
 */
export function carryMessage(message: CarriedMessage, stations: MessageStations): Outcome {
  const { sender, receiver, text } = message;
  const steps: MessageStep[] = [];
  const add = (
    place: MessageStep['place'],
    name: string,
    words: string,
    why = unexplained,
  ): void => {
    steps.push({ place, name, text: words, why });
  };
  const outcome = (decision: MessageDecision, error: string | null): Outcome => ({
    frontEnd,
    decision,
    error,
    steps,
    filtered,
  });
  let frontEnd: string | null = null;
  let filtered: FilterDecision | null = null;

  if (!message.online) {
    add('sender', sender.sip, 'The client has no network.');
    return outcome('undeliverable', notSent('the client is not connected to Lync Server.'));
  }
  add('sender', sender.sip, `${sender.displayName} writes to ${receiver.displayName}.`);

  const served = sender.federated ? receiver : sender;
  if (served.federated) {
    add('front-end', '', 'Servers of the partner carry it.');
    add('filter', '', 'No filter of this organisation is on its way.');
  } else {
    frontEnd = stations.frontEndOf(served.sip);
    if (frontEnd === null) {
      add('front-end', '', `No Front End of the pool of ${served.displayName} runs.`);
      return outcome('undeliverable', notSent('no Front End answers.'));
    }
    add('front-end', frontEnd, `It serves ${served.displayName}.`);
    filtered = stations.filter.decide({ sender: sender.sip, frontEnd, text });
    add('filter', frontEnd, filterText(filtered));
    if (filtered.kind === 'blocked') return outcome('blocked', filtered.error);
  }

  const received = deliver(message, filtered, stations);
  add('receiver', receiver.sip, received.text, received.why);
  if (received.error !== null) return outcome('undeliverable', received.error);
  return outcome(filtered?.kind ?? 'passed', null);
}

const unexplained: Effective<string> | null = null;

const notSent = (reason: string): string => `This message was not sent: ${reason}`;

/** What the filter did, in one sentence. */
function filterText({ kind, links }: FilterDecision): string {
  const spared = links.filter(({ verdict }) => verdict === 'exempt').length;
  const met = links.filter(({ verdict }) => verdict === kind).length;
  const sparing = spared === 0 ? '' : ` and spares ${counted(spared)} of the Local intranet`;
  switch (kind) {
    case 'blocked':
      return `The filter refuses it for ${counted(met)}.`;
    case 'defused':
      return `The filter makes ${counted(met)} inactive${sparing}.`;
    case 'warned':
      return `The filter puts its warning before it for ${counted(met)}.`;
    case 'passed':
      if (links.length === 0) return 'The filter has nothing to act on.';
      return `The filter lets it pass${sparing}.`;
  }
}

const counted = (links: number): string => (links === 1 ? 'one link' : `${links} links`);

/** Those whom the receiver has blocked are told what those are told who write to somebody offline. */
function deliver(
  { id, at, sender, receiver, text, format }: CarriedMessage,
  filtered: FilterDecision | null,
  { presence, clientOf }: MessageStations,
): Reception {
  const { sip, displayName } = receiver;
  const error = `This message was not delivered: ${displayName} cannot be reached or is offline.`;
  if (presence.relationshipOf(sip, sender.sip) === 'blocked-contacts') {
    return { text: `${displayName} has blocked ${sender.displayName}.`, why: null, error };
  }
  if (presence.endpointsOf(sip).length === 0) {
    return { text: `${displayName} is not signed in anywhere.`, why: null, error };
  }
  const receives = clientOf(sip) ?? unseenDeviceOf(receiver, presence);
  return receives.receive({
    id,
    at,
    from: sender.sip,
    text: filtered?.text ?? text,
    serverNote: filtered?.serverNote ?? null,
    format,
  });
}
