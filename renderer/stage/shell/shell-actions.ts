import { useMemo } from 'react';
import type { CommandResult, ShellResult } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { strings } from '../strings.js';
import { useShell } from './shell-session.js';

export interface ShellActions {
  /** Runs what was typed. `incomplete` means: nothing ran, more lines are wanted. */
  run(text: string, columns: number): Promise<'done' | 'incomplete'>;
  /** Answers the question the shell waits on. */
  answer(choice: string): Promise<void>;
  complete(text: string, cursor: number): Promise<CommandResult<'shell.complete'>>;
}

/** What the console does, each through one command of the contract. */
export function useShellActions(): ShellActions {
  const command = useCommand();
  return useMemo(() => {
    const show = (result: ShellResult): void => {
      const { clear, print, ask } = useShell.getState();
      if (result.clear) clear();
      print(...result.records);
      ask(result.prompt);
    };
    const fail = (reason: unknown): void =>
      useShell.getState().print({ kind: 'error', text: strings.shell.failed(failureText(reason)) });
    const busily = async <T>(work: () => Promise<T>): Promise<T> => {
      useShell.getState().setBusy(true);
      try {
        return await work();
      } finally {
        useShell.getState().setBusy(false);
      }
    };
    return {
      run: (text, columns) =>
        busily(async () => {
          const { print, remember } = useShell.getState();
          if (text.trim() === '') {
            print({ kind: 'command', text });
            return 'done';
          }
          try {
            const result = await command({ name: 'shell.run', text, width: columns });
            if (result.incomplete) return 'incomplete';
            print({ kind: 'command', text });
            remember(text);
            show(result);
          } catch (reason) {
            print({ kind: 'command', text });
            fail(reason);
          }
          return 'done';
        }),
      answer: (choice) =>
        busily(async () => {
          const { print, ask, prompt } = useShell.getState();
          if (prompt) print({ kind: 'host', text: `${promptText(prompt)} ${choice}` });
          ask(null);
          await command({ name: 'shell.answer', choice }).then(show, fail);
        }),
      complete: (text, cursor) => command({ name: 'shell.complete', text, cursor }),
    };
  }, [command]);
}

/** A question as PowerShell writes it into the console. */
export function promptText(prompt: NonNullable<ShellResult['prompt']>): string {
  const choices = prompt.choices.map(({ key, label }) => `[${key}] ${label}`).join('  ');
  const ending = strings.shell.defaultIs(prompt.defaultChoice);
  return `${prompt.caption}\n${prompt.message}\n${choices}  ${ending}`;
}
