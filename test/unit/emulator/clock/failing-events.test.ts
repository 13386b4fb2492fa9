import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { after, type Instant, toInstant, toSeconds } from '../../../../shared/lync/time.js';
import { alice, bob, calendarWorld, meeting } from '../../../support/calendar-world.js';
import { ClosureClock } from '../../../support/closure-clock.js';
import { type Failure, failEveryEventOnce, failureText } from '../../../support/failing-events.js';

const start = toInstant(Date.UTC(2010, 11, 6, 8));
const seconds = (count: number): Instant => after(start, toSeconds(count));

/** Every part of the engine that schedules something, and what its events are called. */
const schedulingParts: Readonly<Record<string, RegExp>> = {
  'deployment/deployment.ts': /^Set status: busy\.$/,
  'deployment/command-parts.ts': /^The PC of .* wakes$/,
  'lync-client/calendar/calendar-poller.ts': /^Calendar poll of /,
  'lync-client/calendar/presence-publisher.ts': /^Calendar publication of /,
  'lync-client/endpoint/endpoint.ts': / turns (Inactive|Away)$/,
  'lync-server/presence/watch-lapse.ts': /^Manual status of .* lapses$/,
};

describe('an event that fails', () => {
  it('is told of, and all others of its instant and later fire, its own next tick included', async () => {
    const failures: string[] = [];
    const scheduler = new ClosureClock(start, {
      failed: ({ label, sip, error }) => failures.push(`${label} of ${sip}: ${String(error)}`),
    });
    const fired: string[] = [];
    const tick = { label: 'tick', owner: 'alice' };
    scheduler.repeat(seconds(1), toSeconds(1), tick, () => {
      fired.push('tick');
      if (scheduler.now() === seconds(1)) throw new Error('broken');
    });
    scheduler.once(seconds(1), { label: 'call', sip: 'bob' }, () =>
      Promise.reject(new Error('cut')),
    );
    scheduler.once(seconds(1), { label: 'same instant' }, () => void fired.push('same instant'));
    expect(await scheduler.runUntil(seconds(2))).toBe(4);
    expect(fired).toEqual(['tick', 'same instant', 'tick']);
    expect(failures).toEqual(['tick of alice: Error: broken', 'call of bob: Error: cut']);
    expect(scheduler.now()).toBe(seconds(2));
  });
});

describe.each<Failure>(['before', 'after', 'rejected'])(
  'an engine whose every scheduled event fails once, %s its work',
  (failure) => {
    let restore = (): void => {};
    beforeEach(() => {
      restore = failEveryEventOnce(failure);
    });
    afterEach(() => restore());

    /** A day in which each part that schedules something does so. */
    async function day() {
      const world = await calendarWorld();
      await world.command(meeting('09:00', '10:00'));
      world.at('08:05', { name: 'client.set-status', sip: bob, status: 'busy' });
      await world.command({ name: 'client.set-status', sip: alice, status: 'do-not-disturb' });
      await world.command({ name: 'client.sign-in', sip: bob }).catch(() => undefined);
      await world.command({ name: 'endpoint.idle', sip: bob });
      await world.until('10:30');
      await world.command({ name: 'clock.sleep', sip: bob, duration: '00:10:00' });
      await world.command({ name: 'clock.run', duration: '26:00:00' });
      return world;
    }

    it('tells of each with its owner, cause and error, in the log and in a notice that can be dismissed', async () => {
      const { log, deployment } = await day();
      const failed = log('event.failed');
      for (const [part, label] of Object.entries(schedulingParts)) {
        const entry = failed.find(({ text }) => label.test(text.replace(/ failed: .*$/, '')));
        expect(entry, part).toBeDefined();
        expect(entry).toMatchObject({
          actor: 'clock',
          sip: expect.stringMatching(/@contoso.com$/),
        });
        expect(entry?.text, part).toMatch(failureText);
        const cause = deployment.log.find(entry?.cause ?? '');
        // What the host schedules has no cause in the log.
        if (part !== 'deployment/deployment.ts')
          expect(cause?.kind, part).toMatch(/^(emulator\.started|command\..*)$/);
      }
      const notice = deployment.notices.find('event-failed');
      expect(notice).toMatchObject({ severity: 'warning', dismissible: true });
      expect(notice?.text).toContain(failureText);
    });

    it('goes on: polls and publications keep their grid, and the clock reaches its target', async () => {
      const { log, deployment, moment, flips } = await day();
      expect(deployment.now()).toBe(after(moment('10:40'), toSeconds(26 * 3600)));
      const polls = log('calendar.polled').filter(({ sip }) => sip === alice);
      const grid = new Set(polls.map(({ at }) => (at - moment('08:00')) % 1_800_000));
      expect([...grid]).toEqual([0]);
      expect(polls.length).toBeGreaterThan(50);
      expect(flips().length).toBeGreaterThan(0);
    });

    it('writes the same log again', async () => {
      const [one, other] = [await day(), await day()];
      expect(other.deployment.log.entries()).toEqual(one.deployment.log.entries());
    });
  },
);

describe('the parts that schedule something', () => {
  it('are all among those that were made to fail', async () => {
    const engine = join(import.meta.dirname, '../../../../electron/emulator');
    const files = (await readdir(engine, { recursive: true })).filter((name) => /\.ts$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(join(engine, name), 'utf8')));
    const schedules = (text: string) => /\b(scheduler|clock)\.(at|every)\(/.test(text);
    const scheduling = files.filter((_, index) => schedules(texts[index] ?? ''));
    const named = scheduling.map((name) => name.replaceAll('\\', '/'));
    expect(named.sort()).toEqual(Object.keys(schedulingParts).sort());
  });
});
