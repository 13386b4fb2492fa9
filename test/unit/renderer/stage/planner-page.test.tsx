// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import PlannerPage from '../../../../renderer/stage/planner/planner-page.js';
import { placeOf, pollStops, stopAt, stopFrom } from '../../../../renderer/stage/planner/stops.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { answerPlanner } from '../../../support/planner-entries.js';
import { at, globalPolicy, photosControl } from '../../../support/stage-entries.js';
import { show } from './show.js';

const quarterAnHour = {
  ...globalPolicy,
  changed: [
    { parameter: 'WebServicePollInterval', value: '00:15:00', stored: 900_000, since: at(0) },
  ],
};

/** The page over Global as it comes, and PhotosControl, which polls every quarter of an hour. */
async function showPlanner(
  parameters: Readonly<Record<string, string>> = {},
  profile: RangeProfile = 'lync2010',
) {
  const shown = show(
    <PlannerPage parameters={parameters} />,
    {
      'policy/Global': globalPolicy,
      'policy/Tag:PhotosControl': {
        ...photosControl('NoPhoto'),
        changed: quarterAnHour.changed,
      },
    },
    answerPlanner(profile),
  );
  await screen.findByRole('table', { name: 'What they cost' });
  return shown;
}

const slider = (name: string) => screen.getByRole('slider', { name });
const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const figure = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const set = () => screen.getByRole('button', { name: /^Set B on/ }) as HTMLButtonElement;

