import { type Relationship, relationshipContainers } from '../../../../shared/lync/presence.js';

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

/** Someone who asks for presence, as the owner's server sees him. */
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
const isNumberOf = (container: number) => (entry: [string, number]) => entry[1] === container;

/** The privacy relationship that a container stands for; null for the default and for custom containers. */
export const relationshipOfContainer = (container: number): Relationship | null => {
  const found = Object.entries(relationshipContainers).find(isNumberOf(container));
  return found === undefined ? null : (found[0] as Relationship);
};

/** Who is in which of one person's containers. */
export class AccessList {
  readonly #containers = new Map<string, Set<number>>();

  constructor(members: readonly ContainerMember[] = initialMembers) {
    for (const member of members) this.add(member);
  }

  add({ container, type, value }: ContainerMember): void {
    const key = keyOf(type, value);
    const containers = this.#containers.get(key) ?? new Set<number>();
    this.#containers.set(key, containers.add(container));
  }

  /** Puts one user into one container and out of all others; null leaves him to the less specific members. */
  assign(sip: string, container: number | null): void {
    this.#containers.delete(keyOf('user', sip));
    if (container !== null) this.add({ container, type: 'user', value: sip });
  }

  /** The container assigned to one user; null when his kind decides. */
  assigned(sip: string): number | null {
    const containers = this.#containers.get(keyOf('user', sip));
    return containers === undefined ? null : Math.max(...containers);
  }

  /** Containers assigned to users by hand, by SIP address. */
  assignments(): Readonly<Record<string, number>> {
    const prefix = keyOf('user', '');
    const users = [...this.#containers].filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(
      users.map(([key, containers]) => [key.slice(prefix.length), Math.max(...containers)]),
    );
  }

  /**
   * The container that decides what a watcher is told: that of the most specific kind of member he is, and of several
   * the one with the largest number. A colleague moved to External Contacts is thereby an external contact.
   */
  containerFor(watcher: Watcher): number {
    const domain = watcher.sip.slice(watcher.sip.lastIndexOf('@') + 1);
    const values: Readonly<Record<MemberType, string | null>> = {
      user: watcher.sip,
      domain,
      sameEnterprise: watcher.kind === 'sameEnterprise' ? '' : null,
      federated: watcher.kind === 'federated' ? '' : null,
      publicCloud: watcher.kind === 'publicCloud' ? '' : null,
      everyone: '',
    };
    for (const type of memberTypes) {
      const value = values[type];
      const containers = value === null ? undefined : this.#containers.get(keyOf(type, value));
      if (containers !== undefined) return Math.max(...containers);
    }
    return defaultContainer;
  }
}
