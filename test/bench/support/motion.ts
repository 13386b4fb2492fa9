import type { Page } from '@playwright/test';
import type { Measurement } from '../measurement.js';
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
export function motionFigures(
  name: { readonly here: string; readonly beside: string },
  { own, peer }: { readonly own: Motion; readonly peer: Motion },
): readonly Measurement[] {
  return [
    {
      name: `${name.here}, frame to frame, p95`,
      value: percentile(own.intervals, 0.95),
      unit: 'ms',
      beside: { name: name.beside, value: percentile(peer.intervals, 0.95) },
      times: 1.15,
    },
    {
      name: '… work in a frame, p95',
      value: percentile(own.work, 0.95),
      unit: 'ms',
      beside: { name: name.beside, value: percentile(peer.work, 0.95) },
      below: Number(frame.toFixed(1)),
    },
  ];
}

const together = (motions: readonly Motion[]): Motion => ({
  intervals: motions.flatMap(({ intervals }) => intervals),
  work: motions.flatMap(({ work }) => work),
});
