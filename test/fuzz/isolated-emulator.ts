import { scenarioWeb } from '../../electron/host/scenario/scenario-web.js';
import type { StartOptions } from '../../electron/host/session/start-emulator.js';
import { runEmulator } from '../support/running-emulator.js';

/** An emulator in memory that reaches nothing outside of itself, whatever it is told to fetch. */
export const isolatedEmulator = (options: Partial<StartOptions> = {}) =>
  runEmulator({
    ...scenarioWeb(new Map()),
    openExchange: () => async () => ({ status: 503, headers: {}, body: '' }),
    ...options,
  });
