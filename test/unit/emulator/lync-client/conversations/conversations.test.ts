import { beforeEach, describe, expect, it } from 'vitest';
import { generateOrganisation } from '../../../../support/generate-organisation.js';
import { alice, bob, carol, dora, fay, gus, LyncWorld } from '../lync-world.js';

let world: LyncWorld;

beforeEach(() => {
  world = new LyncWorld();
  world.signIn(alice, bob);
});

const conversationsOf = (sip: string) => world.client(sip).conversations;

/** Opens the conversation if need be and writes; the id of the message. */
function write(
  from: string,
  to: string,
  text = 'Hello',
  format: Parameters<ReturnType<typeof conversationsOf>['send']>[2] = null,
) {
  const conversations = conversationsOf(from);
  return conversations.send(conversations.open(to), text, format);
}

const view = (sip: string, other: string) => world.client(sip).view.read(`conversation/${other}`);

const lastOf = (sip: string, other: string) => view(sip, other)?.messages.at(-1);
const listOf = (sip: string) => world.read(sip, 'conversations').list;

describe('A conversation', () => {
  it('has the address of the other person for its id, and opening it twice opens one', () => {
    expect(conversationsOf(alice).open('SIP:Bob@Contoso.com')).toBe(bob);
    expect(conversationsOf(alice).open(bob)).toBe(bob);
    expect(listOf(alice)).toEqual([
      { id: bob, with: bob, displayName: 'Bob Berg', unread: 0, lastAt: world.clock.now() },
    ]);
    expect(listOf(bob)).toEqual([]);
  });

  it('needs somebody else', () => {
    expect(() => conversationsOf(alice).open('nobody@contoso.com')).toThrow(
      expect.objectContaining({ code: 'not-found', path: 'command.with' }),
    );
    expect(() => conversationsOf(alice).open(alice)).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
    expect(() => conversationsOf(alice).send(bob, 'Hello', null)).toThrow(
      expect.objectContaining({ code: 'not-found', path: 'command.conversation' }),
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
      'conversations',
      `participant/${alice}`,
    ]);
    write(alice, bob);
    expect(world.touched(bob)).toEqual([`conversation/${alice}`, 'conversations']);
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
    expect(view(alice, bob)?.messages).toHaveLength(1);
    expect(view(bob, alice)?.messages).toHaveLength(2);
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
    expect(view(bob, alice)?.messages).toHaveLength(1);
  });
});

