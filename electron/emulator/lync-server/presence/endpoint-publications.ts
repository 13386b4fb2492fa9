import type { Instant } from '../../../../shared/lync/time.js';
import type { ActivityToken } from './activity.js';
import { publishedAvailability } from './availability.js';
import type { MeetingDetails } from './calendar-data.js';
import type { PersonPresence } from './person-presence.js';
import type { PresenceRecords } from './presence-records.js';
import { type Endpoint, Registrar, type RegistrarSnapshot } from './registrar.js';

/** A calendar or phone state as a client publishes it. */
export interface PublishedActivity {
  /** Null for an out-of-office state. */
  readonly availability: number | null;
  readonly activity: ActivityToken | null;
  /** Told to those whose privacy relationship allows it; absent where policy or the user keeps it. */
  readonly meeting?: MeetingDetails | null;
}

interface PublicationPorts {
  readonly records: PresenceRecords;
  readonly now: () => Instant;
  /** Aggregates again and tells watchers if that changed anything; with `always`, in any case. */
  readonly refresh: (person: PersonPresence, always?: boolean) => void;
}

/** Who is signed in from where, and what each endpoint publishes for as long as it lives. */
export class EndpointPublications {
  readonly #registrar: Registrar;

  constructor(
    snapshot: RegistrarSnapshot,
    private readonly ports: PublicationPorts,
  ) {
    this.#registrar = new Registrar(snapshot);
  }

  /** Publications are in the records of the people. */
  snapshot(): RegistrarSnapshot {
    return this.#registrar.snapshot();
  }

  /** A background endpoint of the same person ends: it was this PC, seen from afar. */
  signIn(person: PersonPresence): Endpoint {
    person.publish({ wasShown: true });
    for (const { id, kind } of this.#registrar.endpointsOf(person.sip)) {
      if (kind !== 'background') continue;
      this.#registrar.unregister(id);
      person.dropEndpoint(id);
    }
    return this.register(person, 'client', publishedAvailability.available);
  }

  /** An endpoint whose machine is in this state since then. */
  register(
    person: PersonPresence,
    kind: Endpoint['kind'],
    machine: number,
    since = this.ports.now(),
  ): Endpoint {
    const endpoint = this.#registrar.register(person.sip, kind, since);
    this.#putMachine(person, endpoint.id, machine, since);
    this.ports.refresh(person, true);
    return endpoint;
  }

  /** Withdraws all that lives as long as the endpoint. Unknown endpoints are ignored. */
  signOut(endpointId: string): void {
    const endpoint = this.#registrar.unregister(endpointId);
    if (endpoint === undefined) return;
    const person = this.ports.records.of(endpoint.sip);
    person.dropEndpoint(endpointId);
    this.ports.refresh(person, true);
  }

  /** A person's endpoints, in order of sign-in. */
  of(sip: string): readonly Endpoint[] {
    return this.#registrar.endpointsOf(sip);
  }

  publishMachineState(endpointId: string, availability: number): void {
    this.#publish(endpointId, (person) =>
      this.#putMachine(person, endpointId, availability, this.ports.now()),
    );
  }

  /** Publishes or, with null, withdraws a state. */
  publishState(
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
      const publishedAt = this.ports.now();
      const lifetime = { kind: 'endpoint', endpoint } as const;
      person.put({ type, instance, availability, activity, meeting, publishedAt, lifetime });
    };
    // Another meeting may follow with the same aggregate, and some watchers are told its subject.
    this.#publish(endpoint, put, type === 'calendarState');
  }

  #publish(endpointId: string, publish: (person: PersonPresence) => void, always = false): void {
    const endpoint = this.#registrar.find(endpointId);
    // A publication that crosses a sign-out on its way changes nothing.
    if (endpoint === undefined) return;
    const person = this.ports.records.of(endpoint.sip);
    publish(person);
    this.ports.refresh(person, always);
  }

  #putMachine(
    person: PersonPresence,
    endpoint: string,
    availability: number,
    publishedAt: Instant,
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
}
