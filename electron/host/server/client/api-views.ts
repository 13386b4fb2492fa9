import type {
  Command,
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../../shared/contract/commands/command.js';
import type { EmulatorViews } from '../../scenario/views.js';
import { type EmulatorClient, EmulatorError } from './emulator-client.js';

/** What can be seen of an emulator that is reached over its control API. */
export function apiViews(client: EmulatorClient): EmulatorViews {
  return {
    async entries(topic) {
      try {
        return (await client.topic(topic)).entries;
      } catch (error) {
        if (error instanceof EmulatorError && error.code === 'not-found') return null;
        throw error;
      }
    },
    ask: async <N extends CommandName>(question: CommandOf<N>) =>
      // The compiler cannot see that a command of name N has the results of N.
      (await client.command(question as Command)).value as ResultOf<N>,
  };
}
