import type { ReactNode } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useClockActions } from './clock-actions.js';
import styles from './run-strip.module.css';
import { clockStrings as text } from './strings.js';
import { useTimeFormat } from './virtual-time.js';

/** How far a run of the clock is that takes longer than a moment, and the way to stop it. */
export function RunStrip(): ReactNode {
  const clock = useStageEntry('clock');
  const format = useTimeFormat();
  const { pause } = useClockActions();
  if (!clock?.run) return null;
  const { to } = clock.run;
  const share = shareOf(clock);
  return (
    <section className={styles.strip} aria-label={text.running}>
      <span role="status">{text.runningTo(`${format.date(to)} ${format.time(to)}`)}</span>
      <progress className={styles.progress} aria-label={text.progress} max={100} value={share} />
      <span className={styles.share} aria-hidden="true">
        {text.share(share)}
      </span>
      <Button small onClick={pause}>
        {text.stopRun}
      </Button>
    </section>
  );
}

/** Whole percents of the way that the clock has gone. */
function shareOf({ now, run }: ClockView): number {
  if (!run || run.to <= run.from) return 0;
  return Math.min(100, Math.floor((100 * (now - run.from)) / (run.to - run.from)));
}
