import {
  type ManualStatus,
  type Relationship,
  relationshipContainers,
} from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { sameData, unlessSame } from '../../snapshots/same-data.js';
import { assignContainer, assignedContainer } from './access-list.js';
import { publishedAvailability } from './availability.js';
import type { CalendarData } from './calendar-data.js';
import { EndpointPublications, type PublishedActivity } from './endpoint-publications.js';
import type { CustomStatus, StandingStatus } from './manual-status.js';
import type { OwnPhones } from './own-phones.js';
import type { PersonPresence } from './person-presence.js';
import {
  PresenceAccess,
  type StatusVersion,
  type Viewpoint,
  type WatchTrace,
} from './presence-access.js';
import type { PresenceServerOptions } from './presence-ports.js';
import { PresenceRecords } from './presence-records.js';
import { newPresence, type PresenceSnapshot } from './presence-snapshot.js';
import type { PublishedPhoto, WatchedPhoto } from './published-photo.js';
import type { Endpoint } from './registrar.js';
import { publishStart, type StartPresence, startPublications } from './start-presence.js';
import { presenceFromState } from './stored-presence.js';
import { watchLapse } from './watch-lapse.js';
import type { LastActiveDelivery, WatchedPresence, WatchedStatus } from './watched-presence.js';

/**
 * Registrar and presence of one deployment: who is signed in, what they publish, and what each watcher may see of it.
 * After each change that any watcher could see, `changed` is called with the person concerned. Addresses may be in any
 * case and begin with `sip:`; an address the directory does not hold is refused with `user-not-found`.
 */
export class PresenceServer {
  readonly #options: PresenceServerOptions;
  readonly #records: PresenceRecords;
  readonly #endpoints: EndpointPublications;
  readonly #access: PresenceAccess;
  readonly #rules: { calendarMayOverrideManualAvailable: boolean };
  readonly #now = (): Instant => this.#options.scheduler.now();
  #lastActive: LastActiveDelivery;
  #snapshot: PresenceSnapshot;

