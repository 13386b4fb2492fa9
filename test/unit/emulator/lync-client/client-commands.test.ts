import { beforeEach, describe, expect, it } from 'vitest';
import { UserDataStore } from '../../../../electron/emulator/lync-client/roaming/user-data-store.js';
import {
  alice,
  bob,
  carol,
  dora,
  fay,
  LyncWorld,
  pilot,
  type SignedInCommand,
  sales,
} from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

type Unsigned<C = SignedInCommand> = C extends SignedInCommand ? Omit<C, 'sip'> : never;
const as = (sip: string, command: Unsigned) => world.run({ ...command, sip } as SignedInCommand);
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

describe('groups', () => {
  it('rename All Contacts to Other Contacts beside the first group of one’s own', () => {
    world.signIn(alice);
    const added = as(alice, { name: 'client.add-group', title: 'Team' });
    expect(added).toEqual({ group: 'group-1' });
    expect(groupTitles(alice)).toEqual(['Frequent Contacts', 'Team', 'Other Contacts']);
    as(alice, { name: 'client.remove-group', group: 'group-1' });
    expect(groupTitles(alice)).toEqual(['Frequent Contacts', 'All Contacts']);
  });

  it('show members of a distribution group as rows, closed at first, with their own limit', () => {
    world.policies.update('Global', { MaximumDGsAllowedInContactList: 1 });
    world.signIn(alice);
    world.touched(alice);
    as(alice, { name: 'client.add-contact', contact: sales });
    expect(world.touched(alice)).toEqual([`contact/${dora}`, 'groups']);
    expect(groups(alice).find(({ kind }) => kind === 'distribution')).toEqual({
      id: `dg:${sales}`,
      title: 'Sales',
      kind: 'distribution',
      expanded: false,
      members: [bob, dora],
    });
    expect(world.row(alice, dora)?.displayName).toBe('Dora Dahl');
    expect(() => as(alice, { name: 'client.add-contact', contact: pilot })).toThrowError(
      /can hold 1 distribution groups. Global sets MaximumDGsAllowedInContactList to 1/,
    );
    as(alice, { name: 'client.remove-group', group: `dg:${sales}` });
    expect(world.row(alice, dora)).toBeNull();
  });

  it('open and close, and remember it at the next sign-in', () => {
    world.signIn(alice);
    as(alice, { name: 'client.toggle-group', group: 'other', expanded: false });
    world.signOutAndIn(alice);
    expect(groups(alice).find(({ id }) => id === 'other')?.expanded).toBe(false);
    expect(() =>
      as(alice, { name: 'client.toggle-group', group: 'nowhere', expanded: true }),
    ).toThrowError(/no group "nowhere"/);
  });
});

describe('contacts', () => {
  it('come and go with their rows, and tell the person added', () => {
    world.settings.privacy.update('global', { AutoInitiateContacts: false });
    world.signIn(alice, carol);
    as(carol, { name: 'client.add-contact', contact: `sip:${bob.toUpperCase()}` });
    expect(world.row(carol, bob)?.displayName).toBe('Bob Berg');
    expect(world.row(carol, alice)).toBeNull();
    as(carol, { name: 'client.add-contact', contact: alice });
    expect(world.alerts(alice)).toEqual([]);
    as(alice, { name: 'client.remove-contact', contact: carol });
    expect(world.row(alice, carol)).toBeNull();
    as(carol, { name: 'client.remove-contact', contact: alice });
    as(carol, { name: 'client.add-contact', contact: alice });
    expect(world.alerts(alice).map(({ text }) => text)).toEqual([
      'Carol Cole added you to his or her contact list.',
    ]);
  });

  it('of another organisation who add someone are named by address where policy says so', () => {
    const addAgain = () => {
      as(fay, { name: 'client.remove-contact', contact: bob });
      as(fay, { name: 'client.add-contact', contact: bob });
    };
    world.signIn(bob, fay);
    addAgain();
    world.policies.update('Global', { DisableFederatedPromptDisplayName: true });
    const [byName] = world.alerts(bob);
    expect(byName?.text).toBe('Fay Farrow added you to his or her contact list.');
    world.signOutAndIn(bob);
    addAgain();
    const [byAddress] = world.alerts(bob);
    expect(byAddress?.text).toBe('fay@fabrikam.com added you to his or her contact list.');
  });

  it('are refused beyond MaximumNumberOfContacts, and nothing changes', () => {
    world.policies.update('Global', { MaximumNumberOfContacts: 3 });
    world.signIn(alice);
    const before = world.userData.of(alice);
    expect(() => as(alice, { name: 'client.add-contact', contact: dora })).toThrowError(
      'The contact list can hold 3 contacts. Global sets MaximumNumberOfContacts to 3.',
    );
    expect(world.userData.of(alice)).toBe(before);
    as(alice, { name: 'client.add-contact', contact: bob });
  });

  it.each([
    [{ name: 'client.add-contact', contact: 'nobody@contoso.com' }, /Nobody has the address/],
    [{ name: 'client.remove-contact', contact: dora }, /Dora Dahl is not in the contact list/],
    [{ name: 'client.tag-contact', contact: dora, tagged: true }, /not in the contact list/],
    [{ name: 'client.dismiss-alert', alert: '7' }, /no alert "7"/],
  ] as const)('refuse %j', (command, message) => {
    world.signIn(alice);
    expect(() => as(alice, command)).toThrowError(message);
  });
});

