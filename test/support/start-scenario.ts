import { startForScenario } from '../../electron/host/session/start-emulator.js';

/** Starts the emulator of a scenario. */
export const startScenario = startForScenario();
