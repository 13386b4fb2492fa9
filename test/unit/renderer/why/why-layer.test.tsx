// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { useWhyMode } from '../../../../renderer/bridge/why-mode.js';
import { ClientWindow } from '../../../../renderer/client/client-window.js';
import { answerClient, clientEntries } from '../../../support/client-entries.js';
import { layOutWindow, showInClient } from '../../../support/show-over.js';

const sip = 'alice@contoso.com';

beforeAll(layOutWindow);
afterEach(() => useWhyMode.setState({ enabled: false, walk: null }));

const show = () => {
  const shown = showInClient(sip, <ClientWindow sip={sip} />, clientEntries(), answerClient);
  return { ...shown, user: userEvent.setup() };
};
const bobsStatus = (): HTMLElement => {
  const statuses = document.querySelectorAll<HTMLElement>(
    '[data-why=presence][data-why-of="bob@contoso.com"]',
  );
  const found = [...statuses].find(({ textContent }) => textContent !== '');
  if (!found) throw new Error('Bob has no row.');
  return found;
};
const walk = () => screen.findByRole('dialog', { name: 'Why? Client of Alice Ahl' });
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

describe('asking "why?" with the mouse', () => {
  it('changes nothing in the client while it is off', async () => {
    const { user } = show();
    // Alerts are fetched after the first screen.
    await act(() => vi.dynamicImportSettled());
    const before = document.body.innerHTML;
    await user.hover(bobsStatus());
    expect(document.querySelector('[data-why-layer]')).toBeNull();
    await user.unhover(bobsStatus());
    expect(document.body.innerHTML === before).toBe(true);
  });

  it('marks what is pointed at, and answers there', async () => {
    const { user, transport } = show();
    act(() => useWhyMode.setState({ enabled: true }));
    await user.hover(bobsStatus());
    await screen.findByRole('button', { name: 'Why? Status' });
    expect(bobsStatus().querySelector('button')).toBeNull();
    expect(transport.commands.filter(({ name }) => name === 'why.explain')).toEqual([]);
  });
});

describe('walking through all answers without a mouse', () => {
  it('begins at what has the keyboard, goes on by arrows, and leads back by Esc', async () => {
    const { user } = show();
    const note = screen.getByRole('textbox', { name: 'Personal note' });
    note.focus();
    act(() => useWhyMode.getState().walkFrom(document.activeElement));
    const list = within(await walk()).getByRole('listbox');
    expect(document.activeElement).toBe(list);
    expect(chosen()).toMatch(/^Note of Alice Ahl/);
    const shown = await screen.findByRole('region', { name: 'Answer' });
    await within(shown).findByText('In a meeting, red');
    expect(shown.textContent).toContain('The calendar: In a meeting');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).not.toMatch(/^Note of Alice Ahl/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(note);
  });

  it('ends with what is not there, and why', async () => {
    const { user } = show();
    act(() => useWhyMode.getState().walkFrom(null));
    await within(await walk()).findByRole('option', { name: /^Activity Feeds/ });
    await user.keyboard('{End}');
    expect(chosen()).toBe('Activity Feeds (Icons above the list)');
    const shown = screen.getByRole('region', { name: 'Answer' });
    expect(shown.textContent).toContain('DisableFeedsTab');
  });
});
