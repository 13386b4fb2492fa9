// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ShellPane } from '../../../../renderer/stage/shell/shell-pane.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import type { Command, ShellResult } from '../../../../shared/contract/index.js';
import { show } from './show.js';

/** The editor lays out text, which needs a browser; the pane works without it. */
const Pane = () => <ShellPane loadEditor={noEditor} />;
const noEditor = () => new Promise<never>(() => undefined);

const nothing: ShellResult = { records: [], incomplete: false, prompt: null, clear: false };

const confirm: ShellResult = {
  ...nothing,
  prompt: {
    caption: 'Confirm',
    message: 'Remove PhotosControl?',
    choices: [
      { key: 'Y', label: 'Yes', help: 'Do it.' },
      { key: 'N', label: 'No', help: 'Leave it.' },
    ],
    defaultChoice: 'Y',
  },
};

const shell =
  (run: (text: string) => ShellResult, answer: ShellResult = nothing) =>
  (command: Command): unknown => {
    if (command.name === 'shell.run') return run(command.text);
    if (command.name === 'shell.answer') return answer;
    if (command.name === 'shell.history') return { lines: [] };
    return null;
  };

/** Runs a text in the shell as if it had been typed and entered. */
async function enter(text: string): Promise<void> {
  act(() => useShell.getState().fill(text));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Management shell command' }),
    '{Enter}',
  );
}

describe('the management shell pane', () => {
  it('shows what was typed and what came of it, errors and warnings marked', async () => {
    show(
      <Pane />,
      {},
      shell(() => ({
        ...nothing,
        records: [
          { kind: 'warning', text: 'WARNING: the sources disagree' },
          { kind: 'error', text: 'Set-CsClientPolicy : no such value' },
        ],
      })),
    );
    await enter('Set-CsClientPolicy -DisplayPhoto None');
    const log = screen.getByRole('log', { name: 'Shell output' });
    await within(log).findByText(/no such value/);
    expect(log.textContent).toContain(
      'PS C:\\Users\\Administrator> Set-CsClientPolicy -DisplayPhoto None',
    );
  });

  it('asks a question as PowerShell does and takes its answer from a button', async () => {
    const { transport } = show(
      <Pane />,
      {},
      shell(() => confirm),
    );
    await enter('Remove-CsClientPolicy PhotosControl');
    const question = await screen.findByRole('group', { name: /Confirm/ });
    expect(question.textContent).toContain('[Y] Yes  [N] No  (default is "Y"):');
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Y Yes' }));
    await userEvent.click(within(question).getByRole('button', { name: 'N No' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'shell.answer', choice: 'N' });
    await waitFor(() => expect(screen.queryByRole('group', { name: /Confirm/ })).toBeNull());
  });

  it('takes the answer to a question from its letter', async () => {
    const { transport } = show(
      <Pane />,
      {},
      shell(() => confirm),
    );
    await enter('Remove-CsClientPolicy PhotosControl');
    await screen.findByRole('group', { name: /Confirm/ });
    await userEvent.keyboard('n');
    expect(transport.commands.at(-1)).toEqual({ name: 'shell.answer', choice: 'N' });
  });

  it('says why when the emulator refuses to run a text', async () => {
    show(<Pane />, {}, (command) =>
      command.name === 'shell.run' ? new Error('the text is too long') : { lines: [] },
    );
    await enter('Get-CsUser');
    await screen.findByText('The shell could not run this: the text is too long');
  });

  it('runs what was filled in by the next Enter, before any editor is there', async () => {
    const { transport } = show(
      <Pane />,
      {},
      shell(() => nothing),
    );
    act(() => useShell.getState().fill('Get-CsUser'));
    await userEvent.keyboard('{Enter}');
    expect(transport.commands.at(-1)).toMatchObject({ name: 'shell.run', text: 'Get-CsUser' });
  });

  it('keeps what is entered while a text runs, and runs it after that, in order', async () => {
    const answers: ((result: ShellResult) => void)[] = [];
    const { transport } = show(<Pane />, {}, (command) =>
      command.name === 'shell.run'
        ? new Promise<ShellResult>((resolve) => answers.push(resolve))
        : { lines: [] },
    );
    const texts = () =>
      transport.commands.flatMap((command) => (command.name === 'shell.run' ? command.text : []));
    await enter('first');
    await enter('second');
    expect(texts()).toEqual(['first']);
    await act(async () => answers.shift()?.(nothing));
    await waitFor(() => expect(texts()).toEqual(['first', 'second']));
  });

  it('takes the next text to the end of one that was only begun', async () => {
    const { transport } = show(
      <Pane />,
      {},
      shell((text) => ({ ...nothing, incomplete: !text.endsWith('}') })),
    );
    await enter('& {');
    const input = screen.getByRole('textbox', { name: 'Management shell command' });
    await waitFor(() => expect(input).toHaveProperty('value', '& {\n'));
    await userEvent.type(input, '}{Enter}');
    await waitFor(() =>
      expect(transport.commands.at(-1)).toMatchObject({ name: 'shell.run', text: '& {\n}' }),
    );
  });

  it('puts back what was entered before a question was asked', async () => {
    let ask: (result: ShellResult) => void = () => undefined;
    show(<Pane />, {}, (command) =>
      command.name === 'shell.run'
        ? new Promise<ShellResult>((resolve) => {
            ask = resolve;
          })
        : { lines: [] },
    );
    await enter('Remove-CsClientPolicy PhotosControl');
    await enter('Get-CsUser');
    await act(async () => ask(confirm));
    await screen.findByRole('group', { name: /Confirm/ });
    expect(useShell.getState().draft.text).toBe('Get-CsUser');
  });

  it('clears the screen when the shell does', async () => {
    show(
      <Pane />,
      {},
      shell(() => ({ ...nothing, clear: true })),
    );
    await enter('Clear-Host');
    const log = screen.getByRole('log', { name: 'Shell output' });
    await waitFor(() => expect(log.textContent).toBe(''));
  });
});
