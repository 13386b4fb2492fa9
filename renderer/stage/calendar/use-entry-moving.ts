import {
  type KeyboardEvent,
  type PointerEvent,
  type SyntheticEvent,
  useRef,
  useState,
} from 'react';
import type { MailboxEntryView } from '../../../shared/contract/index.js';
import { formatWallTime } from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import { useCommand } from '../../bridge/hooks.js';
import { useFailure } from '../operator-failures.js';
import { type EntryGrip, type EntrySpan, movedSpan, quarter } from './entry-span.js';
import { followPointer } from './follow-pointer.js';
import { rowHeight, slotMinutes } from './use-slot-drawing.js';

interface Moving extends EntrySpan {
  readonly id: string;
  /** The entries as they were when Exchange had taken the move; `null` until then. */
  readonly taken: readonly MailboxEntryView[] | null;
}

export interface EntryMoving {
  /** The entries as they lie while one is on its way. */
  readonly entries: readonly MailboxEntryView[];
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onClickCapture: (event: SyntheticEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/**
 * Moving entries, and either end of them, with the mouse or with Alt and the arrow keys. It listens where the entries
 * lie; each names itself in `data-entry`, an edge of it its grip in `data-grip`.
 */
export function useEntryMoving(
  mailbox: string,
  days: number,
  stored: readonly MailboxEntryView[],
  clock: ZoneClock,
): EntryMoving {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const wasDragged = useRef(false);
  const [moving, setMoving] = useState<Moving | null>(null);
  const latest = useRef(stored);
  latest.current = stored;
  // What was let go stays where it is until Exchange reports it; a further move starts from there.
  const shown = moving && (moving.taken === null || moving.taken === stored) ? moving : null;
  const entries = shown ? stored.map((entry) => withSpan(entry, shown, clock)) : stored;
  const spanOf = ({ start, end }: MailboxEntryView): EntrySpan => ({
    start: clock.wallAt(start),
    end: clock.wallAt(end),
  });
  const change = (entry: MailboxEntryView, span: EntrySpan): void => {
    const former = spanOf(entry);
    if (span.start === former.start && span.end === former.end) {
      setMoving(null);
      return;
    }
    const move: Moving = { id: entry.id, ...span, taken: null };
    const instead = (next: Moving | null) => setMoving((now) => (now === move ? next : now));
    setMoving(move);
    const times = { start: formatWallTime(span.start), end: formatWallTime(span.end) };
    command({ name: 'exchange.change-entry', mailbox, entry: entry.id, ...times }).then(
      () => instead({ ...move, taken: latest.current }),
      (reason: unknown) => {
        instead(null);
        report(reason);
      },
    );
  };
  const entryAt = (element: HTMLElement | null): MailboxEntryView | undefined =>
    entries.find(({ id }) => id === element?.dataset.entry);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    wasDragged.current = false;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const entry = entryAt(target?.closest<HTMLElement>('[data-entry]') ?? null);
    if (!entry) return;
    const grip = gripOf(target);
    const width = event.currentTarget.getBoundingClientRect().width / days;
    const spanAt = (x: number, y: number): EntrySpan => {
      const steps = Math.round(((y / rowHeight) * slotMinutes) / quarter);
      const byDays = grip === 'whole' ? Math.round(x / width) : 0;
      return movedSpan(spanOf(entry), grip, byDays, steps * quarter);
    };
    followPointer(event, {
      move: (x, y) => {
        wasDragged.current = true;
        setMoving({ id: entry.id, ...spanAt(x, y), taken: null });
      },
      drop: (x, y) => change(entry, spanAt(x, y)),
      cancel: () => setMoving(null),
    });
  };

  return {
    entries,
    handlers: {
      onPointerDown,
      // The click that ends a drag opens nothing.
      onClickCapture: (event) => {
        if (wasDragged.current) event.stopPropagation();
        wasDragged.current = false;
      },
      onKeyDown: (event) => {
        wasDragged.current = false;
        const entry = entryAt(event.target instanceof HTMLElement ? event.target : null);
        const step = steps[event.key];
        if (!entry || !step || !event.altKey) return;
        event.preventDefault();
        const [byDays, minutes] = step;
        const grip = event.shiftKey ? 'end' : 'whole';
        if (grip === 'whole' || byDays === 0)
          change(entry, movedSpan(spanOf(entry), grip, byDays, minutes));
      },
    },
  };
}

/** Days and minutes that an arrow key with Alt moves by. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -quarter],
  ArrowDown: [0, quarter],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

function gripOf(element: HTMLElement | null): EntryGrip {
  const grip = element?.dataset.grip;
  return grip === 'start' || grip === 'end' ? grip : 'whole';
}

function withSpan(entry: MailboxEntryView, moving: Moving, clock: ZoneClock): MailboxEntryView {
  if (entry.id !== moving.id) return entry;
  return { ...entry, start: clock.instantOf(moving.start), end: clock.instantOf(moving.end) };
}
