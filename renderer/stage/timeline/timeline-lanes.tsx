import {
  memo,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { TimelineTick, TimelineView } from '../../../shared/contract/index.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import { useStageStore } from '../../bridge/hooks.js';
import { type TimeFormat, useOfClock, useTimeFormat } from '../clock/virtual-time.js';
import { pictureHeight, placeOf } from './draw-timeline.js';
import {
  areSame,
  changesOf,
  isSameLane,
  isSameTick,
  type Lane,
  lanesOf,
  readLane,
  readTicks,
} from './lanes.js';
import { Scrubber } from './scrubber.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import { TimelineCanvas } from './timeline-canvas.js';
import type { TimelineRange } from './timeline-range.js';

/** What is known of a range. It stays the same object as long as the same is known. */
interface Known {
  readonly range: TimelineRange;
  readonly lanes: readonly Lane[];
  readonly polls: readonly TimelineTick[];
  readonly publications: readonly TimelineTick[];
}

/** The moment that was chosen; null while the clock leads. */
type Moment = StoreApi<{ readonly chosen: Instant | null }>;

/**
 * The lanes with their names at the left and, at the right, what they show at the chosen moment. The moment is in a
 * store of its own: moving it draws the line and the values again and nothing else.
 */
export function TimelineLanes(props: {
  readonly view: TimelineView;
  readonly range: TimelineRange;
  readonly clock: ZoneClock;
  readonly name: string;
  readonly onRead?: (at: Instant) => void;
}): ReactNode {
  const { view, range, clock, name, onRead } = props;
  const format = useTimeFormat();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const known = useKnown(view, range);
  const read = useMemo(() => readerOf(known, format), [known, format]);
  const [moment] = useState((): Moment => createStore(() => ({ chosen: null })));
  const present =
    useOfClock(({ now }) => Math.round(Math.min(1, Math.max(0, shareOf(now, range))) * width)) ?? 0;
  const hasPresent = useOfClock(({ now }) => now >= range.from && now < range.to) ?? true;
  const picture = useMemo(
    () => ({ ...known, width, clock, present }),
    [known, width, clock, present],
  );
  return (
    <div className={styles.lanes}>
      <Names lanes={known.lanes} />
      <div ref={plot} className={styles.plot}>
        <TimelineCanvas
          picture={picture}
          label={text.picture(name, format.date(range.from), format.date(range.to))}
        />
        {hasPresent && (
          <span className={styles.now} style={{ transform: `translateX(${present}px)` }} />
        )}
        <MovedScrubber
          known={known}
          read={read}
          moment={moment}
          width={width}
          onMove={(chosen) => {
            moment.setState({ chosen });
            onRead?.(chosen);
          }}
        />
      </div>
      <Values range={range} read={read} moment={moment} />
    </div>
  );
}

const shareOf = (at: Instant, range: TimelineRange): number => placeOf(at, range, 1);

/** What an answer says of a range; the former object where it says the same. */
function useKnown(view: TimelineView, range: TimelineRange): Known {
  const news = useMemo(
    (): Known => ({
      range,
      lanes: lanesOf(view),
      polls: view.polls,
      publications: view.publications,
    }),
    [view, range],
  );
  const [kept, keep] = useState(news);
  const known = isSame(kept, news) ? kept : news;
  if (known !== kept) keep(known);
  return known;
}

const isSame = (one: Known, other: Known): boolean =>
  one.range === other.range &&
  areSame(one.lanes, other.lanes, isSameLane) &&
  areSame(one.polls, other.polls, isSameTick) &&
  areSame(one.publications, other.publications, isSameTick);

const tickLane = (id: string, label: string): Lane => ({ id, label, detail: '', spans: [] });
const pollsLane = tickLane('polls', text.polls);
const publicationsLane = tickLane('publications', text.publications);

const Names = memo(function Names({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  return (
    <div className={styles.names} aria-hidden="true">
      <span className={styles.corner} />
      {[...lanes, pollsLane, publicationsLane].map((lane) => (
        <span key={lane.id} className={styles.name}>
          {lane.label} <small>{lane.detail}</small>
        </span>
      ))}
    </div>
  );
});

/** A moment in words, and what each lane shows at it. */
interface Readings {
  readonly when: string;
  readonly readings: readonly { readonly lane: Lane; readonly value: string }[];
}

type Reader = (at: Instant, hasCome: boolean) => Readings;

/** Reads what is known; the line and the values ask for the same moment one after the other. */
function readerOf({ lanes, polls, publications }: Known, format: TimeFormat): Reader {
  let last: (Readings & { readonly at: Instant; readonly hasCome: boolean }) | null = null;
  return (at, hasCome) => {
    if (last?.at === at && last.hasCome === hasCome) return last;
    const readings = [
      ...lanes.map((lane) => ({ lane, value: readLane(lane, at, hasCome) })),
      { lane: pollsLane, value: readTicks(polls, at, format.time) },
      { lane: publicationsLane, value: readTicks(publications, at, format.time) },
    ];
    last = { at, hasCome, when: `${format.date(at)} ${format.time(at)}`, readings };
    return last;
  };
}

/** The moment that is chosen, or the present as the clock goes on, and what is read at it. */
function useReadings(range: TimelineRange, read: Reader, moment: Moment) {
  const chosen = useStore(moment, (state) => state.chosen);
  const now = useOfClock((clock) => (chosen === null ? clock.now : 0)) ?? range.from;
  const at = momentIn(range, chosen ?? toInstant(now));
  const hasCome = useOfClock((clock) => at <= clock.now) ?? false;
  return { at, ...read(at, hasCome) };
}

function MovedScrubber(props: {
  readonly known: Known;
  readonly read: Reader;
  readonly moment: Moment;
  readonly width: number;
  readonly onMove: (at: Instant) => void;
}): ReactNode {
  const { known, read, moment, width, onMove } = props;
  const { at, when, readings } = useReadings(known.range, read, moment);
  const stage = useStageStore();
  const spoken = readings.map(({ lane, value }) => text.lane(lane.label, value)).join('. ');
  return (
    <Scrubber
      range={known.range}
      width={width}
      height={pictureHeight(known.lanes.length)}
      at={at}
      changes={() => changesOf(known.lanes, stage.get('clock')?.now ?? at)}
      reading={`${when}. ${spoken}`}
      onMove={onMove}
    />
  );
}

const Values = memo(function Values(props: {
  readonly range: TimelineRange;
  readonly read: Reader;
  readonly moment: Moment;
}): ReactNode {
  const { range, read, moment } = props;
  const { when, readings } = useReadings(range, read, moment);
  return (
    <div className={styles.values}>
      <span className={styles.corner}>{when}</span>
      {readings.map(({ lane, value }) => (
        <Value key={lane.id} value={value} />
      ))}
    </div>
  );
});

const Value = memo(function Value({ value }: { readonly value: string }): ReactNode {
  return (
    <span className={styles.value} title={value} data-nothing={value === text.nothing}>
      {value}
    </span>
  );
});

const momentIn = (range: TimelineRange, at: Instant): Instant =>
  toInstant(Math.min(Math.max(at, range.from), range.to - 1000));

/** The width of an element in whole CSS pixels, as it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
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
