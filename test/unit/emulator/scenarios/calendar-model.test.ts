import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alice, calendarWorld } from '../../../support/calendar-world.js';

const lastSecond = 3 * 3600;
const timeSpan = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const secondOfDay = (second: number): string => timeSpan(8 * 3600 + second);

type BusyType = 'free' | 'tentative' | 'busy' | 'oof';

/** What happens to one entry; seconds count from 08:00:00. */
interface Life {
  readonly created: number;
  readonly start: number;
  readonly end: number;
  readonly busyType: BusyType;
  readonly meeting: boolean;
  /** Moves its end. */
  readonly edited: { readonly at: number; readonly end: number } | null;
  readonly deleted: number | null;
}

const second = (least: number, most: number) => fc.integer({ min: least, max: most });

const life: fc.Arbitrary<Life> = fc
  .record({
    created: second(0, lastSecond - 1),
    start: second(-1800, lastSecond),
    length: fc.oneof(second(1, 900), second(60, 5400)),
    busyType: fc.constantFrom('free', 'tentative', 'busy', 'busy', 'oof'),
    meeting: fc.boolean(),
    edit: fc.option(fc.record({ delay: second(1, 3600), length: second(1, 5400) })),
    deletion: fc.option(second(1, 5400)),
  })
  .map(({ created, start, length, busyType, meeting, edit, deletion }): Life => {
    const deleted = deletion === null ? null : created + deletion;
    const editedAt = edit === null ? null : created + edit.delay;
    const isEdited = editedAt !== null && edit !== null && (deleted === null || editedAt < deleted);
    return {
      created,
      start,
      end: start + length,
      busyType: busyType as BusyType,
      meeting,
      edited: isEdited ? { at: editedAt, end: start + edit.length } : null,
      deleted,
    };
  });

/** Intervals and sign-in in seconds. */
interface Scenario {
  readonly poll: number;
  readonly publication: number;
  readonly signIn: number;
  readonly lives: readonly Life[];
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  poll: fc.oneof(fc.constantFrom(300, 900, 1800), second(300, 2400)),
  publication: fc.oneof(fc.constantFrom(60, 300, 420, 600), second(1, 1200)),
  signIn: fc.oneof(fc.constant(0), second(0, 1800)),
  // Two entries that begin together would leave open which of them shows.
  lives: fc.uniqueArray(life, { maxLength: 6, selector: ({ start }) => start }),
});

interface Read {
  readonly start: number;
  readonly end: number;
  readonly busyType: BusyType;
  readonly meeting: boolean;
}

/** The calendar as it is after the edits of a second. */
function calendarAt(lives: readonly Life[], now: number): readonly Read[] {
  return lives
    .filter(({ created, deleted }) => created <= now && (deleted === null || now < deleted))
    .map(({ edited, ...entry }) =>
      edited !== null && edited.at <= now ? { ...entry, end: edited.end } : entry,
    );
}

/** What presence shows for a cache at a second: the strongest entry, of equals the one that began first. */
function shown(cache: readonly Read[], now: number): string {
  const running = cache.filter(({ start, end }) => start <= now && now < end);
  if (running.some(({ busyType }) => busyType === 'oof')) return 'Available';
  const [busy] = running
    .filter(({ busyType }) => busyType === 'busy')
    .sort((one, other) => one.start - other.start);
  if (busy === undefined) return 'Available';
  return busy.meeting ? 'In a meeting' : 'Busy';
}

/** Second by second: edits, then polls, then publications. Shares nothing with the engine. */
function bruteForce({ poll, publication, signIn, lives }: Scenario): string[] {
  const flips: string[] = [];
  let cache: readonly Read[] = [];
  let told = 'Available';
  for (let now = signIn; now <= lastSecond; now += 1) {
    if ((now - signIn) % poll === 0) cache = calendarAt(lives, now);
    if ((now - signIn) % publication !== 0) continue;
    const text = shown(cache, now);
    if (text !== told) flips.push(`${secondOfDay(now)} ${text}`);
    told = text;
  }
  return flips;
}