describe('privacy relationships', () => {
  it('given by one change what the other sees, whatever view is shown', () => {
    world.signIn(alice, bob);
    world.touched(alice);
    world.touched(bob);
    as(alice, {
      name: 'client.set-relationship',
      contact: bob,
      relationship: 'blocked-contacts',
    });
    expect(world.touched(alice)).toEqual([`contact/${bob}`, 'me', 'status-menu']);
    expect(world.touched(bob)).toEqual([`contact/${alice}`, 'me', 'status-menu']);
    expect(world.row(bob, alice)).toMatchObject({
      presence: { class: 'offline' },
      photo: { kind: 'none', reason: 'relationship' },
      title: '',
    });
    expect(world.row(alice, bob)).toMatchObject({
      presence: { class: 'blocked', text: 'Blocked' },
      relationship: 'blocked-contacts',
    });
    as(alice, { name: 'client.set-relationship', contact: bob, relationship: null });
    expect(world.row(alice, bob)?.relationship).toBe('colleagues');
  });

  it('decide which telephone numbers a card has', () => {
    world.signIn(alice, bob);
    const fields = () =>
      world
        .client(bob)
        .contactCard(alice)
        .fields.map(({ id }) => id);
    expect(fields()).toEqual(['company', 'work', 'email']);
    as(alice, { name: 'client.set-relationship', contact: bob, relationship: 'workgroup' });
    expect(fields()).toEqual(['company', 'work', 'mobile', 'email']);
    as(alice, {
      name: 'client.set-relationship',
      contact: bob,
      relationship: 'friends-and-family',
    });
    expect(fields()).toEqual(['company', 'work', 'mobile', 'home', 'email']);
  });
});

describe('status change alerts', () => {
  beforeEach(() => {
    world.signIn(alice, bob);
    as(alice, { name: 'client.tag-contact', contact: bob, tagged: true });
  });

  it('tell when a tagged contact becomes available or goes offline, and of no other change', () => {
    world.touched(alice);
    as(bob, { name: 'client.set-status', status: 'busy' });
    expect(world.alerts(alice)).toEqual([]);
    as(bob, { name: 'client.set-status', status: 'available' });
    expect(world.touched(alice)).toEqual(['alert/1', `contact/${bob}`]);
    world.signOut(bob);
    expect(world.alerts(alice)).toEqual([
      { id: '1', at: world.clock.now(), text: 'Bob Berg is now available.', contact: bob },
      { id: '2', at: world.clock.now(), text: 'Bob Berg is now offline.', contact: bob },
    ]);
    as(alice, { name: 'client.dismiss-alert', alert: '1' });
    expect(world.alerts(alice).map(({ id }) => id)).toEqual(['2']);
    expect(world.client(alice).view.read('alert/1')).toBeNull();
  });

  it('go on after the next sign-in', () => {
    world.signOutAndIn(alice);
    world.signOut(bob);
    expect(world.alerts(alice).map(({ text }) => text)).toEqual(['Bob Berg is now offline.']);
  });

  it('end with the tag', () => {
    as(alice, { name: 'client.tag-contact', contact: bob, tagged: false });
    world.signOut(bob);
    expect(world.alerts(alice)).toEqual([]);
    expect(world.row(alice, bob)?.tagged).toBe(false);
  });

  it('are silent in Do Not Disturb unless the user wants all of them', () => {
    as(alice, { name: 'client.set-status', status: 'do-not-disturb' });
    world.signOut(bob);
    expect(world.alerts(alice)).toEqual([]);
    as(alice, { name: 'client.apply-options', values: { 'do-not-disturb-alerts': 'all' } });
    world.signIn(bob);
    expect(world.alerts(alice).map(({ text }) => text)).toEqual(['Bob Berg is now available.']);
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
    const file: unknown = JSON.parse(JSON.stringify(world.userData.toState()));
    expect(Object.keys(world.userData.toState().people)).toEqual([alice]);
    const before = [groups(alice), world.read(alice, 'layout')];
    world.userData = UserDataStore.fromState(world.userDataOptions, file);
    world.signOutAndIn(alice);
    expect([groups(alice), world.read(alice, 'layout')]).toEqual(before);
  });

  it('of another form are refused', () => {
    const file = { people: { [alice]: { contactList: {} } } };
    expect(() => UserDataStore.fromState({}, file)).toThrowError();
  });
});
