import { runCommandLine } from '../../electron/host/command-line/run-command-line.js';
import { testTerminal } from './test-terminal.js';

export interface CommandLineResult {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs `lync-emulator` in this process, with text piped into it. */
export async function commandLine(
  args: readonly string[],
  input?: string,
): Promise<CommandLineResult> {
  const terminal = testTerminal(input);
  const code = await runCommandLine(args, terminal);
  return { code, said: terminal.said(), complained: terminal.complained() };
}
