import { describe, expect, it } from 'vitest';
import { PresenceServer } from '../../../../../electron/emulator/lync-server/presence/presence-server.js';
import { manualStatuses } from '../../../../../shared/lync/presence.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { alice, bob, carol, fay, finn, PresenceWorld, start } from './presence-world.js';

describe('signing in', () => {
  it('makes a person available to watchers, and signing out offline', () => {
    const { server } = new PresenceWorld();
    expect(server.presenceFor(bob, alice)).toMatchObject({ class: 'offline', text: 'Offline' });
    const { id } = server.signIn('SIP:Alice@contoso.com');
    expect(server.presenceFor(bob, alice)).toMatchObject({
      class: 'available',
      availability: 3500,
      text: 'Available',
    });
    server.signOut(id);
    expect(server.presenceFor(bob, alice).class).toBe('offline');
    server.signOut(id);
  });

  it('leaves a person online as long as one endpoint is left', () => {
    const { server } = new PresenceWorld();
    const first = server.signIn(alice);
    const second = server.signIn(alice);
    server.publishMachineState(second.id, 15_500);
    expect(server.presenceFor(bob, alice).class).toBe('available');
    server.signOut(first.id);
    expect(server.presenceFor(bob, alice).class).toBe('away');
    expect(server.endpointsOf(alice)).toEqual([second]);
  });

  it('reports each change once, with the person concerned', () => {
    const world = new PresenceWorld();
    const { id } = world.server.signIn(alice);
    world.server.publishMachineState(id, 3500);
    world.server.publishMachineState(id, 5000);
    expect(world.changes()).toEqual([alice, alice]);
  });

  it('withdraws calendar and phone states with their endpoint', () => {
    const { server } = new PresenceWorld();
    const { id } = server.signIn(alice);
    server.publishCalendarState(id, '0x40000001', {
      availability: 6500,
      activity: 'in-a-meeting',
    });
    expect(server.presenceFor(bob, alice).text).toBe('In a meeting');
    server.signOut(id);
    server.publishPhoneState(id, '0x80000001', { availability: 6500, activity: 'on-the-phone' });
    server.signIn(alice);
    expect(server.presenceFor(bob, alice).text).toBe('Available');
  });

  it('is refused for someone the directory does not hold', () => {
    const { server } = new PresenceWorld();
    expect(() => server.signIn('zoe@contoso.com')).toThrow('There is no user "zoe@contoso.com".');
  });
});

describe('a person whose PC is not shown', () => {
  it('begins as the organisation file says, with note and time of last activity', () => {
    const { server } = new PresenceWorld();
    server.begin(alice, { status: 'away', note: 'Lunch', sinceMinutes: 25 });
    expect(server.presenceFor(bob, alice)).toMatchObject({
      class: 'away',
      note: 'Lunch',
      lastActive: start - 25 * 60_000,
    });
  });

  it.each([
    ['available', 'Available'],
    ['busy', 'Busy'],
    ['do-not-disturb', 'Do not disturb'],
    ['be-right-back', 'Be right back'],
    ['away', 'Away'],
    ['off-work', 'Off work'],
    ['inactive', 'Inactive'],
    ['offline', 'Offline'],
  ] as const)('begins %s', (status, text) => {
    const { server } = new PresenceWorld();
    server.begin(alice, { status, note: null, sinceMinutes: 5 });
    expect(server.presenceFor(bob, alice).text).toBe(text);
    expect(server.endpointsOf(alice)).toHaveLength(status === 'offline' ? 0 : 1);
  });

  it('is Busy until a day after the status began', async () => {
    const world = new PresenceWorld();
    world.server.begin(alice, { status: 'busy', note: null, sinceMinutes: 60 });
    await world.run(23 * 60 - 1);
    expect(world.server.presenceFor(bob, alice).class).toBe('busy');
    await world.run(1);
    expect(world.server.presenceFor(bob, alice).class).toBe('available');
  });

  it('is at that PC no longer when his client is shown', () => {
    const { server } = new PresenceWorld();
    server.begin(alice, { status: 'away', note: null, sinceMinutes: 5 });
    const { id } = server.signIn(alice);
    expect(server.presenceFor(bob, alice).class).toBe('available');
    server.signOut(id);
    expect(server.presenceFor(bob, alice).class).toBe('offline');
  });

  it('has given the relationships of the file', () => {
    const { server } = new PresenceWorld();
    server.begin(
      alice,
      { status: 'available', note: null, sinceMinutes: 0 },
      { [bob]: 'workgroup' },
    );
    expect(server.relationshipOf(alice, bob)).toBe('workgroup');
    expect(server.isRelationshipAssigned(alice, bob)).toBe(true);
    expect(server.isRelationshipAssigned(alice, carol)).toBe(false);
  });
});

