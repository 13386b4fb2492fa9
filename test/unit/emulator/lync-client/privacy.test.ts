import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, carol, dora, fay, gus, LyncWorld } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const configure = (values: Readonly<Record<string, boolean>>) =>
  world.settings.privacy.update('global', values);

const choose = (sip: string, value: string) =>
  world.run({ name: 'client.apply-options', sip, values: { 'presence-privacy': value } });

const found = (sip: string, text: string) => world.client(sip).search(text).people[0];

const statusChoices = (sip: string) =>
  world
    .read(sip, 'options')
    .pages.flatMap(({ sections }) => sections.flatMap(({ controls }) => controls))
    .flatMap((control) => (control.kind === 'radio' ? control.choices : []))
    .map(({ value }) => value);

describe('privacy mode', () => {
  it('is a third choice only where EnablePrivacyMode is on, from the next sign-in on', () => {
    world.signIn(bob);
    configure({ EnablePrivacyMode: true });
    expect(statusChoices(bob)).not.toContain('contacts');
    expect(() => choose(bob, 'contacts')).toThrow('everyone, administrator');
    world.signOutAndIn(bob);
    expect(statusChoices(bob)).toContain('contacts');
  });

  it('changes nothing until the user chooses', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(bob, gus);
    expect(found(gus, 'Bob Berg')?.presence.class).toBe('available');
  });

  it('leaves people who are no contacts name, e-mail address and what the directory holds', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(alice, bob, gus);
    world.run({ name: 'client.set-note', sip: bob, text: 'At the fair' });
    choose(bob, 'contacts');
    expect(world.row(alice, bob)).toMatchObject({
      presence: { class: 'available' },
      note: 'At the fair',
    });
    const stranger = found(gus, 'Bob Berg');
    expect(stranger).toMatchObject({ displayName: 'Bob Berg', note: null });
    expect(stranger?.presence).toMatchObject({ class: 'unknown', availability: 0 });
    expect(stranger?.photo.kind).toBe('none');
    const { fields } = world.client(gus).contactCard(bob);
    expect(fields.map(({ id }) => id)).toEqual(['company', 'work', 'mobile', 'home', 'email']);
  });

  it('follows the contact list, and tells those who came or went', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(bob, carol, gus);
    choose(bob, 'contacts');
    world.run({ name: 'client.add-contact', sip: gus, contact: bob });
    expect(world.row(gus, bob)?.presence.class).toBe('unknown');
    world.touched(gus);
    world.run({ name: 'client.add-contact', sip: bob, contact: gus });
    expect(world.touched(gus)).toContain(`contact/${bob}`);
    expect(world.row(gus, bob)?.presence.class).toBe('available');
  });

  it('does not lift a block, and hides nothing from the user himself', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(alice, bob);
    choose(bob, 'contacts');
    world.run({
      name: 'client.set-relationship',
      sip: bob,
      contact: alice,
      relationship: 'blocked-contacts',
    });
    expect(world.row(alice, bob)?.presence.class).toBe('offline');
    expect(world.read(bob, 'me').presence.class).toBe('available');
  });

  it('ends when the administrator takes it back, and returns with it', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(bob, gus);
    choose(bob, 'contacts');
    configure({ EnablePrivacyMode: false });
    world.signOutAndIn(bob);
    expect(found(gus, 'Bob Berg')?.presence.class).toBe('available');
    configure({ EnablePrivacyMode: true });
    world.signOutAndIn(bob);
    expect(found(gus, 'Bob Berg')?.presence.class).toBe('unknown');
  });
});

