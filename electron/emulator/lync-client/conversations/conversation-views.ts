import type {
  ConversationView,
  MessageView,
} from '../../../../shared/contract/views/conversation.js';
import type { ClientSession } from '../session/client-session.js';
import type { Conversation } from './conversation.js';
import { messageLook } from './message-settings.js';

/** One conversation as this client shows it, without its messages. */
export const conversationView = (conversation: Conversation): ConversationView => {
  const { id, displayName, unread, lastAt, older } = conversation;
  return { id, with: id, displayName, unread, lastAt, older };
};

/** A message of a conversation as this client shows it; `null` for one that is not kept. */
export function messageView(
  session: ClientSession,
  conversation: Conversation,
  id: string,
): MessageView | null {
  const message = conversation.messages.find((each) => each.id === id);
  if (!message) return null;
  const { links, emoticons, canFormat } = messageLook(session);
  const reading = { clickableLinks: links.value, emoticons: emoticons.value };
  const { text: _, ...shown } = message;
  const parts = conversation.partsOf(message, reading);
  return { ...shown, parts, format: canFormat.value ? message.format : null };
}