describe('the status menu', () => {
  const afterChoice = {
    available: ['Available', 3500],
    busy: ['Busy', 6500],
    'do-not-disturb': ['Do not disturb', 9500],
    'be-right-back': ['Be right back', 12_500],
    'off-work': ['Off work', 15_500],
    'appear-away': ['Away', 15_500],
    reset: ['Available', 3500],
    'appear-offline': ['Offline', 18_500],
  } as const;

  it.each(manualStatuses)('publishes %s, whatever was chosen before', (status) => {
    for (const former of manualStatuses) {
      const { server } = new PresenceWorld();
      server.signIn(alice);
      server.setStatus(alice, former);
      server.setStatus(alice, status);
      const [text, availability] = afterChoice[status];
      expect(server.presenceFor(bob, alice)).toMatchObject({ text, availability });
      expect(server.statusOf(alice)).toBe(status === 'reset' ? null : status);
    }
  });

  it.each(['busy', 'do-not-disturb'] as const)('lets %s lapse after a day', async (status) => {
    const world = new PresenceWorld();
    world.server.signIn(alice);
    world.server.setStatus(alice, status);
    await world.run(24 * 60 - 1);
    expect(world.server.statusOf(alice)).toBe(status);
    world.changes();
    await world.run(1);
    expect(world.server.statusOf(alice)).toBeNull();
    expect(world.server.presenceFor(bob, alice).class).toBe('available');
    expect(world.changes()).toEqual([alice]);
  });

  it('counts the day from the last choice', async () => {
    const world = new PresenceWorld();
    world.server.signIn(alice);
    world.server.setStatus(alice, 'busy');
    await world.run(23 * 60);
    world.server.setStatus(alice, 'busy');
    await world.run(23 * 60);
    expect(world.server.statusOf(alice)).toBe('busy');
    world.server.setStatus(alice, 'be-right-back');
    expect(world.clock.next()).toBeNull();
    await world.run(48 * 60);
    expect(world.server.statusOf(alice)).toBe('be-right-back');
  });

  it('keeps Be Right Back over sign-out and sign-in', async () => {
    const world = new PresenceWorld();
    const { id } = world.server.signIn(alice);
    world.server.setStatus(alice, 'be-right-back');
    await world.run(1);
    world.server.signOut(id);
    await world.run(1);
    world.server.signIn(alice);
    expect(world.server.presenceFor(bob, alice).class).toBe('be-right-back');
  });

  it('counts before a later meeting where the server is told so, and changes at once', async () => {
    const world = new PresenceWorld();
    const { server } = world;
    const endpoint = server.signIn(alice).id;
    server.setStatus(alice, 'available');
    await world.run(1);
    const meeting = { availability: 6500, activity: 'in-a-meeting' } as const;
    server.publishCalendarState(endpoint, '0x40000000', meeting);
    const seen = () => server.presenceFor(bob, alice).text;
    expect(seen()).toBe('In a meeting');
    world.changes();
    server.letCalendarOverride(false);
    expect([seen(), world.changes()]).toEqual(['Available', [alice]]);
    server.letCalendarOverride(true);
    expect(seen()).toBe('In a meeting');
  });

  it('does not keep a person green who left the PC', async () => {
    const world = new PresenceWorld();
    const { id } = world.server.signIn(alice);
    world.server.setStatus(alice, 'available');
    await world.run(5);
    world.server.publishMachineState(id, 15_500);
    expect(world.server.presenceFor(bob, alice).class).toBe('away');
  });
});

