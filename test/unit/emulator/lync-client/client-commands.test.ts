import { beforeEach, describe, expect, it } from 'vitest';
import {
  UserDataStore,
  userDataSnapshotSchema,
} from '../../../../electron/emulator/lync-client/roaming/user-data-store.js';
import { throughJson } from '../../../support/through-json.js';
import { alice, bob, carol, fay, LyncWorld, type Unsigned } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const as = (sip: string, command: Unsigned) => world.as(sip, command);
const groups = (sip: string) => world.read(sip, 'groups');
const groupTitles = (sip: string) => groups(sip).map(({ title }) => title);

describe('the status menu', () => {
  const labels = (sip: string) => world.read(sip, 'status-menu').map(({ label }) => label);

  it('has the choices of 2010 in their order', () => {
    world.signIn(alice);
    expect(labels(alice)).toEqual([
      'Available',
      'Busy',
      'Do Not Disturb',
      'Be Right Back',
      'Off Work',
      'Appear Away',
      'Reset Status',
    ]);
  });

  it('has Appear Offline only where policy offers it, and says why', () => {
    world.signIn(alice);
    expect(() => as(alice, { name: 'client.set-status', status: 'appear-offline' })).toThrowError(
      /Global leaves EnableAppearOffline unset/,
    );
    expect(world.read(alice, 'me').presence.text).toBe('Available');
    world.policies.update('Global', { EnableAppearOffline: true });
    world.signOutAndIn(alice);
    expect(world.read(alice, 'status-menu').at(-1)?.why?.policy?.parameter).toBe(
      'EnableAppearOffline',
    );
    as(alice, { name: 'client.set-status', status: 'appear-offline' });
    expect(world.read(alice, 'me').presence.class).toBe('offline');
  });

  it('checks the manual status and touches only the corner of the window', () => {
    world.signIn(alice, bob);
    world.touched(alice);
    as(alice, { name: 'client.set-status', status: 'busy' });
    expect(world.touched(alice)).toEqual(['me', 'status-menu']);
    expect(world.touched(bob)).toEqual([`contact/${alice}`]);
    expect(world.read(alice, 'status-menu').find(({ checked }) => checked)?.status).toBe('busy');
    expect(world.row(bob, alice)?.presence.text).toBe('Busy');
    as(alice, { name: 'client.set-status', status: 'reset' });
    expect(world.read(alice, 'status-menu').some(({ checked }) => checked)).toBe(false);
    expect(world.row(bob, alice)?.presence.class).toBe('available');
  });
});

describe('note and location', () => {
  it('are seen by a colleague, and by oneself', () => {
    world.signIn(alice, bob);
    as(alice, { name: 'client.set-note', text: 'On the fourth floor' });
    as(alice, { name: 'client.set-location', text: 'Redmond' });
    expect(world.row(bob, alice)?.note).toBe('On the fourth floor');
    expect(world.read(alice, 'me').note.text).toBe('On the fourth floor');
    expect(world.read(alice, 'me').location.text).toBe('Redmond');
    const card = world.client(bob).contactCard(alice);
    expect(card.fields.find(({ id }) => id === 'location')?.value).toBe('Redmond');
  });

  it('stay allowed under DisablePresenceNote, which is about the Out of Office message', () => {
    world.policies.update('Global', { DisablePresenceNote: true });
    world.signIn(alice);
    as(alice, { name: 'client.set-note', text: 'Here' });
    expect(world.read(alice, 'me').note.allowed.value).toBe(true);
  });
});

