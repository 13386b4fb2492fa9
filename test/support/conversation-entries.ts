import type {
  ConversationsView,
  ConversationView,
  MessagePart,
  MessageView,
} from '../../shared/contract/index.js';
import { messageName } from '../../shared/contract/keys.js';
import { type Instant, toInstant } from '../../shared/lync/time.js';
import { conversationPolicy } from './client-entries.js';

/** A minute of the fixture's morning. */
const at = (minutes: number): Instant => toInstant(Date.UTC(2010, 10, 22, 17, minutes));

/** A delivered message of alice to bob, or with `in` one of bob to alice. */
export function messageOf(
  id: string,
  parts: readonly MessagePart[] | string,
  changes: Partial<MessageView> = {},
): MessageView {
  return {
    id,
    at: at(3),
    from: changes.direction === 'in' ? 'bob@contoso.com' : 'alice@contoso.com',
    direction: 'out',
    state: 'delivered',
    parts: typeof parts === 'string' ? [{ kind: 'text', text: parts }] : parts,
    serverNote: null,
    error: null,
    format: null,
    ...changes,
  };
}

/** The entries of open conversations with these people, by logon name, each with its messages. */
export function conversationEntries(
  open: Readonly<Record<string, readonly MessageView[]>>,
  policy: Partial<ConversationsView> = {},
  unread = 0,
) {
  const conversations = Object.keys(open).map((logon): ConversationView => {
    const sip = `${logon}@contoso.com`;
    const displayName = `${logon[0]?.toUpperCase()}${logon.slice(1)}`;
    return { id: sip, with: sip, displayName, unread, lastAt: at(3), older: 0 };
  });
  const messages = Object.entries(open).flatMap(([logon, all]) =>
    all.map((message) => [messageName(`${logon}@contoso.com`, message.id), message] as const),
  );
  return {
    conversations: { ...conversationPolicy, ...policy },
    'open-conversations': conversations.map(({ id }) => id),
    ...Object.fromEntries(conversations.map((each) => [`conversation/${each.id}`, each])),
    ...Object.fromEntries(messages.map(([name, message]) => [`message/${name}`, message])),
  };
}