describe('privacy relationships', () => {
  it('tell Workgroup that a person who does not want to be disturbed can be interrupted', () => {
    const { server } = new PresenceWorld();
    server.signIn(alice);
    server.setStatus(alice, 'do-not-disturb');
    server.setRelationship(alice, bob, 'workgroup');
    expect(server.presenceFor(bob, alice)).toMatchObject({
      availability: 6900,
      class: 'busy',
      text: 'Urgent interruptions only',
      mayInterrupt: true,
    });
    expect(server.presenceFor(carol, alice)).toMatchObject({
      class: 'do-not-disturb',
      mayInterrupt: false,
    });
  });

  it('tell External Contacts the bare availability', () => {
    const { server } = new PresenceWorld();
    server.signIn(alice);
    server.setStatus(alice, 'off-work');
    server.publishNote(alice, 'At the lake');
    server.publishLocation(alice, 'Home');
    server.setRelationship(alice, bob, 'external-contacts');
    expect(server.presenceFor(bob, alice)).toMatchObject({
      class: 'away',
      activity: null,
      text: 'Away',
      note: null,
      location: null,
    });
    expect(server.presenceFor(carol, alice)).toMatchObject({
      text: 'Off work',
      note: 'At the lake',
    });
  });

  it('show a blocked person offline, and the blocked one to the person as blocked', () => {
    const { server } = new PresenceWorld();
    server.signIn(alice);
    server.begin(bob, { status: 'away', note: null, sinceMinutes: 5 });
    server.publishNote(alice, 'Here');
    server.setRelationship(alice, bob, 'blocked-contacts');
    expect(server.presenceFor(bob, alice)).toMatchObject({
      class: 'offline',
      availability: 18_500,
      note: null,
      blocked: false,
      relationship: 'blocked-contacts',
    });
    expect(server.presenceFor(alice, bob)).toMatchObject({
      class: 'blocked',
      availability: 0,
      text: 'Blocked',
      lastActive: null,
      blocked: true,
      given: 'blocked-contacts',
      relationship: 'colleagues',
    });
  });

  it('are automatic again when taken back, and both sides are reported', () => {
    const world = new PresenceWorld();
    world.server.setRelationship(alice, fay, 'workgroup');
    expect(world.server.relationshipOf(alice, fay)).toBe('workgroup');
    world.server.setRelationship(alice, fay, null);
    expect(world.server.relationshipOf(alice, fay)).toBe('external-contacts');
    expect(world.changes()).toEqual([alice, fay, alice, fay]);
  });

  it('hold across federation both ways, and within a partner', () => {
    const { server } = new PresenceWorld();
    expect(server.presenceFor(fay, alice).relationship).toBe('external-contacts');
    expect(server.presenceFor(alice, fay).relationship).toBe('external-contacts');
    expect(server.presenceFor(finn, fay).relationship).toBe('colleagues');
  });

  it('hide nothing from the person himself', () => {
    const { server } = new PresenceWorld();
    server.signIn(alice);
    server.publishLocation(alice, 'Room 5');
    const own = server.presenceFor(alice, alice);
    expect(own).toMatchObject({ relationship: 'self', given: null, location: 'Room 5' });
    expect(own.items.has('home')).toBe(true);
  });
});

describe('the contact card', () => {
  it('C7: keeps the corporate picture from federated watchers, not the one on the web', () => {
    const { server } = new PresenceWorld();
    expect(server.presenceFor(fay, alice).photo.visibility).toBe('not-federated');
    expect(server.presenceFor(bob, alice).photo).toEqual({
      published: { kind: 'corporate' },
      visibility: 'visible',
    });
    server.publishPhoto(alice, { kind: 'web', uri: 'http://photos.example/alice.jpg' });
    expect(server.presenceFor(fay, alice).photo.visibility).toBe('visible');
    server.setRelationship(alice, fay, 'blocked-contacts');
    expect(server.presenceFor(fay, alice).photo.visibility).toBe('relationship');
  });

  it('C7: shows a colleague who was made an external contact the corporate picture', () => {
    const { server } = new PresenceWorld();
    server.setRelationship(alice, bob, 'external-contacts');
    expect(server.presenceFor(bob, alice).photo.visibility).toBe('visible');
  });

  it('tells the location only while the person is not away', () => {
    const { server } = new PresenceWorld();
    server.signIn(alice);
    server.publishLocation(alice, 'Room 5');
    expect(server.presenceFor(bob, alice).location).toBe('Room 5');
    server.setStatus(alice, 'be-right-back');
    expect(server.presenceFor(bob, alice).location).toBeNull();
  });

  it('has no note once blank text was published', () => {
    const { server } = new PresenceWorld();
    server.publishNote(alice, 'Here');
    server.publishNote(alice, '  ');
    expect(server.presenceFor(bob, alice).note).toBeNull();
  });
});

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
    expect(Object.keys(world.server.toState().people)).toEqual([alice]);
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
    const { lastActive, people } = world.server.toState();
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
    const state = server.toState();
    const from = (changed: unknown) => () => PresenceServer.fromState(options, changed);
    expect(from({ ...state, extra: 1 })).toThrow();
    expect(from({ ...state, lastActive: 'maybe' })).toThrow();
    expect(from(null)).toThrow();
  });
});
