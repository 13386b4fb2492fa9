import { runCommandLine } from './host/command-line/run-command-line.js';
import { processTerminal } from './host/command-line/terminal.js';

/** The emulator for a browser: `lync-emulator serve` by itself. */
process.exitCode = await runCommandLine(['serve', ...process.argv.slice(2)], processTerminal());
