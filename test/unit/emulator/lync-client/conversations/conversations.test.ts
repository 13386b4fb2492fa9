import { beforeEach, describe, expect, it } from 'vitest';
import { generateOrganisation } from '../../../../support/generate-organisation.js';
import { alice, bob, carol, dora, gus, LyncWorld } from '../lync-world.js';
import { conversationsIn } from './conversations-in.js';

let world: LyncWorld;

beforeEach(() => {
  world = new LyncWorld();
  world.signIn(alice, bob);
});

const { conversationsOf, write, view, messagesOf, lastOf, listOf } = conversationsIn(() => world);

describe('A conversation', () => {
  it('has the address of the other person for its id, and opening it twice opens one', () => {
    expect(conversationsOf(alice).open('SIP:Bob@Contoso.com')).toBe(bob);
    expect(conversationsOf(alice).open(bob)).toBe(bob);
    expect(listOf(alice)).toEqual([
      {
        id: bob,
        with: bob,
        displayName: 'Bob Berg',
        unread: 0,
        lastAt: world.clock.now(),
        older: 0,
      },
    ]);
    expect(listOf(bob)).toEqual([]);
  });

  it('needs somebody else', () => {
    expect(() => conversationsOf(alice).open('nobody@contoso.com')).toThrow(
      expect.objectContaining({ code: 'not-found', path: 'with' }),
    );
    expect(() => conversationsOf(alice).open(alice)).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
    expect(() => conversationsOf(alice).send(bob, 'Hello', null)).toThrow(
      expect.objectContaining({ code: 'not-found', path: 'conversation' }),
    );
  });

  it('shows a message at both ends under one id', () => {
    const id = write(alice, bob, 'Hello www.contoso.com');
    expect(lastOf(alice, bob)).toMatchObject({
      id,
      from: alice,
      direction: 'out',
      state: 'delivered',
    });
    expect(lastOf(bob, alice)).toMatchObject({
      id,
      from: alice,
      direction: 'in',
      error: null,
      parts: [{ kind: 'text', text: 'Hello ' }, { kind: 'link' }],
    });
    expect(write(bob, alice)).not.toBe(id);
  });

  it('stands by its last message, the latest first', async () => {
    write(alice, bob);
    await world.runMinutes(1);
    write(alice, carol);
    await world.runMinutes(1);
    conversationsOf(alice).open(dora);
    expect(listOf(alice).map(({ id }) => id)).toEqual([dora, carol, bob]);
    await world.runMinutes(1);
    write(bob, alice);
    expect(listOf(alice).map(({ id }) => id)).toEqual([bob, dora, carol]);
  });

  it('touches its own entries and no others', () => {
    write(alice, bob);
    expect(world.touched(bob)).toEqual([
      'alert/1',
      `conversation/${alice}`,
      `message/${alice}/m1`,
      'open-conversations',
      `participant/${alice}`,
    ]);
    write(alice, bob);
    expect(world.touched(bob)).toEqual([
      `conversation/${alice}`,
      `message/${alice}/m2`,
      'open-conversations',
    ]);
  });

  it('shows who the other one is, contact or not, until it is closed', () => {
    const participant = () => world.client(alice).view.read(`participant/${gus}`);
    expect(participant()).toBeNull();
    conversationsOf(alice).open(gus);
    expect(participant()).toMatchObject({ sip: gus, displayName: 'Gus Gran' });
    expect(world.client(alice).watched.has(gus)).toBe(true);
    world.touched(alice);
    world.client(alice).presenceChanged(gus);
    expect(world.touched(alice)).toEqual([`participant/${gus}`]);
    conversationsOf(alice).close(gus);
    expect(participant()).toBeNull();
    expect(world.client(alice).watched.has(gus)).toBe(false);
  });

  it('is gone when it is closed and begins anew with the next message', () => {
    write(bob, alice, 'One');
    conversationsOf(alice).close(bob);
    expect(view(alice, bob)).toBeNull();
    write(bob, alice, 'Two');
    expect(messagesOf(alice, bob)).toHaveLength(1);
    expect(messagesOf(bob, alice)).toHaveLength(2);
  });

  it('closes when it has been quiet longest and the 51st is opened', async () => {
    world = new LyncWorld(generateOrganisation({ people: 52, seed: 1 }));
    const [me = '', ...others] = world.directory.people().map(({ sip }) => sip);
    world.signIn(me);
    for (const sip of others.slice(0, 50)) conversationsOf(me).open(sip);
    await world.runMinutes(1);
    write(me, others[0] ?? '');
    conversationsOf(me).open(others[50] ?? '');
    const open = listOf(me).map(({ id }) => id);
    expect(open).toHaveLength(50);
    expect(open).not.toContain(others[1]);
    expect(open).toContain(others[0]);
  });

  it('does not outlive sign-out', () => {
    write(alice, bob);
    world.signOutAndIn(alice);
    expect(listOf(alice)).toEqual([]);
    expect(messagesOf(bob, alice)).toHaveLength(1);
  });
});

describe('A message', () => {
  it('has something to be seen', () => {
    for (const text of ['', ' \n\t', '\u200b\u202e', '\u0000\u0007']) {
      expect(() => write(alice, bob, text)).toThrow(
        expect.objectContaining({ code: 'invalid-input', path: 'text' }),
      );
    }
    expect(view(bob, alice)).toBeNull();
  });

  it('loses control characters and keeps all others', () => {
    write(alice, bob, 'a\u0000b\r\nc\td\u202ee😀\u0007');
    expect(lastOf(bob, alice)?.parts).toEqual([{ kind: 'text', text: 'ab\nc\td\u202ee😀' }]);
  });

  it('is text and never markup', () => {
    const text = '<img src=x onerror=alert(1)> &amp; <script>';
    write(alice, bob, text);
    expect(lastOf(bob, alice)?.parts).toEqual([{ kind: 'text', text }]);
  });

  it('pushes the oldest out of a full window, which counts them', () => {
    for (let count = 1; count <= 205; count += 1) write(alice, bob, `${count}`);
    expect(view(bob, alice)).toMatchObject({ older: 5, unread: 205 });
    expect(messagesOf(bob, alice)).toHaveLength(200);
    expect(messagesOf(bob, alice)[0]?.parts).toEqual([{ kind: 'text', text: '6' }]);
  });

  it('pushes out more when messages are long, and stays however long it is', () => {
    const long = 'x'.repeat(65_536);
    for (let count = 1; count <= 6; count += 1) write(alice, bob, long);
    expect(messagesOf(bob, alice)).toHaveLength(4);
    expect(view(bob, alice)?.older).toBe(2);
  });
});

describe('Of messages that were not seen', () => {
  it('the first raises an alert that leads to the conversation', () => {
    write(alice, bob, 'Have you\n a minute?');
    write(alice, bob, 'Or two?');
    expect(view(bob, alice)?.unread).toBe(2);
    expect(world.alerts(bob)).toMatchObject([
      { contact: alice, conversation: alice, text: 'Alice Ahlberg: Have you a minute?' },
    ]);
  });

  it('none are left once they are read, and the next one is told again', () => {
    write(alice, bob);
    conversationsOf(bob).markRead(alice);
    expect(listOf(bob)).toMatchObject([{ unread: 0 }]);
    expect(world.alerts(bob)).toEqual([]);
    write(alice, bob);
    expect(world.alerts(bob)).toHaveLength(1);
  });

  it('closing the window takes the alert away', () => {
    write(alice, bob);
    conversationsOf(bob).close(alice);
    expect(world.alerts(bob)).toEqual([]);
  });
});
