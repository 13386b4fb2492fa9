import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, dora, LyncWorld } from '../lync-world.js';
import { conversationsIn } from './conversations-in.js';

let world: LyncWorld;

beforeEach(() => {
  world = new LyncWorld();
  world.signIn(alice, bob);
});

const { conversationsOf, write, messagesOf, lastOf } = conversationsIn(() => world);

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
    expect(messagesOf(bob, alice).map(({ parts }) => parts[0]?.kind)).toEqual(['text', 'text']);
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
    expect(messagesOf(bob, alice).map((message) => message.format)).toEqual([null, null]);
    expect(messagesOf(alice, bob).map((message) => message.format)).toEqual([format, format, null]);
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
    expect(world.touched(bob)).toContain(`message/${alice}/m1`);
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
