// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import ShellPane from '../../../../renderer/stage/shell/shell-pane.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import WhatIfPage from '../../../../renderer/stage/what-if/what-if-page.js';
import { useWhatIfStore } from '../../../../renderer/stage/what-if/what-if-store.js';
import type { Command, WhatIfEntries } from '../../../../shared/contract/index.js';
import { layOutWindow, showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import { answerWhatIf, triedPlan, whatIfResult } from '../../../support/what-if-entries.js';
import { show } from './show.js';

const showPage = (entries: Partial<WhatIfEntries> = { plan: triedPlan, result: whatIfResult }) =>
  showOver(<WhatIfPage />, { 'what-if': entries, stage: stageEntries() }, answerWhatIf);

const plan = () => screen.getByRole('textbox', { name: 'Plan: cmdlets to try' });
const table = () => screen.getByRole('table', { name: 'Effects of the plan' });
const grid = () => screen.getByRole('grid');
const count = (name: string) => within(table()).getByRole('button', { name });
const compare = (name: string) =>
  screen.findByRole('button', { name: `Compare ${name} before and after` });

beforeAll(layOutWindow);
beforeEach(() => useWhatIfStore.setState(useWhatIfStore.getInitialState(), true));

describe('what a plan would do', () => {
  it('asks for a plan, and tries it with Ctrl+Enter', async () => {
    const { transport } = showPage({});
    expect(document.activeElement).toBe(plan());
    expect(screen.getByText(/Type the cmdlets that you plan/)).toBeTruthy();
    await userEvent.type(plan(), 'Get-CsUser{Control>}{Enter}{/Control}');
    expect(transport.commands.at(-1)).toEqual({ name: 'what-if.try', plan: 'Get-CsUser' });
  });

  it('writes lines of the plan by choosing', async () => {
    showPage({});
    await userEvent.click(screen.getByText('Write a line by choosing'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Value' }), 'NoPhoto');
    const add = screen.getByRole('button', { name: 'Add to the plan' });
    await userEvent.click(add);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What is planned' }),
      'Grant',
    );
    expect((add as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Address, or department' }), 'Sales');
    await userEvent.click(add);
    expect((plan() as HTMLTextAreaElement).value).toBe(
      "Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto\nGet-CsUser -LdapFilter '(department=Sales)' | Grant-CsClientPolicy -PolicyName $Null",
    );
  });

  it('groups the effects, and names those that hit nobody', () => {
    showPage();
    expect(screen.getByText('200 people who can sign in, 3.2 s').getAttribute('role')).toBe(
      'status',
    );
    const groups = within(table())
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(groups).toContain('Lose');
    expect(groups).toContain('Gain');
    expect(count('180 people, 90 percent')).toBeTruthy();
    expect(count('1 person, 0.5 percent')).toBeTruthy();
    expect(within(table()).getByText('cannot be said')).toBeTruthy();
    expect(screen.getByText('Nobody would gain pictures in their own list.')).toBeTruthy();
    expect(screen.getByText('Not touched: 20 people')).toBeTruthy();
    expect(screen.getByText('2 people who cannot sign in are not counted.')).toBeTruthy();
  });

  it('marks the line that went wrong, and says so', () => {
    showPage();
    expect(screen.getByRole('alert').textContent).toBe('Line 2: There is no user "nobody".');
  });

  it('walks through the effects by arrows, and goes to the people and back', async () => {
    showPage();
    await compare('Person 0');
    count('180 people, 90 percent').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(count('1 person, 0.5 percent'));
    expect(await screen.findByText(/1 person would lose the page My Picture/)).toBeTruthy();
    await compare('Person 0');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(await compare('Person 0'));
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(count('1 person, 0.5 percent'));
  });

  it('goes to people that come late, unless the search was chosen meanwhile', async () => {
    const later: (() => void)[] = [];
    const answer = (command: Command): unknown =>
      command.name === 'what-if.people'
        ? new Promise((resolve) => later.push(() => resolve(answerWhatIf(command))))
        : answerWhatIf(command);
    const shown = { plan: triedPlan, result: whatIfResult };
    showOver(<WhatIfPage />, { 'what-if': shown, stage: stageEntries() }, answer);
    const come = () =>
      act(async () => {
        for (const each of later.splice(0)) each();
      });
    const lost = count('180 people, 90 percent');
    await userEvent.click(lost);
    expect(grid().contains(document.activeElement)).toBe(false);
    await come();
    await vi.waitFor(() => expect(grid().contains(document.activeElement)).toBe(true));

    await userEvent.click(count('1 person, 0.5 percent'));
    await userEvent.keyboard('/');
    await come();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('mounts of many people those in sight, and filters them', async () => {
    showPage();
    await compare('Person 3');
    expect(grid().getAttribute('aria-rowcount')).toBe('181');
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Department' }), 'Legal');
    expect(await screen.findByText('90 of 180 people')).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search these people' }), 'zz');
    expect(await screen.findByText('Nobody fits')).toBeTruthy();
  });

  it('compares a person with C, on a copy on which the plan was done', async () => {
    showPage();
    (await compare('Person 1')).focus();
    await userEvent.keyboard('c');
    expect(usePage.getState().page).toEqual({
      name: 'compare',
      parameters: { person: 'person1@contoso.com', target: 'plan', plan: triedPlan.plan },
    });
  });

  it('asks with the counts before it runs the plan in the shell', async () => {
    const { transport } = showPage();
    await userEvent.click(screen.getByRole('button', { name: 'Do it on the stage…' }));
    const dialog = screen.getByRole('dialog', { name: 'Do it on the stage?' });
    expect(
      within(dialog).getByText('180 people would lose pictures in their own list'),
    ).toBeTruthy();
    expect(within(dialog).getByText(/One statement went wrong on the copy/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Do it on the stage' }));
    expect(transport.commands).toContainEqual({
      name: 'shell.run',
      text: triedPlan.plan,
      width: 120,
    });
    expect(transport.commands.at(-1)).toEqual({ name: 'what-if.discard' });
    expect(usePage.getState().page).toBeNull();
  });

  it('does not do a plan that was changed since', async () => {
    showPage();
    await userEvent.type(plan(), '# more');
    expect(screen.getByText('The plan was changed since it was tried.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Do it on the stage…' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('says that the organisation was changed since', () => {
    showPage({ plan: { ...triedPlan, stale: true }, result: whatIfResult });
    expect(screen.getByText(/^Policies of the organisation were changed since/)).toBeTruthy();
  });

  it('says how far it is after a while, and stops', async () => {
    const running = { ...triedPlan, state: 'running', done: 120 } as const;
    const { transport } = showPage({ plan: running });
    expect(
      await screen.findByRole('progressbar', { name: '120 of 400 people looked at' }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'what-if.stop' });
  });

  it.each([
    [{ ...triedPlan, state: 'stopped' } as const, /It was stopped/],
    [
      { ...triedPlan, state: 'failed', failure: 'It broke.' } as const,
      /could not be tried: It broke\./,
    ],
  ])('says why there is no result', (stopped, words) => {
    showPage({ plan: stopped });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('takes what is typed in the shell', async () => {
    show(<ShellPane />, {}, ({ name }) => (name === 'shell.history' ? { lines: [] } : null));
    useShell.getState().type('Get-CsUser');
    await userEvent.click(screen.getByRole('button', { name: 'What would it do?' }));
    expect(usePage.getState().page).toMatchObject({ name: 'what-if' });
    expect(useWhatIfStore.getState().wanted).toBe('Get-CsUser');
  });

  it('tries at once what it was opened with', async () => {
    useWhatIfStore.getState().want('Get-CsUser');
    const { transport } = showPage({});
    expect(transport.commands).toContainEqual({ name: 'what-if.try', plan: 'Get-CsUser' });
  });
});
