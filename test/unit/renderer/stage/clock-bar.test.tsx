// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClockBar } from '../../../../renderer/stage/clock/clock-bar.js';
import { RunStrip } from '../../../../renderer/stage/clock/run-strip.js';
import { at, clock } from '../../../support/stage-entries.js';
import { show } from './show.js';

const time = (): string | null => screen.getByRole('time').textContent;

afterEach(() => vi.useRealTimers());

describe('the clock bar', () => {
  it('shows the time of the organisation and what comes next', () => {
    show(<ClockBar />);
    expect(time()).toBe('09:05:12');
    expect(screen.getByTitle('Calendar poll of Alice Ng').textContent).toBe(
      '09:30:00 Calendar poll of Alice Ng',
    );
  });

  it('plays a paused clock at its last rate and pauses a playing one', async () => {
    const { transport, change } = show(<ClockBar />, { clock: { ...clock, lastRate: 60 } });
    await userEvent.click(screen.getByRole('button', { name: 'Play at 60×' }));
    change({ clock: { ...clock, rate: 60, lastRate: 60 } });
    await userEvent.click(screen.getByRole('button', { name: 'Pause the clock' }));
    expect(transport.commands).toEqual([{ name: 'clock.play', rate: 60 }, { name: 'clock.pause' }]);
  });

  it('runs a fixed or a given length and goes to the next event', async () => {
    const { transport } = show(<ClockBar />);
    await userEvent.click(screen.getByRole('button', { name: '+30 min: run 30 minutes' }));
    const custom = screen.getByRole('textbox', { name: 'Duration to run, hh:mm:ss' });
    await userEvent.clear(custom);
    await userEvent.type(custom, '02:15:00{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Go to the next event' }));
    expect(transport.commands).toEqual([
      { name: 'clock.run', duration: '00:30:00' },
      { name: 'clock.run', duration: '02:15:00' },
      { name: 'clock.next' },
    ]);
  });

  it('shows how far a long run is, with a button that stops it, and nothing else', async () => {
    const { transport, change } = show(<RunStrip />);
    expect(screen.queryByRole('progressbar')).toBeNull();
    change({ clock: { ...clock, now: at(25), run: { from: at(5), to: at(65) } } });
    const strip = within(screen.getByRole('region', { name: 'Run of the clock' }));
    expect(strip.getByRole('status').textContent).toBe('Running to Fri 14 Jan 2011 10:05:00');
    const progress = strip.getByRole<HTMLProgressElement>('progressbar', {
      name: 'How far the run is',
    });
    expect([progress.value, progress.max]).toEqual([33, 100]);
    expect(strip.getByText('33 %')).toBeTruthy();
    await userEvent.tab();
    expect(document.activeElement).toBe(strip.getByRole('button', { name: 'Stop' }));
    await userEvent.keyboard('{Enter}');
    expect(transport.commands).toEqual([{ name: 'clock.pause' }]);
    change({ clock: { ...clock, run: null } });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('pauses where a run is under way', async () => {
    const { transport } = show(<ClockBar />, {
      clock: { ...clock, run: { from: at(0), to: at(9) } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Pause the clock' }));
    expect(transport.commands).toEqual([{ name: 'clock.pause' }]);
  });

  it('lets the shown time go on between two messages, but never past the next event', () => {
    vi.useFakeTimers();
    const { change } = show(<ClockBar />);
    change({ clock: { ...clock, rate: 60, next: { at: at(6), label: 'Poll' } } });
    act(() => vi.advanceTimersByTime(400));
    expect(time()).toBe('09:05:36');
    act(() => vi.advanceTimersByTime(5000));
    expect(time()).toBe('09:06:00');
  });
});
