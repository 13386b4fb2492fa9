import { powerShellGrammar } from '../../electron/host/powershell-grammar.js';
import { startForScenario } from '../../electron/host/start-for-scenario.js';

/** Starts the emulator of a scenario; the grammar is loaded once for the tests of a file. */
export const startScenario = startForScenario(powerShellGrammar());
