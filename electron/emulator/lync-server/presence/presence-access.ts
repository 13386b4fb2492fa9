import type { Relationship } from '../../../../shared/lync/presence.js';
import {
  type AccessList,
  containerFor,
  relationshipOfContainer,
  watcherKind,
} from './access-list.js';
import { nobodyYet, type PersonSnapshot } from './person-snapshot.js';
import type { PresencePerson, PresenceServerOptions } from './presence-ports.js';
import type { PresenceRecords } from './presence-records.js';
import { type WatchedPhoto, watchPhoto } from './published-photo.js';
import { visibleItems } from './visible-items.js';
import {
  type LastActiveDelivery,
  type WatchedPresence,
  type WatchedStatus,
  watchPresence,
  watchStatus,
} from './watched-presence.js';

/** Of one person's presence, what decides which status a watcher is told. */
export type StatusVersion = Pick<PersonSnapshot, 'aggregates' | 'contactsOnly' | 'access'>;

/** What each watcher may see of whom, by privacy relationship. Addresses are those of {@link PresenceServer}. */
export class PresenceAccess {
  constructor(
    private readonly records: PresenceRecords,
    private readonly isContact: PresenceServerOptions['isContact'],
    /** Whether the time of last activity is handed out now. */
    private readonly delivery: () => LastActiveDelivery,
  ) {}

  /** The relationship `owner` has with `contact`, given by hand or automatic; null in the default container. */
  relationshipOf(owner: string, contact: string): Relationship | null {
    const of = this.records.find(owner);
    return relationshipIn(this.#personOf(of).access, of, this.records.find(contact));
  }

  /** What decides now which status watchers are told of a person. */
  statusVersionOf(sip: string): StatusVersion {
    const { aggregates, contactsOnly, access } = this.#personOf(this.records.find(sip));
    return { aggregates, contactsOnly, access };
  }

  /** What `watcher` may see of `subject` now. */
  presenceFor(watcher: string, subject: string): WatchedPresence {
    const [by, of] = [this.records.find(watcher), this.records.find(subject)];
    const person = this.records.peek(of.sip) ?? this.records.blank(of.sip);
    return watchPresence(person.published(), {
      ...this.#terms(by, of, person.snapshot()),
      acrossFederation: watcherKind(of, by) === 'federated',
      lastActive: this.delivery(),
    });
  }

  /** The picture alone, as {@link presenceFor} has it: asked for by the hundred thousand. */
  photoFor(watcher: string, subject: string): WatchedPhoto {
    const [by, of] = [this.records.find(watcher), this.records.find(subject)];
    const person = this.#personOf(of);
    const mayView = visibleItems(this.#relationship(by, of, person)).has('photo');
    return watchPhoto(person.photo, mayView, watcherKind(of, by) === 'federated');
  }

  /** The status that `watcher` could see of `subject` when `then` held. */
  statusFor(watcher: string, subject: string, then: StatusVersion): WatchedStatus {
    const [by, of] = [this.records.find(watcher), this.records.find(subject)];
    return watchStatus(then.aggregates, this.#terms(by, of, then));
  }

  #terms(
    by: PresencePerson,
    of: PresencePerson,
    person: Pick<StatusVersion, 'access' | 'contactsOnly'>,
  ): Pick<WatchedStatus, 'relationship' | 'given'> {
    const relationship = this.#relationship(by, of, person);
    if (relationship === 'self') return { relationship, given: null };
    return { relationship, given: relationshipIn(this.#personOf(by).access, by, of) };
  }

  #relationship(
    by: PresencePerson,
    of: PresencePerson,
    person: Pick<StatusVersion, 'access' | 'contactsOnly'>,
  ): WatchedStatus['relationship'] {
    if (by.sip === of.sip) return 'self';
    const relationship = relationshipIn(person.access, of, by);
    // In privacy mode those who are no contacts are in the default container, which holds name and e-mail address.
    const isRestricted =
      person.contactsOnly &&
      relationship !== 'blocked-contacts' &&
      this.isContact?.(of.sip, by.sip) !== true;
    return isRestricted ? null : relationship;
  }

  #personOf({ sip }: PresencePerson): PersonSnapshot {
    return this.records.peek(sip)?.snapshot() ?? nobodyYet(sip);
  }
}

function relationshipIn(
  access: AccessList,
  owner: PresencePerson,
  contact: PresencePerson,
): Relationship | null {
  const kind = watcherKind(owner, contact);
  return relationshipOfContainer(containerFor(access, { sip: contact.sip, kind }));
}
