import type { Relationship } from '../../../../shared/lync/presence.js';
import { AccessList, relationshipOfContainer, watcherKind } from './access-list.js';
import type { PresencePerson, PresenceServerOptions } from './presence-ports.js';
import type { PresenceRecords } from './presence-records.js';
import {
  type LastActiveDelivery,
  type PublishedPresence,
  type WatchedPresence,
  watchPresence,
} from './watched-presence.js';

/** All of one person's presence at a moment, before anyone's privacy relationship. */
export interface PresenceSnapshot {
  readonly published: PublishedPresence;
  /** Container of each contact that was assigned by hand. */
  readonly containers: Readonly<Record<string, number>>;
  readonly lastActive: LastActiveDelivery;
}

/** What each watcher may see of whom, by privacy relationship. Addresses are those of {@link PresenceServer}. */
export class PresenceAccess {
  readonly #initialAccess = new AccessList();

  constructor(
    private readonly records: PresenceRecords,
    private readonly isContact: PresenceServerOptions['isContact'],
    /** Whether the time of last activity is handed out now. */
    private readonly delivery: () => LastActiveDelivery,
  ) {}

  /** The relationship `owner` has with `contact`, given by hand or automatic; null in the default container. */
  relationshipOf(owner: string, contact: string): Relationship | null {
    return this.#relationship(this.records.find(owner), this.records.find(contact));
  }

  snapshotOf(sip: string): PresenceSnapshot {
    const { sip: key } = this.records.find(sip);
    const person = this.records.peek(key) ?? this.records.blank(key);
    return {
      published: person.published(),
      containers: person.access.assignments(),
      lastActive: this.delivery(),
    };
  }

  /** What `watcher` may see of `subject`; with `past`, what they could see then. */
  presenceFor(watcher: string, subject: string, past?: PresenceSnapshot): WatchedPresence {
    const [by, of] = [this.records.find(watcher), this.records.find(subject)];
    const isSelf = by.sip === of.sip;
    const person = this.records.peek(of.sip) ?? this.records.blank(of.sip);
    const published = past?.published ?? person.published();
    return watchPresence(published, {
      relationship: isSelf
        ? 'self'
        : this.#restricted(published, by, this.#relationship(of, by, past?.containers)),
      given: isSelf ? null : this.#relationship(by, of),
      acrossFederation: watcherKind(of, by) === 'federated',
      // The update keeps the time from everybody, also from who looks back.
      lastActive: this.delivery() === 'removed' ? 'removed' : (past?.lastActive ?? 'published'),
    });
  }

  /** In privacy mode those who are no contacts are in the default container, which holds name and e-mail address. */
  #restricted(
    { sip, contactsOnly }: PublishedPresence,
    watcher: PresencePerson,
    relationship: Relationship | null,
  ): Relationship | null {
    if (!contactsOnly || relationship === 'blocked-contacts') return relationship;
    return this.isContact?.(sip, watcher.sip) ? relationship : null;
  }

  #relationship(
    owner: PresencePerson,
    contact: PresencePerson,
    past?: PresenceSnapshot['containers'],
  ): Relationship | null {
    const access = past
      ? AccessList.withAssignments(past)
      : (this.records.peek(owner.sip)?.access ?? this.#initialAccess);
    const kind = watcherKind(owner, contact);
    return relationshipOfContainer(access.containerFor({ sip: contact.sip, kind }));
  }
}
