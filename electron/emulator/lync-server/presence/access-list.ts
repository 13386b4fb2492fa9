import {
  type Relationship,
  relationshipContainers,
  relationships,
} from '../../../../shared/lync/presence.js';
import type { PresencePerson } from './presence-ports.js';

/** Kinds of container members, most specific first. */
const memberTypes = [
  'user',
  'domain',
  'sameEnterprise',
  'federated',
  'publicCloud',
  'everyone',
] as const;
export type MemberType = (typeof memberTypes)[number];

/** One entry of a container's member list; `value` is empty for kinds that name nobody in particular. */
export interface ContainerMember {
  readonly container: number;
  readonly type: MemberType;
  readonly value: string;
}

/** Someone who asks for presence, as the owner's server sees them. */
export interface Watcher {
  readonly sip: string;
  readonly kind: 'sameEnterprise' | 'federated' | 'publicCloud';
}

/** The container everyone is in who is in no other. */
const defaultContainer = 0;

/** Members of every new user's containers: colleagues and federated contacts, by kind. */
const initialMembers: readonly ContainerMember[] = [
  { container: relationshipContainers.colleagues, type: 'sameEnterprise', value: '' },
  { container: relationshipContainers['external-contacts'], type: 'federated', value: '' },
  { container: defaultContainer, type: 'everyone', value: '' },
];

const keyOf = (type: MemberType, value: string): string => `${type}:${value.toLowerCase()}`;

const initialContainers: ReadonlyMap<string, readonly number[]> = new Map(
  initialMembers.map(({ container, type, value }) => [keyOf(type, value), [container]]),
);

const relationshipsByContainer: ReadonlyMap<number, Relationship> = new Map(
  relationships.map((relationship) => [relationshipContainers[relationship], relationship]),
);

/**
 * The privacy relationship that a container stands for; null for the default and for custom containers. Follows
 * `privacy/containers`, `privacy/default-relationship`, `privacy/several-containers`.
 */
export const relationshipOfContainer = (container: number): Relationship | null =>
  relationshipsByContainer.get(container) ?? null;

/** Who is in which of one person's containers. Begins with the members of a new user. */
export class AccessList {
  /** Containers of the members that were added; a member of a new user that is not here is as it was. */
  readonly #added = new Map<string, readonly number[]>();

  /** The list of somebody who assigned these containers by hand. */
  static withAssignments(assignments: Readonly<Record<string, number>>): AccessList {
    const list = new AccessList();
    for (const [sip, container] of Object.entries(assignments)) list.assign(sip, container);
    return list;
  }

  add({ container, type, value }: ContainerMember): void {
    const key = keyOf(type, value);
    this.#added.set(key, [...this.#containersOf(key), container]);
  }

  /** Puts one user into one container and out of all others; null leaves them to the less specific members. */
  assign(sip: string, container: number | null): void {
    const key = keyOf('user', sip);
    if (container === null) this.#added.delete(key);
    else this.#added.set(key, [container]);
  }

  /** The container assigned to one user; null when the kind of watcher decides. */
  assigned(sip: string): number | null {
    const containers = this.#added.get(keyOf('user', sip));
    return containers === undefined ? null : Math.max(...containers);
  }

  /** Containers assigned to users by hand, by SIP address. */
  assignments(): Readonly<Record<string, number>> {
    const prefix = keyOf('user', '');
    const users = [...this.#added].filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(
      users.map(([key, containers]) => [key.slice(prefix.length), Math.max(...containers)]),
    );
  }

  /**
   * The container that decides what a watcher is told: that of the most specific kind of member they are, and of several
   * the one with the largest number. A colleague moved to External Contacts is thereby an external contact.
   */
  containerFor({ sip, kind }: Watcher): number {
    for (const type of memberTypes) {
      const value = valueFor(type, sip, kind);
      const containers = value === null ? [] : this.#containersOf(keyOf(type, value));
      if (containers.length > 0) return Math.max(...containers);
    }
    return defaultContainer;
  }

  #containersOf(key: string): readonly number[] {
    return this.#added.get(key) ?? initialContainers.get(key) ?? [];
  }
}

/** The value under which a watcher is a member of this type; null when that is impossible. */
function valueFor(type: MemberType, sip: string, kind: Watcher['kind']): string | null {
  if (type === 'user') return sip;
  if (type === 'domain') return sip.slice(sip.lastIndexOf('@') + 1);
  return type === kind || type === 'everyone' ? '' : null;
}

const domainOf = (sip: string): string => sip.slice(sip.lastIndexOf('@') + 1);

/** What a watcher is to the owner's server. People of one organisation, ours or a partner's, are of one enterprise. */
export function watcherKind(owner: PresencePerson, watcher: PresencePerson): Watcher['kind'] {
  const bothOurs = !owner.federated && !watcher.federated;
  const samePartner =
    owner.federated && watcher.federated && domainOf(owner.sip) === domainOf(watcher.sip);
  return bothOurs || samePartner ? 'sameEnterprise' : 'federated';
}
