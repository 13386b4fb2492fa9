// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import InspectionPage from '../../../../renderer/stage/inspection/inspection-page.js';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import {
  alicesInspection,
  alicesSettings,
  alicesTimeline,
} from '../../../support/inspection-entries.js';
import { foundPeople, people } from '../../../support/stage-entries.js';
import { show } from './show.js';

const alice = { person: 'alice@contoso.com' };

function shown(parameters: Readonly<Record<string, string>> = alice) {
  const asked: Command[] = [];
  show(<InspectionPage parameters={parameters} />, {}, (command) => {
    asked.push(command);
    if (command.name === 'directory.search') return foundPeople(people);
    if (command.name === 'timeline.read') return alicesTimeline;
    if (command.name === 'inspection.settings') return alicesSettings;
    return command.name === 'inspection.read' ? alicesInspection : null;
  });
  return {
    asked,
    moments: () =>
      asked.flatMap((command) => (command.name === 'inspection.read' ? [command.at ?? null] : [])),
  };
}

const column = (name: string) => screen.findByRole('region', { name });

describe('the presence inspector', () => {
  it('shows four columns with what differs between mailbox and cache', async () => {
    shown();
    const calendar = await column('Calendar');
    expect(
      within(calendar)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([
      expect.stringMatching(/^Stand-updecides.*Busy, Room 4$/),
      expect.stringMatching(/^Review.*the client has an earlier version$/),
      expect.stringMatching(/^Dentist.*Out of Office.*the client has not read it$/),
    ]);
    expect(within(await column('Cache')).getByRole('button', { name: /Call/ }).textContent).toMatch(
      /gone from the mailbox$/,
    );
    expect((await column('Published')).textContent).toContain('it decides.');
    const watchers = await column('Watchers');
    expect(watchers.textContent).toContain('Bob BarrosIn a meeting');
    expect(watchers.textContent).toContain('Carol ChenNot kept for that moment.');
  });

  it('shows the log entries behind what is chosen, from the first cause on', async () => {
    shown();
    await userEvent.click(
      within(await column('Watchers')).getByRole('button', { name: /Bob Barros/ }),
    );
    const behind = screen.getByRole('region', { name: 'What made it so' });
    const kinds = within(behind)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('code')?.textContent);
    expect(kinds).toEqual(['calendar.polled', 'calendar.published', 'presence.changed']);
  });

  it('lights an entry in all columns while it is pointed at', async () => {
    shown();
    await userEvent.hover(
      within(await column('Calendar')).getByRole('button', { name: /Stand-up/ }),
    );
    const lit = screen.getAllByRole('button').filter(({ dataset }) => dataset.lit === 'true');
    expect(lit.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Stand-up'),
      expect.stringContaining('Stand-up'),
      expect.stringContaining('In a meeting'),
    ]);
  });

  it('asks for the moment that the timeline reads, and follows the clock again', async () => {
    const { moments } = shown();
    await column('Calendar');
    expect(moments()).toEqual([null]);
    const slider = screen.getByRole('slider', { name: 'Moment to read' });
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await screen.findByText(/^As of /);
    expect(moments().at(-1)).toBe(alicesInspection.at - 60_000);
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    await screen.findByText(/it goes on with the clock/);
    expect(moments().at(-1)).toBeNull();
  });

  it('shows settings as set, as provisioned and as effective, and those that are pending', async () => {
    shown({ ...alice, view: 'settings' });
    const table = await screen.findByRole('table', { name: 'Settings' });
    const row = within(table).getByRole('row', { name: /^DisplayPhoto/ });
    expect(row.textContent).toContain('NoPhoto');
    expect(row.textContent).toContain('from the next sign-in');
    expect(row.textContent).toContain('AllPhotos');
    await userEvent.click(screen.getByRole('radio', { name: 'Pending' }));
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search settings' }), 'xyz');
    expect(screen.getByText('No setting fits.')).toBeTruthy();
  });

  it('keeps person and view in the address of the page', async () => {
    shown();
    await userEvent.click(await screen.findByRole('radio', { name: 'Settings' }));
    expect(usePage.getState().page?.parameters).toEqual({ ...alice, view: 'settings' });
  });
});
