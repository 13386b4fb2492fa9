// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClockBar } from '../../../../renderer/stage/clock/clock-bar.js';
import { at, clock } from '../../../support/stage-entries.js';
import { show } from './show.js';

const time = (): string | null => screen.getByRole('time').textContent;

afterEach(() => vi.useRealTimers());

describe('the clock bar', () => {
  it('shows the time of the organisation and what comes next', () => {
    show(<ClockBar />);
    expect(time()).toBe('09:05:12');
    expect(screen.getByText('09:30:00 Calendar poll of Alice Ng')).toBeTruthy();
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
    await userEvent.click(screen.getByRole('button', { name: 'Run 30 minutes' }));
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
