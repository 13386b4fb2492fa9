import type { Page } from '@playwright/test';
import { median, percentile } from '../statistics.js';
import type { Motion } from './in-page.js';

const frame = 1000 / 60;

/** How two pages moved, round by round. */
interface Motions {
  readonly own: readonly Motion[];
  readonly peer: readonly Motion[];
}

/** Moves the two pages in turn, so that whatever else the machine does disturbs both alike. */
export async function compareMotion(
  own: Page,
  peer: Page,
  move: (page: Page) => Promise<Motion>,
  rounds = 4,
): Promise<Motions> {
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
  return { own: mine, peer: theirs };
}

/** Frames as regular as the peer's, and each with time to spare at sixty in a second. */
export const motionFigures = (name: string, floor: string, times = 1.15) =>
  ({
    interval: { name: `${name}, frame to frame, p95`, unit: 'ms', floor, times },
    work: {
      name: '… work in a frame, p95',
      unit: 'ms',
      floor,
      below: Number(frame.toFixed(1)),
    },
  }) as const;

/** What the two figures of `motionFigures` are: of each round's p95 the median, so that one disturbed round says nothing. */
export const readMotion = ({ own, peer }: Motions) => ({
  interval: { here: usualP95(own, 'intervals'), beside: usualP95(peer, 'intervals') },
  work: { here: usualP95(own, 'work'), beside: usualP95(peer, 'work') },
});

const usualP95 = (rounds: readonly Motion[], times: keyof Motion): number =>
  median(rounds.map((round) => percentile(round[times], 0.95)));
