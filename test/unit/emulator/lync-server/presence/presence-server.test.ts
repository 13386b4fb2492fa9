import { describe, expect, it } from 'vitest';
import { manualStatuses } from '../../../../../shared/lync/presence.js';
import { alice, bob, carol, PresenceWorld, start } from './presence-world.js';

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
