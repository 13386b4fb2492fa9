import {
  type ManualStatus,
  type Relationship,
  relationshipContainers,
} from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { AccessList, relationshipOfContainer } from './access-list.js';
import type { ActivityToken } from './activity.js';
import { publishedAvailability } from './availability.js';
import { type CalendarData, type MeetingDetails, sameCalendarData } from './calendar-data.js';
import type { CustomStatus, StandingStatus } from './manual-status.js';
import type { PersonPresence } from './person-presence.js';
import type { PresencePerson, PresenceServerOptions } from './presence-ports.js';
import { PresenceRecords } from './presence-records.js';
import { type PresenceState, presenceStateSchema } from './presence-state.js';
import type { PublishedPhoto } from './published-photo.js';
import { type Endpoint, Registrar } from './registrar.js';
import { type StartPresence, startPublications } from './start-presence.js';
import { StatusLapses } from './status-lapses.js';
import {
  type LastActiveDelivery,
  type PublishedPresence,
  type WatchedPresence,
  watchPresence,
} from './watched-presence.js';
import { watcherKind } from './watcher-kind.js';

/** A calendar or phone state as a client publishes it. */
export interface PublishedActivity {
  /** Null for an out-of-office state. */
  readonly availability: number | null;
  readonly activity: ActivityToken | null;
  /** Told to those whose privacy relationship allows it; absent where policy or the user keeps it. */
  readonly meeting?: MeetingDetails | null;
}

/** All of one person's presence at a moment, before anyone's privacy relationship. */
export interface PresenceSnapshot {
  readonly published: PublishedPresence;
  /** Container of each contact that was assigned by hand. */
  readonly containers: Readonly<Record<string, number>>;
  readonly lastActive: LastActiveDelivery;
}

/**
 * Registrar and presence of one deployment: who is signed in, what they publish, and what each watcher may see of it.
 * After each change that any watcher could see, `changed` is called with the person concerned. Addresses may be in any
 * case and begin with `sip:`; an address the directory does not hold is refused with `user-not-found`.
 */
export class PresenceServer {
  readonly #options: PresenceServerOptions;
  readonly #registrar = new Registrar();
  readonly #records: PresenceRecords;
  readonly #initialAccess = new AccessList();
  readonly #lapses: StatusLapses;
  readonly #rules: { calendarMayOverrideManualAvailable: boolean };
  #lastActive: LastActiveDelivery;

