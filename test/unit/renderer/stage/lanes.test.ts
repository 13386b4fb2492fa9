import { describe, expect, it } from 'vitest';
import {
  areSame,
  changesOf,
  isSameLane,
  lanesOf,
  readLane,
} from '../../../../renderer/stage/timeline/lanes.js';
import type { TimelineView } from '../../../../shared/contract/index.js';
import { toInstant } from '../../../../shared/lync/time.js';

/** Read at `until`: something was published at 100 and lasts. */
const readAt = (until: number): TimelineView => ({
  from: toInstant(0),
  to: toInstant(1000),
  until: toInstant(until),
  calendar: [],
  polled: [],
  published: [
    { from: toInstant(0), to: toInstant(100), text: 'Available', class: 'available' },
    { from: toInstant(100), to: toInstant(until), text: 'Busy', class: 'busy' },
  ],
  watchers: [],
  polls: [],
  publications: [],
});
const published = (view: TimelineView) => {
  const lane = lanesOf(view).find(({ id }) => id === 'published');
  if (!lane) throw new Error('There is no lane of what is published.');
  return lane;
};

describe('the lanes of a timeline', () => {
  it('stay the same while what lasts goes on lasting', () => {
    expect(areSame(lanesOf(readAt(300)), lanesOf(readAt(400)), isSameLane)).toBe(true);
    expect(areSame(lanesOf(readAt(300)), lanesOf(readAt(50)), isSameLane)).toBe(false);
  });

  it('read what lasts until the present, and nothing of it in the future', () => {
    const lane = published(readAt(300));
    expect(readLane(lane, toInstant(299), true)).toBe('Busy');
    expect(readLane(lane, toInstant(350), true)).toBe('Busy');
    expect(readLane(lane, toInstant(350), false)).toBe('nothing');
    expect(readLane(lane, toInstant(50), true)).toBe('Available');
  });

  it('change right after the present where something lasts until then', () => {
    expect(changesOf([published(readAt(300))], toInstant(350))).toEqual([0, 100, 351]);
  });
});
