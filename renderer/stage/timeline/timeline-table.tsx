import type { ReactNode } from 'react';
import type { TimelineView } from '../../../shared/contract/index.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { lanesOf } from './lanes.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import type { TimelineRange } from './timeline-range.js';

const rowLimit = 400;

/** All that the picture shows, in words: each stretch of each lane, and each tick that brought something. */
export function TimelineTable(props: {
  readonly view: TimelineView;
  readonly range: TimelineRange;
}): ReactNode {
  const { view, range } = props;
  const format = useTimeFormat();
  const rows = rowsOf(view);
  if (rows.length === 0) return <p className={styles.quiet}>{text.tableEmpty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={text.asText}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.to}</th>
            <th scope="col">{text.laneName}</th>
            <th scope="col">{text.shows}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowLimit).map(({ from, to, goesOn, lane, shows }) => (
            <tr key={`${from} ${lane} ${shows}`}>
              <td>{format.timeFrom(range.from, from)}</td>
              <td>{to === null ? '' : goesOn ? text.open : format.timeFrom(range.from, to)}</td>
              <td>{lane}</td>
              <td>{shows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > rowLimit && (
        <p className={styles.quiet}>{text.more(rows.length - rowLimit)}</p>
      )}
    </section>
  );
}

type Span = TimelineView['calendar'][number];

interface Row {
  readonly from: Span['from'];
  readonly to: Span['to'] | null;
  readonly goesOn: boolean;
  readonly lane: string;
  readonly shows: string;
}

function rowsOf(view: TimelineView): readonly Row[] {
  const spans = lanesOf(view).flatMap((lane) =>
    lane.spans.map(({ text: shows, ...span }) => ({ ...span, lane: lane.label, shows })),
  );
  const ticks = [
    ...view.polls.map((tick) => ({ ...tick, lane: text.polls })),
    ...view.publications.map((tick) => ({ ...tick, lane: text.publications })),
  ]
    .filter((tick) => tick.failed || tick.text !== '')
    .map(({ at, lane, failed, text: brought }) => ({
      from: at,
      to: null,
      goesOn: false,
      lane,
      shows: failed ? text.pollFailed(brought) : brought,
    }));
  return [...spans, ...ticks].sort((a, b) => a.from - b.from);
}
