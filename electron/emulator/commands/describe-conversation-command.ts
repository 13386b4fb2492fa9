import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { CommandsOf } from './command-handlers.js';
import { oneLine } from './one-line.js';

/** What a command about conversations asks for, in one sentence for the log. */
export function describeConversationCommand(
  command: CommandOf<CommandsOf<'conversation'>>,
): string {
  switch (command.name) {
    case 'conversation.open':
      return `Open the conversation with ${command.with}.`;
    case 'conversation.send':
      return `Write to ${command.conversation}: ${oneLine(command.text)}`;
    case 'conversation.close':
      return `Close the conversation with ${command.conversation}.`;
    case 'conversation.read':
      return `Read the conversation with ${command.conversation}.`;
    case 'conversation.save':
      return `Save the conversation with ${command.conversation}.`;
  }
}
