import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../../../shared/contract/commands/command.js';
import type { IntervalPlan } from '../../../../../shared/contract/views/interval-plan.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import {
  alice,
  type CalendarWorld,
  calendarWorld,
  meeting,
} from '../../../../support/calendar-world.js';

const timeSpan = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

type Question = Omit<CommandOf<'calendar.plan-intervals'>, 'name'>;

const plan = (
  world: CalendarWorld,
  settings: Question['settings'],
  more: Partial<Question> = {},
): Promise<IntervalPlan> =>
  world.command({
    name: 'calendar.plan-intervals',
    exchange: 'web-services',
    signIns: 'together',
    settings,
    ...more,
  });

/** The only side of a plan, which has to have an outcome. */
async function outcome(
  world: CalendarWorld,
  poll: string,
  publication: string,
  more: Partial<Question> = {},
) {
  const { sides } = await plan(world, [{ poll, publication }], more);
  const [side] = sides;
  if (!side?.outcome) throw new Error('An interval is no length of time.');
  return side.outcome;
}

/** Runs a meeting of a quarter of a day in a client that was really signed in at 08:00. */
async function runMeeting(poll: number, publication: number, created: string): Promise<string[]> {
  const world = await calendarWorld(
    `Set-CsClientPolicy -WebServicePollInterval ${timeSpan(poll)} -CalendarStatePublicationInterval ${publication}`,
  );
  world.at(created, meeting(created, '16:00'));
  await world.until('14:00');
  return world.flips().filter((flip) => flip.endsWith('In a meeting'));
}

const intervals = fc.record({
  poll: fc.oneof(fc.constantFrom(300, 900, 1800, 3600), fc.integer({ min: 300, max: 5400 })),
  publication: fc.oneof(fc.constantFrom(60, 300, 420, 600), fc.integer({ min: 1, max: 3600 })),
});

