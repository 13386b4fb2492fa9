import type { ReactNode } from 'react';
import { Button } from '../button.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { Segments } from '../segments.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import type { RangeName, TimelineRange } from './timeline-range.js';

const ranges: readonly RangeName[] = ['hours', 'day', 'week'];

/** How much time is drawn, and which. */
export function TimelineHead(props: {
  readonly range: TimelineRange;
  readonly onRange: (name: RangeName) => void;
  /** By how many ranges to go on; 0 goes back to the present. */
  readonly onMove: (by: -1 | 0 | 1) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { range, onRange, onMove, children } = props;
  const format = useTimeFormat();
  return (
    <header className={styles.head}>
      <Segments
        label={text.range}
        choices={ranges}
        names={text.ranges}
        current={range.name}
        onChoose={onRange}
      />
      <span className={styles.steps}>
        <Step label={text.earlier} sign="‹" onClick={() => onMove(-1)} />
        <Button kind="quiet" small title={text.nowHint} onClick={() => onMove(0)}>
          {text.now}
        </Button>
        <Step label={text.later} sign="›" onClick={() => onMove(1)} />
      </span>
      <strong className={styles.date}>{format.date(range.from)}</strong>
      <span className={styles.rest}>{children}</span>
    </header>
  );
}

function Step(props: {
  readonly label: string;
  readonly sign: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <Button kind="quiet" small aria-label={props.label} title={props.label} onClick={props.onClick}>
      <span aria-hidden="true">{props.sign}</span>
    </Button>
  );
}
