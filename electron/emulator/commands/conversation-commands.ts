import { CommandError } from '../../../shared/contract/errors.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';

/** Instant messages between two people, and what the operator may ask about them. */
export function conversationCommands(): CommandHandlers<
  CommandsOf<'conversation' | 'message' | 'url'>
> {
  const notThere = (): never => {
    throw new CommandError('not-found', 'There is no such conversation.');
  };
  return {
    'conversation.open': notThere,
    'conversation.send': notThere,
    'conversation.close': notThere,
    'conversation.read': notThere,
    'conversation.save': notThere,
    'message.trace': notThere,
    'url.explain': notThere,
  };
}
