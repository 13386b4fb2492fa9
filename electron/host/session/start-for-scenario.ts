import type { StartForScenario } from '../scenario/scenario-emulator.js';
import { MemoryStore } from '../state/storage/memory-store.js';
import type { RunningEmulator } from './running-emulator.js';
import { type StartOptions, startEmulator } from './start-emulator.js';

/**
 * Starts emulators for scenarios: each keeps nothing, stands still, and shows a change at once.
 * @param others replaces any of that
 */
export const startForScenario =
  (others: Partial<StartOptions> = {}): StartForScenario<RunningEmulator> =>
  (beginning) =>
    startEmulator({
      store: new MemoryStore(),
      hostKind: 'memory',
      version: '0.0.0',
      frozen: true,
      defer: (flush) => flush(),
      ...beginning,
      ...others,
    });
