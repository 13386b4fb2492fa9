import type { Data } from '../../../../shared/contract/views/data.js';
import {
  type Relationship,
  relationshipContainers,
  relationships,
} from '../../../../shared/lync/presence.js';
import * as z from '../../../../shared/schema/late-zod.js';
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

/**
 * Who was put into which of one person's containers, by member. A member of a new user that is not here is as it was.
 * Never changes; the person's record takes another one.
 */
export const accessListSchema = z.record(z.string(), z.array(z.int().min(0).max(32_767)).min(1));
export type AccessList = Data<typeof accessListSchema>;

const containersOf = (list: AccessList, key: string): readonly number[] =>
  list[key] ?? initialContainers.get(key) ?? [];

/** The list with one more member. */
export function withMember(
  list: AccessList,
  { container, type, value }: ContainerMember,
): AccessList {
  const key = keyOf(type, value);
  return { ...list, [key]: [...containersOf(list, key), container] };
}

/** Puts one user into one container and out of all others; null leaves them to the less specific members. */
export function assignContainer(
  list: AccessList,
  sip: string,
  container: number | null,
): AccessList {
  const key = keyOf('user', sip);
  if (container !== null) return { ...list, [key]: [container] };
  const { [key]: _, ...others } = list;
  return others;
}

/** The container assigned to one user; null when the kind of watcher decides. */
export function assignedContainer(list: AccessList, sip: string): number | null {
  const containers = list[keyOf('user', sip)];
  return containers === undefined ? null : Math.max(...containers);
}

/** Containers assigned to users by hand, by SIP address. */
export function assignedContainers(list: AccessList): Readonly<Record<string, number>> {
  const prefix = keyOf('user', '');
  const users = Object.entries(list).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(
    users.map(([key, containers]) => [key.slice(prefix.length), Math.max(...containers)]),
  );
}

/**
 * The container that decides what a watcher is told: that of the most specific kind of member they are, and of several
 * the one with the largest number. A colleague moved to External Contacts is thereby an external contact.
 */
export function containerFor(list: AccessList, watcher: Watcher): number {
  return isEmpty(list) ? initialContainerOf[watcher.kind] : membershipOf(list, watcher).container;
}

/** A watcher's container, and the kind of member that put them there; null where they are in none. */
export function membershipOf(
  list: AccessList,
  { sip, kind }: Watcher,
): { readonly container: number; readonly type: MemberType | null } {
  for (const type of memberTypes) {
    const value = valueFor(type, sip, kind);
    const containers = value === null ? [] : containersOf(list, keyOf(type, value));
    if (containers.length > 0) return { container: Math.max(...containers), type };
  }
  return { container: defaultContainer, type: null };
}

function isEmpty(list: AccessList): boolean {
  for (const _ in list) return false;
  return true;
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

/** Of somebody who put nobody anywhere, which is nearly everybody: asked for with each row of each list. */
const initialContainerOf: Readonly<Record<Watcher['kind'], number>> = {
  sameEnterprise: membershipOf({}, { sip: '', kind: 'sameEnterprise' }).container,
  federated: membershipOf({}, { sip: '', kind: 'federated' }).container,
  publicCloud: membershipOf({}, { sip: '', kind: 'publicCloud' }).container,
};
