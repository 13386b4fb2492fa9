import type {
  ScenarioEmulator,
  ScenarioSession,
  StartForScenario,
} from '../../electron/host/scenario/scenario-emulator.js';
import { startEmulator, startForScenario } from '../../electron/host/session/start-emulator.js';
import { MemoryStore } from '../../electron/host/state/storage/memory-store.js';

/**
 * Starts an emulator that is closed after everything that is done, and started again from what its store holds: the text
 * of a state file, read and checked.
 */
export const startRestarted: StartForScenario<ScenarioEmulator> = async (beginning) => {
  const store = new MemoryStore();
  let running = await startForScenario({ store })(beginning);
  const restart = async (): Promise<void> => {
    await running.close();
    const { download, fetchCustomStates } = beginning;
    running = await startEmulator({
      store,
      hostKind: 'memory',
      version: '0.0.0',
      frozen: true,
      defer: (flush) => flush(),
      download,
      fetchCustomStates,
    });
  };
  const session: ScenarioSession = {
    command: async (command) => {
      try {
        return await running.session.command(command);
      } finally {
        await restart();
      }
    },
    advance: async (target) => {
      await running.session.advance(target);
      await restart();
    },
    now: () => running.session.now(),
    attach: (send) => running.session.attach(send),
  };
  return { session, close: () => running.close() };
};
