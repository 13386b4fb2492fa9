import { useMemo } from 'react';
import type { ResultOf, ShellResult } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { shellPaneStrings } from './pane-strings.js';
import { useShell } from './shell-session.js';

export interface ShellActions {
  /**
   * Runs what was typed, after all that was entered before it. A text that is only the start of a
   * statement takes the next one to its end, or goes back to where it was typed.
   */
  enter(text: string, columns: number): void;
  /** Runs what is queued already. */
  runQueued(columns: number): void;
  /**
   * Runs a whole text at once, as if it had been typed, and says whether it went through: not, when an error was
   * printed or the shell waits for an answer.
   */
  runNow(text: string): Promise<boolean>;
  /** Answers the question the shell waits on. */
  answer(choice: string): Promise<void>;
  complete(text: string, cursor: number): Promise<ResultOf<'shell.complete'>>;
}

/** What the console does, each through one command of the contract. */
export function shellActions(command: ReturnType<typeof useCommand>): ShellActions {
  const show = (result: ShellResult): void => {
    const { clear, print, ask } = useShell.getState();
    if (result.clear) clear();
    print(...result.records);
    if (result.exitCode !== null)
      print({ kind: 'host', text: shellPaneStrings.exited(result.exitCode) });
    ask(result.prompt);
  };
  const fail = (reason: unknown): void =>
    useShell
      .getState()
      .print({ kind: 'error', text: shellPaneStrings.failed(failureText(reason)) });
  const busily = async <T>(work: () => Promise<T>): Promise<T> => {
    useShell.getState().setBusy(true);
    try {
      return await work();
    } finally {
      useShell.getState().setBusy(false);
    }
  };
  const run = async (text: string, width: number): Promise<'done' | 'incomplete'> => {
    const { print, unprint, remember } = useShell.getState();
    print({ kind: 'command', text });
    if (text.trim() === '') return 'done';
    try {
      const result = await command({ name: 'shell.run', text, width });
      if (result.incomplete) {
        unprint();
        return 'incomplete';
      }
      remember(text);
      show(result);
    } catch (reason) {
      fail(reason);
    }
    return 'done';
  };
  const runEntered = async (columns: number): Promise<void> => {
    for (;;) {
      const [text] = useShell.getState().entered;
      if (text === undefined) return;
      const outcome = await run(text, columns);
      const { entered, prompt, setEntered, putBack } = useShell.getState();
      const [next, ...later] = entered.slice(1);
      if (outcome === 'incomplete' && next !== undefined) {
        setEntered([`${text}\n${next}`, ...later]);
      } else if (outcome === 'incomplete' || (prompt && next !== undefined)) {
        // A question is answered by its own keys, never by what was typed before it was asked.
        setEntered([]);
        putBack(outcome === 'incomplete' ? `${text}\n` : [next, ...later].join('\n'));
      } else {
        setEntered(entered.slice(1));
      }
    }
  };
  const runQueued = (columns: number): void => void busily(() => runEntered(columns));
  return {
    enter: (text, columns) => {
      if (useShell.getState().queue(text)) runQueued(columns);
    },
    runQueued,
    answer: (choice) =>
      busily(async () => {
        const { print, ask, prompt } = useShell.getState();
        if (prompt) print({ kind: 'host', text: `${promptText(prompt)} ${choice}` });
        ask(null);
        await command({ name: 'shell.answer', choice }).then(show, fail);
      }),
    runNow: (text) =>
      busily(async () => {
        const { print, remember } = useShell.getState();
        print({ kind: 'command', text });
        try {
          const result = await command({ name: 'shell.run', text });
          remember(text);
          show(result);
          return (
            !result.incomplete &&
            result.prompt === null &&
            !result.records.some(({ kind }) => kind === 'error')
          );
        } catch (reason) {
          fail(reason);
          return false;
        }
      }),
    complete: (text, cursor) => command({ name: 'shell.complete', text, cursor }),
  };
}

/** The same, for the page's own line to the emulator. */
export function useShellActions(): ShellActions {
  const command = useCommand();
  return useMemo(() => shellActions(command), [command]);
}

/** A question as PowerShell writes it into the console. */
export function promptText(prompt: NonNullable<ShellResult['prompt']>): string {
  // Read-Host asks for any text.
  if (prompt.choices.length === 0) return prompt.message === '' ? '' : `${prompt.message}:`;
  const choices = prompt.choices.map(({ key, label }) => `[${key}] ${label}`).join('  ');
  const ending = shellPaneStrings.defaultIs(prompt.defaultChoice);
  return `${prompt.caption}\n${prompt.message}\n${choices}  ${ending}`;
}
