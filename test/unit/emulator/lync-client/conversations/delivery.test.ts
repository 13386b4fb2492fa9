import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, carol, dora, fay, LyncWorld } from '../lync-world.js';
import { conversationsIn } from './conversations-in.js';

let world: LyncWorld;

beforeEach(() => {
  world = new LyncWorld();
  world.signIn(alice, bob);
});

const { conversationsOf, write, view, messagesOf, lastOf, listOf } = conversationsIn(() => world);

describe('Somebody on Do Not Disturb', () => {
  beforeEach(() => world.presence.setStatus(bob, 'do-not-disturb'));

  it('gets no message of a colleague, who is told', () => {
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({
      state: 'failed',
      error: 'This message was not delivered: Bob Berg does not want to be disturbed.',
    });
    expect(listOf(bob)).toEqual([]);
  });

  it('gets the message of somebody in the Workgroup relationship, with its alert', () => {
    world.presence.setRelationship(bob, alice, 'workgroup');
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({ state: 'delivered' });
    expect(world.alerts(bob)).toHaveLength(1);
  });

  it('gets it without an alert where alerts are not wanted', () => {
    world.presence.setRelationship(bob, alice, 'workgroup');
    world.run({
      name: 'client.apply-options',
      sip: bob,
      values: { 'do-not-disturb-alerts': 'none' },
    });
    write(alice, bob);
    expect(view(bob, alice)?.unread).toBe(1);
    expect(world.alerts(bob)).toEqual([]);
  });

  it('gets the answers to what he wrote himself, without an alert', () => {
    write(bob, alice);
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({ state: 'delivered' });
    expect(view(bob, alice)?.unread).toBe(1);
    expect(world.alerts(bob)).toEqual([]);
  });

  it('is not taken for somebody who answers by a window full of refused messages', () => {
    for (let count = 1; count <= 201; count += 1) write(bob, dora, `${count}`);
    world.signIn(dora);
    write(dora, bob);
    expect(lastOf(dora, bob)).toMatchObject({ state: 'failed' });
  });

  it('gets none at a device that is not shown either', () => {
    world.presence.setStatus(carol, 'do-not-disturb');
    write(alice, carol);
    expect(lastOf(alice, carol)).toMatchObject({ state: 'failed' });
  });
});

describe('A message reaches nobody', () => {
  const error = (name: string) =>
    `This message was not delivered: ${name} cannot be reached or is offline.`;

  it('who is not signed in anywhere', () => {
    write(alice, dora);
    expect(lastOf(alice, dora)).toMatchObject({ state: 'failed', error: error('Dora Dahl') });
  });

  it('who has blocked the sender, in words that do not tell', () => {
    world.presence.setRelationship(bob, alice, 'blocked-contacts');
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({ state: 'failed', error: error('Bob Berg') });
    expect(listOf(bob)).toEqual([]);
  });

  it('while the sender has no network, and his windows stay', () => {
    conversationsOf(alice).open(bob);
    world.client(alice).disconnect();
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({
      state: 'failed',
      error: 'This message was not sent: the client is not connected to Lync Server.',
    });
    expect(listOf(bob)).toEqual([]);
  });

  it('but a device that is not shown is somebody', () => {
    const id = write(alice, carol);
    expect(lastOf(alice, carol)).toMatchObject({ state: 'delivered' });
    expect(world.instantMessages.trace(id)?.steps.at(-1)?.text).toContain('not shown');
  });
});

describe('People of a partner', () => {
  it('write and are written to', () => {
    world.signIn(fay);
    write(fay, alice);
    write(alice, fay);
    expect(messagesOf(fay, alice)).toHaveLength(2);
    expect(messagesOf(alice, fay)).toHaveLength(2);
  });

  it('start no conversation where BlockConversationFromFederatedContacts is set, but may answer', () => {
    world.grant(bob, 'Inside', { BlockConversationFromFederatedContacts: true });
    world.signOutAndIn(bob);
    world.signIn(fay);
    const id = write(fay, bob);
    expect(lastOf(fay, bob)).toMatchObject({ state: 'failed' });
    expect(world.instantMessages.trace(id)?.steps.at(-1)).toMatchObject({
      place: 'receiver',
      why: {
        policy: { identity: 'Tag:Inside', parameter: 'BlockConversationFromFederatedContacts' },
      },
    });
    write(bob, fay);
    write(fay, bob);
    expect(lastOf(fay, bob)).toMatchObject({ state: 'delivered' });
    write(alice, bob);
    expect(lastOf(alice, bob)).toMatchObject({ state: 'delivered' });
  });
});
