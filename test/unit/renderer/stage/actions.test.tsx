// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../../renderer/stage/actions/action.js';
import { keyedActions } from '../../../../renderer/stage/actions/action-keys.js';
import ActionsMenu from '../../../../renderer/stage/actions/actions-menu.js';
import { EarlyKeys } from '../../../../renderer/stage/actions/early-keys.js';
import { findActions } from '../../../../renderer/stage/actions/find-actions.js';
import { KeyTable } from '../../../../renderer/stage/actions/key-table.js';
import { contestedKeys } from '../../../../renderer/stage/actions/keys.js';
import Palette from '../../../../renderer/stage/actions/palette.js';
import { usePalette } from '../../../../renderer/stage/actions/palette-store.js';
import { stageActions } from '../../../../renderer/stage/actions/stage-actions.js';
import { useActionKeys } from '../../../../renderer/stage/actions/use-actions.js';
import { useClientsOnStage } from '../../../../renderer/stage/clients/clients-on-stage.js';
import { useDock } from '../../../../renderer/stage/dock-store.js';
import { leavePage, usePage } from '../../../../renderer/stage/pages/open-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import { layOutWindow, showOver } from '../../../support/show-over.js';
import { stageClient, stageEntries } from '../../../support/stage-entries.js';
import { shippedStories } from '../../../support/story-entries.js';
import { show } from './show.js';

layOutWindow();

const named = (title: string, more: Partial<Action> = {}): Action => ({
  id: title,
  title,
  run: () => undefined,
  ...more,
});

const titles = (actions: readonly Action[]) => actions.map(({ title }) => title);

describe('the actions of the stage', () => {
  it('claim each combination of keys once', () => {
    expect(contestedKeys(stageActions)).toEqual([]);
    const two = [named('one', { keys: ['Alt+1'] }), named('other', { keys: ['Alt+2', 'Alt+1'] })];
    expect(contestedKeys(two)).toEqual([{ keys: 'Alt+1', ids: ['one', 'other'] }]);
  });

  it('have the keys that are listened to before they are there', () => {
    const ids = stageActions.filter(({ keys }) => keys !== undefined).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(keyedActions.map(({ id }) => id).toSorted());
  });

  it('have an id each', () => {
    expect(new Set(stageActions.map(({ id }) => id)).size).toBe(stageActions.length);
  });

  it('are found by title before description, equally good ones in their order', () => {
    const actions = [
      named('Go on', { detail: 'Lets the clock run.' }),
      named('Pause the clock'),
      named('Clock settings'),
      named('Sign in Alice'),
    ];
    expect(titles(findActions(actions, 'clock'))).toEqual([
      'Pause the clock',
      'Clock settings',
      'Go on',
    ]);
    expect(titles(findActions(actions, 'sia'))).toEqual(['Sign in Alice']);
    expect(findActions(actions, 'zebra')).toEqual([]);
    expect(findActions(actions, '')).toEqual(actions);
  });
});

describe('the keys of the stage', () => {
  const Listening = () => {
    useActionKeys(stageActions);
    return <input aria-label="anything" />;
  };

  it('drive the clock wherever the keyboard is', async () => {
    const { transport } = show(<Listening />);
    screen.getByRole('textbox', { name: 'anything' }).focus();
    await userEvent.keyboard('{Alt>}[Digit5][KeyN]{/Alt}[KeyN]');
    expect(transport.commands).toEqual([
      { name: 'clock.run', duration: '00:05:00' },
      { name: 'clock.next' },
    ]);
  });

  it('bring the first nine panes by their digits', async () => {
    show(<Listening />);
    await userEvent.keyboard('{Alt>}{Shift>}[Digit3]{/Shift}{/Alt}');
    expect(useDock.getState().tab).toBe('timeline');
  });

  it('leave those of an action that cannot be done now to the browser', async () => {
    const { transport } = show(<Listening />);
    await userEvent.keyboard('{Alt>}[ArrowRight]{/Alt}');
    expect(transport.commands).toEqual([]);
  });

  it('are told in a table, with their titles', () => {
    show(<KeyTable actions={stageActions} />);
    expect(screen.getByText('Ctrl+Shift+P').closest('dt')?.nextSibling?.textContent).toBe(
      'All commands…',
    );
  });
});

