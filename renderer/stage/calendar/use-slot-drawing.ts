import { type PointerEvent, useRef, useState } from 'react';

/** Length of a row of the grid, and its height in CSS pixels. */
export const slotMinutes = 30;
export const dayMinutes = 1440;
export const rowHeight = 22;
const stepMinutes = 15;

interface Drawn {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

interface Drawing extends Drawn {
  readonly anchor: number;
}

export interface SlotDrawing {
  /** The stretch being drawn, in minutes of its day. */
  readonly drawn: Drawn | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onDoubleClick: (event: React.MouseEvent<HTMLElement>) => void;
  };
}

/** Drawing an entry with the mouse, in quarters of an hour; a double click takes half an hour. */
export function useSlotDrawing(
  days: number,
  create: (day: number, from: number, to: number) => void,
): SlotDrawing {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  // The pointer may be let go before its last move was rendered.
  const latest = useRef<Drawing | null>(null);
  const draw = (now: Drawing | null): void => {
    latest.current = now;
    setDrawing(now);
  };
  const placeOf = (event: React.MouseEvent<HTMLElement>): { day: number; minutes: number } => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const gutter = parseFloat(getComputedStyle(event.currentTarget).getPropertyValue('--gutter'));
    const day = Math.floor(((event.clientX - left - gutter) / (width - gutter)) * days);
    const minutes = ((event.clientY - top) / rowHeight) * slotMinutes;
    return { day, minutes: Math.min(dayMinutes, Math.max(0, minutes)) };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const { day, minutes } = placeOf(event);
    if (event.button !== 0 || day < 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const anchor = Math.floor(minutes / stepMinutes) * stepMinutes;
    draw({ day, anchor, from: anchor, to: anchor });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const former = latest.current;
    if (!former) return;
    const { anchor } = former;
    const { minutes } = placeOf(event);
    const from = Math.min(anchor, Math.floor(minutes / stepMinutes) * stepMinutes);
    const reached = Math.ceil(minutes / stepMinutes) * stepMinutes;
    const to = Math.max(anchor + (from < anchor ? stepMinutes : 0), reached);
    if (to - anchor > stepMinutes || from < anchor || former.to > former.from)
      draw({ ...former, from, to });
  };
  const onPointerUp = (): void => {
    const { day = 0, from = 0, to = 0 } = latest.current ?? {};
    draw(null);
    if (to > from) create(day, from, to);
  };
  return {
    drawn: drawing && drawing.to > drawing.from ? drawing : null,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => draw(null),
      onDoubleClick: (event) => {
        const { day, minutes } = placeOf(event);
        const from = Math.floor(minutes / slotMinutes) * slotMinutes;
        if (day >= 0) create(day, from, from + slotMinutes);
      },
    },
  };
}
