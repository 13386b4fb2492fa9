import { type ReactNode, useCallback } from 'react';
import type { StoryProgressView, StorySightView } from '../../../shared/contract/index.js';
import { useMeasured } from '../use-measured.js';
import styles from './story.module.css';

type Place = NonNullable<StorySightView['at']>;

/** The numbers of sights that are marked in a client, from 1; null for those elsewhere. */
export function numbersOf(sights: readonly StorySightView[]): readonly (number | null)[] {
  let last = 0;
  return sights.map(({ at }) => {
    if (at) last += 1;
    return at && last;
  });
}

/** A number beside each thing in the clients that the current step promises, outside of what their users see. */
export function StoryMarks(props: {
  readonly sights: readonly StorySightView[];
  readonly compared: StoryProgressView['sights'];
}): ReactNode {
  const { sights, compared } = props;
  const points = usePoints(sights);
  const numbers = numbersOf(sights);
  return sights.map((_, index) => {
    const point = points[index];
    return (
      point && (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the sights of a step never change
          key={index}
          className={styles.mark}
          data-sight={numbers[index]}
          data-so={compared[index]?.isSo === true}
          style={{ left: point.x, top: point.y }}
          aria-hidden="true"
        >
          {numbers[index]}
        </span>
      )
    );
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const findClients = (): HTMLElement | null => document.getElementById('clients');
const attributes = ['style'];

/** Where the marks stand in the page, in CSS pixels; null for what is not in sight. Follows what moves the clients. */
function usePoints(sights: readonly StorySightView[]): readonly (Point | null)[] {
  const measure = useCallback(
    (clients: HTMLElement) => apart(sights.map(({ at }) => at && pointOf(at, clients))),
    [sights],
  );
  return useMeasured({ find: findClients, measure, attributes });
}

/** How far below the top of a tall part its mark stands: beside what is read first. */
const reading = { me: 28, row: 28, list: 14, conversation: 130 };

function pointOf({ client, part, contact }: Place, clients: HTMLElement): Point | null {
  const frame = clients.querySelector(`[data-client="${CSS.escape(client)}"]`);
  const list = frame?.querySelector('[data-part="list"]');
  const target =
    contact === null
      ? frame?.querySelector(`[data-part="${part}"]`)
      : list?.querySelector(`[data-contact="${CSS.escape(contact)}"]`);
  if (!frame || !target) return null;
  const { top, height } = target.getBoundingClientRect();
  const y = Math.round(top + Math.min(height / 2, reading[part]));
  const within = (contact === null ? frame : list)?.getBoundingClientRect();
  if (!within || y < within.top || y > within.bottom) return null;
  return { x: Math.round(frame.getBoundingClientRect().left), y };
}

const markHeight = 22;

/** Marks of one client one below the other where they would cover each other. */
function apart(points: readonly (Point | null)[]): readonly (Point | null)[] {
  const placed: Point[] = [];
  return points.map((point) => {
    if (!point) return null;
    let { x, y } = point;
    while (placed.some((other) => other.x === x && Math.abs(other.y - y) < markHeight))
      y += markHeight;
    placed.push({ x, y });
    return { x, y };
  });
}