describe('the starting values of a privacy configuration', () => {
  it('hide the photo until the user chooses to show it', () => {
    configure({ DisplayPublishedPhotoDefault: false });
    world.signIn(alice, bob);
    expect(world.row(alice, bob)?.photo).toMatchObject({ reason: 'hidden-by-subject' });
    world.run({ name: 'client.choose-picture', sip: bob, source: 'corporate' });
    world.signOutAndIn(bob);
    expect(world.row(alice, bob)?.photo).toMatchObject({ kind: 'ad', reason: 'shown' });
  });

  it('hide the location until the user chooses to show it', () => {
    configure({ PublishLocationDataDefault: false });
    world.signIn(alice, bob);
    world.run({ name: 'client.set-location', sip: bob, text: 'Room 7' });
    const locationOf = () =>
      world
        .client(alice)
        .contactCard(bob)
        .fields.find(({ id }) => id === 'location')?.value;
    expect(locationOf()).toBeUndefined();
    expect(world.read(bob, 'me').location).toMatchObject({
      text: 'Room 7',
      shown: { value: false, policy: { parameter: 'PublishLocationDataDefault' } },
    });
    world.run({ name: 'client.show-location', sip: bob, shown: true });
    expect(locationOf()).toBe('Room 7');
    expect(world.read(bob, 'me').location.shown.source).toBe('user-choice');
    world.run({ name: 'client.show-location', sip: bob, shown: false });
    expect(locationOf()).toBeUndefined();
  });

  it('let a user find manager and direct reports at the first sign-in, once', () => {
    world.signIn(dora);
    expect(world.row(dora, bob)?.displayName).toBe('Bob Berg');
    world.run({ name: 'client.remove-contact', sip: dora, contact: bob });
    world.signOutAndIn(dora);
    expect(world.row(dora, bob)).toBeNull();
  });

  it('leave a list alone that the organisation file fills, and every list where they say so', () => {
    configure({ AutoInitiateContacts: false });
    world.signIn(alice, dora);
    expect(world.row(alice, dora)).toBeNull();
    expect(world.row(dora, bob)).toBeNull();
  });

  it('do not reach the clients of another organisation', () => {
    configure({ EnablePrivacyMode: true });
    world.signIn(fay);
    expect(statusChoices(fay)).not.toContain('contacts');
  });
});

describe('what the server enforces', () => {
  it('is the number of contacts, at once and beside the limit of the policy', () => {
    world.signIn(bob);
    world.settings.userServices.update('global', { MaxContacts: 2 });
    expect(() => world.run({ name: 'client.add-contact', sip: bob, contact: gus })).toThrow(
      'The contact list can hold 2 contacts. The user services configuration Global sets MaxContacts to 2.',
    );
    world.settings.userServices.update('global', { MaxContacts: 3 });
    world.run({ name: 'client.add-contact', sip: bob, contact: gus });
    expect(world.row(bob, gus)).not.toBeNull();
  });

  it('is how many alerts of people who added the user may wait', () => {
    world.signIn(alice, carol, gus);
    world.settings.presencePolicies.create('Few', { MaxPromptedSubscriber: 1 });
    world.settings.presencePolicies.grant(gus, 'Few');
    for (const sip of [alice, carol]) world.run({ name: 'client.add-contact', sip, contact: gus });
    expect(world.alerts(gus)).toHaveLength(1);
    const [waiting] = world.alerts(gus);
    world.run({ name: 'client.dismiss-alert', sip: gus, alert: waiting?.id ?? '' });
    world.run({ name: 'client.remove-contact', sip: alice, contact: gus });
    world.run({ name: 'client.add-contact', sip: alice, contact: gus });
    expect(world.alerts(gus)).toHaveLength(1);
  });

  it('is that nobody is told of being added under MaxPromptedSubscriber 0', () => {
    world.signIn(alice, gus);
    world.settings.presencePolicies.update('global', { MaxPromptedSubscriber: 0 });
    world.run({ name: 'client.add-contact', sip: alice, contact: gus });
    expect(world.alerts(gus)).toEqual([]);
  });

  it('is how many notes a user finds again, from the next sign-in on', () => {
    world.signIn(bob);
    const write = (text: string) => world.run({ name: 'client.set-note', sip: bob, text });
    for (const text of ['one', 'two', 'three', 'four', 'three', '']) write(text);
    expect(world.read(bob, 'me').note.history).toEqual(['three', 'four', 'two']);
    world.settings.userServices.update('global', { MaxPersonalNotes: 1 });
    expect(world.read(bob, 'me').note.history).toHaveLength(3);
    world.signOutAndIn(bob);
    expect(world.read(bob, 'me').note.history).toEqual(['three']);
  });
});
