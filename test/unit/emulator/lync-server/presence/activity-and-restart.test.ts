import { describe, expect, it } from 'vitest';
import { PresenceServer } from '../../../../../electron/emulator/lync-server/presence/presence-server.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { presenceOfVersionOne } from '../../../../support/version-one.js';
import { alice, bob, carol, fay, PresenceWorld, start } from './presence-world.js';

describe('the time of last activity', () => {
  const awaySince = async () => {
    const world = new PresenceWorld();
    const { id } = world.server.signIn(alice);
    await world.run(10);
    world.server.publishMachineState(id, 5000);
    const lastActive = world.clock.now();
    await world.run(5);
    world.server.publishMachineState(id, 15_500);
    return { world, lastActive };
  };

  it('A1: is when the person stopped being active, not when the class last changed', async () => {
    const { world, lastActive } = await awaySince();
    expect(world.server.presenceFor(bob, alice)).toMatchObject({ class: 'away', lastActive });
  });

  it('A2: is withheld from External Contacts and from blocked ones', async () => {
    const { world } = await awaySince();
    for (const relationship of ['external-contacts', 'blocked-contacts'] as const) {
      world.server.setRelationship(alice, bob, relationship);
      expect(world.server.presenceFor(bob, alice).lastActive).toBeNull();
    }
  });

  it('A3: reaches nobody after the update, and is there again without it', async () => {
    const { world, lastActive } = await awaySince();
    world.server.deliverLastActive('removed');
    for (const watcher of [alice, bob]) {
      expect(world.server.presenceFor(watcher, alice)).toMatchObject({
        class: 'away',
        lastActive: null,
      });
    }
    world.server.deliverLastActive('published');
    expect(world.server.presenceFor(bob, alice).lastActive).toBe(lastActive);
  });

  it('A5: is not told while the person is active', async () => {
    const { world } = await awaySince();
    for (const status of ['available', 'busy', 'do-not-disturb'] as const) {
      world.server.setStatus(alice, status);
      expect(world.server.presenceFor(bob, alice).lastActive).toBeNull();
    }
  });
});

describe('a restart', () => {
  it('keeps status, note, picture, relationships and the server switch', () => {
    const world = new PresenceWorld();
    world.server.signIn(alice);
    world.server.setStatus(alice, 'off-work');
    world.server.publishNote(alice, 'At the lake');
    world.server.publishPhoto(alice, { kind: 'none', because: 'choice' });
    world.server.setRelationship(alice, fay, 'friends-and-family');
    world.server.deliverLastActive('removed');
    world.restart();
    expect(world.server.endpointsOf(alice)).toEqual([]);
    expect(world.server.presenceFor(bob, alice).class).toBe('offline');
    world.server.signIn(alice);
    expect(world.server.presenceFor(bob, alice)).toMatchObject({
      text: 'Off work',
      note: 'At the lake',
      photo: { published: { kind: 'none', because: 'choice' } },
    });
    expect(world.server.relationshipOf(alice, fay)).toBe('friends-and-family');
    expect(world.server.lastActiveDelivery).toBe('removed');
  });

  it('does not let a status of the last run silence the machine of this one', async () => {
    const world = new PresenceWorld();
    const { id } = world.server.signIn(alice);
    await world.run(600);
    world.server.setStatus(alice, 'available');
    world.server.publishMachineState(id, 15_500);
    world.restart();
    await world.run(1);
    const again = world.server.signIn(alice);
    world.server.publishMachineState(again.id, 15_500);
    expect(world.server.presenceFor(bob, alice).class).toBe('away');
    expect(world.server.presenceFor(bob, alice).lastActive).toBe(world.clock.now());
  });

  it('keeps Busy until its day is over', async () => {
    const world = new PresenceWorld();
    world.server.signIn(alice);
    world.server.setStatus(alice, 'busy');
    await world.run(23 * 60);
    world.restart(world.clock.now());
    world.server.signIn(alice);
    expect(world.server.presenceFor(bob, alice).class).toBe('busy');
    await world.run(60);
    expect(world.server.presenceFor(bob, alice).class).toBe('available');
  });

  it('drops a status whose day ended meanwhile', async () => {
    const world = new PresenceWorld();
    world.server.setStatus(alice, 'busy');
    world.restart(toInstant(start + 24 * 3_600_000));
    expect(world.server.statusOf(alice)).toBeNull();
    expect(world.clock.next()).toBeNull();
  });

  it('leaves people offline whose client was signed out before', () => {
    const world = new PresenceWorld();
    const begin = () =>
      world.server.begin(alice, { status: 'available', note: null, sinceMinutes: 3 });
    begin();
    world.server.signOut(world.server.signIn(alice).id);
    world.restart();
    begin();
    expect(world.server.presenceFor(bob, alice).class).toBe('offline');
  });

  it('lets people who published something go on, and the others begin anew', () => {
    const world = new PresenceWorld();
    const begin = () => {
      for (const sip of [alice, bob]) {
        world.server.begin(sip, { status: 'be-right-back', note: 'Start', sinceMinutes: 3 });
      }
    };
    begin();
    world.server.publishNote(alice, 'Changed');
    world.server.setStatus(alice, 'reset');
    world.restart();
    begin();
    expect(Object.keys(presenceOfVersionOne(world.server.snapshot()).people)).toEqual([alice]);
    expect(world.server.presenceFor(carol, alice)).toMatchObject({
      text: 'Available',
      note: 'Changed',
    });
    expect(world.server.presenceFor(carol, bob)).toMatchObject({
      text: 'Be right back',
      note: 'Start',
    });
  });

  it.each([
    ['a status and then automatic replies', ['status', 'replies', 'note'], 'Out of office', 'Note'],
    ['automatic replies and then a status', ['note', 'replies', 'status'], 'Be right back', 'Away'],
  ] as const)('keeps the order of one instant: %s', (_, acts, text, note) => {
    const world = new PresenceWorld();
    const { server } = world;
    const act = {
      status: () => server.setStatus(alice, 'be-right-back'),
      replies: () => server.publishOutOfOffice(alice, { note: 'Away' }),
      note: () => server.publishNote(alice, 'Note'),
    };
    server.signIn(alice);
    for (const name of acts) act[name]();
    expect(server.presenceFor(bob, alice)).toMatchObject({ text, note });
    world.restart();
    world.server.signIn(alice);
    expect(world.server.presenceFor(bob, alice)).toMatchObject({ text, note });
  });

  it('reads a state that does not tell the order by its times', () => {
    const world = new PresenceWorld();
    world.server.setStatus(alice, 'be-right-back');
    world.server.publishOutOfOffice(alice, { note: 'Away' });
    const { lastActive, people } = presenceOfVersionOne(world.server.snapshot());
    const former = Object.entries(people).map(([sip, { order: _, ...person }]) => [sip, person]);
    const state = { lastActive, people: Object.fromEntries(former) };
    const server = PresenceServer.fromState(world.options, state);
    server.signIn(alice);
    expect(server.presenceFor(bob, alice)).toMatchObject({ text: 'Be right back', note: 'Away' });
  });

  it('refuses a state with unknown keys or statuses', () => {
    const world = new PresenceWorld();
    world.server.publishNote(alice, 'x');
    const { server, options } = world;
    const state = presenceOfVersionOne(server.snapshot());
    const from = (changed: unknown) => () => PresenceServer.fromState(options, changed);
    expect(from({ ...state, extra: 1 })).toThrow();
    expect(from({ ...state, lastActive: 'maybe' })).toThrow();
    expect(from(null)).toThrow();
  });
});
