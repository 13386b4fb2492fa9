import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AccessList,
  relationshipOfContainer,
} from '../../../../../electron/emulator/lync-server/presence/access-list.js';
import { visibleItems } from '../../../../../electron/emulator/lync-server/presence/visible-items.js';
import { relationshipContainers, relationships } from '../../../../../shared/lync/presence.js';

const bob = { sip: 'bob@contoso.com', kind: 'sameEnterprise' } as const;
const fay = { sip: 'fay@fabrikam.com', kind: 'federated' } as const;

describe('the containers of a new user', () => {
  it('hold colleagues and federated contacts by kind, and everyone else by default', () => {
    const access = new AccessList();
    expect(relationshipOfContainer(access.containerFor(bob))).toBe('colleagues');
    expect(relationshipOfContainer(access.containerFor(fay))).toBe('external-contacts');
    const stranger = { sip: 'x@public.example', kind: 'publicCloud' } as const;
    expect(access.containerFor(stranger)).toBe(0);
    expect(relationshipOfContainer(0)).toBeNull();
  });
});

describe('the container that decides', () => {
  it('is that of the user himself, so that a colleague can be demoted', () => {
    const access = new AccessList();
    access.assign(bob.sip, 100);
    expect(access.containerFor(bob)).toBe(100);
    access.assign(bob.sip, null);
    expect(access.containerFor(bob)).toBe(200);
  });

  it('is that of his domain before that of his kind', () => {
    const access = new AccessList();
    access.add({ container: 32_000, type: 'domain', value: 'Fabrikam.com' });
    expect(access.containerFor(fay)).toBe(32_000);
    access.assign('FAY@fabrikam.com', 300);
    expect(access.containerFor(fay)).toBe(300);
  });

  it('has the largest number when one kind of member is in several', () => {
    const access = new AccessList();
    access.add({ container: 400, type: 'user', value: bob.sip });
    access.add({ container: 300, type: 'user', value: bob.sip });
    expect(access.containerFor(bob)).toBe(400);
  });

  it('is always the one last assigned, and assignments are listed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...relationships), { minLength: 1 }), (given) => {
        const access = new AccessList();
        for (const one of given) access.assign(bob.sip, relationshipContainers[one]);
        const last = relationshipContainers[given.at(-1) ?? 'colleagues'];
        expect(access.containerFor(bob)).toBe(last);
        expect(access.assignments()).toEqual({ [bob.sip]: last });
        expect(access.containerFor(fay)).toBe(100);
      }),
    );
  });
});

describe('what a privacy relationship lets a watcher see', () => {
  const seen = (relationship: Parameters<typeof visibleItems>[0]) => [
    ...visibleItems(relationship),
  ];

  it('is name and e-mail address for blocked contacts and for nobody in particular', () => {
    expect(seen('blocked-contacts')).toEqual(['name', 'email']);
    expect(seen(null)).toEqual(['name', 'email']);
  });

  it('is no telephone number, office or note for External Contacts', () => {
    const items = visibleItems('external-contacts');
    expect([...items]).toEqual(
      expect.arrayContaining(['name', 'email', 'title', 'company', 'photo']),
    );
    for (const item of [
      'office',
      'work',
      'mobile',
      'home',
      'note',
      'activity',
      'last-active',
    ] as const) {
      expect(items.has(item), item).toBe(false);
    }
  });

  it('is all but mobile, home and other phone and meeting details for Colleagues', () => {
    const hidden = [...visibleItems('self')].filter(
      (item) => !visibleItems('colleagues').has(item),
    );
    expect(hidden).toEqual(['mobile', 'home', 'other', 'meeting-details']);
  });

  it('is all but home and other phone for Workgroup', () => {
    const hidden = [...visibleItems('self')].filter((item) => !visibleItems('workgroup').has(item));
    expect(hidden).toEqual(['home', 'other']);
  });

  it('is all but meeting details for Friends and Family', () => {
    const hidden = [...visibleItems('self')].filter(
      (item) => !visibleItems('friends-and-family').has(item),
    );
    expect(hidden).toEqual(['meeting-details']);
  });
});
