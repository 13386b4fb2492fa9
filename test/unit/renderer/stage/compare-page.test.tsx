// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
// Fetched when it is first opened; here it is there at once.
import '../../../../renderer/client/options/options-dialog.js';
import ComparePage from '../../../../renderer/stage/compare/compare-page.js';
import { useCompareView } from '../../../../renderer/stage/compare/view-store.js';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import { copyTopics } from '../../../support/copy-entries.js';
import { carolsPolicy } from '../../../support/resultant-entries.js';
import { layOutWindow, showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import './show.js';

const alice = 'alice@contoso.com';

function showPage(
  topics: Parameters<typeof copyTopics>[0] = {},
  parameters: Readonly<Record<string, string>> = { target: 'pending' },
) {
  return showOver(
    <ComparePage parameters={{ person: alice, ...parameters }} />,
    { stage: stageEntries(), ...copyTopics(topics) },
    (command: Command) => (command.name === 'policy.resultant' ? carolsPolicy : null),
  );
}

const opened = ({ transport }: ReturnType<typeof showPage>) =>
  transport.commands.filter(({ name }) => name === 'copy.open');
const differences = () => screen.getAllByRole('button', { name: /^Difference \d of/ });
const isAway = (name: string) => side(name).hasAttribute('inert');
const side = (name: string) => screen.getByRole('region', { name });

const press = (code: string, shiftKey = false) =>
  fireEvent.keyDown(document.body, { code, shiftKey });

beforeAll(layOutWindow);
beforeEach(() => useCompareView.setState(useCompareView.getInitialState(), true));

describe('a client before and after', () => {
  it('lists what differs in words, what is the same, and why', async () => {
    showPage();
    expect(differences().map((each) => each.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Difference 1 of \d, Own picture: .* → square$/),
      expect.stringMatching(/^Difference 2 of \d, .*ictures: .* → .*squares?/),
      expect.stringMatching(/^Difference 3 of \d, Page My Picture: three choices → gone$/),
    ]);
    expect(screen.getByText(/status menu/i)).toBeTruthy();
    const why = screen.getByRole('region', { name: 'Why' });
    expect(why.textContent).toContain('Tag:PhotosControl sets DisplayPhoto to NoPhoto.');
    expect(within(side('As it would be')).getByText('on a copy')).toBeTruthy();
  });

  it('goes through the differences with F8, and opens in both where they are', async () => {
    showPage();
    for (const _ of [1, 2, 3]) press('F8');
    expect(differences()[2]?.getAttribute('aria-current')).toBe('true');
    expect(await screen.findAllByRole('dialog', { name: /^Lync - Options/ })).toHaveLength(2);
    expect(screen.getByText(/^My Picture is not here/)).toBeTruthy();
    press('F8', true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows one client, both, or one picture, and swaps the sides by keys', async () => {
    showPage();
    act(() => differences()[0]?.focus());
    await userEvent.keyboard('1');
    expect(isAway('As it would be')).toBe(true);
    await userEvent.keyboard(' ');
    expect(isAway('As it would be')).toBe(false);
    expect(isAway('As it is')).toBe(true);
    await userEvent.keyboard('3');
    const slider = screen.getByRole('slider');
    act(() => slider.focus());
    await userEvent.keyboard('{ArrowUp}');
    expect(slider.getAttribute('aria-valuetext')).toBe('48 percent as it is');
  });

  it('says so when nothing would be noticed', () => {
    showPage({ isSame: true });
    expect(screen.getByText(/would notice nothing\.$/)).toBeTruthy();
    expect(screen.getByText('No setting differs either.')).toBeTruthy();
  });

  it('says why somebody has no client on a side', () => {
    const refusals = { [alice]: 'Alice is not enabled. Enable her first.' };
    showPage({ copy: { after: { refusals } } });
    expect(within(side('As it would be')).getByRole('alert').textContent).toContain(
      'Alice is not enabled.',
    );
    expect(within(side('As it is')).queryByRole('alert')).toBeNull();
  });

  it('waits for a policy to be chosen, and tries it then', async () => {
    const shown = showPage({}, { target: 'policy' });
    expect(within(side('As it would be')).getByText(/^Choose a policy or a setting/)).toBeTruthy();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Policy or setting' }),
      'DisplayPhoto NoPhoto',
    );
    expect(usePage.getState().page?.parameters).toEqual({
      person: alice,
      target: 'policy',
      set: 'DisplayPhoto NoPhoto',
    });
    expect(opened(shown)).toEqual([]);
  });

  it('opens the copy again with the plan of its target when a restarted emulator knows of none', () => {
    const plan = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';
    const shown = showPage({ copy: { plan } }, { target: 'plan', plan });
    expect(opened(shown)).toEqual([]);
    const [topic = ''] = shown.transport.sent.flatMap((frame) =>
      frame.type === 'hello' && frame.topic.startsWith('copy/') ? [frame.topic] : [],
    );
    act(() => shown.transport.change({ [topic]: { copy: null } }));
    expect(opened(shown)).toMatchObject([{ copy: topic.replace('copy/', ''), sip: alice, plan }]);
  });

  it('shows the lines of a plan that went wrong, and does not make them so', () => {
    const plan = 'Grant-CsClientPolicy nobody None';
    const problems = [{ line: 1, message: 'There is no user "nobody".' }];
    showPage({ copy: { plan, problems } }, { target: 'plan', plan });
    expect(screen.getByText('Line 1: There is no user "nobody".')).toBeTruthy();
    const doIt = screen.getByRole('button', { name: 'Do it on the stage' });
    expect((doIt as HTMLButtonElement).disabled).toBe(true);
  });

  it('makes it so on the stage by one act: the plan, then the new sign-in', async () => {
    const plan = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';
    const { transport } = showPage({ copy: { plan } }, { target: 'plan', plan });
    await userEvent.click(screen.getByRole('button', { name: 'Do it on the stage' }));
    expect(transport.commands.slice(-2)).toMatchObject([
      { name: 'shell.run', text: plan },
      { name: 'client.sign-out-and-in', sip: alice },
    ]);
  });

  it('sends what is done at a client of the copy to the copy', async () => {
    const { transport } = showPage();
    await userEvent.click(within(side('As it is')).getByRole('tab', { name: 'Status' }));
    expect(transport.commands.at(-1)).toMatchObject({
      name: 'copy.command',
      side: 'before',
      command: { name: 'client.set-display', sip: alice, choice: { view: 'status' } },
    });
  });
});
