// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import PresencePane from '../../../../renderer/stage/endpoints/presence-pane.js';
import {
  answerPresence,
  endpoints,
  forecast,
  presenceStage,
} from '../../../support/presence-entries.js';
import { show } from './show.js';

const sip = 'alice@contoso.com';
const device = (name: RegExp) =>
  within(
    screen
      .getAllByRole('listitem')
      .find((item) => within(item).queryByRole('heading', { name })) as HTMLElement,
  );

describe('the devices of a person', () => {
  it('say in words what each tells the server', () => {
    show(<PresencePane />, presenceStage, answerPresence);
    expect(device(/Computer/).getByRole('status').textContent).toBe('Active since 08:00:00');
    expect(device(/Mobile/).getByRole('status').textContent).toBe(
      'Inactive since 08:55:00, not touched since 08:50:00, in a call',
    );
  });

  it('have a button for each cause of change that fits their state', async () => {
    const { transport } = show(<PresencePane />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('button', { name: 'Lock: Computer' }));
    await userEvent.click(screen.getByRole('button', { name: 'Walk away: Computer' }));
    await userEvent.click(screen.getByRole('button', { name: 'End call: Mobile' }));
    await userEvent.click(screen.getByRole('button', { name: 'Start conference: Computer' }));
    expect(transport.commands.filter(({ name }) => name.startsWith('endpoint.'))).toEqual([
      { name: 'endpoint.lock', sip, endpoint: 'computer-1' },
      { name: 'endpoint.idle', sip, endpoint: 'computer-1' },
      { name: 'endpoint.end-call', sip, endpoint: 'mobile-1' },
      { name: 'endpoint.start-call', sip, endpoint: 'computer-1', kind: 'conference' },
    ]);
    expect(screen.queryByRole('button', { name: 'Lock: Mobile' })).toBeNull();
  });

  it('offer nothing but the way back while the network is gone', () => {
    const [own] = endpoints;
    const gone = own ? [{ ...own, machine: 'disconnected' as const }] : [];
    show(<PresencePane />, { ...presenceStage, [`endpoints/${sip}`]: gone }, answerPresence);
    const names = device(/Computer/)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names).toEqual(['Reconnect', 'Sleep']);
  });

  it('put the PC to sleep for as long as was typed', async () => {
    const { transport } = show(<PresencePane />, presenceStage, answerPresence);
    const field = screen.getByRole('textbox', { name: /How long to sleep/ });
    await userEvent.clear(field);
    await userEvent.type(field, '03:00{Enter}');
    expect(transport.commands.at(-1)).toEqual({ name: 'clock.sleep', sip, duration: '03:00:00' });
  });

  it('are added by kind', async () => {
    const { transport } = show(<PresencePane />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('button', { name: 'Add a desk phone' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'endpoint.add', sip, device: 'deskphone' });
  });
});

describe('the forecast', () => {
  it('says when presence flips and returns, and why', async () => {
    show(<PresencePane />, presenceStage, answerPresence);
    await screen.findByRole('list', { name: 'Forecast' });
    const entries = within(screen.getByRole('list', { name: 'Forecast' }));
    expect(entries.getByText('09:30:00 In a meeting')).toBeTruthy();
    expect(entries.getByText(/back at 10:00:00/)).toBeTruthy();
    expect(entries.getByText(/The poll at 09:30:00 sees it/)).toBeTruthy();
    expect(entries.getByText('Never shown')).toBeTruthy();
    expect(entries.getByText(/by then it is over/)).toBeTruthy();
  });

  it('counts the polls of as many users as are typed', async () => {
    show(<PresencePane />, presenceStage, answerPresence);
    await screen.findByRole('list', { name: 'Forecast' });
    const polls = screen.getByRole('status', { name: 'Polls per hour' });
    expect(polls.textContent).toBe('2,000');
    const users = screen.getByRole('spinbutton', { name: /How many users/ });
    await userEvent.tripleClick(users);
    await userEvent.keyboard('250');
    expect(polls.textContent).toBe('500');
  });

  it('shows the same entries under each model, and which is used', async () => {
    show(<PresencePane />, presenceStage, answerPresence);
    await screen.findByRole('list', { name: 'Forecast' });
    const table = screen.getByRole('table', { name: /Boundary-aware/ });
    expect(within(table).getByRole('row', { name: /Design review/ }).textContent).toContain(
      '09:10:00 – 10:00:00',
    );
    expect(screen.getByRole('table', { name: /Two timers used here/ })).toBeTruthy();
  });

  it('says why there is none when it is refused', async () => {
    show(<PresencePane />, presenceStage, (command) =>
      command.name === 'calendar.forecast' ? new Error('There is no Exchange.') : null,
    );
    expect((await screen.findByRole('alert')).textContent).toBe(
      'No forecast: There is no Exchange.',
    );
  });

  it('is asked for again when something happens to that person', async () => {
    const { transport, change } = show(<PresencePane />, presenceStage, answerPresence);
    await screen.findByRole('list', { name: 'Forecast' });
    const asked = () =>
      transport.commands.filter(({ name }) => name === 'calendar.forecast').length;
    const before = asked();
    change({
      'log/e9': {
        id: 'e9',
        at: forecast.entries[0]?.start,
        kind: 'calendar.polled',
        actor: 'client',
        sip,
        text: 'A poll.',
        cause: null,
      },
    });
    await expect.poll(asked).toBe(before + 1);
  });
});

describe('the server switch', () => {
  it('installs the update that removes last active', async () => {
    const { transport } = show(<PresencePane />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('radio', { name: /Removed from every delivery/ }));
    expect(transport.commands.at(-1)).toEqual({
      name: 'server.set-last-active',
      delivery: 'removed',
    });
  });
});