describe('the layout', () => {
  it('begins with groups, tiles in two lines, by name, without the Relationship view', () => {
    world.signIn(alice);
    expect(world.read(alice, 'layout')).toMatchObject({
      view: 'groups',
      rows: 'two-lines',
      sort: 'name',
      friendlyNames: false,
      relationshipView: { value: false, locked: true },
      frequentContacts: { value: true, locked: false },
    });
  });

  it('has the Relationship view where policy shows it, and falls back on groups when it goes', () => {
    const show = { name: 'client.set-display', choice: { view: 'relationship' } } as const;
    world.signIn(alice);
    expect(() => as(alice, show)).toThrowError(/ShowManagePrivacyRelationships/);
    world.policies.update('Global', { ShowManagePrivacyRelationships: true });
    world.signOutAndIn(alice);
    as(alice, show);
    expect(world.read(alice, 'layout').view).toBe('relationship');
    world.policies.update('Global', { ShowManagePrivacyRelationships: false });
    world.signOutAndIn(alice);
    expect(world.read(alice, 'layout').view).toBe('groups');
  });

  it('has no Frequent Contacts where the policy or the user says so', () => {
    world.signIn(alice);
    expect(groupTitles(alice)).toEqual(['Frequent Contacts', 'All Contacts']);
    as(alice, { name: 'client.set-display', choice: { frequentContacts: false } });
    expect(groupTitles(alice)).toEqual(['All Contacts']);
    expect(world.read(alice, 'layout').frequentContacts.source).toBe('user-choice');
    as(alice, { name: 'client.set-display', choice: { frequentContacts: true } });
    world.policies.update('Global', { ShowRecentContacts: false });
    world.signOutAndIn(alice);
    expect(groupTitles(alice)).toEqual(['All Contacts']);
    expect(world.read(alice, 'layout').frequentContacts).toMatchObject({
      value: false,
      locked: true,
    });
    expect(() =>
      as(alice, { name: 'client.set-display', choice: { frequentContacts: true } }),
    ).toThrowError(/ShowRecentContacts/);
  });

  it('has squares and no photos of contacts when the user turns their pictures off', () => {
    world.signIn(alice);
    world.touched(alice);
    as(alice, { name: 'client.apply-options', values: { 'show-contact-pictures': false } });
    expect(world.read(alice, 'layout').style).toMatchObject({
      value: 'classic squares',
      source: 'user-choice',
    });
    expect(world.row(alice, carol)?.photo.reason).toBe('pictures-off');
    expect(world.read(alice, 'me').photo.kind).toBe('ad');
    expect(world.touched(alice)).toEqual(
      [bob, carol, fay].map((sip) => `contact/${sip}`).concat('layout', 'me', 'options'),
    );
  });
});

describe('options', () => {
  it('refuse all values when one does not fit, and what policy locks', () => {
    world.policies.update('Global', { EnableNotificationForNewSubscribers: false });
    world.signIn(alice);
    const values = { 'show-contact-pictures': false, 'alert-when-added': true };
    expect(() => as(alice, { name: 'client.apply-options', values })).toThrowError(/locked/);
    expect(world.read(alice, 'layout').style.value).toBe('photo tiles');
    const wrong = { 'show-contact-pictures': 'no' };
    expect(() => as(alice, { name: 'client.apply-options', values: wrong })).toThrowError(
      /true or false/,
    );
  });
});

describe('roaming data', () => {
  it('come back from a file, and hold only people who changed something', () => {
    world.signIn(alice, bob);
    as(alice, { name: 'client.add-group', title: 'Team' });
    as(alice, { name: 'client.place-contact', contact: bob, to: 'group-1', copy: false });
    as(alice, { name: 'client.set-display', choice: { rows: 'one-line' } });
    const said = world.userData.snapshot();
    expect(world.userData.snapshot()).toBe(said);
    expect(Object.keys(said.people)).toEqual([alice]);
    const before = [groups(alice), world.read(alice, 'layout')];
    const file = throughJson(userDataSnapshotSchema, said);
    world.userData = new UserDataStore(world.userDataOptions, file);
    world.signOutAndIn(alice);
    expect([groups(alice), world.read(alice, 'layout')]).toEqual(before);
  });

  it('of another form are refused', () => {
    const file = { people: { [alice]: { contactList: {} } } };
    expect(() => userDataSnapshotSchema.parse(file)).toThrowError();
  });
});
