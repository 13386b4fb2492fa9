import { beforeEach, describe, expect, it } from 'vitest';
import { organisationSchema } from '../../../../shared/organisation/organisation-schema.js';
import { alice, bob, carol, dora, fay, gus, LyncWorld } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const found = (sip: string, text: string, limit?: number) =>
  world
    .client(sip)
    .search(text, limit)
    .people.map((person) => person.sip);

describe('search', () => {
  it('finds colleagues by the beginning of a name, whether or not they are contacts', () => {
    world.signIn(alice);
    expect(found(alice, 'd')).toEqual([dora]);
    expect(found(alice, 'Gran')).toEqual([gus]);
    expect(found(alice, '')).toEqual([]);
  });

  it('finds people of a partner among the contacts or by their whole address only', () => {
    world.signIn(alice, bob);
    expect(found(alice, 'Fay')).toEqual([fay]);
    expect(found(bob, 'Fay')).toEqual([]);
    expect(found(bob, 'fay@fabrikam.com')).toEqual([fay]);
  });

  it('shows results as rows are shown, under the policy of the one who searches', () => {
    world.grant(bob, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.signIn(alice, bob);
    expect(world.client(alice).search('carol').people).toEqual([world.row(alice, carol)]);
    expect(world.client(bob).search('carol').people[0]?.photo.reason).toBe('viewer-policy');
  });

  it('says when there are more than asked for', () => {
    world.signIn(alice);
    expect(world.client(alice).search('+1 (425) 555', 1)).toMatchObject({
      people: [{ sip: alice }],
      more: true,
    });
    expect(world.client(alice).search('+1 (425) 555', 2).more).toBe(false);
  });

  it('compares only the attributes whose SearchPrefixFlags bits are set', () => {
    const last = 0b1000000;
    const alias = 0b0000010;
    world.policies.update('Global', { SearchPrefixFlags: last });
    world.signIn(alice);
    expect(found(alice, 'Dora')).toEqual([]);
    expect(found(alice, 'Dahl')).toEqual([dora]);
    world.policies.update('Global', { SearchPrefixFlags: alias });
    world.signOutAndIn(alice);
    expect(found(alice, 'dora')).toEqual([dora]);
    expect(found(alice, 'Dahl')).toEqual([]);
    expect(found(alice, '+1 (425) 555-0104')).toEqual([bob]);
  });
});

describe('search by SearchPrefixFlags', () => {
  const [company, displayName, surname] = [0b1000, 0b1_0000, 0b100_0000];
  const person = (givenName: string, last: string, more: object = {}) => ({
    sip: `${last.toLowerCase().replace(/\W/g, '')}@contoso.com`,
    givenName,
    surname: last,
    ...more,
  });
  const searchAs = (flags: number | null, text: string): readonly string[] => {
    const people = [
      person('Ann', 'Seeker', { company: 'Contoso' }),
      person('émile', 'zola', { company: 'Tailspin' }),
      person('Tai', 'Yee', { phones: { work: '+1 (425) 555-0104' } }),
      person('Zoe', 'Brien-Tanner'),
      person('Zed', 'Adams', { company: 'Zoo', title: '999 Desk' }),
    ];
    const site = { name: 'Redmond', pool: 'pool01.contoso.com' };
    const own = new LyncWorld(
      organisationSchema.parse({
        schemaVersion: 1,
        name: 'Contoso',
        sipDomain: 'contoso.com',
        timeZone: 'UTC',
        start: '2010-12-06T08:00:00',
        sites: [site],
        people,
      }),
    );
    own.policies.update('Global', { SearchPrefixFlags: flags });
    const seeker = 'seeker@contoso.com';
    own.signIn(seeker);
    return own
      .client(seeker)
      .search(text)
      .people.map((each) => each.displayName);
  };

  it('has the best first, and equals by name without case and accents', () => {
    expect(searchAs(displayName | company, 'zo')).toEqual([
      'Zoe Brien-Tanner',
      'émile zola',
      'Zed Adams',
    ]);
    expect(searchAs(displayName | company, 'zo')).toEqual(searchAs(0b111_1111, 'zo'));
    expect(searchAs(displayName | company, 'adams@contoso.com')).toEqual(['Zed Adams']);
  });

  it('takes words as without them: after a hyphen, and none of what is no word', () => {
    expect(searchAs(surname, 'tanner')).toEqual(['Zoe Brien-Tanner']);
    expect(searchAs(surname, 'brien-tanner')).toEqual(['Zoe Brien-Tanner']);
    expect(searchAs(surname, ' , ')).toEqual(searchAs(null, ' , '));
    expect(searchAs(surname, ', ')).toEqual([]);
  });

  it('finds telephone numbers always, and by digits nothing that has no bit', () => {
    expect(searchAs(surname, '555-0104')).toEqual(['Tai Yee']);
    expect(searchAs(null, '999')).toEqual(['Zed Adams']);
    expect(searchAs(surname, '999')).toEqual([]);
    expect(searchAs(company, 'tail')).toEqual(['émile zola']);
    expect(searchAs(0, 'tai')).toEqual([]);
  });
});

describe('the contact card', () => {
  it('has managers from the top, peers and reports', () => {
    world.signIn(alice);
    const { organization } = world.client(alice).contactCard(dora);
    expect(organization?.managers.map(({ sip }) => sip)).toEqual([alice, bob]);
    const bobs = world.client(alice).contactCard(bob).organization;
    expect(bobs?.peers.map(({ sip }) => sip)).toEqual([carol]);
    expect(bobs?.reports.map(({ sip }) => sip)).toEqual([dora]);
  });

  it('has no Organization tab where policy takes it away', () => {
    world.policies.update('Global', { DisableContactCardOrganizationTab: true });
    world.signIn(alice);
    expect(world.client(alice).contactCard(bob).organization).toBeNull();
    expect(world.read(alice, 'session').organisationTab.value).toBe(false);
  });

  it('shows a federated watcher nothing of the organisation, and only external fields', () => {
    world.signIn(fay);
    const card = world.client(fay).contactCard(alice);
    expect(card.organization).toEqual({ managers: [], peers: [], reports: [] });
    expect(card.fields.map(({ id }) => id)).toEqual(['company', 'email']);
    expect(card.isContact).toBe(true);
  });

  it('is refused for an address nobody has', () => {
    world.signIn(alice);
    expect(() => world.client(alice).contactCard('nobody@contoso.com')).toThrowError(
      /Nobody is called nobody@contoso.com/,
    );
  });
});