describe('A message', () => {
  it('has something to be seen', () => {
    for (const text of ['', ' \n\t', '\u200b\u202e', '\u0000\u0007']) {
      expect(() => write(alice, bob, text)).toThrow(
        expect.objectContaining({ code: 'invalid-input', path: 'command.text' }),
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
    expect(view(bob, alice)?.messages).toHaveLength(200);
    expect(view(bob, alice)?.messages[0]?.parts).toEqual([{ kind: 'text', text: '6' }]);
  });

  it('pushes out more when messages are long, and stays however long it is', () => {
    const long = 'x'.repeat(65_536);
    for (let count = 1; count <= 6; count += 1) write(alice, bob, long);
    expect(view(bob, alice)?.messages).toHaveLength(4);
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
    expect(view(fay, alice)?.messages).toHaveLength(2);
    expect(view(alice, fay)?.messages).toHaveLength(2);
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

describe('A policy about messages', () => {
  const settings = (values: Parameters<LyncWorld['grant']>[2]) => {
    world.grant(bob, 'Messages', values);
    world.signOutAndIn(bob);
    return world.read(bob, 'conversations');
  };

  it('takes nothing away as long as nothing is set', () => {
    expect(world.read(bob, 'conversations')).toMatchObject({
      imWarning: { value: null },
      canSave: { value: true },
      canFormat: { value: true },
      keepsPastedFormat: { value: true },
      emoticons: { value: true },
      links: { value: true },
      errorLink: { value: null },
    });
  });

  it('puts IMWarning above each conversation', () => {
    expect(settings({ IMWarning: 'Everything is <b>kept</b>.' }).imWarning).toMatchObject({
      value: 'Everything is <b>kept</b>.',
      policy: { identity: 'Tag:Messages', parameter: 'IMWarning' },
    });
  });

  it('shows links as text under EnableURL False, to this user only', () => {
    expect(settings({ EnableURL: false }).links.value).toBe(false);
    write(alice, bob, 'http://contoso.local');
    expect(lastOf(bob, alice)?.parts).toEqual([{ kind: 'link', text: 'http://contoso.local' }]);
    expect(lastOf(alice, bob)?.parts).toMatchObject([{ href: 'http://contoso.local' }]);
  });

  it('leaves emoticons as typed text under DisableEmoticons, sent and received', () => {
    expect(settings({ DisableEmoticons: true }).emoticons).toMatchObject({
      value: false,
      locked: true,
    });
    write(alice, bob, ':)');
    write(bob, alice, ':(');
    expect(view(bob, alice)?.messages.map(({ parts }) => parts[0]?.kind)).toEqual(['text', 'text']);
    expect(lastOf(alice, bob)?.parts).toMatchObject([{ emoticon: 'sad' }]);
  });

  it('forbids saving under DisableSavingIM', () => {
    write(alice, bob, 'Hello\nBob');
    expect(conversationsOf(bob).save(alice)).toContain('Alice Ahlberg');
    settings({ DisableSavingIM: true });
    conversationsOf(bob).open(alice);
    expect(() => conversationsOf(bob).save(alice)).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: expect.stringContaining('DisableSavingIM'),
      }),
    );
  });

  it('makes messages plain under DisableHtmlIm and DisableRTFIM together', () => {
    const format = { bold: true, font: 'Georgia', size: 12 } as const;
    write(alice, bob, 'Bold', format);
    expect(lastOf(bob, alice)?.format).toEqual(format);
    expect(settings({ DisableHtmlIm: true })).toMatchObject({
      canFormat: { value: true },
      keepsPastedFormat: { value: false },
    });
    world.policies.grant(bob, null);
    world.grant(bob, 'Plain', { DisableHtmlIm: true, DisableRTFIM: true });
    world.signOutAndIn(bob);
    expect(world.read(bob, 'conversations').canFormat.value).toBe(false);
    write(alice, bob, 'Bold', format);
    write(bob, alice, 'Bold', format);
    expect(view(bob, alice)?.messages.map((message) => message.format)).toEqual([null, null]);
    expect(view(alice, bob)?.messages.map((message) => message.format)).toEqual([
      format,
      format,
      null,
    ]);
  });

  it('puts a link below errors under CustomLinkInErrorMessages, and none but a web page', () => {
    expect(
      settings({ CustomLinkInErrorMessages: 'https://help.contoso.local/im' }).errorLink.value,
    ).toEqual({
      kind: 'link',
      text: 'https://help.contoso.local/im',
      href: 'https://help.contoso.local/im',
    });
    world.policies.grant(bob, null);
    world.grant(bob, 'Script', { CustomLinkInErrorMessages: 'javascript:alert(1)' });
    world.signOutAndIn(bob);
    expect(world.read(bob, 'conversations').errorLink.value).toEqual({
      kind: 'text',
      text: 'javascript:alert(1)',
    });
  });

  it('says of every parameter that changes nothing here why it does not', () => {
    const { withoutEffect } = settings({ EnableIMAutoArchiving: true });
    expect(withoutEffect.map(({ parameter }) => parameter)).toContain('DisableInkIM');
    expect(
      withoutEffect.find(({ parameter }) => parameter === 'EnableIMAutoArchiving'),
    ).toMatchObject({
      setting: { value: 'True', source: 'policy' },
      text: expect.stringContaining('Outlook'),
    });
    for (const { text } of withoutEffect) expect(text).toMatch(/\.$/);
  });
});

describe('The user', () => {
  it('may do without emoticons and backgrounds, and open windows follow', () => {
    write(alice, bob, ':)');
    world.touched(bob);
    world.run({
      name: 'client.apply-options',
      sip: bob,
      values: { 'show-emoticons': false, 'alternate-message-background': false },
    });
    expect(world.touched(bob)).toContain(`conversation/${alice}`);
    expect(lastOf(bob, alice)?.parts).toEqual([{ kind: 'text', text: ':)' }]);
    expect(world.read(bob, 'conversations')).toMatchObject({
      emoticons: { value: false, source: 'user-choice' },
      alternatingBackground: { value: false },
    });
  });

  it('saves a conversation with names, times, notes and errors', () => {
    write(alice, dora, 'Are you\nthere?');
    expect(conversationsOf(alice).save(dora).split('\r\n')).toEqual([
      'Conversation with Dora Dahl',
      '',
      `Alice Ahlberg [${world.clock.now()}]:`,
      '  Are you',
      '  there?',
      '  This message was not delivered: Dora Dahl cannot be reached or is offline.',
      '',
    ]);
  });
});
