// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import { placeAfter } from '../../../../renderer/stage/visibility/grid-place.js';
import VisibilityPage from '../../../../renderer/stage/visibility/visibility-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import { foundPeople, people } from '../../../support/stage-entries.js';
import { alicesVisibility, withUpdate } from '../../../support/visibility-entries.js';
import { show } from './show.js';

const alice = { person: 'alice@contoso.com' };

function answer(command: Command): unknown {
  if (command.name === 'directory.search') return foundPeople(people);
  if (command.name !== 'visibility.matrix') return null;
  return command.switches?.includes('update') ? withUpdate : alicesVisibility;
}

const cell = (name: string | RegExp) => screen.findByRole('gridcell', { name });
const parameters = () => usePage.getState().page?.parameters;

afterEach(() => vi.restoreAllMocks());

describe('who sees what of a person', () => {
  it('says value, yes, no or none set, from the directory, and where documents disagree', async () => {
    show(<VisibilityPage parameters={alice} />, {}, answer);
    const grid = await screen.findByRole('grid', { name: 'Who sees what of Alice Ahlberg' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual([
      'Group',
      'What is seen',
      'BBBob BarrosWorkgroup',
      'Workgroup3 people',
      'Friends and Family1 person',
      'Federated3 people',
    ]);
    const names = within(grid)
      .getAllByRole('gridcell')
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual(
      expect.arrayContaining([
        'Availability, Federated: Away, documents disagree',
        'Last active, Federated: no',
        'Work, Workgroup: +1 (425) 555-0110, from the directory',
        'Other, Friends and Family: none set',
        'May interrupt, Workgroup: yes',
      ]),
    );
  });

  it('has one tab stop, arrows between cells, and opens and closes what stands behind one', async () => {
    show(<VisibilityPage parameters={alice} />, {}, answer);
    await screen.findByRole('grid');
    const stops = screen
      .getAllByRole('gridcell')
      .filter((each) => each.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{End}{ArrowLeft}');
    const opened = await cell(/^Subject of meetings, Friends and Family: no, documents disagree/);
    expect(document.activeElement).toBe(opened);
    await userEvent.keyboard('{Enter}');
    const panel = screen.getByRole('complementary', {
      name: 'Subject of meetings, Friends and Family',
    });
    expect(opened.getAttribute('aria-label')).toMatch(/, opened$/);
    expect(panel.textContent).toContain('No. The privacy relationship does not let it through.');
    expect(panel.textContent).toContain('DisableMeetingSubjectAndLocation');
    expect(panel.textContent).toContain('Tag:Sales');
    expect(await within(panel).findByText(/Friends and Family see the titles/)).toBeTruthy();
    within(panel).getByRole('button', { name: 'Close (Esc)' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(opened);
  });

  it('shows old and new value of what a switch changes, and counts them', async () => {
    show(<VisibilityPage parameters={{ ...alice, switches: 'update' }} />, {}, answer);
    const changed = await cell('Last active, Workgroup: no, on a copy, on the stage 25 mins');
    expect(changed.querySelector('s')?.textContent).toBe('25 mins');
    const bar = screen.getByRole('group', { name: 'On a copy' });
    const update = within(bar).getByRole('switch', { name: 'Update KB 2684128' });
    expect(update.getAttribute('aria-checked')).toBe('true');
    expect(bar.textContent).toContain('3 cells');
    expect(screen.getByRole('status').textContent).toBe('On a copy: 3 cells differ.');
    await userEvent.click(update);
    expect(parameters()).toEqual(alice);
  });

  it('turns a switch on a copy, and nothing on the stage', async () => {
    const { transport } = show(<VisibilityPage parameters={alice} />, {}, answer);
    const update = await screen.findByRole('switch', { name: 'Update KB 2684128' });
    await userEvent.click(update);
    expect(parameters()).toEqual({ ...alice, switches: 'update' });
    expect(transport.commands.some(({ name }) => name === 'server.set-last-active')).toBe(false);
  });

  it('does on the stage what was tried', async () => {
    const { transport } = show(
      <VisibilityPage parameters={{ ...alice, switches: 'update' }} />,
      {},
      answer,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Do it on the stage…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Do it on the stage' });
    expect(dialog.textContent).toContain('Install the update of KB 2684128.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Do it' }));
    expect(transport.commands).toContainEqual({
      name: 'server.set-last-active',
      delivery: 'removed',
    });
    await vi.waitFor(() => expect(parameters()).toEqual(alice));
  });

  it('folds the switches that are asked for seldom', async () => {
    show(<VisibilityPage parameters={alice} />, {}, answer);
    await screen.findByRole('grid');
    expect(screen.queryByRole('switch', { name: 'Disable5' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'More…' }));
    expect(screen.getByRole('switch', { name: 'Disable5' })).toBeTruthy();
  });

  it('puts a person in as a column, and takes the column away', async () => {
    show(<VisibilityPage parameters={{ ...alice, seenBy: 'bob@contoso.com' }} />, {}, answer);
    await screen.findByRole('grid');
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a person as a column' }), 'x');
    await userEvent.click((await screen.findAllByRole('option'))[0] ?? document.body);
    expect(parameters()?.seenBy).toMatch(/^bob@contoso\.com,.+@/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take the column of Bob Barros away' }),
    );
    expect(parameters()).toEqual(alice);
  });

  it('asks for a person first, and says why there is no table', async () => {
    show(<VisibilityPage parameters={{}} />, {}, answer);
    expect(screen.getByRole('main').textContent).toContain('Choose a person');
    show(<VisibilityPage parameters={alice} />, {}, () => {
      throw new Error('Nobody has the address.');
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Nobody has the address.');
  });

  it('lets one column be chosen in a narrow window', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) =>
        ({
          matches: query.includes('width'),
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        }) as unknown as MediaQueryList,
    );
    show(<VisibilityPage parameters={alice} />, {}, answer);
    await screen.findByRole('grid');
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Column' }), 'Federated');
    expect(await cell('Last active, Federated: no')).toBeTruthy();
  });
});

describe('the keys of a grid', () => {
  const at = { row: 2, column: 1 };
  it.each([
    ['ArrowRight', false, { row: 2, column: 2 }],
    ['ArrowLeft', false, { row: 2, column: 0 }],
    ['ArrowUp', false, { row: 1, column: 1 }],
    ['ArrowDown', false, { row: 3, column: 1 }],
    ['Home', false, { row: 2, column: 0 }],
    ['End', false, { row: 2, column: 2 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 4, column: 2 }],
    ['PageDown', false, { row: 4, column: 1 }],
    ['a', false, null],
  ])('lead by %s (Ctrl %s)', (key, isWhole, expected) => {
    expect(placeAfter(key, at, 5, 3, isWhole)).toEqual(expected);
  });
});
