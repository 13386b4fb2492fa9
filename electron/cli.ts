#!/usr/bin/env node
import { processTerminal } from './host/command-line/process-terminal.js';
import { runCommandLine } from './host/command-line/run-command-line.js';

/** The `lync-emulator` command. */
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
