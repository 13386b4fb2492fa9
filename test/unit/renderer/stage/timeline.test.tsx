// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import TimelinePane from '../../../../renderer/stage/timeline/timeline-pane.js';
import { answerPresence, presenceStage } from '../../../support/presence-entries.js';
import { show } from './show.js';

const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Moment to read' });
const reading = (): string => slider().getAttribute('aria-valuetext') ?? '';

describe('the timeline', () => {
  it('reads every lane at the present first', async () => {
    show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    expect(reading()).toContain('Fri 14 Jan 2011 09:05:12.');
    expect(reading()).toContain('Calendar: Busy: Design review.');
    expect(reading()).toContain('As published: In a meeting.');
    expect(reading()).toContain('Carol Diaz: Offline.');
  });

  it('is scrubbed by keys: minutes, seconds, hours and from change to change', async () => {
    show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    slider().focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(reading()).toContain('09:04:12');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(reading()).toContain('09:04:13');
    await userEvent.keyboard('p');
    expect(reading()).toContain('09:00:00');
    expect(reading()).toContain('As published: In a meeting.');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(reading()).toContain('08:59:59');
    expect(reading()).toContain('Calendar: Busy: Design review. As last polled: nothing.');
    await userEvent.keyboard('{PageDown}');
    expect(reading()).toContain('07:59:59');
  });

  it('goes back to the present', async () => {
    show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    slider().focus();
    await userEvent.keyboard('{PageDown}');
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    expect(reading()).toContain('09:05:12');
  });

  it('tells of the last poll before the moment, and that it failed', async () => {
    show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    slider().focus();
    await userEvent.keyboard('{PageDown}{PageDown}{ArrowUp}');
    expect(reading()).toContain('Polls: 07:00:00.');
    await userEvent.keyboard('{End}');
    expect(reading()).toContain('Polls: 08:30:00, failed');
  });

  it('asks for whole days of the organisation, and for weeks from Monday on', async () => {
    const { transport } = show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    await userEvent.click(screen.getByRole('radio', { name: 'Day' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Week' }));
    const asked = transport.commands.flatMap((command) =>
      command.name === 'timeline.read' ? [[command.from, command.to]] : [],
    );
    const midnight = (day: number): number => Date.UTC(2011, 0, day, 8);
    expect(asked).toContainEqual([midnight(14), midnight(15)]);
    expect(asked).toContainEqual([midnight(10), midnight(17)]);
  });

  it('shows the same as a table', async () => {
    show(<TimelinePane />, presenceStage, answerPresence);
    await screen.findByRole('slider');
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    const texts = rows.map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    expect(texts).toContainEqual(['08:20:00', '08:30:00', 'Bob Haller', 'Away']);
    expect(texts).toContainEqual(['08:20:00', 'goes on', 'Carol Diaz', 'Offline']);
    expect(texts).toContainEqual(['08:40:00', '09:40:00', 'Calendar', 'Busy: Design review']);
    expect(texts).toContainEqual(['08:30:00', '', 'Polls', 'poll failed']);
  });
});
