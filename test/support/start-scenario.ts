import { startForScenario } from '../../electron/host/start-for-scenario.js';

/** Starts the emulator of a scenario. */
export const startScenario = startForScenario();
