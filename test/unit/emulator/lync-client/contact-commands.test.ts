import { beforeEach, describe, expect, it } from 'vitest';
import { type Relationship, relationships } from '../../../../shared/lync/presence.js';
import {
  alice,
  bob,
  carol,
  dora,
  fay,
  LyncWorld,
  pilot,
  sales,
  type Unsigned,
} from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const as = (sip: string, command: Unsigned) => world.as(sip, command);
const groups = (sip: string) => world.read(sip, 'groups');
const groupTitles = (sip: string) => groups(sip).map(({ title }) => title);

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
    expect(world.touched(alice)).toEqual([`contact/${bob}`, `contact/${dora}`, 'groups']);
    expect(groups(alice).find(({ kind }) => kind === 'distribution')).toEqual({
      id: `dg:${sales}`,
      title: 'Sales',
      kind: 'distribution',
      expanded: false,
    });
    expect(world.row(alice, bob)?.groups).toContain(`dg:${sales}`);
    expect(world.row(alice, dora)?.groups).toEqual([`dg:${sales}`]);
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
      'Carol Cole added you to their contact list.',
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
    expect(byName?.text).toBe('Fay Farrow added you to their contact list.');
    world.signOutAndIn(bob);
    addAgain();
    const [byAddress] = world.alerts(bob);
    expect(byAddress?.text).toBe('fay@fabrikam.com added you to their contact list.');
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
    [
      { name: 'client.add-contact', contact: 'nobody@contoso.com' },
      /Nobody is called nobody@contoso.com/,
    ],
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
      title: 'Account Manager',
    });
    expect(world.row(alice, bob)).toMatchObject({
      presence: { class: 'blocked', text: 'Blocked' },
      relationship: 'blocked-contacts',
    });
    as(alice, { name: 'client.set-relationship', contact: bob, relationship: null });
    expect(world.row(alice, bob)?.relationship).toBe('colleagues');
  });

  const fieldsOf = (watcher: string) =>
    world
      .client(watcher)
      .contactCard(alice)
      .fields.map(({ id }) => id);

  it('decide which telephone numbers a federated person is told', () => {
    world.signIn(alice, fay);
    expect(fieldsOf(fay)).toEqual(['company', 'email']);
    const given = (relationship: Relationship) => {
      as(alice, { name: 'client.set-relationship', contact: fay, relationship });
      return fieldsOf(fay);
    };
    expect(given('colleagues')).toEqual(['company', 'work', 'email']);
    expect(given('workgroup')).toEqual(['company', 'work', 'mobile', 'email']);
    expect(given('friends-and-family')).toEqual(['company', 'work', 'mobile', 'home', 'email']);
    expect(given('blocked-contacts')).toEqual(['email']);
  });

  it('have no say in what people of the organisation find in its directory', () => {
    world.signIn(alice, bob);
    const everything = ['company', 'work', 'mobile', 'home', 'email'];
    expect(fieldsOf(bob)).toEqual(everything);
    for (const relationship of relationships) {
      as(alice, { name: 'client.set-relationship', contact: bob, relationship });
      expect(fieldsOf(bob), relationship).toEqual(everything);
    }
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
