import { CommandError } from '../../../shared/contract/errors.js';
import type { Clients } from '../clients.js';
import type { InstantMessages } from '../lync-server/instant-messages/instant-messages.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';

export interface ConversationParts {
  readonly clients: Clients;
  readonly instantMessages: Pick<InstantMessages, 'trace' | 'explain'>;
}

/** Instant messages between two people, and what the operator may ask about them. */
export function conversationCommands({
  clients,
  instantMessages,
}: ConversationParts): CommandHandlers<CommandsOf<'conversation' | 'message' | 'url'>> {
  const of = (sip: string) => clients.of(sip).conversations;
  return {
    'conversation.open': ({ sip, with: other }) => ({ conversation: of(sip).open(other) }),
    'conversation.send': ({ sip, conversation, text, format = null }) => ({
      message: of(sip).send(conversation, text, format),
    }),
    'conversation.close': ({ sip, conversation }) => {
      of(sip).close(conversation);
      return null;
    },
    'conversation.read': ({ sip, conversation }) => {
      of(sip).markRead(conversation);
      return null;
    },
    'conversation.save': ({ sip, conversation }) => ({ text: of(sip).save(conversation) }),
    'message.trace': ({ message }) => {
      const path = instantMessages.trace(message);
      if (path) return path;
      const problem = `There is no message "${message}", or its way is not kept any more.`;
      throw new CommandError('not-found', problem, 'command.message');
    },
    'url.explain': ({ url, sender, frontEnd = null }) => {
      const { sip, displayName } = clients.person(sender);
      const explained = instantMessages.explain(url, sip, frontEnd);
      if (explained) return explained;
      const problem = `No Front End takes messages of ${displayName}. Name one, or start its service.`;
      throw new CommandError('refused', problem, 'command.frontEnd');
    },
  };
}
