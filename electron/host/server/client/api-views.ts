import type { EmulatorViews } from '../../../../shared/contract/emulator-views.js';
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
    ask: async (question) => (await client.command(question)).value,
  };
}
