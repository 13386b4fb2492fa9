import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TimelineView } from '../../../shared/contract/index.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { pictureHeight, placeOf } from './draw-timeline.js';
import { changesOf, type Lane, lanesOf, readLane, readTicks } from './lanes.js';
import { Scrubber } from './scrubber.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import { TimelineCanvas } from './timeline-canvas.js';
import type { TimelineRange } from './timeline-range.js';

/** The lanes with their names at the left and, at the right, what they show at the chosen moment. */
export function TimelineLanes(props: {
  readonly view: TimelineView;
  readonly range: TimelineRange;
  readonly clock: ZoneClock;
  readonly name: string;
  readonly onRead?: (at: Instant) => void;
}): ReactNode {
  const { view, range, clock, name, onRead } = props;
  const format = useTimeFormat();
  const now = useStageEntry('clock')?.now ?? range.from;
  const [chosen, choose] = useState<Instant | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const lanes = useMemo(() => lanesOf(view, now), [view, now]);
  const changes = useMemo(() => changesOf(lanes), [lanes]);
  const picture = useMemo(
    () => ({ width, range, lanes, view, clock }),
    [width, range, lanes, view, clock],
  );
  const at = momentIn(range, chosen ?? now);
  const readings = [
    ...lanes.map((lane) => ({ lane, value: readLane(lane, at) })),
    { lane: pollsLane, value: readTicks(view.polls, at, format.time) },
    { lane: publicationsLane, value: readTicks(view.publications, at, format.time) },
  ];
  const when = `${format.date(at)} ${format.time(at)}`;
  const spoken = readings.map(({ lane, value }) => text.lane(lane.label, value)).join('. ');
  return (
    <div className={styles.lanes}>
      <div className={styles.names} aria-hidden="true">
        <span className={styles.corner} />
        {readings.map(({ lane }) => (
          <span key={lane.id} className={styles.name}>
            {lane.label} <small>{lane.detail}</small>
          </span>
        ))}
      </div>
      <div ref={plot} className={styles.plot}>
        <TimelineCanvas
          picture={picture}
          label={text.picture(name, format.date(range.from), format.date(range.to))}
        />
        {now >= range.from && now < range.to && (
          <span
            className={styles.now}
            style={{ transform: `translateX(${placeOf(now, range, width)}px)` }}
          />
        )}
        <Scrubber
          range={range}
          width={width}
          height={pictureHeight(lanes.length)}
          at={at}
          changes={changes}
          reading={`${when}. ${spoken}`}
          onMove={(to) => {
            choose(to);
            onRead?.(to);
          }}
        />
      </div>
      <div className={styles.values}>
        <span className={styles.corner}>{when}</span>
        {readings.map(({ lane, value }) => (
          <span
            key={lane.id}
            className={styles.value}
            title={value}
            data-nothing={value === text.nothing}
          >
            {value}
          </span>
        ))}
      </div>
    </div>
  );
}

const tickLane = (id: string, label: string): Lane => ({ id, label, detail: '', spans: [] });
const pollsLane = tickLane('polls', text.polls);
const publicationsLane = tickLane('publications', text.publications);

const momentIn = (range: TimelineRange, at: Instant): Instant =>
  toInstant(Math.min(Math.max(at, range.from), range.to - 1000));

/** The width of an element in whole CSS pixels, as it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const measure = (): void => setWidth(Math.floor(shown.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
