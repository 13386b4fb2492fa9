#!/usr/bin/env node
import { keepCompiled } from './host/compile-cache/compile-cache.js';

/** The `lync-emulator` command. What it needs is imported behind the cache, so that it comes from there. */
async function run(args: readonly string[]): Promise<number> {
  const { runCommandLine } = await import('./host/command-line/run-command-line.js');
  const { processTerminal } = await import('./host/command-line/terminal.js');
  return runCommandLine(args, processTerminal());
}

/**
 * Ends the process as soon as what was written is out. Left to itself, it would first finish the compilation and the
 * collection of garbage that V8 has begun for a longer run.
 */
function end(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

const args = process.argv.slice(2);
keepCompiled(args[0] ?? '');
void run(args).then(end);
