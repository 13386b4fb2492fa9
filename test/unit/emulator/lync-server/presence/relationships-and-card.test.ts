import { describe, expect, it } from 'vitest';
import { alice, bob, carol, fay, finn, PresenceWorld } from './presence-world.js';

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
