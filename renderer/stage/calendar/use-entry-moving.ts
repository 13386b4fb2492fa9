import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import type { MailboxEntryView } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { useFailure } from '../failure-store.js';
import { type EntryGrip, type EntrySpan, movedSpan, quarter } from './entry-span.js';
import { rowHeight, slotMinutes } from './use-slot-drawing.js';
import { type WallClock, wallText } from './wall-clock.js';

/** Pixels that a pointer goes before it drags. */
const slack = 4;

interface Held {
  readonly entry: MailboxEntryView;
  readonly grip: EntryGrip;
  /** Where it was taken, from the corner of the calendar's hours. */
  readonly x: number;
  readonly y: number;
  /** Where it has come to; `null` while the pointer has not gone far enough to drag. */
  readonly to: EntrySpan | null;
}

interface Moving extends EntrySpan {
  readonly id: string;
  /** The entries as they were when it was let go; `null` while it is held. */
  readonly letGo: readonly MailboxEntryView[] | null;
}

export interface EntryMoving {
  /** The entries as they lie while one is on its way. */
  readonly entries: readonly MailboxEntryView[];
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
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
  clock: WallClock,
): EntryMoving {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const held = useRef<Held | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  // What was let go stays where it is until Exchange tells of it.
  const shown = moving && (moving.letGo === null || moving.letGo === stored) ? moving : null;
  const spanOf = ({ start, end }: MailboxEntryView): EntrySpan => ({
    start: clock.of(start),
    end: clock.of(end),
  });
  const change = (entry: MailboxEntryView, span: EntrySpan): void => {
    const former = spanOf(entry);
    if (span.start === former.start && span.end === former.end) {
      setMoving(null);
      return;
    }
    setMoving({ id: entry.id, ...span, letGo: stored });
    const times = { start: wallText(span.start), end: wallText(span.end) };
    command({ name: 'exchange.change-entry', mailbox, entry: entry.id, ...times }).catch(
      (reason: unknown) => {
        setMoving(null);
        report(reason);
      },
    );
  };
  const find = useCallback((id: string) => stored.find((entry) => entry.id === id), [stored]);

  return {
    entries: shown ? stored.map((entry) => withSpan(entry, shown, clock)) : stored,
    handlers: {
      onPointerDown: (event) => {
        const target = event.target instanceof HTMLElement ? event.target : null;
        const entry = find(target?.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? '');
        if (!entry || event.button !== 0) return;
        const grip = target?.dataset.grip;
        held.current = {
          entry,
          grip: grip === 'start' || grip === 'end' ? grip : 'whole',
          ...placeOf(event),
          to: null,
        };
      },
      onPointerMove: (event) => {
        const from = held.current;
        if (!from) return;
        const { x, y } = placeOf(event);
        if (!from.to) {
          if (Math.hypot(x - from.x, y - from.y) < slack) return;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        const width = event.currentTarget.getBoundingClientRect().width / days;
        const byDays = from.grip === 'whole' ? Math.round((x - from.x) / width) : 0;
        const minutes = ((y - from.y) / rowHeight) * slotMinutes;
        const steps = Math.round(minutes / quarter) * quarter;
        const to = movedSpan(spanOf(from.entry), from.grip, byDays, steps);
        held.current = { ...from, to };
        setMoving({ id: from.entry.id, ...to, letGo: null });
      },
      onPointerUp: () => {
        const { entry, to } = held.current ?? {};
        held.current = null;
        if (entry && to) change(entry, to);
      },
      onPointerCancel: () => {
        held.current = null;
        setMoving(null);
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape' && held.current) {
          held.current = null;
          setMoving(null);
        }
        const target = event.target instanceof HTMLElement ? event.target : null;
        const entry = find(target?.dataset.entry ?? '');
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

function withSpan(entry: MailboxEntryView, moving: Moving, clock: WallClock): MailboxEntryView {
  if (entry.id !== moving.id) return entry;
  return { ...entry, start: clock.at(moving.start), end: clock.at(moving.end) };
}

function placeOf(event: PointerEvent<HTMLElement>): { readonly x: number; readonly y: number } {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
