import type { Relationship } from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import {
  type AccessList,
  containerFor,
  membershipOf,
  relationshipOfContainer,
  type Watcher,
  watcherKind,
} from './access-list.js';
import type { Aggregation } from './aggregate.js';
import type { PersonPresence } from './person-presence.js';
import { nobodyYet, type PersonSnapshot } from './person-snapshot.js';
import type { PresencePerson, PresenceServerOptions } from './presence-ports.js';
import type { PresenceRecords } from './presence-records.js';
import { type WatchedPhoto, watchPhoto } from './published-photo.js';
import { visibleItems } from './visible-items.js';
import {
  type LastActiveDelivery,
  type PublishedPresence,
  type WatchedPresence,
  type WatchedStatus,
  type WatchTerms,
  watchPresence,
  watchStatus,
} from './watched-presence.js';

/** Of one person's presence, what decides which status a watcher is told. */
export type StatusVersion = Pick<PersonSnapshot, 'aggregates' | 'contactsOnly' | 'access'>;

/** All that decides what one watcher is told of one person, for explanations to the operator alone. */
export interface WatchTrace {
  readonly published: PublishedPresence;
  readonly terms: WatchTerms;
  /** The container that the watcher is in, and the kind of member that put them there. Null for oneself. */
  readonly membership: ReturnType<typeof membershipOf> | null;
  /** The person is in privacy mode, and the watcher is no contact. */
  readonly isRestricted: boolean;
  readonly aggregation: Aggregation;
}

/** Somebody who watches, by what they are to the person watched instead of by who they are. */
export interface Viewpoint {
  readonly kind: Watcher['kind'];
  /** The relationship given by hand; null leaves it to the kind. */
  readonly given: Relationship | null;
  /** On the contact list of the person watched, which counts in privacy mode. */
  readonly isContact: boolean;
}

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
    return watchPresence(person.published(), this.#watchTerms(by, of, person));
  }

  /** How it comes that `watcher` is told what {@link presenceFor} says. */
  trace(watcher: string, subject: string, now: Instant): WatchTrace {
    const [by, of] = [this.records.find(watcher), this.records.find(subject)];
    const person = this.records.peek(of.sip) ?? this.records.blank(of.sip);
    const terms = this.#watchTerms(by, of, person);
    const { access } = person.snapshot();
    const membership = membershipOf(access, { sip: by.sip, kind: watcherKind(of, by) });
    return {
      published: person.published(),
      terms,
      membership: terms.relationship === 'self' ? null : membership,
      isRestricted:
        terms.relationship === null && relationshipOfContainer(membership.container) !== null,
      aggregation: person.explain(
        now,
        terms.relationship === 'workgroup' ? 'workgroup' : 'everyone',
      ),
    };
  }

  /** What anybody of that kind may see of `subject` now: decided as {@link presenceFor} decides for somebody. */
  presenceAs({ kind, given, isContact }: Viewpoint, subject: string): WatchedPresence {
    const of = this.records.find(subject);
    const person = this.records.peek(of.sip) ?? this.records.blank(of.sip);
    const { access, contactsOnly } = person.snapshot();
    const byKind = () => relationshipOfContainer(containerFor(access, { sip: '', kind }));
    return watchPresence(person.published(), {
      relationship: restricted(given ?? byKind(), contactsOnly, () => isContact),
      given: null,
      acrossFederation: kind !== 'sameEnterprise',
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

  #watchTerms(by: PresencePerson, of: PresencePerson, person: PersonPresence): WatchTerms {
    return {
      ...this.#terms(by, of, person.snapshot()),
      acrossFederation: watcherKind(of, by) === 'federated',
      lastActive: this.delivery(),
    };
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
    return restricted(
      relationshipIn(person.access, of, by),
      person.contactsOnly,
      () => this.isContact?.(of.sip, by.sip) === true,
    );
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

/** In privacy mode those who are no contacts are in the default container, which holds name and e-mail address. */
function restricted(
  relationship: Relationship | null,
  contactsOnly: boolean,
  isContact: () => boolean,
): Relationship | null {
  const isRestricted = contactsOnly && relationship !== 'blocked-contacts' && !isContact();
  return isRestricted ? null : relationship;
}
