import { clientKey } from '../../../../shared/contract/keys.js';
import type { MessageView } from '../../../../shared/contract/views/conversation.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import { clientEntries, type EmulatorViews } from '../views.js';
import { type Comparison, contains, same } from './compare.js';

/** A message as a client shows it, in words of the screen. */
export interface MessageReading {
  readonly from: string;
  readonly text: string;
  readonly state: MessageView['state'];
  /** What the server's filter put first; null where nothing. */
  readonly serverNote: string | null;
  /** Below a message that the sender's server refused; null where nothing. */
  readonly error: string | null;
  /** Texts that can be clicked. */
  readonly links: readonly string[];
}

/** The messages of a client's conversation with a person, oldest first; none where none is open. */
export async function readMessages(
  views: EmulatorViews,
  client: string,
  person: string,
): Promise<readonly MessageReading[]> {
  const conversation = (await clientEntries(views, client))[
    clientKey('conversation/{conversation}', person)
  ];
  return (conversation?.messages ?? []).map(({ from, parts, state, serverNote, error }) => ({
    from,
    text: parts.map(({ text }) => text).join(''),
    state,
    serverNote,
    error,
    links: parts.flatMap((part) => (part.kind === 'link' && part.href ? [part.text] : [])),
  }));
}

/** Compares the last message, and how many there are. */
export function compareMessages(
  expected: NonNullable<Expectation['message']>,
  messages: readonly MessageReading[],
): Comparison {
  const { count, with: person, ...wanted } = expected;
  const counted = same('message.count', count, messages.length);
  if (Object.keys(wanted).length === 0 && count !== undefined) return counted;
  const last = messages.at(-1);
  if (last === undefined)
    return [{ what: 'message', expected: `a message with ${person}`, seen: 'none' }];
  return [
    ...same('message.text', wanted.text, last.text),
    ...same('message.from', wanted.from, last.from),
    ...same('message.state', wanted.state, last.state),
    ...contains('message.server-note', wanted['server-note'], last.serverNote ?? ''),
    ...contains('message.error', wanted.error, last.error ?? ''),
    ...same('message.links', wanted.links, last.links),
    ...counted,
  ];
}
