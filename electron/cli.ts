#!/usr/bin/env node
import { runCommandLine } from './host/command-line/run-command-line.js';
import { processTerminal } from './host/command-line/terminal.js';

/** The `lync-emulator` command. */
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
