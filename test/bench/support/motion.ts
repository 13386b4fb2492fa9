import type { Page } from '@playwright/test';
import { percentile } from '../statistics.js';
import type { Motion } from './in-page.js';

const rounds = 4;
const frame = 1000 / 60;

/** Moves the two pages in turn, so that whatever else the machine does disturbs both alike. */
export async function compareMotion(
  own: Page,
  peer: Page,
  move: (page: Page) => Promise<Motion>,
): Promise<{ readonly own: Motion; readonly peer: Motion }> {
  const [mine, theirs]: [Motion[], Motion[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [page, motions] of [
      [own, mine],
      [peer, theirs],
    ] as const) {
      await page.bringToFront();
      motions.push(await move(page));
    }
  }
  return { own: together(mine), peer: together(theirs) };
}

/** Frames as regular as the peer's, and each with time to spare at sixty in a second. */
export const motionFigures = (name: string, floor: string) =>
  ({
    interval: { name: `${name}, frame to frame, p95`, unit: 'ms', floor, times: 1.15 },
    work: {
      name: '… work in a frame, p95',
      unit: 'ms',
      floor,
      below: Number(frame.toFixed(1)),
    },
  }) as const;

/** What the two figures of `motionFigures` are. */
export const readMotion = ({ own, peer }: { readonly own: Motion; readonly peer: Motion }) => ({
  interval: {
    here: percentile(own.intervals, 0.95),
    beside: percentile(peer.intervals, 0.95),
  },
  work: { here: percentile(own.work, 0.95), beside: percentile(peer.work, 0.95) },
});

const together = (motions: readonly Motion[]): Motion => ({
  intervals: motions.flatMap(({ intervals }) => intervals),
  work: motions.flatMap(({ work }) => work),
});
