// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ShellEditor from '../../../../renderer/stage/shell/shell-editor.js';
import type { LoadEditor } from '../../../../renderer/stage/shell/shell-input.js';
import ShellPane from '../../../../renderer/stage/shell/shell-pane.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import type { Command, ShellResult } from '../../../../shared/contract/index.js';
import { show } from './show.js';

const nothing: ShellResult = {
  records: [],
  incomplete: false,
  prompt: null,
  clear: false,
  exitCode: null,
};
const editor: LoadEditor = () => Promise.resolve({ default: ShellEditor });

// Browsers report a selection once they are idle; happy-dom does while the editor is setting it.
document.addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true);

beforeEach(() => {
  // The list of completions opens after a while.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => act(() => vi.advanceTimersByTimeAsync(200));
const fill = (text: string) => act(() => useShell.getState().fill(text));
const input = () => screen.getByRole('textbox', { name: 'Management shell command' });
const line = () => useShell.getState().draft.text;

/** Presses keys one right after the other, or pastes what is no key. */
function press(...keys: readonly (string | { readonly paste: string })[]): void {
  for (const key of keys)
    if (typeof key === 'string') fireEvent.keyDown(input(), { key });
    else fireEvent.paste(input(), { clipboardData: { getData: () => key.paste } });
}

/** A shell that completes and runs when the test says so. */
function showShell(loadEditor = editor) {
  const asked: { text: string; answer: (...texts: readonly string[]) => Promise<void> }[] = [];
  const runs: ((result: ShellResult) => void)[] = [];
  const { transport } = show(<ShellPane loadEditor={loadEditor} />, {}, (command: Command) => {
    if (command.name === 'shell.history') return { lines: ['Get-CsUser'] };
    if (command.name === 'shell.run')
      return new Promise<ShellResult>((resolve) => runs.push(resolve));
    if (command.name !== 'shell.complete') return null;
    const { text, cursor } = command;
    return new Promise((resolve) => {
      const answer = async (...texts: readonly string[]): Promise<void> => {
        const items = texts.map((offered) => ({ text: offered, detail: '', kind: 'cmdlet' }));
        resolve({ from: text.slice(0, cursor).search(/\S*$/), to: cursor, items });
        await settle();
      };
      asked.push({ text, answer });
    });
  });
  const ran = () =>
    transport.commands.flatMap((command) => (command.name === 'shell.run' ? command.text : []));
  const answerRun = async (result: Partial<ShellResult> = {}): Promise<void> => {
    runs.shift()?.({ ...nothing, ...result });
    await settle();
  };
  return { asked, ran, answerRun, transport };
}

describe('keys pressed ahead of the shell', () => {
  it('wait for the completion that Tab asked for, and come after it', async () => {
    const { asked, ran } = showShell();
    fill('get-cscl');
    await settle();
    press('Tab', ' ', '-', 'x', 'Backspace', 'I', 'Enter', 'n', 'e', 'w');
    await settle();
    expect(ran()).toEqual([]);
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(ran()).toEqual(['Get-CsClientPolicy -I']);
    expect(line()).toBe('new');
  });

  it('wait for each of several completions in turn', async () => {
    const { asked, ran } = showShell();
    fill('get-cscl');
    await settle();
    press('Tab', ' ', 'g', 'Tab', 'Enter');
    await settle();
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(asked[1]?.text).toBe('Get-CsClientPolicy g');
    expect(ran()).toEqual([]);
    await asked[1]?.answer('Global');
    expect(ran()).toEqual(['Get-CsClientPolicy Global']);
  });

  it('choose from the list that Tab opens', async () => {
    const { asked, ran } = showShell();
    fill('get-cs');
    await settle();
    press('Tab', 'ArrowDown', 'Enter', ' ', '1', 'Enter');
    await settle();
    await asked[0]?.answer('Get-CsClientPolicy', 'Get-CsUser', 'Get-CsPool');
    expect(ran()).toEqual(['Get-CsUser 1']);
  });

  it('close the list again and recall lines, by Escape and the arrows', async () => {
    const { asked } = showShell();
    fill('get-cs');
    await settle();
    press('Tab', 'Escape', 'ArrowUp', ' ', '1');
    await settle();
    expect(line()).toBe('get-cs');
    await asked[0]?.answer('Get-CsClientPolicy', 'Get-CsUser');
    expect(line()).toBe('Get-CsUser 1');
  });

  it('come in order with what is pasted', async () => {
    const { asked, ran } = showShell();
    fill('get-cscl');
    await settle();
    press('Tab', { paste: ' Global' }, 'Enter', { paste: 'next' });
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(ran()).toEqual(['Get-CsClientPolicy Global']);
    expect(line()).toBe('next');
  });

  it('run what was typed where nothing completes it', async () => {
    const { asked, ran } = showShell();
    fill('nothing-such');
    await settle();
    press('Tab', 'Enter');
    await asked[0]?.answer();
    expect(ran()).toEqual(['nothing-such']);
  });

  it('run the line that they were pressed in, not what is put into the shell after them', async () => {
    const { asked, ran } = showShell();
    fill('get-cscl');
    await settle();
    press('Tab', 'Enter');
    fill('Remove-CsUser bob');
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(ran()).toEqual(['Get-CsClientPolicy']);
    expect(line()).toBe('Remove-CsUser bob');
  });

  it('go on after lines that come back to be ended', async () => {
    const { asked, ran, answerRun } = showShell();
    fill('& {');
    await settle();
    press('Enter');
    fill('get-cscl');
    press('Tab', ' ', '}', 'Enter');
    await answerRun({ incomplete: true });
    expect(line()).toBe('& {\nget-cscl');
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(ran()).toEqual(['& {', '& {\nGet-CsClientPolicy }']);
  });
});

describe('keys pressed before the editor is there', () => {
  /** An editor that comes when the test says so. */
  function lateEditor() {
    let come: () => void = () => undefined;
    let fail: () => void = () => undefined;
    const loading = new Promise<{ default: typeof ShellEditor }>((resolve, reject) => {
      come = () => resolve({ default: ShellEditor });
      fail = () => reject(new Error('no such chunk'));
    });
    return { load: () => loading, come, fail };
  }

  it('wait for it from Tab on, also in a line that came back to be ended', async () => {
    const late = lateEditor();
    const { asked, ran, answerRun } = showShell(late.load);
    fill('& {');
    press('Enter');
    await answerRun({ incomplete: true });
    act(() => useShell.getState().type('& {\nget-cscl'));
    press('Tab', ' ', 'x', 'Backspace', { paste: '}' }, 'Enter', 'n');
    late.come();
    await settle();
    expect(ran()).toEqual(['& {']);
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(ran()).toEqual(['& {', '& {\nGet-CsClientPolicy }']);
    expect(line()).toBe('n');
  });

  it('stay in the line where it cannot be loaded, and run nothing', async () => {
    const late = lateEditor();
    const { ran } = showShell(late.load);
    fill('get-cscl');
    press('Tab', ' ', '1', 'Enter');
    late.fail();
    await settle();
    expect(ran()).toEqual([]);
    expect(line()).toBe('get-cscl 1');
    press('Enter');
    expect(ran()).toEqual(['get-cscl 1']);
  });

  it('are left to it once the emulator answers again', async () => {
    const editors = [Promise.reject(new Error('no such chunk')), editor()];
    const { asked, transport } = showShell(() => editors.shift() ?? editor());
    fill('get-cscl');
    await settle();
    act(() => transport.drop());
    press('Tab');
    act(() => transport.restore());
    await settle();
    press('Tab');
    await asked[0]?.answer('Get-CsClientPolicy');
    expect(line()).toBe('Get-CsClientPolicy');
  });
});