  /** Goes on from a snapshot, as if it had never been interrupted. */
  constructor(options: PresenceServerOptions, snapshot: PresenceSnapshot = newPresence) {
    this.#options = options;
    this.#snapshot = snapshot;
    this.#lastActive = snapshot.lastActive;
    const { calendarMayOverrideManualAvailable = true } = options;
    this.#rules = { calendarMayOverrideManualAvailable };
    this.#records = new PresenceRecords(options.directory, this.#rules, snapshot.people);
    this.#endpoints = new EndpointPublications(snapshot.registrar, {
      records: this.#records,
      now: () => this.#now(),
      refresh: (person, always) => this.#refresh(person, always),
    });
    this.#access = new PresenceAccess(this.#records, options.isContact, () => this.#lastActive);
  }

  /** What a state file of version 1 keeps: nobody is signed in. @throws {z.ZodError} for any other content */
  static fromState(options: PresenceServerOptions, state: unknown): PresenceServer {
    const server = new PresenceServer(options, presenceFromState(state, options.scheduler.now()));
    for (const person of server.#records.all()) watchLapse(person, options.scheduler);
    return server;
  }

  /** The whole state, timers apart; the very same object as last time while nothing changed. */
  snapshot(): PresenceSnapshot {
    this.#snapshot = unlessSame(this.#snapshot, {
      lastActive: this.#lastActive,
      people: this.#records.snapshot(),
      registrar: this.#endpoints.snapshot(),
    });
    return this.#snapshot;
  }

  /** Signs a client in. A background endpoint of the same person ends: it was this PC, seen from afar. */
  signIn(sip: string): Endpoint {
    return this.#endpoints.signIn(this.#records.edited(sip));
  }

  /** Signs a further device of a person in; whatever is signed in already stays. */
  connect(sip: string): Endpoint {
    const person = this.#records.of(sip);
    return this.#endpoints.register(person, 'client', publishedAvailability.available);
  }

  /** Signs a client out and withdraws all that lives as long as its endpoint. Unknown endpoints are ignored. */
  signOut(endpointId: string): void {
    this.#endpoints.signOut(endpointId);
  }

  /**
   * Lets a person begin as the organisation file says: a background endpoint unless offline, status, note and the
   * relationships given by hand. A person restored from a state keeps all of that from there, and has a background
   * endpoint only if no client of theirs was ever shown.
   */
  begin(
    sip: string,
    start: StartPresence,
    relationships: Readonly<Record<string, Relationship>> = {},
  ): void {
    const person = this.#records.of(sip);
    const publications = startPublications(start, this.#now());
    if (!person.snapshot().isKept) {
      const containers = Object.entries(relationships).map(
        ([contact, given]) =>
          [this.#records.find(contact).sip, relationshipContainers[given]] as const,
      );
      publishStart(person, start.note, publications, containers);
      if (publications.chosen) watchLapse(person, this.#options.scheduler);
    }
    if (publications.machine === null || person.snapshot().wasShown) this.#refresh(person, true);
    else {
      const { machine, since } = publications;
      this.#endpoints.register(person, 'background', machine, since);
    }
  }

  /** Whether a client of this person was ever signed in. */
  hasSignedIn(sip: string): boolean {
    return this.#records.peek(sip)?.snapshot().wasShown ?? false;
  }

  /** A person's endpoints, in order of sign-in. */
  endpointsOf(sip: string): readonly Endpoint[] {
    return this.#endpoints.of(this.#records.find(sip).sip);
  }

  /** What the machine of an endpoint does: its availability number (active, inactive or away). */
  publishMachineState(endpointId: string, availability: number): void {
    this.#endpoints.publishMachineState(endpointId, availability);
  }

  /** Publishes or, with null, withdraws a calendar state; it ends with its endpoint. */
  publishCalendarState(
    endpointId: string,
    instance: string,
    state: PublishedActivity | null,
  ): void {
    this.#endpoints.publishState('calendarState', endpointId, instance, state);
  }

  /** Publishes or, with null, withdraws a phone state; it ends with its endpoint. */
  publishPhoneState(endpointId: string, instance: string, state: PublishedActivity | null): void {
    this.#endpoints.publishState('phoneState', endpointId, instance, state);
  }

  /** A choice of the status menu. Busy and Do Not Disturb lapse after a day; `reset` leaves no manual status. */
  setStatus(sip: string, status: ManualStatus | CustomStatus): void {
    const person = this.#records.edited(sip);
    person.choose(status === 'reset' ? null : { status, chosenAt: this.#now() });
    watchLapse(person, this.#options.scheduler);
    this.#refresh(person);
  }

  /** The manual status in force; null when machine, calendar and phone decide. */
  statusOf(sip: string): StandingStatus | CustomStatus | null {
    return this.#records.peek(sip)?.snapshot().chosen?.status ?? null;
  }

  /** Publishes the personal note; null or blank text withdraws it. */
  publishNote(sip: string, note: string | null): void {
    const person = this.#records.edited(sip);
    person.publishNote(note === null || note.trim() === '' ? null : note, this.#now());
    this.#tell(person);
  }

  /** The personal note that is published, whoever may see it. */
  noteOf(sip: string): string | null {
    return this.#records.peek(sip)?.snapshot().note ?? null;
  }

  /** Publishes free/busy and working hours of a mailbox; null withdraws them. */
  publishCalendarData(sip: string, data: CalendarData | null): void {
    const person = this.#records.of(sip);
    if (sameData(person.snapshot().calendar, data)) return;
    person.publish({ calendar: data });
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
    return this.#records.peek(sip)?.snapshot().outOfOffice ?? null;
  }

  /** Publishes the location typed by the user; null or blank text withdraws it. */
  publishLocation(sip: string, location: string | null): void {
    const person = this.#records.edited(sip);
    person.publish({
      location: location === null || location.trim() === '' ? null : location,
    });
    this.#tell(person);
  }

  /** Publishes which picture stands on the contact card. */
  publishPhoto(sip: string, photo: PublishedPhoto): void {
    const person = this.#records.edited(sip);
    person.publish({ photo });
    this.#tell(person);
  }

  /** Publishes the numbers that differ from those of the directory. */
  publishPhones(sip: string, phones: OwnPhones): void {
    if (sameData(this.#records.of(sip).snapshot().phones, phones)) return;
    const person = this.#records.edited(sip);
    person.publish({ phones });
    this.#tell(person);
  }

  /** Publishes whether only the people of the contact list are told more than name and e-mail address. */
  publishPrivacy(sip: string, contactsOnly: boolean): void {
    if (this.#records.of(sip).snapshot().contactsOnly === contactsOnly) return;
    const person = this.#records.edited(sip);
    person.publish({ contactsOnly });
    this.#tell(person);
  }

  /** Somebody came to or went from a contact list, which decides in privacy mode what they are told. */
  contactsChanged(sip: string): void {
    const person = this.#records.peek(sip);
    if (person?.snapshot().contactsOnly) this.#tell(person);
  }

  /** `owner` put `contact` on the contact list; whoever came there is told. */
  contactAdded(owner: string, contact: string): void {
    this.#options.tellAdded?.(contact, owner);
  }

  /** Gives `contact` a privacy relationship; null assigns it automatically, by who they are. */
  setRelationship(owner: string, contact: string, relationship: Relationship | null): void {
    this.placeInContainer(
      owner,
      contact,
      relationship === null ? null : relationshipContainers[relationship],
    );
  }

  /** Puts `contact` into a container of `owner` and out of all others; null leaves it to who they are. */
  placeInContainer(owner: string, contact: string, container: number | null): void {
    const watched = this.#records.find(contact);
    const person = this.#records.edited(owner);
    person.publish({ access: assignContainer(person.snapshot().access, watched.sip, container) });
    this.#tell(person);
    // The owner sees the contact under another relationship now, and blocked contacts as blocked.
    this.#options.changed(watched.sip, this.statusVersionOf(watched.sip).aggregates);
  }

  /** The relationship `owner` has with `contact`, given by hand or automatic; null in the default container. */
  relationshipOf(owner: string, contact: string): Relationship | null {
    return this.#access.relationshipOf(owner, contact);
  }

  /** Whether `owner` gave `contact` the relationship by hand. */
  isRelationshipAssigned(owner: string, contact: string): boolean {
    const { access } = this.statusVersionOf(owner);
    return assignedContainer(access, this.#records.find(contact).sip) !== null;
  }

  /** Whether a later calendar state counts against a manual Available. */
  letCalendarOverride(mayOverride: boolean): void {
    this.#rules.calendarMayOverrideManualAvailable = mayOverride;
    for (const person of this.#records.all()) this.#refresh(person);
  }

  /** Whether the time of last activity is handed out; it is kept in any case. */
  get lastActiveDelivery(): LastActiveDelivery {
    return this.#lastActive;
  }

  /**
   * Installs, or takes back, the update that removes the time of last activity from what watchers are told.
   * @param isFollowed false on a trial, whose views nobody keeps: then nobody is told that it is otherwise now
   */
  deliverLastActive(delivery: LastActiveDelivery, isFollowed = true): void {
    if (delivery === this.#lastActive) return;
    this.#lastActive = delivery;
    if (!isFollowed) return;
    for (const person of this.#records.all()) this.#tell(person);
  }

  /** What decides now which status watchers are told of a person, to be looked at later. */
  statusVersionOf(sip: string): StatusVersion {
    return this.#access.statusVersionOf(sip);
  }

  /** What `watcher` may see of `subject`, who may be the same person. */
  presenceFor(watcher: string, subject: string): WatchedPresence {
    return this.#access.presenceFor(watcher, subject);
  }

  /** How it comes that `watcher` is told what they are told of `subject`; for explanations to the operator alone. */
  traceFor(watcher: string, subject: string): WatchTrace {
    return this.#access.trace(watcher, subject, this.#now());
  }

  /** What anybody of that kind may see of `subject`. */
  presenceAs(viewpoint: Viewpoint, subject: string): WatchedPresence {
    return this.#access.presenceAs(viewpoint, subject);
  }

  /** The picture of `subject` as `watcher` is told about it. */
  photoFor(watcher: string, subject: string): WatchedPhoto {
    return this.#access.photoFor(watcher, subject);
  }

  /** The status that `watcher` could see of `subject` when `then` held. */
  statusFor(watcher: string, subject: string, then: StatusVersion): WatchedStatus {
    return this.#access.statusFor(watcher, subject, then);
  }

  /** The timer of a status that lapses is due. */
  statusLapsed(sip: string): void {
    this.#refresh(this.#records.of(sip));
  }

  #tell(person: PersonPresence, before = person.snapshot().aggregates): void {
    this.#options.changed(person.sip, before);
  }

  #refresh(person: PersonPresence, always = false): void {
    const { aggregates } = person.snapshot();
    if (person.refresh(this.#now()) || always) this.#tell(person, aggregates);
  }
}
