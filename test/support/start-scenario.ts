import { startForScenario } from '../../electron/host/session/start-for-scenario.js';

/** Starts the emulator of a scenario. */
export const startScenario = startForScenario();
