// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FullPage } from '../../../../renderer/stage/pages/full-page.js';
import { openPage, pageIn, usePage } from '../../../../renderer/stage/pages/open-page.js';
import { Stage } from '../../../../renderer/stage/stage.js';
import type { Command } from '../../../../shared/contract/index.js';
import { clientEntries } from '../../../support/client-entries.js';
import { layOutWindow, showOver } from '../../../support/show-over.js';
import { alice, foundPeople, people, stageEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

function answer(command: Command): unknown {
  if (command.name === 'directory.search') return foundPeople(people);
  return command.name === 'shell.history' ? { lines: [] } : null;
}

function showStage(): void {
  layOutWindow();
  const clients = { [`client/${alice.sip}`]: clientEntries() };
  showOver(
    <Stage />,
    { stage: stageEntries({ 'client/bob@contoso.com': undefined }), ...clients },
    answer,
  );
}

const searchBox = () => screen.queryByRole('searchbox', { name: 'Find a person' });
const page = () => screen.findByRole('main', { name: 'Resultant policy' });

describe('a full page', () => {
  it('is scrolled to its top for another subject alone', () => {
    const of = (subject: string, text: string) => (
      <FullPage title="Resultant policy" subject={subject}>
        <p>{text}</p>
      </FullPage>
    );
    const { rerender } = render(of('alice', 'First'));
    const body = screen.getByText('First').parentElement;
    if (body) body.scrollTop = 300;
    rerender(of('alice', 'Second'));
    expect(body?.scrollTop).toBe(300);
    rerender(of('bob', 'Third'));
    expect(body?.scrollTop).toBe(0);
  });

  it('stands in the place of the stage, has the keyboard and an address, and keeps the clock', async () => {
    showStage();
    await act(async () => openPage('policy', { person: alice.sip }));
    await page();
    expect(searchBox()).toBeNull();
    expect(screen.getByRole('region', { name: 'Virtual clock' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Resultant policy');
    const { hash } = window.location;
    expect(pageIn(hash)).toEqual({ name: 'policy', parameters: { person: alice.sip } });
    expect(document.title).toContain('Resultant policy');
  });

  it.each(['Escape', 'the button', 'Back'])(
    'is left by %s, and the keyboard is where it was',
    async (way) => {
      showStage();
      const user = userEvent.setup();
      await user.click(await screen.findByRole('searchbox', { name: 'Find a person' }));
      await user.keyboard('ali');
      await act(async () => openPage('policy', { person: alice.sip }));
      await page();
      if (way === 'Escape') await user.keyboard('{Escape}');
      else if (way === 'the button')
        await user.click(screen.getByRole('button', { name: 'Stage' }));
      else {
        act(() => {
          window.history.replaceState(null, '', '/');
          window.dispatchEvent(new PopStateEvent('popstate'));
        });
      }
      expect(screen.queryByRole('main', { name: 'Resultant policy' })).toBeNull();
      expect(window.location.hash).toBe('');
      expect(document.activeElement).toBe(searchBox());
      expect(searchBox()).toHaveProperty('value', 'ali');
    },
  );

  it('gives way to a shortcut of something on the stage', async () => {
    showStage();
    await act(async () => openPage('policy', { person: alice.sip }));
    await page();
    await userEvent.setup().keyboard('{Control>}[KeyK]{/Control}');
    expect(document.activeElement).toBe(searchBox());
  });

  it('stays when Esc empties a search box on it or was used by something on it', async () => {
    act(() => openPage('policy'));
    show(
      <FullPage title="A page">
        <input type="search" aria-label="Search" />
        <button type="button" onKeyDown={(event) => event.preventDefault()}>
          Uses Esc
        </button>
      </FullPage>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'a{Escape}');
    screen.getByRole('button', { name: 'Uses Esc' }).focus();
    await user.keyboard('{Escape}');
    expect(usePage.getState().page).not.toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    expect(usePage.getState().page).toBeNull();
  });
});

it('an address that names no page is that of the stage', () => {
  for (const fragment of ['', '#clients', '#page=nonsense', '#page=constructor'])
    expect(pageIn(fragment)).toBeNull();
});
