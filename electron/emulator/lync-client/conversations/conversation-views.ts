import type {
  ConversationsView,
  ConversationView,
} from '../../../../shared/contract/views/conversation.js';
import type { ClientSession } from '../session/client-session.js';
import type { Conversation } from './conversation.js';
import type { Conversations } from './conversations.js';
import { messageSettings } from './message-settings.js';

/** What policy makes of conversations, and which are open. */
export function conversationsView(
  session: ClientSession,
  conversations: Conversations,
): ConversationsView {
  return {
    list: conversations.all().map(({ id, displayName, unread, lastAt }) => ({
      id,
      with: id,
      displayName,
      unread,
      lastAt,
    })),
    ...messageSettings(session),
  };
}

/** One conversation as this client shows it. */
export function conversationView(
  session: ClientSession,
  conversation: Conversation,
): ConversationView {
  const { id, displayName, unread, messages, older } = conversation;
  const { links, emoticons, canFormat } = messageSettings(session);
  const reading = { clickableLinks: links.value, emoticons: emoticons.value };
  return {
    id,
    with: id,
    displayName,
    unread,
    messages: messages.map((message) => {
      const { text: _, ...shown } = message;
      const parts = conversation.partsOf(message, reading);
      return { ...shown, parts, format: canFormat.value ? message.format : null };
    }),
    older,
  };
}
