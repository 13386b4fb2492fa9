import { expect } from 'vitest';
import { Clients, clientsSnapshotSchema } from '../../../../electron/emulator/clients/clients.js';
import { EventLog } from '../../../../electron/emulator/clock/event-log.js';
import { Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import { ExchangeRoutes } from '../../../../electron/emulator/deployment/exchange-routes.js';
import {
  type DeploymentClock,
  fireTimer,
  timerKinds,
} from '../../../../electron/emulator/deployment/timers.js';
import { ExchangeServer } from '../../../../electron/emulator/exchange/exchange-server.js';
import { ExchangeWays } from '../../../../electron/emulator/lync-client/calendar/exchange-ways.js';
import { realExchangesSnapshotSchema } from '../../../../electron/emulator/lync-client/calendar/real-exchanges.js';
import { calendarLanes } from '../../../../electron/emulator/lync-client/calendar/timeline-view.js';
import { isContact } from '../../../../electron/emulator/lync-client/contacts/contact-list.js';
import {
  PersonEndpoints,
  personEndpointsSnapshotSchema,
} from '../../../../electron/emulator/lync-client/endpoint/person-endpoints.js';
import { PhotoRegistry } from '../../../../electron/emulator/lync-client/photos/photo-registry.js';
import { initialContactList } from '../../../../electron/emulator/lync-client/roaming/initial-contact-list.js';
import { newUserData } from '../../../../electron/emulator/lync-client/roaming/user-data.js';
import {
  UserDataStore,
  userDataSnapshotSchema,
} from '../../../../electron/emulator/lync-client/roaming/user-data-store.js';
import { partnerConfiguration } from '../../../../electron/emulator/lync-client/settings/partner-configuration.js';
import { provision } from '../../../../electron/emulator/lync-server/in-band/endpoint-configuration.js';
import { InstantMessages } from '../../../../electron/emulator/lync-server/instant-messages/instant-messages.js';
import { PresenceServer } from '../../../../electron/emulator/lync-server/presence/presence-server.js';
import { ServerSettings } from '../../../../electron/emulator/lync-server/server-settings.js';
import { userLimits } from '../../../../electron/emulator/lync-server/user-services/user-limits.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { throughJson } from '../../../support/through-json.js';

/**
 * All clients of the sample organisation with the servers that they reach. The clients can be interrupted: what they
 * hold goes through JSON text, and others made from it take their place, while the servers stay as they are.
 */
export class InterruptedClients {
  readonly directory = openDirectory(null);
  readonly clock: DeploymentClock;
  readonly log: EventLog;
  readonly settings: ServerSettings;
  readonly presence: PresenceServer;
  readonly exchange: ExchangeServer;
  readonly #messages: InstantMessages;
  /** The real Exchange refuses everybody. */
  #ways = new ExchangeWays(() => () => ({ status: 401, headers: {}, body: '' }));
  routes: ExchangeRoutes;
  users: UserDataStore;
  clients: Clients;
  endpoints: PersonEndpoints;

  constructor() {
    const { directory } = this;
    const { start, domain, timeZone } = directory.organisation;
    this.clock = new Scheduler(start, {
      kinds: timerKinds,
      fire: (timer) =>
        fireTimer(timer, {
          clients: this.clients,
          endpoints: this.endpoints,
          presence: this.presence,
          execute: async () => undefined,
        }),
      cause: () => this.log.cause,
    });
    const { now } = this.clock;
    this.log = new EventLog(now);
    this.settings = new ServerSettings({ directory, now });
    this.presence = new PresenceServer({
      directory,
      scheduler: this.clock,
      changed: (sip) => this.clients.presenceChanged(sip),
      tellAdded: (contact, owner) => this.clients.find(contact)?.addedBy(owner),
      isContact: (owner, contact) => isContact(this.users.of(owner).contactList, contact),
    });
    this.exchange = new ExchangeServer({
      recipients: directory.employees(),
      domain,
      timeZone,
      now,
      changed: () => {},
    });
    this.#messages = new InstantMessages({
      now,
      log: this.log,
      directory,
      presence: this.presence,
      filter: {
        decide: ({ text }) => ({ kind: 'passed', text, serverNote: null, error: null, links: [] }),
        explain: () => {
          throw new Error('Nothing is filtered here.');
        },
      },
      frontEndOf: () => 'fe01.contoso.com',
      clientOf: (sip) => this.clients.reachable(sip)?.conversations,
      changed: () => {},
    });
    this.routes = new ExchangeRoutes(this.exchange, this.#ways);
    this.users = this.#usersFrom();
    this.clients = this.#clientsFrom();
    this.endpoints = this.#endpointsFrom();
  }

  /** Makes the client side anew from its own snapshots. */
  interrupt(): void {
    const clients = this.clients.snapshot();
    const endpoints = this.endpoints.snapshot();
    expect(this.clients.snapshot()).toBe(clients);
    expect(this.endpoints.snapshot()).toBe(endpoints);
    const entries = this.log.entries().length;
    const { scheduled } = this.clock;
    const presence = this.presence.snapshot();
    const ways = throughJson(realExchangesSnapshotSchema, this.routes.snapshot());
    this.routes = new ExchangeRoutes(this.exchange, this.#ways, ways);
    this.users = this.#usersFrom(throughJson(userDataSnapshotSchema, this.users.snapshot()));
    const said = throughJson(clientsSnapshotSchema, clients);
    this.clients = this.#clientsFrom(said);
    const devices = throughJson(personEndpointsSnapshotSchema, endpoints);
    this.endpoints = this.#endpointsFrom(devices);
    expect(this.clients.snapshot()).toBe(said);
    expect(said).toEqual(clients);
    expect(this.endpoints.snapshot()).toBe(devices);
    expect(this.log.entries()).toHaveLength(entries);
    expect(this.clock.scheduled).toBe(scheduled);
    expect(this.presence.snapshot()).toBe(presence);
  }

  /** The program was closed: the ways to real Exchanges, with the passwords in them, are gone. */
  loseWays(): void {
    this.#ways = new ExchangeWays(() => () => ({ status: 401, headers: {}, body: '' }));
  }

  /** Has something done; that it is refused is part of the course. */
  attempt(act: (world: InterruptedClients) => unknown): void {
    try {
      act(this);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
  }

  run(minutes: number): Promise<number> {
    return this.clock.runUntil(toInstant(this.clock.now() + minutes * 60_000));
  }

  reconnect(sip: string): void {
    const former = this.clients.signOut(sip);
    this.clients.signIn(sip).conversations.resume(former.conversations);
  }

  connectExchange(sip: string, ewsUrl: string | null): void {
    const client = this.clients.of(sip);
    const exchange = { ewsUrl, smtpAddress: sip, credentials: null, trustedHosts: [] };
    const access = this.routes.point(sip, exchange);
    if (access) client.connectExchange(access);
  }

  /** Everything that anybody can see of the client side. */
  shown(): unknown {
    const now = this.clock.now();
    const span = { from: toInstant(0), to: toInstant(now + 1), until: toInstant(now + 1) };
    return {
      clients: [...this.clients.all()].map((client) => ({
        sip: client.sip,
        signIn: client.signIn,
        watched: [...client.watched],
        entries: this.clients.topic(client.sip)?.read(),
        forecast: client.calendar && client.forecast(() => []),
        lanes: calendarLanes(this.clients.historyOf(client.sip), [], span),
      })),
      devices: this.directory.employees().map(({ sip }) => this.endpoints.view(sip)),
      log: this.log.entries(),
      due: this.clock.snapshot(),
      said: [this.clients.snapshot(), this.endpoints.snapshot(), this.users.snapshot()],
    };
  }

  #usersFrom(snapshot?: ReturnType<UserDataStore['snapshot']>) {
    const initial = (sip: string) => {
      const contacts = this.directory.find(sip)?.contacts;
      return newUserData(contacts && initialContactList(contacts));
    };
    return new UserDataStore({ initial }, snapshot);
  }

  #clientsFrom(snapshot?: ReturnType<Clients['snapshot']>): Clients {
    const { directory, clock, log, presence, settings } = this;
    return new Clients(
      directory,
      {
        clock,
        log,
        timeText: String,
        clockText: String,
        exchange: (sip) => this.routes.of(sip),
        exchangeAlong: (route) => this.routes.along(route),
        endpointsChanged: () => {},
        presence,
        instantMessages: this.#messages,
        provision: this.#provision,
        photos: new PhotoRegistry(directory, { read: () => null }),
        userData: this.users,
        customStates: { read: () => null },
        limits: (sip) => (directory.find(sip)?.federated ? null : userLimits(settings, sip)),
        now: clock.now,
      },
      snapshot,
    );
  }

  #endpointsFrom(snapshot?: ReturnType<PersonEndpoints['snapshot']>): PersonEndpoints {
    return new PersonEndpoints(
      {
        clock: this.clock,
        presence: this.presence,
        log: this.log,
        provision: this.#provision,
        ownOf: (sip) => this.clients.find(sip)?.endpoint,
        changed: () => {},
      },
      snapshot,
    );
  }

  readonly #provision = (sip: string) => {
    const person = this.clients.person(sip);
    return person.federated
      ? partnerConfiguration(person.sip, this.directory.organisation.start)
      : provision(this.settings, person);
  };
}