describe('the settings', () => {
  it('begin with the policy as it is and the examples of the article', async () => {
    await showPlanner();
    expect(slider('Poll of Exchange, A').getAttribute('aria-valuetext')).toBe(
      '30 minutes, not set',
    );
    expect(slider('Poll of Exchange, B').getAttribute('aria-valuetext')).toBe('5 minutes');
    expect(field('WebServicePollInterval, A').value).toBe('');
    expect(field('CalendarStatePublicationInterval, B').value).toBe('300');
  });

  it('go from stop to stop by arrows, five by page keys, and to the ends', async () => {
    await showPlanner();
    const poll = slider('Poll of Exchange, B');
    const typed = field('WebServicePollInterval, B');
    fireEvent.keyDown(poll, { key: 'ArrowRight' });
    await expect.poll(() => typed.value).toBe('00:07:00');
    await expect.poll(() => poll.getAttribute('aria-valuetext')).toBe('7 minutes');
    fireEvent.keyDown(poll, { key: 'PageUp' });
    await expect.poll(() => typed.value).toBe('00:45:00');
    await expect.poll(() => poll.getAttribute('aria-valuetext')).toBe('45 minutes');
    fireEvent.keyDown(poll, { key: 'End' });
    await expect.poll(() => typed.value).toBe('08:00:00');
  });

  it('lose no key that comes before the emulator has answered the one before', async () => {
    await showPlanner();
    const poll = slider('Poll of Exchange, B');
    for (let key = 0; key < 3; key += 1) fireEvent.keyDown(poll, { key: 'ArrowRight' });
    expect(poll.getAttribute('aria-valuetext')).toBe('15 minutes');
    expect(field('WebServicePollInterval, B').value).toBe('00:15:00');
  });

  it('take what is typed with Enter, and say why a value is refused', async () => {
    await showPlanner();
    const typed = field('WebServicePollInterval, B');
    await userEvent.clear(typed);
    await userEvent.type(typed, '00:04:59{Enter}');
    await screen.findByText(/does not take the value "00:04:59"/);
    expect(typed.getAttribute('aria-invalid')).toBe('true');
    expect(set().disabled).toBe(true);
    expect(screen.getByText('B is refused: see the value above.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Copy' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('go no further than the policy accepts, and say so', async () => {
    await showPlanner();
    const poll = slider('Poll of Exchange, B');
    const typed = field('WebServicePollInterval, B');
    fireEvent.keyDown(poll, { key: 'Home' });
    expect(screen.getByText('The policy accepts 5 min to 8 h alone.')).toBeTruthy();
    fireEvent.change(poll, { target: { value: '1' } });
    expect(typed.value).toBe('00:05:00');
    fireEvent.keyDown(poll, { key: 'ArrowRight' });
    expect(screen.queryByText('The policy accepts 5 min to 8 h alone.')).toBeNull();
    await expect.poll(() => typed.value).toBe('00:07:00');
  });

  it('go no further than the other documents accept where those are in force', async () => {
    await showPlanner({}, 'technet');
    fireEvent.keyDown(slider('Poll of Exchange, B'), { key: 'End' });
    expect(screen.getByText('The policy accepts 1 s to 1 h alone.')).toBeTruthy();
    await expect.poll(() => field('WebServicePollInterval, B').value).toBe('01:00:00');
  });

  it('say where documents disagree', async () => {
    await showPlanner();
    fireEvent.keyDown(slider('Poll of Exchange, B'), { key: 'End' });
    expect(await screen.findByText('Documents disagree whether this is allowed.')).toBeTruthy();
    const conflict = screen.getByRole('region', {
      name: 'Documents disagree on the range of WebServicePollInterval',
    });
    expect(conflict.textContent).toContain('Lync 2010 reference: 5 min to 8 h.');
    expect(conflict.textContent).toContain('Later pages, 2013 to 2019: 1 s to 1 h.');
  });

  it('are those of another policy once it is chosen', async () => {
    await showPlanner();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Policy' }),
      'Tag:PhotosControl, 1 person',
    );
    await expect.poll(() => field('WebServicePollInterval, A').value).toBe('00:15:00');
    expect(set().textContent).toBe('Set B on Tag:PhotosControl');
  });

  it('are those of the policy that the address names', async () => {
    await showPlanner({ policy: 'Tag:PhotosControl' });
    expect(field('WebServicePollInterval, A').value).toBe('00:15:00');
  });

  it('are MAPIPollInterval for mailboxes on Exchange 2003', async () => {
    await showPlanner();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Mailboxes on' }),
      'Exchange 2003',
    );
    expect(await screen.findByRole('textbox', { name: 'MAPIPollInterval, A' })).toBeTruthy();
    expect(screen.getByText(/^Set-CsClientPolicy/).textContent).toBe(
      'Set-CsClientPolicy -Identity Global -MAPIPollInterval 00:05:00 -CalendarStatePublicationInterval 300',
    );
  });
});

describe('what they cost', () => {
  it('stands beside each other, with the difference in words', async () => {
    await showPlanner();
    expect(figure('Worst wait')).toEqual(['< 30 min', '< 5 min', '25 min less']);
    expect(figure('Mean wait')).toEqual(['15 min', '2 min 30 s', '12 min 30 s less']);
    expect(figure('Polls an hour')).toEqual(['20,000', '120,000', '6 times']);
    expect(figure('Publications an hour')).toEqual(['120,000', '120,000', 'the same']);
    expect(screen.getByText(/^A: created at 08:00:01, shown at 08:30:00/)).toBeTruthy();
  });

  it('is counted for as many people as are typed', async () => {
    await showPlanner();
    const people = screen.getByRole('spinbutton', { name: /Load for/ });
    await userEvent.tripleClick(people);
    await userEvent.keyboard('500');
    expect(figure('Polls an hour')[0]).toBe('1,000');
  });

  it('names the bound of timers that do not start together where sign-ins are spread', async () => {
    await showPlanner();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Signed in' }),
      'spread over 07:00 to 08:00',
    );
    expect(figure('Worst wait, timers apart').slice(0, 2)).toEqual(['< 35 min', '< 10 min']);
    await expect.poll(() => figure('Polls, busiest minute')[0]).toBe('333');
  });
});

describe('the strip', () => {
  it('is a picture with a summary for each setting', async () => {
    await showPlanner();
    expect(
      screen.getByRole('img', {
        name: 'Setting A, 60 minutes of creation: presence flips 30 s to 29 min 30 s after creation.',
      }),
    ).toBeTruthy();
  });

  it('has a cursor that speaks', async () => {
    await showPlanner();
    const cursor = slider('Minute of creation');
    for (let step = 0; step < 12; step += 1) fireEvent.keyDown(cursor, { key: 'ArrowRight' });
    expect(cursor.getAttribute('aria-valuetext')).toBe(
      'Created at 08:12:30. A shows it at 08:30:00, after 17 min 30 s. B shows it at 08:15:00, after 2 min 30 s',
    );
  });

  it('is a table too, with the meetings that are never shown', async () => {
    await showPlanner();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'It lasts' }), '15 min');
    const summary = screen.getByText('As a table');
    const details = summary.closest('details');
    if (!details) throw new Error('There is nothing to unfold.');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const table = await screen.findByRole('table', {
      name: 'When presence flips, by minute of creation',
    });
    const row = () =>
      within(within(table).getByRole('row', { name: /^08:02:30/ }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    await expect.poll(row).toEqual(['never', '–', '08:05:00', '2 min 30 s']);
  });
});

