import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { dayMinutes, slotMinutes } from './use-slot-drawing.js';

const rowCount = dayMinutes / slotMinutes;
const rows = Array.from({ length: rowCount }, (_, index) => index);

interface Place {
  readonly day: number;
  readonly row: number;
  /** Where a selection with Shift began. */
  readonly anchor: number;
  /** Counts moves by keyboard, so that each brings the focus along. */
  readonly move: number;
}

export interface SlotKeys {
  readonly rows: readonly number[];
  readonly press: (event: KeyboardEvent) => void;
  /** The day in which a half hour is selected; -1 for none. */
  selectionIn(row: number): number;
  focusedIn(row: number): { readonly day: number; readonly move: number } | null;
  /** Takes the place of a cell that was focused otherwise. */
  readonly pick: (day: number, row: number) => void;
}

/** The keyboard in the calendar's grid: arrows, Shift with them, Home, End, Page keys, Enter. */
export function useSlotKeys(
  days: number,
  firstDay: number,
  create: (day: number, from: number, to: number) => void,
): SlotKeys {
  const [place, setPlace] = useState<Place>({ day: firstDay, row: 18, anchor: 18, move: 0 });
  const { row, anchor, move } = place;
  const day = Math.min(place.day, days - 1);
  const first = Math.min(row, anchor);
  const last = Math.max(row, anchor);

  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'gridcell') return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      create(day, first * slotMinutes, (last + 1) * slotMinutes);
      return;
    }
    const to = (byDay: number, byRow: number): readonly [number, number] => [
      day + byDay,
      row + byRow,
    ];
    const places: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: to(0, -1),
      ArrowDown: to(0, 1),
      ArrowLeft: to(-1, 0),
      ArrowRight: to(1, 0),
      PageUp: to(0, -8),
      PageDown: to(0, 8),
      Home: [0, row],
      End: [days - 1, row],
    };
    const wanted = places[event.key];
    if (!wanted) return;
    event.preventDefault();
    const [toDay, toRow] = wanted;
    const bounded = Math.min(rowCount - 1, Math.max(0, toRow));
    setPlace({
      day: Math.min(days - 1, Math.max(0, event.shiftKey ? day : toDay)),
      row: bounded,
      anchor: event.shiftKey ? anchor : bounded,
      move: move + 1,
    });
  };

  const pick = useCallback(
    (toDay: number, toRow: number) =>
      setPlace((former) =>
        former.day === toDay && former.row === toRow
          ? former
          : { ...former, day: toDay, row: toRow, anchor: toRow, move: 0 },
      ),
    [],
  );
  const focused = useMemo(() => ({ day, move }), [day, move]);
  return {
    rows,
    press,
    pick,
    selectionIn: (index) => (index >= first && index <= last ? day : -1),
    focusedIn: (index) => (index === row ? focused : null),
  };
}
