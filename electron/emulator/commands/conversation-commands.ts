import type { conversationCommands as definitions } from '../../../shared/contract/commands/conversation.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Clients } from '../clients/clients.js';
import type { InstantMessages } from '../lync-server/instant-messages/instant-messages.js';
import type { HandlersOf } from './command-handlers.js';

export interface ConversationParts {
  readonly clients: Clients;
  readonly instantMessages: Pick<InstantMessages, 'trace' | 'explain'>;
}

/** Instant messages between two people, and what the operator may ask about them. */
export function conversationCommands({
  clients,
  instantMessages,
}: ConversationParts): HandlersOf<typeof definitions> {
  return {
    'conversation.open': (command, { client }) => ({
      conversation: client.conversations.open(command.with),
    }),
    'conversation.send': ({ conversation, text, format = null }, { client }) => ({
      message: client.conversations.send(conversation, text, format),
    }),
    'conversation.close': ({ conversation }, { client }) =>
      client.conversations.close(conversation),
    'conversation.read': ({ conversation }, { client }) =>
      client.conversations.markRead(conversation),
    'conversation.save': ({ conversation }, { client }) => ({
      text: client.conversations.save(conversation),
    }),
    'message.trace': ({ message }) => {
      const path = instantMessages.trace(message);
      if (path) return path;
      const problem = `There is no message "${message}", or its way is not kept any more.`;
      throw new CommandError('not-found', problem, 'message');
    },
    'url.explain': ({ url, sender, frontEnd = null }) => {
      const { sip, displayName } = clients.person(sender);
      const explained = instantMessages.explain(url, sip, frontEnd);
      if (explained) return explained;
      const problem = `No Front End takes messages of ${displayName}. Name one, or start its service.`;
      throw new CommandError('refused', problem, 'frontEnd');
    },
  };
}
