import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PresenceHistory,
  presenceHistorySnapshotSchema,
} from '../../../../../electron/emulator/lync-server/presence/presence-history.js';
import { PresenceServer } from '../../../../../electron/emulator/lync-server/presence/presence-server.js';
import { manualStatuses, relationships } from '../../../../../shared/lync/presence.js';
import { type Instant, toInstant } from '../../../../../shared/lync/time.js';
import { throughJson } from '../../../../support/through-json.js';
import { alice, bob, carol, fay, finn, PresenceWorld, start } from './presence-world.js';

const people = [alice, bob, carol, fay, finn];
const sip = fc.constantFrom(...people);
const text = fc.option(fc.constantFrom('Here', 'There', ' '));
const endpoint = fc.integer({ min: 1, max: 6 }).map((number) => `endpoint-${number}`);
const meeting = { subject: 'Budget', location: 'Room 1' };
const call = { availability: 6500, activity: 'on-the-phone' } as const;

type Act = (world: PresenceWorld) => unknown;

/** Anything that a client, the organisation file or an administrator asks of the server, and time between. */
const act: fc.Arbitrary<Act> = fc.oneof(
  sip.map(
    (who): Act =>
      ({ server }) =>
        server.signIn(who),
  ),
  sip.map(
    (who): Act =>
      ({ server }) =>
        server.connect(who),
  ),
  endpoint.map(
    (id): Act =>
      ({ server }) =>
        server.signOut(id),
  ),
  fc.tuple(endpoint, fc.constantFrom(3500, 5000, 15_500)).map(
    ([id, state]): Act =>
      ({ server }) =>
        server.publishMachineState(id, state),
  ),
  fc.tuple(endpoint, fc.constantFrom(null, { availability: 6500, activity: null, meeting })).map(
    ([id, state]): Act =>
      ({ server }) =>
        server.publishCalendarState(id, 'c', state),
  ),
  fc.tuple(endpoint, fc.constantFrom(null, call)).map(
    ([id, state]): Act =>
      ({ server }) =>
        server.publishPhoneState(id, 'p', state),
  ),
  fc
    .tuple(sip, fc.constantFrom(...manualStatuses, { text: 'At the lake', class: 'busy' } as const))
    .map(
      ([who, status]): Act =>
        ({ server }) =>
          server.setStatus(who, status),
    ),
  fc.tuple(sip, text).map(
    ([who, note]): Act =>
      ({ server }) =>
        server.publishNote(who, note),
  ),
  fc.tuple(sip, text).map(
    ([who, at]): Act =>
      ({ server }) =>
        server.publishLocation(who, at),
  ),
  fc.tuple(sip, fc.option(text.map((note) => ({ note })))).map(
    ([who, replies]): Act =>
      ({ server }) =>
        server.publishOutOfOffice(who, replies),
  ),
  fc.tuple(sip, fc.constantFrom('0000', '0022')).map(
    ([who, freeBusy]): Act =>
      ({ server }) => {
        const working = [{ from: start, to: toInstant(start + 1000) }];
        server.publishCalendarData(who, { mailbox: who, start, freeBusy, working });
      },
  ),
  fc.tuple(sip, fc.boolean()).map(
    ([who, contactsOnly]): Act =>
      ({ server }) =>
        server.publishPrivacy(who, contactsOnly),
  ),
  sip.map(
    (who): Act =>
      ({ server }) =>
        server.publishPhoto(who, { kind: 'none', because: 'choice' }),
  ),
  fc.tuple(sip, sip, fc.option(fc.constantFrom(...relationships))).map(
    ([owner, contact, given]): Act =>
      ({ server }) =>
        server.setRelationship(owner, contact, given),
  ),
  fc.constantFrom('removed', 'published').map(
    (delivery): Act =>
      ({ server }) =>
        server.deliverLastActive(delivery),
  ),
  fc.tuple(sip, fc.constantFrom('available', 'busy', 'off-work', 'offline')).map(
    ([who, status]): Act =>
      ({ server }) => {
        const relationshipsGiven = { [bob]: 'workgroup' } as const;
        server.begin(who, { status, note: 'Start', sinceMinutes: 3 }, relationshipsGiven);
      },
  ),
  fc.integer({ min: 1, max: 50 }).map(
    (minutes): Act =>
      (world) =>
        world.run(minutes),
  ),
);
const anyCourse = fc.array(act, { minLength: 5, maxLength: 25 });

/** All that anybody can ask of the server. */
const seen = ({ server }: PresenceWorld) =>
  people.map((subject) => ({
    endpoints: server.endpointsOf(subject),
    status: server.statusOf(subject),
    hasSignedIn: server.hasSignedIn(subject),
    replies: server.outOfOfficeOf(subject),
    watched: people.map((watcher) => server.presenceFor(watcher, subject)),
    assigned: people.map((contact) => server.isRelationshipAssigned(subject, contact)),
  }));

describe('presence made from its snapshot', () => {
  it('shows and does at every step what presence does that was never interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, async (acts) => {
        const [whole, restored] = [new PresenceWorld(), new PresenceWorld()];
        for (const one of acts) {
          restored.restore();
          await one(whole);
          await one(restored);
          expect(restored.changes()).toEqual(whole.changes());
          expect(restored.server.snapshot()).toEqual(whole.server.snapshot());
          expect(JSON.stringify(restored.server.snapshot())).toBe(
            JSON.stringify(whole.server.snapshot()),
          );
          expect(seen(restored)).toEqual(seen(whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says the very snapshot it was made from, and shares with the next what did not change', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, act, async (acts, last) => {
        const world = new PresenceWorld();
        for (const one of acts) await one(world);
        const before = world.server.snapshot();
        expect(world.server.snapshot()).toBe(before);
        expect(new PresenceServer(world.options, before).snapshot()).toBe(before);
        const text = JSON.stringify(before);
        world.changes();
        await last(world);
        const after = world.server.snapshot();
        expect(JSON.stringify(before)).toBe(text);
        const publishedAgain = world.changes();
        for (const who of people.filter((one) => !publishedAgain.includes(one))) {
          const [was, is] = [before, after].map((said) =>
            said.people.find(({ sip }) => sip === who),
          );
          if (JSON.stringify(was) === JSON.stringify(is)) expect(is).toBe(was);
        }
      }),
    );
  });
});

describe('the history of presence', () => {
  it('goes on from its snapshot as if it had never been interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, anyCourse, async (past, future) => {
        const world = new PresenceWorld();
        const now = () => world.clock.now();
        // The world's server stays the same here.
        const whole = new PresenceHistory(world.server, now);
        const histories = [whole];
        const changed = (who: string) => {
          for (const history of histories) history.changed(who);
        };
        const run = async (acts: readonly Act[]) => {
          for (const one of acts) {
            await one(world);
            for (const who of world.changes()) changed(who);
          }
        };
        for (const who of [alice, bob]) whole.begin(who);
        await run(past);
        const snapshot = throughJson(presenceHistorySnapshotSchema, whole.snapshot());
        histories.push(new PresenceHistory(world.server, now, snapshot));
        for (const history of histories) history.begin(carol);
        await run(future);
        const [one, other] = histories.map((history) => ({
          snapshot: history.snapshot(),
          spans: [alice, bob, carol].map((subject) =>
            people.map((watcher) => history.read(watcher, subject, start, until(now()))),
          ),
        }));
        expect(other).toEqual(one);
        expect(whole.snapshot()).toBe(one?.snapshot);
      }),
      { numRuns: 40 },
    );
  });
});

const until = (now: Instant): Instant => toInstant(now + 1);
