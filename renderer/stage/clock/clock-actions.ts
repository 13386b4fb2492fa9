import { useMemo } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import type { ActionContext } from '../actions/action.js';
import { useActionContext } from '../actions/use-actions.js';

export const rates = [1, 10, 60, 600, 3600] as const;

/** The runs with a button and keys of their own. */
export const runs = [
  { duration: '00:05:00', label: '+5 min', words: '5 minutes', keys: 'Alt+5' },
  { duration: '00:30:00', label: '+30 min', words: '30 minutes', keys: 'Alt+0' },
] as const;

interface ClockActions {
  /** Stops a run that is under way, and the clock. */
  pause(): void;
  /** Pauses a running clock; plays a paused one at its last rate. */
  toggle(): void;
  /** Resolves when the emulator has answered; a refusal is reported, not thrown. */
  play(rate: number): Promise<void>;
  run(duration: string): void;
  next(): void;
}

/** Whether neither a run nor playing moves the clock. */
export const standsStill = ({ rate, run }: ClockView): boolean => rate === 0 && run === null;

/** The verbs of the clock. */
export function clockActions({ act, connection }: ActionContext): ClockActions {
  const play = (rate: number): Promise<void> => act({ name: 'clock.play', rate });
  const pause = (): void => void act({ name: 'clock.pause' });
  return {
    play,
    pause,
    toggle: () => {
      const clock = connection.topic('stage').get('clock');
      if (clock && standsStill(clock)) void play(clock.lastRate);
      else pause();
    },
    run: (duration) => act({ name: 'clock.run', duration }),
    next: () => act({ name: 'clock.next' }),
  };
}

/** The verbs of the clock, for its buttons. */
export function useClockActions(): ClockActions {
  const context = useActionContext();
  return useMemo(() => clockActions(context), [context]);
}