async function worldOf({ poll, publication, signIn, lives }: Scenario) {
  const world = await calendarWorld(
    `Set-CsClientPolicy -WebServicePollInterval ${timeSpan(poll)} -CalendarStatePublicationInterval ${publication}`,
  );
  await world.command({ name: 'client.sign-out', sip: alice });
  world.at(secondOfDay(signIn), { name: 'client.sign-in', sip: alice });
  for (const [index, entry] of lives.entries()) {
    // Ids are given in the order of adding; the events of one second keep the order of scheduling.
    const id = `c${rankOf(lives, index)}`;
    world.at(secondOfDay(entry.created), {
      name: 'exchange.add-entry',
      mailbox: alice,
      subject: `Entry ${index}`,
      start: secondOfDay(entry.start),
      end: secondOfDay(entry.end),
      busyType: entry.busyType,
      meeting: entry.meeting,
    });
    if (entry.edited !== null)
      world.at(secondOfDay(entry.edited.at), {
        name: 'exchange.change-entry',
        mailbox: alice,
        entry: id,
        end: secondOfDay(entry.edited.end),
      });
    if (entry.deleted !== null)
      world.at(secondOfDay(entry.deleted), {
        name: 'exchange.remove-entry',
        mailbox: alice,
        entry: id,
      });
  }
  return world;
}

/** Which of the entries it is to be added, counted from 1. */
function rankOf(lives: readonly Life[], index: number): number {
  const created = lives[index]?.created ?? 0;
  const before = lives.filter(
    (other, at) => other.created < created || (other.created === created && at < index),
  );
  return before.length + 1;
}

it('flips when an independent model says so, whatever the intervals, sign-in, entries and edits', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      const world = await worldOf(given);
      await world.until(secondOfDay(lastSecond));
      expect(world.log('command.refused')).toEqual([]);
      const flips = world.flips().filter((flip) => flip >= secondOfDay(given.signIn));
      const signedIn = `${secondOfDay(given.signIn)} Available`;
      const first = flips.indexOf(signedIn);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(flips.slice(first + 1)).toEqual(bruteForce(given));
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('forecasts what then happens, when nobody edits the calendar any more', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, second(1800, lastSecond), async (given, asked) => {
      const lives = given.lives.map((entry) => ({
        ...entry,
        edited: entry.edited !== null && entry.edited.at <= asked ? entry.edited : null,
        deleted: entry.deleted !== null && entry.deleted <= asked ? entry.deleted : null,
      }));
      const settled = { ...given, lives: lives.filter(({ created }) => created <= asked) };
      const world = await worldOf(settled);
      await world.until(secondOfDay(asked));
      const { entries } = await world.command({ name: 'calendar.forecast', sip: alice });
      await world.until(secondOfDay(lastSecond));
      const told = bruteForce(settled).filter((flip) => flip > secondOfDay(asked + 1));
      for (const { flipsAt, returnsAt, text } of entries) {
        if (text !== 'In a meeting' && text !== 'Busy') continue;
        for (const moment of [flipsAt, returnsAt]) {
          if (moment === null || moment > world.deployment.now()) continue;
          if (world.timeOf(moment) <= secondOfDay(asked)) continue;
          const published = world
            .log('calendar.published')
            .some((entry) => entry.sip === alice && entry.at === moment);
          expect(published, `${text} at ${world.timeOf(moment)}`).toBe(true);
        }
      }
      const foretold = new Set(
        entries.flatMap(({ flipsAt, returnsAt }) =>
          [flipsAt, returnsAt].flatMap((moment) => (moment === null ? [] : [world.timeOf(moment)])),
        ),
      );
      for (const flip of told) expect([...foretold]).toContain(flip.split(' ')[0]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
