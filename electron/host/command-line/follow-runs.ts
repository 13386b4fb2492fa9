import type { HostFrame } from '../../../shared/contract/frames.js';
import type { ClockView } from '../../../shared/contract/views/stage.js';
import { dateTimeIn } from '../../../shared/time/time-text.js';
import type { RunningEmulator } from '../session/running-emulator.js';
import type { Terminal } from './terminal.js';

/** An emulator whose views can be followed. */
interface FollowedEmulator {
  readonly session: Pick<RunningEmulator['session'], 'attach'>;
}

/** How far a run of the clock is. */
export interface RunShare {
  /** `2010-12-06 08:30:00`, where it ends. */
  readonly to: string;
  /** Whole percents of its way. */
  readonly percent: number;
}

/**
 * Reports runs of the clock that take longer than a moment: each time one has got further, and with `null` at its end.
 * @returns ends that
 */
export function followRuns(
  { session }: FollowedEmulator,
  tell: (share: RunShare | null) => void,
): () => void {
  let shown = false;
  const look = (clock: ClockView): void => {
    const share = shareOf(clock);
    if (share !== null || shown) tell(share);
    shown = share !== null;
  };
  const connection = session.attach((frame: HostFrame) => {
    const entries = frame.type === 'batch' ? frame.topics.stage : undefined;
    // Written by the engine of this process, which types its entries.
    if (entries?.clock) look(entries.clock as unknown as ClockView);
  });
  connection.receive({ type: 'hello', topic: 'stage' });
  return () => {
    connection.close();
    if (shown) tell(null);
  };
}

function shareOf({ run, now, timeZone }: ClockView): RunShare | null {
  if (run === null || run.to <= run.from) return null;
  const percent = Math.floor((100 * (now - run.from)) / (run.to - run.from));
  return { to: dateTimeIn(timeZone)(run.to), percent: Math.min(100, percent) };
}

/** Shows runs of the clock in one line of the error stream that changes, where that is a screen. */
export function showRuns(emulator: FollowedEmulator, { error }: Terminal): () => void {
  if (error.isTTY !== true) return () => {};
  return followRuns(emulator, (share) => {
    const line = share === null ? '' : `Running to ${share.to}, ${share.percent} %`;
    error.write(`\r\u001b[K${line}`);
  });
}
