// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import ResultantPolicyPage from '../../../../renderer/stage/resultant-policy/resultant-policy-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import { carolsPolicy, davesPolicy } from '../../../support/resultant-entries.js';
import { foundPeople, people } from '../../../support/stage-entries.js';
import { show } from './show.js';

function answer(command: Command): unknown {
  if (command.name === 'policy.resultant')
    return command.sip === davesPolicy.sip ? davesPolicy : carolsPolicy;
  return command.name === 'directory.search' ? foundPeople(people) : null;
}

const carol = { person: 'carol@contoso.com' };
const both = { ...carol, compare: 'dave@contoso.com' };
const tableOf = (cmdlet: string) => screen.findByRole('table', { name: new RegExp(cmdlet) });
const rowNames = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('the resultant policy of a person', () => {
  it('shows each setting, and below it crossed out what lost and why', async () => {
    show(<ResultantPolicyPage parameters={carol} />, {}, answer);
    const table = await tableOf('CsClientPolicy');
    const rows = within(table).getAllByRole('row');
    const photo = rows.findIndex((row) => row.textContent?.includes('NoPhoto'));
    expect(rows[photo]?.textContent).toContain('Tag:Front Desk');
    const lost = rows[photo + 1];
    expect(lost?.querySelectorAll('s')).toHaveLength(3);
    expect(lost?.textContent).toContain('PhotosFromADOnly');
    expect(lost?.textContent).toContain('nothing merges');
    expect(rows[photo + 2]?.textContent).not.toContain('AllPhotos');
    expect(table.textContent).toContain('the client uses 08:00:00');
    expect(table.textContent).toContain('later than 2010: kept, not acted on (Lync Server 2013)');
  });

  it.each([
    ['Set 1', ['DisplayPhoto', 'DisplayPhoto']],
    ['Set and overridden 1', ['DisplayPhoto', 'DisplayPhoto']],
    ['Set, equal to the default 1', ['WebServicePollInterval']],
    ['Later versions 1', ['TracingLevel']],
  ])('keeps to a filter: %s', async (name, expected) => {
    show(<ResultantPolicyPage parameters={carol} />, {}, answer);
    await tableOf('CsClientPolicy');
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(rowNames(await tableOf('CsClientPolicy'))).toEqual(expected);
    expect(screen.queryByRole('table', { name: /CsPrivacyConfiguration/ })).toBeNull();
  });

  it('finds a setting by what it does', async () => {
    show(<ResultantPolicyPage parameters={carol} />, {}, answer);
    await tableOf('CsClientPolicy');
    const box = screen.getByRole('searchbox', { name: 'Find a setting' });
    await userEvent.type(box, 'what enablepriv');
    expect(screen.getAllByRole('table')).toHaveLength(1);
    await userEvent.type(box, 'zzz');
    expect(screen.getByText('No setting fits.')).toBeTruthy();
  });

  it('opens the client with one click, unless nobody can sign in', async () => {
    const { transport } = show(<ResultantPolicyPage parameters={carol} />, {}, answer);
    await userEvent.click(await screen.findByRole('button', { name: 'Open the client' }));
    expect(transport.commands).toContainEqual({ name: 'client.sign-in', sip: carol.person });
  });

  it('says who cannot sign in', async () => {
    show(<ResultantPolicyPage parameters={{ person: davesPolicy.sip }} />, {}, answer);
    const open = await screen.findByRole('button', { name: 'Open the client' });
    expect(open).toHaveProperty('disabled', true);
    expect(screen.getByText('Dave Okoro is not enabled for Lync Server.')).toBeTruthy();
  });

  it('is put into the clipboard as text', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    show(<ResultantPolicyPage parameters={carol} />, {}, answer);
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await screen.findByText('Copied.');
    expect(writeText.mock.calls[0]?.[0]).toContain('CsClientPolicy.DisplayPhoto = NoPhoto (set)');
  });

  it('asks whose it is where the address does not say', async () => {
    show(<ResultantPolicyPage parameters={{}} />, {}, answer);
    const box = screen.getByRole('combobox', { name: 'Person' });
    await userEvent.type(box, 'car');
    await screen.findByRole('option', { name: /Carol Diaz/ });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(usePage.getState().page?.parameters).toEqual({ person: 'carol@contoso.com' });
  });
});

describe('two people beside each other', () => {
  it('shows what differs, counts what is the same, and shows that on demand', async () => {
    show(<ResultantPolicyPage parameters={both} />, {}, answer);
    const table = await tableOf('CsClientPolicy');
    expect(
      screen.getByText(
        '1 setting differs between Carol Diaz and Dave Okoro, 1 has the same effect and is set differently; 3 are the same in both.',
      ),
    ).toBeTruthy();
    expect(rowNames(table)).toEqual([
      'Governs',
      'DisplayPhoto',
      'WebServicePollInterval',
      'TracingLevel',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    expect(rowNames(await tableOf('CsClientPolicy'))).toContain('EnableTracing');
    expect(screen.getAllByText('same in both').length).toBeGreaterThan(1);
  });

  it('is left by a button', async () => {
    show(<ResultantPolicyPage parameters={both} />, {}, answer);
    await userEvent.click(await screen.findByRole('button', { name: 'End the comparison' }));
    expect(usePage.getState().page?.parameters).toEqual(carol);
  });
});