describe('the menu', () => {
  it('has every section, greys what cannot be done now and says why', async () => {
    show(<ActionsMenu />);
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = screen.getByRole('menu', { name: 'Menu' });
    expect(within(menu).getByRole('menuitem', { name: 'Find a person' })).toBeDefined();
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Story' }));
    const next = screen.getByRole('menuitem', { name: 'Next step of the story' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    expect(next.title).toBe('No story is open. Open one from the pane Stories.');
  });
});

describe('the palette', () => {
  const person = (name: string, displayName: string, cannotSignIn: string | null = null) => ({
    sip: `${name}@contoso.com`,
    displayName,
    cannotSignIn,
  });

  function open(answer: (command: Command) => unknown = () => ({ people: [] })) {
    const close = vi.fn();
    const shown = showOver(
      <Palette onClose={close} />,
      {
        stage: stageEntries({ 'client/alice@contoso.com': stageClient('alice', 'Alice Ng') }),
        story: { shipped: shippedStories },
      },
      answer,
    );
    const input = screen.getByRole('combobox', {
      name: 'Find a command, pane, page, person or story',
    });
    return { ...shown, close, input };
  }
  const lines = () => screen.getAllByRole('option').map((line) => line.textContent);

  it('does the chosen line by Enter and closes', async () => {
    const { close } = open();
    await userEvent.keyboard('messages{Enter}');
    expect(useDock.getState().tab).toBe('messages');
    expect(close).toHaveBeenCalledOnce();
  });

  it('begins with what was typed while it was fetched, and does what Enter asked for then', async () => {
    usePalette.getState().show();
    const outside = vi.fn();
    showOver(
      <>
        <EarlyKeys />
        <input aria-label="has the keyboard" onKeyDown={outside} />
      </>,
      { stage: stageEntries() },
    );
    screen.getByRole('textbox', { name: 'has the keyboard' }).focus();
    await userEvent.keyboard('messagex{Backspace}s');
    expect(outside).not.toHaveBeenCalled();
    cleanup();
    expect(open().input).toHaveProperty('value', 'messages');
    cleanup();
    usePalette.setState({ early: { typed: 'messages', isEntered: true } });
    open();
    await vi.waitFor(() => expect(useDock.getState().tab).toBe('messages'));
  });

  it('does one of the first nine by Alt and its digit', async () => {
    open();
    await userEvent.keyboard('open the page{Alt>}[Digit2]{/Alt}');
    expect(usePage.getState().page?.name).toBe('what-if');
    act(leavePage);
  });

  it('moves by the arrows and stays at its ends', async () => {
    const { input } = open();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}');
    const third = screen.getAllByRole('option')[2];
    expect(third?.getAttribute('aria-selected')).toBe('true');
    expect(input.getAttribute('aria-activedescendant')).toBe(third?.id);
  });

  it('finds people of the directory by query, and signs in the one who is chosen', async () => {
    const answer = (command: Command) =>
      command.name === 'directory.search' ? { people: [person('carol', 'Carol Castellanos')] } : {};
    const { transport } = open(answer);
    await userEvent.keyboard('sign in carol{Enter}');
    const carol = 'carol@contoso.com';
    await vi.waitFor(() => expect(useClientsOnStage.getState().wanted.sip).toBe(carol));
    expect(transport.commands.slice(-2)).toEqual([
      { name: 'directory.search', text: 'carol', signedIn: false, limit: 20 },
      { name: 'client.sign-in', sip: carol },
    ]);
  });

  it('greys who cannot sign in, with the reason, and does nothing about it', async () => {
    const { transport } = open((command) =>
      command.name === 'directory.search'
        ? { people: [person('eve', 'Eve', 'No SIP address.')] }
        : {},
    );
    await userEvent.keyboard('sign in eve');
    const line = await screen.findByRole('option', {
      name: /Sign in Eve.*Not now: No SIP address\./,
    });
    expect(line.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(line);
    expect(transport.commands.every(({ name }) => name === 'directory.search')).toBe(true);
  });

  it('has the stories, and everybody who is signed in', async () => {
    const { transport } = open();
    await userEvent.keyboard('alice');
    expect(lines()).toContainEqual(expect.stringContaining('Sign in again: Alice Ng'));
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.keyboard('whose{Enter}');
    expect(transport.commands.at(-1)).toEqual({ name: 'story.open', story: 'photos' });
  });

  it('says so when nothing fits', async () => {
    open();
    await userEvent.keyboard('zebra');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect((await screen.findByRole('status')).textContent).toContain('Nothing fits “zebra”.');
  });
});
