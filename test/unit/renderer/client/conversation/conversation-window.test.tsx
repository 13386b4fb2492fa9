// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ClientWindow } from '../../../../../renderer/client/client-window.js';
import type {
  Command,
  ConversationsView,
  MessageView,
} from '../../../../../shared/contract/index.js';
import { byPolicy, clientEntries } from '../../../../support/client-entries.js';
import { conversationEntries, messageOf } from '../../../../support/conversation-entries.js';
import type { FixtureTransport } from '../../../../support/fixture-transport.js';
import { layOutWindow, showInClient } from '../../../../support/show-over.js';

const sip = 'alice@contoso.com';
const bob = 'bob@contoso.com';

beforeAll(layOutWindow);

function answer(command: Command): unknown {
  if (command.name === 'conversation.open') return { conversation: command.with };
  if (command.name === 'conversation.send') return { message: 'm1' };
  return null;
}

/** Alice's client, her conversation with Bob opened from the list. */
async function write(
  messages: readonly MessageView[] = [],
  policy: Partial<ConversationsView> = {},
  others: Readonly<Record<string, readonly MessageView[]>> = {},
) {
  const entries = {
    ...clientEntries(),
    ...conversationEntries({ bob: messages, ...others }, policy),
  };
  const shown = showInClient(sip, <ClientWindow sip={sip} />, entries, answer);
  const user = userEvent.setup();
  const line = screen.getAllByRole('treeitem', { name: /^Bob Bergström, / })[0];
  if (!line) throw new Error('Bob is not on the list');
  await user.dblClick(line);
  const dialog = await screen.findByRole('dialog', { name: 'Conversation of Alice Ahl with Bob' });
  return { ...shown, user, line, dialog, inside: within(dialog) };
}

const sent = (transport: FixtureTransport) =>
  transport.commands.filter(({ name }) => name === 'conversation.send');

describe('the conversation window', () => {
  it('opens with the typing area in focus; Enter sends, Shift+Enter makes a line', async () => {
    const { transport, user, inside } = await write();
    expect(document.activeElement).toBe(inside.getByRole('textbox', { name: 'Message to Bob' }));
    await user.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(sent(transport)).toEqual([
      { name: 'conversation.send', sip, conversation: bob, text: 'one\ntwo' },
    ]);
    expect(inside.getByRole('textbox')).toHaveProperty('value', '');
    await user.keyboard('  {Enter}');
    expect(sent(transport)).toHaveLength(1);
  });

  it('sends what the formatting bar says, and nothing where policy forbids it', async () => {
    const { transport, user, inside, change } = await write();
    await user.click(inside.getByRole('button', { name: 'Font' }));
    const bar = within(inside.getByRole('toolbar', { name: 'Formatting' }));
    await user.click(bar.getByRole('button', { name: 'Bold' }));
    await user.selectOptions(bar.getByRole('combobox', { name: 'Font name' }), 'Georgia');
    await user.type(inside.getByRole('textbox'), 'hello{Enter}');
    expect(sent(transport).at(-1)).toHaveProperty('format', { bold: true, font: 'Georgia' });
    const canFormat = byPolicy(false, 'DisableHtmlIm');
    change(conversationEntries({ bob: [] }, { canFormat }));
    expect(inside.queryByRole('toolbar', { name: 'Formatting' })).toBeNull();
    expect(inside.getByRole('button', { name: 'Font' }).title).toContain(canFormat.reason);
    await user.type(inside.getByRole('textbox'), 'plain{Enter}');
    expect(sent(transport).at(-1)).not.toHaveProperty('format');
  });

  it('puts an emoticon where the cursor is, by keyboard', async () => {
    const { user, inside } = await write();
    await user.keyboard('well');
    inside.getByRole('button', { name: 'Emoticons' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(inside.getByRole('textbox')).toHaveProperty('value', 'well :D ');
  });

  it('shows messages as a log under the notice, what was refused with its error', async () => {
    const refused = { state: 'refused', error: 'Blocked: http://x.example' } as const;
    const { inside } = await write(
      [
        messageOf('m1', 'hello'),
        messageOf('m2', [{ kind: 'emoticon', text: ':)', emoticon: 'smile' }], { direction: 'in' }),
        messageOf('m3', 'see http://x.example', refused),
        messageOf('m4', '<b>bold</b>', { direction: 'in', serverNote: 'Mind the links.' }),
      ],
      { imWarning: byPolicy<string | null>('This talk is recorded.', 'IMWarning') },
    );
    const log = inside.getByRole('log', { name: 'Messages' });
    expect(within(log).getByRole('note').textContent).toBe('This talk is recorded.');
    const [own, smile, failed, noted] = within(log).getAllByRole('article');
    expect(own?.getAttribute('aria-label')).toBe('Alice Ahl, 9:03 AM');
    expect(smile && within(smile).getByRole('img', { name: 'Smile' })).toBeTruthy();
    expect(failed?.textContent).toContain('Blocked: http://x.example');
    expect(noted?.textContent).toMatch(/Mind the links\..*<b>bold<\/b>$/);
    expect(inside.getByText('Last message received on 11/22/2010 at 9:03 AM.')).toBeTruthy();
  });

  it('asks before a link leaves the emulator, naming the host', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const href = 'https://contoso.com@evil.example:8080/x';
    const { user, inside } = await write([
      messageOf('m1', [
        { kind: 'link', text: href, href },
        { kind: 'link', text: 'www.plain.example' },
      ]),
    ]);
    expect(inside.getAllByRole('link')).toHaveLength(1);
    await user.click(inside.getByRole('link', { name: href }));
    const ask = within(screen.getByRole('dialog', { name: 'Open this link?' }));
    expect(ask.getByText('evil.example:8080')).toBeTruthy();
    await user.click(ask.getByRole('button', { name: 'Cancel' }));
    expect(open).not.toHaveBeenCalled();
    inside.getByRole('link', { name: href }).focus();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Open in Browser' }));
    expect(open.mock.calls).toEqual([[href, '_blank', 'noopener,noreferrer']]);
    open.mockRestore();
  });

  it('says why a conversation cannot be saved', async () => {
    const canSave = byPolicy(false, 'DisableSavingIM');
    const { user, inside } = await write([], { canSave });
    await user.click(inside.getByRole('button', { name: 'More options' }));
    const save = screen.getByRole('menuitem', { name: 'Save As…' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    expect(save.title).toBe(canSave.reason);
  });

  it('marks what comes as unread until one looks, and as read at once while one types', async () => {
    const { transport, change, line, user, inside } = await write([], {}, { carol: [] });
    const reads = () => transport.commands.filter(({ name }) => name === 'conversation.read');
    line.focus();
    change(
      conversationEntries(
        { bob: [messageOf('m1', 'ping', { direction: 'in' })], carol: [] },
        {},
        1,
      ),
    );
    expect(reads()).toEqual([]);
    expect(inside.getByRole('tab', { name: 'Carol, 1 unread' })).toBeTruthy();
    await user.click(inside.getByRole('textbox'));
    await waitFor(() =>
      expect(reads()).toContainEqual({ name: 'conversation.read', sip, conversation: bob }),
    );
  });

  it('closes with Escape, and the focus is back on the list', async () => {
    const { transport, user, change, line } = await write();
    await user.keyboard('{Escape}');
    expect(transport.commands).toContainEqual({
      name: 'conversation.close',
      sip,
      conversation: bob,
    });
    change({ ...conversationEntries({}), [`conversation/${bob}`]: null });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(line);
  });
});