describe('a plan of intervals', () => {
  it('flips each minute of its strip when a real client does', async () => {
    const world = await calendarWorld();
    await fc.assert(
      fc.asyncProperty(intervals, fc.nat(59), async ({ poll, publication }, minute) => {
        const { strip } = await outcome(world, timeSpan(poll), String(publication));
        const told = strip[minute];
        if (!told) throw new Error('There is no such minute.');
        const flips = await runMeeting(poll, publication, world.timeOf(told.createdAt));
        const flipsAt = world.timeOf(toInstant(told.createdAt + (told.mean ?? 0) * 1000));
        expect(flips).toEqual([`${flipsAt} In a meeting`]);
        expect([told.least, told.most, told.unseen]).toEqual([told.mean, told.mean, 0]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('names a creation that waits one second less than the bound, and so it does', async () => {
    const world = await calendarWorld();
    const few = intervals.filter(({ poll, publication }) => publication * poll < 3600 * 600);
    await fc.assert(
      fc.asyncProperty(few, async ({ poll, publication }) => {
        const { worstExample, worstSeconds } = await outcome(
          world,
          timeSpan(poll),
          String(publication),
        );
        const { createdAt, flipsAt } = worstExample;
        expect(flipsAt - createdAt).toBe((worstSeconds - 1) * 1000);
        // What happens later than that is not run.
        if (flipsAt >= world.moment('14:00')) return;
        const flips = await runMeeting(poll, publication, world.timeOf(createdAt));
        expect(flips).toEqual([`${world.timeOf(flipsAt)} In a meeting`]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('tells the next five polls and publications as a client then has them', async () => {
    const world = await calendarWorld(
      'Set-CsClientPolicy -WebServicePollInterval 00:05:00 -CalendarStatePublicationInterval 420',
    );
    await world.until('08:12:30');
    const { polls, publications, flips } = await outcome(world, '00:05:00', '420');
    const times = polls.map(world.timeOf);
    expect(times).toEqual(['08:15:00', '08:20:00', '08:25:00', '08:30:00', '08:35:00']);
    expect(publications.map(world.timeOf)).toEqual([
      '08:14:00',
      '08:21:00',
      '08:28:00',
      '08:35:00',
      '08:42:00',
    ]);
    expect(flips.map(({ at }) => world.timeOf(at))).toEqual([
      '08:21:00',
      '08:21:00',
      '08:28:00',
      '08:35:00',
      '08:35:00',
    ]);
    await world.until('08:40');
    const polled = world
      .log('calendar.polled')
      .filter((entry) => entry.sip === alice && world.timeOf(entry.at) > '08:12:30')
      .map(({ at }) => world.timeOf(at));
    expect(polled.slice(0, 5)).toEqual(times);
  });

  it('gives bound and mean with and without a shared start', async () => {
    const world = await calendarWorld();
    const { worstSeconds, meanSeconds, apart } = await outcome(world, '00:30:00', '420');
    expect([worstSeconds, meanSeconds]).toEqual([36 * 60, 18 * 60]);
    expect(apart).toEqual({ worstSeconds: 37 * 60, meanSeconds: 18.5 * 60 });
  });

  it('keeps the bound of one client where sign-ins are spread over an hour', async () => {
    const world = await calendarWorld();
    const { strip, worstSeconds, busiestMinute } = await outcome(world, '00:30:00', '420', {
      signIns: 'spread',
    });
    expect(busiestMinute).toBeCloseTo(2 / 60);
    for (const { most, least } of strip) {
      expect(most).toBeLessThan(worstSeconds);
      expect(most).toBeGreaterThan(least ?? 0);
    }
    const together = await outcome(world, '00:30:00', '420');
    expect(together.busiestMinute).toBe(1);
  });

  it('says which meetings are over before anybody sees them', async () => {
    const world = await calendarWorld();
    const { strip } = await outcome(world, '00:30:00', '300', { lastingMinutes: 20 });
    expect(strip[2]).toMatchObject({ mean: null, least: null, most: null, unseen: 1 });
    expect(strip[25]).toMatchObject({ mean: 270, unseen: 0 });
  });

  it('compares the three readings by the example', async () => {
    const world = await calendarWorld();
    const { byModel } = await outcome(world, '00:30:00', '600');
    const told = Object.entries(byModel).map(([model, { flipsAt, returnsAt }]) => [
      model,
      flipsAt && world.timeOf(flipsAt),
      returnsAt && world.timeOf(returnsAt),
    ]);
    expect(told).toEqual([
      ['two-timers', '08:50:00', '09:20:00'],
      ['chained', '09:10:00', '09:40:00'],
      ['boundary-aware', '08:47:00', '09:17:00'],
    ]);
  });

  it('shows the longest poll interval of the question whole', async () => {
    const world = await calendarWorld();
    const { strip, sides } = await plan(world, [
      { poll: '00:30:00', publication: '' },
      { poll: '03:00:00', publication: '' },
    ]);
    expect([world.timeOf(strip.from), world.timeOf(strip.to)]).toEqual(['08:00:00', '12:00:00']);
    expect(sides.map(({ outcome: told }) => told?.strip.length)).toEqual([240, 240]);
  });
});

describe('a planned value', () => {
  it('that is empty is the client’s own default', async () => {
    const { sides } = await plan(await calendarWorld(), [{ poll: '', publication: '' }]);
    expect(sides[0]?.poll).toEqual({ seconds: 1800, isDefault: true, refused: null });
    expect(sides[0]?.publication).toEqual({ seconds: 300, isDefault: true, refused: null });
  });

  it.each([
    ['00:04:59', 299, /Allowed: a TimeSpan \(hh:mm:ss\) of 00:05:00 to 08:00:00/],
    ['08:00:01', null, /Allowed: a TimeSpan/],
    ['5', null, /for minutes write 00:05:00/],
    ['soon', null, /does not take the value "soon"/],
  ])('%s is refused in the words of the cmdlet', async (poll, seconds, words) => {
    const { sides } = await plan(await calendarWorld(), [{ poll, publication: '300' }]);
    expect(sides[0]?.poll.seconds).toBe(seconds);
    expect(sides[0]?.poll.refused).toMatch(words);
    expect(sides[0]?.outcome === null).toBe(seconds === null);
  });

  it('is read by the ranges in force', async () => {
    const world = await calendarWorld();
    await world.command({ name: 'settings.change', profile: 'technet' });
    const { sides, profile } = await plan(world, [{ poll: '06:00:00', publication: '300' }]);
    expect(profile).toBe('technet');
    expect(sides[0]?.poll.refused).toMatch(/00:00:01 to 01:00:00/);
    expect(sides[0]?.poll.seconds).toBe(6 * 3600);
  });

  it('is that of MAPIPollInterval for Exchange 2003', async () => {
    const { poll, publication } = await plan(
      await calendarWorld(),
      [{ poll: '', publication: '' }],
      { exchange: 'public-folders' },
    );
    expect(poll.parameter).toBe('MAPIPollInterval');
    expect(poll.limits).toEqual([
      { profile: 'lync2010', from: 300, to: 28_800 },
      { profile: 'technet', from: 1, to: 3600 },
    ]);
    expect([poll.isDocumented, publication.isDocumented]).toEqual([true, false]);
  });
});
