// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  appearOffline,
  byPolicy,
  clientEntries,
  statusMenu,
} from '../../../support/client-entries.js';
import { line, open, show, sip } from './open-window.js';

describe('a client that is signed out', () => {
  it('offers to sign in, and is the main window once that is done', async () => {
    const alice = { sip, displayName: 'Alice Ahl' };
    const { transport, change, user } = open({ 'signed-out': alice });
    await user.click(screen.getByRole('button', { name: 'Sign In' }));
    expect(transport.commands).toEqual([{ name: 'client.sign-in', sip }]);
    change({ ...clientEntries(), 'signed-out': null });
    expect(screen.getByRole('tree', { name: 'Contacts' })).toBeTruthy();
  });
});

describe('the personal note', () => {
  const note = (text: string, history: readonly string[]) => {
    const { me } = clientEntries();
    return { me: { ...me, note: { ...me.note, text, history } } };
  };

  it('offers the notes before it, and none', async () => {
    const { user, transport } = show(note('At lunch', ['At lunch', 'In London', 'Ask Bob']));
    await user.click(screen.getByRole('button', { name: 'Recent notes' }));
    const labels = screen.getAllByRole('menuitem').map((item) => item.textContent);
    expect(labels).toEqual(['In London', 'Ask Bob', 'Remove Note']);
    await user.click(screen.getByRole('menuitem', { name: 'Ask Bob' }));
    expect(transport.commands).toContainEqual({ name: 'client.set-note', sip, text: 'Ask Bob' });
  });

  it('offers nothing where there is nothing', () => {
    show(note('', []));
    expect(screen.queryByRole('button', { name: 'Recent notes' })).toBeNull();
  });
});

describe('the own status', () => {
  it('offers the states in their order, then Sign Out and Exit', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Status: Available' }));
    const labels = screen.getAllByRole('menuitem').map((item) => item.textContent);
    expect(labels).toEqual([...statusMenu.map(({ label }) => label), 'Sign Out', 'Exit']);
  });

  it('offers Appear Offline only where the view has it', async () => {
    const { user } = show({ 'status-menu': [...statusMenu, appearOffline] });
    await user.click(screen.getByRole('button', { name: 'Status: Available' }));
    expect(screen.getByRole('menuitem', { name: 'Appear Offline' })).toBeTruthy();
  });

  it('sends the chosen state by keyboard, and shows the reason when it is refused', async () => {
    const { user, transport } = show();
    screen.getByRole('button', { name: 'Status: Available' }).focus();
    await user.keyboard('{Enter}bu{Enter}');
    expect(transport.commands).toContainEqual({ name: 'client.set-status', sip, status: 'busy' });
    expect((await screen.findByRole('alert')).textContent).toContain('the server is away');
  });
});

describe('the note', () => {
  it('is kept with Enter', async () => {
    const { user, transport } = show();
    await user.type(screen.getByRole('textbox', { name: 'Personal note' }), 'At the fair{Enter}');
    expect(transport.commands).toEqual([{ name: 'client.set-note', sip, text: 'At the fair' }]);
  });

  it('is as before after Escape', async () => {
    const { user, transport } = show();
    const note = screen.getByRole<HTMLInputElement>('textbox', { name: 'Personal note' });
    await user.type(note, 'At the fair{Escape}');
    expect(note.value).toBe('');
    expect(transport.commands).toEqual([]);
  });

  it('is locked where policy forbids notes', () => {
    const { me } = clientEntries();
    const note = { ...me.note, allowed: byPolicy(false, 'DisablePresenceNote') };
    show({ me: { ...me, note } });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Personal note' });
    expect(box.readOnly).toBe(true);
    expect(box.title).toContain('administrator');
  });
});

describe('the location', () => {
  it('is shown to contacts or not, by its menu', async () => {
    const { user, transport } = show();
    await user.click(screen.getByRole('button', { name: 'Location options' }));
    const item = screen.getByRole('menuitemcheckbox', { name: 'Show Contacts My Location' });
    expect(item.getAttribute('aria-checked')).toBe('true');
    await user.click(item);
    expect(transport.commands).toMatchObject([{ name: 'client.show-location', shown: false }]);
  });
});

describe('the contact card', () => {
  it('opens with Alt+Enter, shows what is known, and gives the focus back', async () => {
    const { user } = show();
    await user.click(line(/^Dan/));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const card = await screen.findByRole('dialog', { name: 'Contact card of Dan Drayton' });
    expect(within(card).getByText('31/1234')).toBeTruthy();
    expect(within(card).queryByRole('tab', { name: 'Organization' })).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(line(/^Dan/));
  });
});

describe('the search box', () => {
  it('shows the people found and adds one to a group', async () => {
    const { user, transport } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Find a contact' }), 'Jane');
    expect(
      await screen.findByRole('button', { name: 'Jane Jones, Presence unknown' }),
    ).toBeTruthy();
    expect(screen.getByText('Top 1 results')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add Jane Jones to contacts' }));
    await user.click(screen.getByRole('menuitem', { name: 'Design' }));
    expect(transport.commands.at(-1)).toEqual({
      name: 'client.add-contact',
      sip,
      contact: 'jane@contoso.com',
      group: 'design',
    });
  });

  it('gives the contact list back when it is emptied', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Find a contact' }), 'Jane{Escape}');
    expect(screen.getByRole('tree', { name: 'Contacts' })).toBeTruthy();
  });

  it('is emptied with Escape from what was found too, with the keyboard back in it', async () => {
    const { user } = show();
    const box = () => screen.getByRole('searchbox', { name: 'Find a contact' });
    await user.type(box(), 'Jane');
    (await screen.findByRole('button', { name: 'Jane Jones, Presence unknown' })).focus();
    await user.keyboard('{Escape}');
    expect(box()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(box());
    expect(screen.getByRole('tree', { name: 'Contacts' })).toBeTruthy();
  });
});

describe('the icon row', () => {
  it('has no Activity Feeds where policy hides them', () => {
    const { session } = clientEntries();
    show({ session: { ...session, feedsTab: byPolicy(false, 'DisableFeedsTab') } });
    expect(screen.queryByRole('button', { name: 'Activity Feeds' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Conversations' })).toBeTruthy();
  });

  it('leads to About through the menu, which says what this is not', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Show Menu' }));
    await user.keyboard('h{ArrowRight}{Enter}');
    const about = await screen.findByRole('dialog', { name: 'About Lync Client Emulator' });
    expect(about.textContent).toContain('Not affiliated');
  });
});
