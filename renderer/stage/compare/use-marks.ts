import { type RefObject, useCallback } from 'react';
import type { CopySide, Difference } from '../../../shared/contract/index.js';
import { useMeasured } from '../use-measured.js';

/** A stretch of the gutter beside a client, in CSS pixels from the corner of the desk. */
export interface Mark {
  readonly side: CopySide;
  /** The number of the difference, from 1. */
  readonly number: number;
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** The edge of what it stands beside. */
  readonly edge: number;
  /** Marks beside each other stand in lanes of their own; 0 is the nearest. */
  readonly lane: number;
}

const sides: readonly CopySide[] = ['before', 'after'];

const attributes = ['style', 'open', 'aria-selected', 'data-away', 'data-view'];

/**
 * Where the differences are that can be seen in the two clients, found by what their elements are about. Follows what
 * moves the clients and what they show.
 * @param desk around both clients, each of which has `data-side`
 * @param leftOf the side whose marks stand at its left
 */
export function useMarks(
  desk: RefObject<HTMLElement | null>,
  differences: readonly Difference[],
  leftOf: CopySide,
): readonly Mark[] {
  const find = useCallback(() => desk.current, [desk]);
  const measure = useCallback(
    (element: HTMLElement) =>
      sides.flatMap((side) => marksOn(element, side, differences, side === leftOf)),
    [differences, leftOf],
  );
  return useMeasured({ find, measure, attributes });
}

function marksOn(
  desk: HTMLElement,
  side: CopySide,
  differences: readonly Difference[],
  isLeft: boolean,
): readonly Mark[] {
  const frame = desk.querySelector(`[data-side="${side}"]`);
  const client = frame?.querySelector('[data-client-window]');
  if (!client || frame?.getAttribute('data-away') === 'true') return [];
  const corner = desk.getBoundingClientRect();
  const dialog = client.querySelector('dialog[open]');
  const owner = (dialog ?? client).getBoundingClientRect();
  const edge = (isLeft ? owner.left : owner.right) - corner.left;
  const found = differences.flatMap((difference, index) => {
    const span = spanOf(difference, client, dialog);
    if (!span) return [];
    const { top, bottom } = span;
    return [
      {
        ...{ side, number: index + 1, id: difference.id, edge },
        top: Math.round(top - corner.top),
        bottom: Math.round(bottom - corner.top),
      },
    ];
  });
  return inLanes(found);
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** From the first to the last element that shows it; a dialog hides what is below. */
function spanOf({ at, marks }: Difference, client: Element, dialog: Element | null): Span | null {
  const home = dialog ?? client;
  const whole = home.getBoundingClientRect();
  if (dialog && at.in !== 'options' && at.in !== 'configuration') return null;
  const page = dialog?.querySelector('[role="tablist"]') ? 'options' : 'configuration';
  if (dialog && at.in !== page) return null;
  const spans = marks.flatMap((mark) => spansOfMark(mark, home));
  if (spans.length > 0)
    return {
      top: Math.max(whole.top, Math.min(...spans.map(({ top }) => top))),
      bottom: Math.min(whole.bottom, Math.max(...spans.map(({ bottom }) => bottom))),
    };
  return dialog && marks.length === 0 ? { top: whole.top + 32, bottom: whole.bottom - 42 } : null;
}

function spansOfMark(mark: string, home: Element): readonly Span[] {
  const [kind, ...rest] = mark.split('/');
  const selector =
    kind === 'contact'
      ? `[data-part="list"] [data-contact="${CSS.escape(rest.join('/'))}"]`
      : mark === 'list' || mark === 'conversation'
        ? `[data-part="${mark}"]`
        : `[data-mark="${CSS.escape(mark)}"]`;
  return [...home.querySelectorAll(selector)].flatMap((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const list = element.closest('[data-part="list"]')?.getBoundingClientRect();
    const span = {
      top: Math.max(top, list?.top ?? top),
      bottom: Math.min(bottom, list?.bottom ?? bottom),
    };
    return span.bottom - span.top > 2 ? [span] : [];
  });
}

type Unlaned = Omit<Mark, 'lane'>;

function inLanes(marks: readonly Unlaned[]): readonly Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    let lane = 0;
    const isTaken = (): boolean =>
      placed.some((other) => other.lane === lane && overlaps(other, mark));
    while (isTaken()) lane += 1;
    placed.push({ ...mark, lane });
  }
  return placed;
}

/** Numbers need room too. */
const apart = 8;
const overlaps = (one: Span, other: Span): boolean =>
  one.top < other.bottom + apart && other.top < one.bottom + apart;