describe('the readings', () => {
  it('stand side by side, and the author was not sure', async () => {
    await showPlanner();
    const readings = within(screen.getByRole('region', { name: /Three readings/ }));
    const shown = readings
      .getAllByRole('heading', { level: 4 })
      .map(({ textContent, parentElement }) => [
        textContent,
        /\d\d:\d\d:\d\d to \d\d:\d\d:\d\d/.exec(parentElement?.textContent ?? '')?.[0],
      ]);
    expect(shown).toEqual([
      ['Two timersin use', '08:50:00 to 09:20:00'],
      ['Chained', '09:05:00 to 09:35:00'],
      ['Boundary-aware', '08:47:00 to 09:17:00'],
    ]);
    expect(readings.getByText(/The author was not sure/)).toBeTruthy();
  });
});

describe('the cmdlet', () => {
  it('is copied, and set by one click', async () => {
    const { transport } = await showPlanner();
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const line =
      'Set-CsClientPolicy -Identity Global -WebServicePollInterval 00:05:00 -CalendarStatePublicationInterval 300';
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(line);
    await userEvent.click(set());
    expect(transport.commands.at(-1)).toEqual({ name: 'shell.run', text: line });
  });

  it('is tried in the client of somebody whom the policy governs', async () => {
    await showPlanner();
    await userEvent.click(screen.getByRole('button', { name: 'Compare clients' }));
    expect(usePage.getState().page).toMatchObject({
      name: 'compare',
      parameters: {
        person: 'alice@contoso.com',
        plan: 'Set-CsClientPolicy -Identity Global -WebServicePollInterval 00:05:00 -CalendarStatePublicationInterval 300',
      },
    });
  });

  it('has nothing to set where the policy has these intervals', async () => {
    const { change } = await showPlanner();
    change({
      'policy/Global': {
        ...globalPolicy,
        changed: [
          { parameter: 'WebServicePollInterval', value: '00:05:00', stored: 300_000, since: at(6) },
          {
            parameter: 'CalendarStatePublicationInterval',
            value: '300',
            stored: 300,
            since: at(6),
          },
        ],
      },
    });
    expect(set().disabled).toBe(true);
    expect(screen.getByText(/Global has these intervals/)).toBeTruthy();
    expect(screen.getByText(/A and B are the same/)).toBeTruthy();
    await expect.poll(() => figure('Polls an hour')[2]).toBe('the same');
  });
});

describe('the scale', () => {
  it('holds each stop at its place', () => {
    pollStops.forEach((stop, place) => {
      expect(placeOf(pollStops, stop)).toBe(place);
      expect(stopAt(pollStops, place)).toBe(stop);
    });
  });

  it('goes on from between two stops to the next of either side', () => {
    expect(stopFrom(pollStops, 301, 1)).toBe(420);
    expect(stopFrom(pollStops, 301, -1)).toBe(300);
    expect(stopFrom(pollStops, 28_800, 5)).toBe(28_800);
    expect(placeOf(pollStops, 40_000)).toBe(pollStops.length - 1);
  });
});
