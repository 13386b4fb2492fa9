import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import { PresencePublisher } from '../../../../electron/emulator/lync-client/calendar/presence-publisher.js';
import { watchCourse } from './course.js';

afterEach(() => vi.restoreAllMocks());

describe('publication ticks at rest', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'leave log, views and state at any moment as ticks that are looked at (%i)',
    async (seed) => {
      const tick = vi.spyOn(PresencePublisher.prototype, 'tick');
      const rested = await watchCourse(seed);
      const worked = tick.mock.calls.length;
      tick.mockClear();
      vi.spyOn(Scheduler.prototype, 'rest').mockImplementation(() => {});
      expect(await watchCourse(seed)).toEqual(rested);
      expect(worked).toBeLessThan(tick.mock.calls.length / 2);
    },
  );
});