  private constructor(options: PresenceServerOptions, state: PresenceState) {
    this.#options = options;
    this.#lastActive = state.lastActive;
    const { calendarMayOverrideManualAvailable = true } = options;
    this.#rules = { calendarMayOverrideManualAvailable };
    this.#records = new PresenceRecords(options.directory, this.#rules);
    this.#lapses = new StatusLapses(options.scheduler, (sip) =>
      this.#refresh(this.#records.of(sip)),
    );
    this.#records.restore(state.people, options.scheduler.now());
  }

  /** Nobody signed in, nothing published, everyone in the containers of a new user. */
  static create(options: PresenceServerOptions): PresenceServer {
    return new PresenceServer(options, { lastActive: 'published', people: {} });
  }

  /**
   * What outlived the last run. Nobody is signed in.
   * @throws {z.ZodError} when the content is not a {@link PresenceState}
   */
  static fromState(options: PresenceServerOptions, state: unknown): PresenceServer {
    const server = new PresenceServer(options, presenceStateSchema.parse(state));
    for (const { sip, chosen } of server.#records.all()) server.#lapses.watch(sip, chosen);
    return server;
  }

  /** Leaves out people who are still as the organisation file lets them begin. */
  toState(): PresenceState {
    return { lastActive: this.#lastActive, people: this.#records.toState() };
  }

  /** Signs a client in. A background endpoint of the same person ends: it was this PC, seen from afar. */
  signIn(sip: string): Endpoint {
    const person = this.#records.edited(sip);
    person.wasShown = true;
    for (const { id, kind } of this.#registrar.endpointsOf(person.sip)) {
      if (kind === 'background') this.#end(person, id);
    }
    return this.#register(person, 'client', publishedAvailability.available);
  }

  /** Signs a further device of a person in; whatever is signed in already stays. */
  connect(sip: string): Endpoint {
    return this.#register(this.#records.of(sip), 'client', publishedAvailability.available);
  }

  /** Signs a client out and withdraws all that lives as long as its endpoint. Unknown endpoints are ignored. */
  signOut(endpointId: string): void {
    const endpoint = this.#registrar.unregister(endpointId);
    if (endpoint === undefined) return;
    const person = this.#records.of(endpoint.sip);
    person.dropEndpoint(endpointId);
    this.#refresh(person, true);
  }

  /**
   * Lets a person begin as the organisation file says: a background endpoint unless offline, status, note and the
   * relationships given by hand. A person restored from a state keeps all of that from there, and has a background
   * endpoint only if no client of his was ever shown.
   */
  begin(
    sip: string,
    start: StartPresence,
    relationships: Readonly<Record<string, Relationship>> = {},
  ): void {
    const person = this.#records.of(sip);
    const publications = startPublications(start, this.#now());
    if (!this.#records.isKept(person)) {
      person.note = start.note;
      person.lastActive = publications.lastActive;
      const { chosen: status, since: chosenAt } = publications;
      if (status !== null) person.choose({ status, chosenAt });
      for (const [contact, relationship] of Object.entries(relationships)) {
        person.access.assign(this.#records.find(contact).sip, relationshipContainers[relationship]);
      }
      this.#lapses.watch(person.sip, person.chosen);
    }
    if (publications.machine === null || person.wasShown) this.#refresh(person, true);
    else this.#register(person, 'background', publications.machine, publications.since);
  }

  /** Whether a client of this person was ever signed in. */
  hasSignedIn(sip: string): boolean {
    return this.#records.peek(sip)?.wasShown ?? false;
  }

  /** A person's endpoints, in order of sign-in. */
  endpointsOf(sip: string): readonly Endpoint[] {
    return this.#registrar.endpointsOf(this.#records.find(sip).sip);
  }

  /** What the machine of an endpoint does: its availability number (active, inactive or away). */
  publishMachineState(endpointId: string, availability: number): void {
    this.#publish(endpointId, (person) => this.#putMachine(person, endpointId, availability));
  }

  /** Publishes or, with null, withdraws a calendar state; it ends with its endpoint. */
  publishCalendarState(
    endpointId: string,
    instance: string,
    state: PublishedActivity | null,
  ): void {
    this.#publishState('calendarState', endpointId, instance, state);
  }

  /** Publishes or, with null, withdraws a phone state; it ends with its endpoint. */
  publishPhoneState(endpointId: string, instance: string, state: PublishedActivity | null): void {
    this.#publishState('phoneState', endpointId, instance, state);
  }

  /** A choice of the status menu. Busy and Do Not Disturb lapse after a day; `reset` leaves no manual status. */
  setStatus(sip: string, status: ManualStatus | CustomStatus): void {
    const person = this.#records.edited(sip);
    person.choose(status === 'reset' ? null : { status, chosenAt: this.#now() });
    this.#lapses.watch(person.sip, person.chosen);
    this.#refresh(person);
  }

  /** The manual status in force; null when machine, calendar and phone decide. */
  statusOf(sip: string): StandingStatus | CustomStatus | null {
    return this.#records.peek(sip)?.chosen?.status ?? null;
  }

  /** Publishes the personal note; null or blank text withdraws it. */
  publishNote(sip: string, note: string | null): void {
    const person = this.#records.edited(sip);
    person.note = note === null || note.trim() === '' ? null : note;
    person.notePublishedAt = this.#now();
    this.#tell(person);
  }

  /** Publishes free/busy and working hours of a mailbox; null withdraws them. */
  publishCalendarData(sip: string, data: CalendarData | null): void {
    const person = this.#records.of(sip);
    if (sameCalendarData(person.calendar, data)) return;
    person.calendar = data;
    this.#tell(person);
  }

  /** Publishes that automatic replies are on, with their message if it is told; null publishes that they are off. */
  publishOutOfOffice(sip: string, outOfOffice: { readonly note: string | null } | null): void {
    const person = this.#records.edited(sip);
    person.publishOutOfOffice(outOfOffice && { ...outOfOffice, publishedAt: this.#now() });
    this.#refresh(person, true);
  }

  /** Whether automatic replies are published as on, and with which message. */
  outOfOfficeOf(sip: string): { readonly note: string | null } | null {
    return this.#records.peek(sip)?.outOfOffice ?? null;
  }

  /** Publishes the location typed by the user; null or blank text withdraws it. */
  publishLocation(sip: string, location: string | null): void {
    const person = this.#records.edited(sip);
    person.location = location === null || location.trim() === '' ? null : location;
    this.#tell(person);
  }

  /** Publishes which picture stands on the contact card. */
  publishPhoto(sip: string, photo: PublishedPhoto): void {
    const person = this.#records.edited(sip);
    person.photo = photo;
    this.#tell(person);
  }

  /** Publishes whether only the people of the contact list are told more than name and e-mail address. */
  publishPrivacy(sip: string, contactsOnly: boolean): void {
    if (this.#records.of(sip).contactsOnly === contactsOnly) return;
    const person = this.#records.edited(sip);
    person.contactsOnly = contactsOnly;
    this.#tell(person);
  }

  /** Somebody came to or went from a contact list, which decides in privacy mode what they are told. */
  contactsChanged(sip: string): void {
    const person = this.#records.peek(sip);
    if (person?.contactsOnly) this.#tell(person);
  }

  /** Gives `contact` a privacy relationship; null assigns it automatically, by who he is. */
  setRelationship(owner: string, contact: string, relationship: Relationship | null): void {
    const watched = this.#records.find(contact);
    const person = this.#records.edited(owner);
    const container = relationship === null ? null : relationshipContainers[relationship];
    person.access.assign(watched.sip, container);
    this.#tell(person);
    // The owner sees the contact under another relationship now, and blocked contacts as blocked.
    this.#options.changed(watched.sip);
  }

  /** The relationship `owner` has with `contact`, given by hand or automatic; null in the default container. */
  relationshipOf(owner: string, contact: string): Relationship | null {
    return this.#relationship(this.#records.find(owner), this.#records.find(contact));
  }

  /** Whether `owner` gave `contact` his relationship by hand. */
  isRelationshipAssigned(owner: string, contact: string): boolean {
    const { sip } = this.#records.find(contact);
    return (this.#records.peek(owner)?.access.assigned(sip) ?? null) !== null;
  }

  /** Whether a later calendar state counts against a manual Available. */
  letCalendarOverride(mayOverride: boolean): void {
    this.#rules.calendarMayOverrideManualAvailable = mayOverride;
    for (const person of this.#records.all()) this.#refresh(person);
  }

  /** Whether the time of last activity is handed out. The server goes on keeping it. */
  get lastActiveDelivery(): LastActiveDelivery {
    return this.#lastActive;
  }

  /** Installs, or takes back, the update that removes the time of last activity from what watchers are told. */
  deliverLastActive(delivery: LastActiveDelivery): void {
    if (delivery === this.#lastActive) return;
    this.#lastActive = delivery;
    for (const person of this.#records.all()) this.#tell(person);
  }

  /** What is published of a person now, to be looked at later. */
  snapshotOf(sip: string): PresenceSnapshot {
    const { sip: key } = this.#records.find(sip);
    const person = this.#records.peek(key) ?? this.#records.blank(key);
    return {
      published: person.published(),
      containers: person.access.assignments(),
      lastActive: this.#lastActive,
    };
  }

  /** What `watcher` may see of `subject`, who may be the same person; with `past`, what he could see then. */
  presenceFor(watcher: string, subject: string, past?: PresenceSnapshot): WatchedPresence {
    const [by, of] = [this.#records.find(watcher), this.#records.find(subject)];
    const isSelf = by.sip === of.sip;
    const person = this.#records.peek(of.sip) ?? this.#records.blank(of.sip);
    const published = past?.published ?? person.published();
    return watchPresence(published, {
      relationship: isSelf
        ? 'self'
        : this.#restricted(published, by, this.#relationship(of, by, past?.containers)),
      given: isSelf ? null : this.#relationship(by, of),
      acrossFederation: watcherKind(of, by) === 'federated',
      // The update keeps the time from everybody, also from who looks back.
      lastActive: this.#lastActive === 'removed' ? 'removed' : (past?.lastActive ?? 'published'),
    });
  }

  #now(): Instant {
    return this.#options.scheduler.now();
  }

  #tell(person: PersonPresence): void {
    this.#options.changed(person.sip);
  }

  #refresh(person: PersonPresence, always = false): void {
    if (person.refresh(this.#now()) || always) this.#tell(person);
  }

  #register(
    person: PersonPresence,
    kind: Endpoint['kind'],
    machine: number,
    since = this.#now(),
  ): Endpoint {
    const endpoint = this.#registrar.register(person.sip, kind, since);
    this.#putMachine(person, endpoint.id, machine, since);
    this.#refresh(person, true);
    return endpoint;
  }

  #end(person: PersonPresence, endpointId: string): void {
    this.#registrar.unregister(endpointId);
    person.dropEndpoint(endpointId);
  }

  #putMachine(
    person: PersonPresence,
    endpoint: string,
    availability: number,
    publishedAt = this.#now(),
  ): void {
    person.put({
      type: 'machineState',
      instance: endpoint,
      availability,
      activity: null,
      publishedAt,
      lifetime: { kind: 'endpoint', endpoint },
    });
  }

  #publish(endpointId: string, publish: (person: PersonPresence) => void, always = false): void {
    const endpoint = this.#registrar.find(endpointId);
    // A publication that crosses a sign-out on its way changes nothing.
    if (endpoint === undefined) return;
    const person = this.#records.of(endpoint.sip);
    publish(person);
    this.#refresh(person, always);
  }

  #publishState(
    type: 'calendarState' | 'phoneState',
    endpoint: string,
    instance: string,
    state: PublishedActivity | null,
  ): void {
    const put = (person: PersonPresence): void => {
      if (state === null) {
        person.withdraw(type, instance);
        return;
      }
      const { availability, activity, meeting = null } = state;
      const publishedAt = this.#now();
      const lifetime = { kind: 'endpoint', endpoint } as const;
      person.put({ type, instance, availability, activity, meeting, publishedAt, lifetime });
    };
    // Another meeting may follow with the same aggregate, and some watchers are told its subject.
    this.#publish(endpoint, put, type === 'calendarState');
  }

  /** In privacy mode those who are no contacts are in the default container, which holds name and e-mail address. */
  #restricted(
    { sip, contactsOnly }: PublishedPresence,
    watcher: PresencePerson,
    relationship: Relationship | null,
  ): Relationship | null {
    if (!contactsOnly || relationship === 'blocked-contacts') return relationship;
    return this.#options.isContact?.(sip, watcher.sip) ? relationship : null;
  }

  #relationship(
    owner: PresencePerson,
    contact: PresencePerson,
    past?: PresenceSnapshot['containers'],
  ): Relationship | null {
    const access = past
      ? AccessList.withAssignments(past)
      : (this.#records.peek(owner.sip)?.access ?? this.#initialAccess);
    const kind = watcherKind(owner, contact);
    return relationshipOfContainer(access.containerFor({ sip: contact.sip, kind }));
  }
}
