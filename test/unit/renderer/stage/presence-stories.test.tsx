// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import CalendarStory from '../../../../renderer/stage/story/calendar-story.js';
import LastActiveStory from '../../../../renderer/stage/story/last-active-story.js';
import { Stories } from '../../../../renderer/stage/story/stories.js';
import {
  answerPresence,
  mailbox,
  mailboxEntry,
  presenceStage,
} from '../../../support/presence-entries.js';
import { alice, at, available, stageEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

const sip = 'alice@contoso.com';
const { settings } = stageEntries();
const done = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('heading', { level: 3, name: /, Done$/ })
    .map((heading) => heading.textContent);
const logged = (id: string, kind: string) => ({
  [`log/${id}`]: { id, at: at(6), kind, actor: 'client', sip, text: 'It happened.', cause: null },
});

describe('the calendar story', () => {
  it('is chosen beside the photo story', async () => {
    show(<Stories />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('radio', { name: 'Calendar' }));
    expect(await screen.findByRole('heading', { name: 'The calendar story' })).toBeTruthy();
  });

  it('puts a meeting in the calendar from the present minute on, past the first poll', async () => {
    const { transport } = show(<CalendarStory />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('button', { name: /Put it in the calendar/ }));
    expect(transport.commands.filter(({ name }) => !name.startsWith('calendar.'))).toEqual([
      { name: 'clock.run', duration: '00:01:00' },
      {
        name: 'exchange.add-entry',
        mailbox: sip,
        subject: 'Story meeting',
        start: '2011-01-14T09:05:00',
        end: '2011-01-14T11:05:00',
      },
    ]);
  });

  it('ticks meeting, poll and publication as the state shows them', () => {
    const { change } = show(<CalendarStory />, presenceStage, answerPresence);
    const entries = [mailboxEntry('c9', 'Story meeting')];
    change({
      [`mailbox/${sip}`]: { ...mailbox, entries },
      ...logged('e8', 'mailbox.entry-added'),
    });
    expect(done()).toEqual(['Put a meeting in the calendar, Done']);
    change(logged('e9', 'calendar.polled'));
    expect(done()).toHaveLength(2);
    const presence = { ...available, class: 'busy', text: 'In a meeting' };
    change({ [`client/${sip}`]: { ...alice, presence } });
    expect(done()).toHaveLength(3);
    expect(screen.getByText(/-WebServicePollInterval 00:05:00/)).toBeTruthy();
  });
});

describe('the last active story', () => {
  it('lets time pass, installs the update, and keeps its ticks when that is taken back', async () => {
    const { transport, change } = show(<LastActiveStory />, presenceStage, answerPresence);
    await userEvent.click(screen.getByRole('button', { name: /for 25 minutes$/ }));
    expect(transport.commands).toEqual([
      { name: 'endpoint.lock', sip },
      { name: 'clock.run', duration: '00:25:00' },
    ]);
    const away = { ...available, class: 'away', text: 'Away' };
    change({ [`client/${sip}`]: { ...alice, presence: away } });
    change({ settings: { ...settings, lastActive: 'removed' } });
    expect(done()).toEqual(['Walk away, Done', 'Install the server update, Done']);
    change({ settings: { ...settings, lastActive: 'published' } });
    expect(done()).toHaveLength(3);
  });
});
