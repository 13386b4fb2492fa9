import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { PresencePublisher } from '../../../../electron/emulator/lync-client/calendar/presence-publisher.js';
import { contentId } from '../../../../electron/host/state/storage/content-id.js';
import { generator } from '../../../support/generate-organisation.js';
import { allOf, coursePeople, openCourse, playCourse } from './course.js';

afterEach(() => vi.restoreAllMocks());

const digest = (what: unknown): string => contentId(JSON.stringify(what));

/**
 * Plays a course and writes down what can be seen of it on the way: the state between any two events and after hours,
 * what followers of a few clients are sent, and timelines. In the middle another deployment goes on from the state.
 */
async function watch(seed: number): Promise<readonly string[]> {
  const seen: string[] = [];
  const next = generator(seed);
  let playing: Deployment | null = null;
  const breathe = (): undefined => {
    if (next() % 8 === 0 && playing) seen.push(digest(playing.snapshot()));
  };
  playing = openCourse(null, breathe);
  playing = await playCourse(playing, seed, (hour, deployment) => {
    const sip = `person${hour % coursePeople}@contoso.com`;
    const [history, now] = [deployment.clients.historyOf(sip), deployment.now()];
    const { start } = deployment.directory.organisation;
    seen.push(digest([history.lastPublication(now), history.publications(start, now)]));
    if (hour % 10 === 9) deployment.topic(`client/${sip}`)?.snapshot();
    for (const topic of deployment.clients.topics()) seen.push(digest(topic.takeChanges()));
    if (hour % 3 === 0) seen.push(digest(allOf(deployment)));
    if (hour % 15 === 14) playing = openCourse(deployment.snapshot(), breathe);
    return playing ?? deployment;
  });
  return [...seen, digest(allOf(playing))];
}

describe('publication ticks at rest', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'leave log, views and state at any moment as ticks that are looked at (%i)',
    async (seed) => {
      const tick = vi.spyOn(PresencePublisher.prototype, 'tick');
      const rested = await watch(seed);
      const worked = tick.mock.calls.length;
      tick.mockClear();
      vi.spyOn(Scheduler.prototype, 'rest').mockImplementation(() => {});
      expect(await watch(seed)).toEqual(rested);
      expect(worked).toBeLessThan(tick.mock.calls.length / 2);
    },
  );
});
