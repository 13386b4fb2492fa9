import { createInterface, type Interface } from 'node:readline/promises';
import type { ShellPrompt, ShellResult } from '../../../../shared/contract/commands/shell.js';
import { exitCodes } from '../command.js';
import type { ReachedEmulator } from '../reach-emulator.js';
import { printError, type Terminal } from '../terminal.js';
import { consoleWidth, prompts, questionText, shellText } from './shell-text.js';

/**
 * Reads line after line until `exit` or the end of the input, with history and completion by Tab.
 * @returns the code that `exit` left with; 0 at the end of the input
 */
export async function runInteractively(
  emulator: ReachedEmulator,
  terminal: Terminal,
): Promise<number> {
  const lines = createInterface({
    input: terminal.input,
    output: terminal.output,
    terminal: true,
    history: await formerLines(emulator),
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(line, emulator),
  });
  // At an empty line this leaves, as Ctrl+D does.
  lines.on('SIGINT', () => lines.close());
  terminal.stop.addEventListener('abort', () => lines.close(), { once: true });
  let statement = '';
  let code: number | null = null;
  for (;;) {
    const line = await ask(lines, statement === '' ? prompts.first : prompts.further);
    if (line === null) break;
    const text = statement === '' ? line : `${statement}\n${line}`;
    const result = await runLine(text, emulator, terminal, lines);
    if (emulator.unsaved !== null) printError(terminal, emulator.unsaved);
    statement = result.incomplete && line !== '' ? text : '';
    code = result.exitCode;
    if (code !== null) break;
  }
  lines.close();
  return code ?? exitCodes.fine;
}

async function runLine(
  text: string,
  emulator: ReachedEmulator,
  terminal: Terminal,
  lines: Interface,
): Promise<ShellResult> {
  const width = Math.min(Math.max(terminal.output.columns ?? consoleWidth, 40), 400);
  let result = await emulator.command({ name: 'shell.run', text, width });
  terminal.output.write(shellText(result, true));
  while (result.prompt) {
    const choice = await answer(result.prompt, lines);
    if (choice === null) break;
    result = await emulator.command({ name: 'shell.answer', choice });
    terminal.output.write(shellText(result, true));
  }
  return result;
}

/** `null` when the input has ended. */
export async function answer(prompt: ShellPrompt, lines: Interface): Promise<string | null> {
  for (;;) {
    const line = await ask(lines, questionText(prompt));
    if (line === null || prompt.choices.length === 0) return line;
    const choice = line.trim() === '' ? prompt.defaultChoice : line.trim();
    if (prompt.choices.some(({ key }) => key.toLowerCase() === choice.toLowerCase())) return choice;
  }
}

/** Closing the interface leaves a question unanswered for ever; here it is answered with `null`. */
function ask(lines: Interface, question: string): Promise<string | null> {
  return new Promise((resolve) => {
    const closed = () => resolve(null);
    lines.once('close', closed);
    lines.question(question).then(
      (line) => {
        lines.off('close', closed);
        resolve(line);
      },
      () => resolve(null),
    );
  });
}

/** Newest first, as readline keeps them. */
async function formerLines(emulator: ReachedEmulator): Promise<string[]> {
  const { lines } = await emulator.ask({ name: 'shell.history' });
  return [...lines].reverse().filter((line) => !line.includes('\n'));
}

async function complete(line: string, emulator: ReachedEmulator): Promise<[string[], string]> {
  const question = { name: 'shell.complete', text: line, cursor: line.length } as const;
  const { from, items } = await emulator.ask(question);
  return [items.map(({ text }) => text), line.slice(from)];
}
