import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { CommandsOf } from './command-handlers.js';

/** What a command to Exchange asks for, in one sentence for the log. */
export function describeExchangeCommand(command: CommandOf<CommandsOf<'exchange'>>): string {
  switch (command.name) {
    case 'exchange.add-entry':
      return `Put "${command.subject}" into the calendar of ${command.mailbox}, ${command.start} to ${command.end}.`;
    case 'exchange.change-entry':
      return `Change the entry ${command.entry} of ${command.mailbox}.`;
    case 'exchange.remove-entry':
      return `Take the entry ${command.entry} out of the calendar of ${command.mailbox}.`;
    case 'exchange.import-calendar':
      return `Read ${command.fileName} into the calendar of ${command.mailbox}.`;
    case 'exchange.set-mailbox':
      return `Change the mailbox of ${command.mailbox}.`;
    case 'exchange.set-fault': {
      const whom = command.mailbox === undefined ? '' : ` for ${command.mailbox}`;
      const times = command.times === undefined ? '' : `, ${command.times} times`;
      const until = command.until === undefined ? '' : `, until ${command.until}`;
      return `Let Exchange fail${whom}: ${command.target} ${command.kind}${times}${until}.`;
    }
    case 'exchange.clear-faults':
      return 'Let Exchange work again.';
  }
}
