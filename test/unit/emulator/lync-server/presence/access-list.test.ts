import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessList,
  assignContainer,
  assignedContainers,
  containerFor,
  relationshipOfContainer,
  withMember,
} from '../../../../../electron/emulator/lync-server/presence/access-list.js';
import { visibleItems } from '../../../../../electron/emulator/lync-server/presence/visible-items.js';
import { relationshipContainers, relationships } from '../../../../../shared/lync/presence.js';

const bob = { sip: 'bob@contoso.com', kind: 'sameEnterprise' } as const;
const fay = { sip: 'fay@fabrikam.com', kind: 'federated' } as const;
const newUser: AccessList = {};

describe('the containers of a new user', () => {
  it('hold colleagues and federated contacts by kind, and everyone else by default', () => {
    expect(relationshipOfContainer(containerFor(newUser, bob))).toBe('colleagues');
    expect(relationshipOfContainer(containerFor(newUser, fay))).toBe('external-contacts');
    const stranger = { sip: 'x@public.example', kind: 'publicCloud' } as const;
    expect(containerFor(newUser, stranger)).toBe(0);
    expect(relationshipOfContainer(0)).toBeNull();
  });
});

describe('the container that decides', () => {
  it('is that of the user, so that a colleague can be demoted', () => {
    const demoted = assignContainer(newUser, bob.sip, 100);
    expect(containerFor(demoted, bob)).toBe(100);
    expect(containerFor(assignContainer(demoted, bob.sip, null), bob)).toBe(200);
  });

  it("is that of the user's domain before that of the kind", () => {
    const member = { container: 32_000, type: 'domain', value: 'Fabrikam.com' } as const;
    const access = withMember(newUser, member);
    expect(containerFor(access, fay)).toBe(32_000);
    expect(containerFor(assignContainer(access, 'FAY@fabrikam.com', 300), fay)).toBe(300);
  });

  it('has the largest number when one kind of member is in several', () => {
    const user = { type: 'user', value: bob.sip } as const;
    const access = [400, 300].reduce(
      (list, container) => withMember(list, { ...user, container }),
      newUser,
    );
    expect(containerFor(access, bob)).toBe(400);
  });

  it('is always the one last assigned, and assignments are listed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...relationships), { minLength: 1 }), (given) => {
        const access = given.reduce(
          (list, one) => assignContainer(list, bob.sip, relationshipContainers[one]),
          newUser,
        );
        const last = relationshipContainers[given.at(-1) ?? 'colleagues'];
        expect(containerFor(access, bob)).toBe(last);
        expect(assignedContainers(access)).toEqual({ [bob.sip]: last });
        expect(containerFor(access, fay)).toBe(100);
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
