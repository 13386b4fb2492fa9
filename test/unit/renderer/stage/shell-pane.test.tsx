// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import ShellPane from '../../../../renderer/stage/shell/shell-pane.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import type { Command, ShellResult } from '../../../../shared/contract/index.js';
import { shellFilePiece } from '../../../../shared/contract/shell-file-piece.js';
import { clock } from '../../../support/stage-entries.js';
import { show } from './show.js';

/** The editor lays out text, which needs a browser; the pane works without it. */
const Pane = () => <ShellPane loadEditor={noEditor} />;
const noEditor = () => new Promise<never>(() => undefined);

const nothing: ShellResult = {
  records: [],
  incomplete: false,
  prompt: null,
  clear: false,
  exitCode: null,
};

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
  it('asks for any text where a question has no choices', async () => {
    const asked = { caption: '', message: 'Who is it', choices: [], defaultChoice: '' };
    const said: string[] = [];
    show(<Pane />, {}, (command) => {
      if (command.name === 'shell.answer') said.push(command.choice);
      return shell(() => ({ ...nothing, prompt: asked }))(command);
    });
    await enter('Read-Host "Who is it"');
    const field = await screen.findByRole('textbox', { name: 'Who is it:' });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'Alice Y{Enter}');
    await waitFor(() => expect(said).toEqual(['Alice Y']));
  });

  it('says that it stays open when a line ends with exit', async () => {
    show(
      <Pane />,
      {},
      shell(() => ({ ...nothing, exitCode: 3 })),
    );
    await enter('exit 3');
    await screen.findByText('exit ended the line with 3. This shell stays open.');
  });

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

describe('the files of the shell', () => {
  const items = [
    { path: 'estate', kind: 'folder', size: 0, modified: clock.now },
    { path: 'estate/CsUser.xml', kind: 'file', size: 1_234_567, modified: clock.now },
    { path: 'users.csv', kind: 'file', size: 12, modified: clock.now },
  ] as const;
  const content = btoa('Name,Mail\r\nx');

  async function open(answer: (command: Command) => unknown = shell(() => nothing)) {
    const shown = show(<Pane />, { files: { items } }, answer);
    await userEvent.click(screen.getByRole('button', { name: 'Files (3)' }));
    return { ...shown, panel: await screen.findByRole('region', { name: 'Files of the shell' }) };
  }

  it('are listed with their sizes, and closed again', async () => {
    const { panel } = await open();
    const lines = within(panel).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'estate\\Delete',
      'estate\\CsUser.xml1.2 MBDownloadDelete',
      'users.csv12 BDownloadDelete',
    ]);
    const button = screen.getByRole('button', { name: 'Files (3)' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(button);
    expect(screen.queryByRole('region', { name: 'Files of the shell' })).toBeNull();
  });

  it('are uploaded and dropped as their bytes, and deleted', async () => {
    const { panel, transport } = await open();
    const file = new File([Uint8Array.of(0xff, 0xfe, 0x41, 0)], 'mine.ps1');
    await userEvent.upload(within(panel).getByLabelText('Upload', { selector: 'input' }), file);
    await within(panel).findByText('Uploaded mine.ps1.');
    expect(transport.commands.at(-1)).toEqual({
      name: 'shell-file.write',
      path: 'mine.ps1',
      content: '//5BAA==',
      append: false,
    });
    fireEvent.drop(panel, { dataTransfer: { files: [new File(['x'], 'dropped.csv')] } });
    await within(panel).findByText('Uploaded dropped.csv.');
    await userEvent.click(within(panel).getByRole('button', { name: 'Delete users.csv' }));
    await within(panel).findByText('Deleted users.csv.');
    expect(transport.commands.at(-1)).toEqual({ name: 'shell-file.remove', path: 'users.csv' });
  });

  it('travel in pieces when they are large', async () => {
    const { panel, transport } = await open();
    const file = new File([new Uint8Array(shellFilePiece + 1)], 'large.xml');
    await userEvent.upload(within(panel).getByLabelText('Upload', { selector: 'input' }), file);
    await within(panel).findByText('Uploaded large.xml.', undefined, { timeout: 10_000 });
    const written = transport.commands.filter(({ name }) => name === 'shell-file.write');
    expect(written).toEqual([
      expect.objectContaining({ append: false }),
      expect.objectContaining({ append: true, content: 'AA==' }),
    ]);
  });

  it('are read to be downloaded, or tell why not', async () => {
    const { panel, transport } = await open((command) => {
      if (command.name !== 'shell-file.read') return shell(() => nothing)(command);
      if (command.path === 'users.csv') return { content, size: 13 };
      throw new Error('There is no file here.');
    });
    await userEvent.click(within(panel).getByRole('button', { name: 'Download users.csv' }));
    await waitFor(() =>
      expect(transport.commands.at(-1)).toEqual({
        name: 'shell-file.read',
        path: 'users.csv',
        from: 0,
      }),
    );
    const other = within(panel).getByRole('button', { name: 'Download estate\\CsUser.xml' });
    await userEvent.click(other);
    expect((await within(panel).findByRole('alert')).textContent).toContain('There is no file');
  });
});
