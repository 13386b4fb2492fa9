import { EventLog } from '../../../../electron/emulator/clock/event-log.js';
import { Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import type { Prepared } from '../../../../electron/emulator/commands/command-handlers.js';
import { clientOf } from '../../../../electron/emulator/commands/logged-commands.js';
import { signedInCommands } from '../../../../electron/emulator/commands/signed-in-commands.js';
import {
  type DeploymentClock,
  type DeploymentTimer,
  timerKinds,
} from '../../../../electron/emulator/deployment/timers.js';
import type { Directory } from '../../../../electron/emulator/directory/directory.js';
import { openOrganisation } from '../../../../electron/emulator/directory/open-organisation.js';
import type { Person } from '../../../../electron/emulator/directory/person.js';
import type { PhotoBytes } from '../../../../electron/emulator/directory/photo.js';
import { noPhotos } from '../../../../electron/emulator/directory/photo.js';
import { CalendarHistory } from '../../../../electron/emulator/lync-client/calendar/calendar-history.js';
import { isContact } from '../../../../electron/emulator/lync-client/contacts/contact-list.js';
import { LyncClient } from '../../../../electron/emulator/lync-client/lync-client.js';
import { PhotoRegistry } from '../../../../electron/emulator/lync-client/photos/photo-registry.js';
import { initialContactList } from '../../../../electron/emulator/lync-client/roaming/initial-contact-list.js';
import { newUserData } from '../../../../electron/emulator/lync-client/roaming/user-data.js';
import { UserDataStore } from '../../../../electron/emulator/lync-client/roaming/user-data-store.js';
import type { ClientPorts } from '../../../../electron/emulator/lync-client/session/client-ports.js';
import { partnerConfiguration } from '../../../../electron/emulator/lync-client/settings/partner-configuration.js';
import type { ClientPolicyStore } from '../../../../electron/emulator/lync-server/client-policy/client-policy-store.js';
import { provision } from '../../../../electron/emulator/lync-server/in-band/endpoint-configuration.js';
import {
  InstantMessages,
  type InstantMessagesOptions,
} from '../../../../electron/emulator/lync-server/instant-messages/instant-messages.js';
import { PresenceServer } from '../../../../electron/emulator/lync-server/presence/presence-server.js';
import { ServerSettings } from '../../../../electron/emulator/lync-server/server-settings.js';
import { userLimits } from '../../../../electron/emulator/lync-server/user-services/user-limits.js';
import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import type {
  AlertView,
  ClientEntries,
  ContactView,
} from '../../../../shared/contract/views/client.js';
import { toInstant } from '../../../../shared/lync/time.js';
import {
  type OrganisationFile,
  organisationSchema,
} from '../../../../shared/organisation/organisation-schema.js';

export const [alice, bob, carol] = ['alice@contoso.com', 'bob@contoso.com', 'carol@contoso.com'];
/** Dora has no photo; Gus has one of 40 KB; Fay is of fabrikam.com. */
export const [dora, gus, fay] = ['dora@contoso.com', 'gus@contoso.com', 'fay@fabrikam.com'];
export const [sales, pilot] = ['sales@contoso.com', 'pilot@contoso.com'];

const person = (givenName: string, surname: string, more: object) => ({
  sip: `${givenName.toLowerCase()}@contoso.com`,
  givenName,
  surname,
  startStatus: { status: 'available' },
  ...more,
});

const organisation = organisationSchema.parse({
  schemaVersion: 1,
  name: 'Contoso',
  sipDomain: 'contoso.com',
  timeZone: 'UTC',
  start: '2010-12-06T08:00:00',
  sites: [{ name: 'Redmond', pool: 'pool01.contoso.com' }],
  distributionGroups: [
    { name: 'Sales', mail: sales, members: [bob, dora] },
    { name: 'Pilot', mail: pilot, members: [carol] },
  ],
  people: [
    person('Alice', 'Ahlberg', {
      title: 'Account Manager',
      phones: { work: '+1 (425) 555-0101', mobile: '+1 (425) 555-0102', home: '555-0103' },
      contacts: { ungrouped: [bob, carol, fay], frequent: [bob] },
    }),
    person('Bob', 'Berg', {
      manager: alice,
      contacts: { ungrouped: [alice, carol] },
      phones: { work: '+1 (425) 555-0104', mobile: '+1 (425) 555-0105', home: '555-0106' },
    }),
    person('Carol', 'Cole', { manager: alice, startStatus: { status: 'busy', note: 'Closing' } }),
    person('Dora', 'Dahl', { photo: 'none', manager: bob, startStatus: undefined }),
    person('Gus', 'Gran', { photo: { seed: 'gus', sizeKB: 40 } }),
  ],
  partners: [
    {
      name: 'Fabrikam',
      sipDomain: 'fabrikam.com',
      people: [{ ...person('Fay', 'Farrow', { contacts: { ungrouped: [alice, bob] } }), sip: fay }],
    },
  ],
});

/** A filter that is not Enabled. */
const passThrough: InstantMessagesOptions['filter'] = {
  decide: ({ text }) => ({ kind: 'passed', text, serverNote: null, error: null, links: [] }),
  explain: () => {
    throw new Error('Nothing is filtered here.');
  },
};

/** Pictures on the web that a host has downloaded. */
export const webPicture = (kilobytes: number, id = 'aaaa0000bbbb1111') =>
  ({
    ok: true,
    url: `https://pictures.example/${id}.jpg`,
    photo: { id, sizeBytes: kilobytes * 1024 },
  }) as const;

/** A deployment of real parts: directory, policies, presence, and clients that reach each other through them. */
export type SignedInCommand = CommandOf<keyof typeof signedInCommands>;

/** A command of a user without the name of the user. */
export type Unsigned<C = SignedInCommand> = C extends SignedInCommand ? Omit<C, 'sip'> : never;

export class LyncWorld {
  readonly clock: DeploymentClock;
  readonly directory: Directory;
  readonly settings: ServerSettings;
  readonly policies: ClientPolicyStore;
  /** Files of custom states by address. */
  readonly customStates = new Map<string, string>();
  readonly log: EventLog;
  readonly presence: PresenceServer;
  readonly instantMessages: InstantMessages;
  readonly photos: PhotoRegistry;
  userData: UserDataStore;
  readonly #clients = new Map<string, LyncClient>();
  #signIns = 0;
  readonly #touched = new Map<string, Set<keyof ClientEntries>>();

  constructor(file: OrganisationFile = organisation) {
    this.directory = openOrganisation(file, noPhotos);
    this.clock = new Scheduler(this.directory.organisation.start, {
      kinds: timerKinds,
      fire: (timer) => this.#fire(timer),
    });
    this.settings = new ServerSettings({ directory: this.directory, now: this.clock.now });
    this.policies = this.settings.clientPolicies;
    this.log = new EventLog(this.clock.now, () => {});
    this.presence = new PresenceServer({
      directory: this.directory,
      scheduler: this.clock,
      changed: (sip) => {
        for (const client of this.#clients.values()) client.presenceChanged(sip);
      },
      tellAdded: (contact, owner) => this.#clients.get(contact)?.addedBy(owner),
      isContact: (owner, contact) => isContact(this.userData.of(owner).contactList, contact),
    });
    this.instantMessages = new InstantMessages({
      now: this.clock.now,
      log: this.log,
      directory: this.directory,
      presence: this.presence,
      filter: passThrough,
      frontEndOf: () => 'fe01.contoso.com',
      clientOf: (sip) => this.#clients.get(sip)?.conversations,
      changed: () => {},
    });
    this.photos = new PhotoRegistry(this.directory, { read: () => null as PhotoBytes | null });
    this.userData = new UserDataStore(this.userDataOptions);
    for (const { sip, startStatus, relationships } of this.directory.people())
      this.presence.begin(sip, startStatus, relationships);
  }

  get userDataOptions() {
    return {
      initial: (sip: string) =>
        newUserData(initialContactList((this.directory.find(sip) as Person).contacts)),
    };
  }

  signIn(...people: readonly string[]): void {
    for (const sip of people) this.#clients.set(sip, LyncClient.signIn(sip, this.#ports()));
  }

  signOut(sip: string): void {
    this.client(sip).signOut();
    this.#clients.delete(sip);
  }

  signOutAndIn(sip: string): void {
    this.signOut(sip);
    this.signIn(sip);
  }

  client(sip: string): LyncClient {
    const client = this.#clients.get(sip);
    if (client === undefined) throw new Error(`${sip} is not signed in.`);
    return client;
  }

  as(sip: string, command: Unsigned): unknown {
    return this.run({ ...command, sip } as SignedInCommand);
  }

  run(command: SignedInCommand): unknown {
    const client = clientOf(command, (sip) => this.client(sip));
    // Each handler takes the command of its own name; the compiler cannot see the pairing.
    const handle = signedInCommands[command.name] as (
      command: SignedInCommand,
      given: Prepared & { readonly client: LyncClient | null },
    ) => unknown;
    return handle(command, { client });
  }

  read<K extends Exclude<keyof ClientEntries, `${string}/${string}`>>(sip: string, key: K) {
    const entry = this.client(sip).view.read(key);
    if (entry === null) throw new Error(`${sip} shows no ${key}.`);
    return entry;
  }

  /** The row of `contact` in the client of `viewer`. */
  row(viewer: string, contact: string): ContactView | null {
    return this.client(viewer).view.read(`contact/${contact}`);
  }

  alerts(sip: string): readonly AlertView[] {
    const { view, alerts } = this.client(sip);
    return [...alerts.ids()].flatMap((id) => view.read(`alert/${id}`) ?? []);
  }

  /** A policy of the given name, granted to one person. */
  grant(sip: string, name: string, values: Readonly<Record<string, string | number | boolean>>) {
    this.policies.create(name, values);
    this.policies.grant(sip, name);
  }

  /** Keys of a client's topic that were touched since last asked, sorted. */
  touched(sip: string): readonly (keyof ClientEntries)[] {
    const keys = [...(this.#touched.get(sip) ?? [])].sort();
    this.#touched.delete(sip);
    return keys;
  }

  async runMinutes(minutes: number): Promise<void> {
    await this.clock.runUntil(toInstant(this.clock.now() + minutes * 60_000));
  }

  #fire(timer: DeploymentTimer): void {
    if (timer.kind === 'status-lapse') this.presence.statusLapsed(timer.sip);
    else if (timer.kind === 'idle-turn') this.client(timer.sip).endpoint.idleTurned();
    else throw new Error(`Nothing here does what a ${timer.kind} is for.`);
  }

  #ports(): ClientPorts {
    return {
      presence: this.presence,
      instantMessages: this.instantMessages,
      provision: (sip) => {
        const found = this.directory.find(sip);
        return found === undefined || found.federated
          ? partnerConfiguration(sip, this.directory.organisation.start)
          : provision(this.settings, found);
      },
      directory: this.directory,
      photos: this.photos,
      userData: this.userData,
      customStates: {
        read: (url) => {
          const text = this.customStates.get(url);
          return text === undefined ? null : { ok: true, text };
        },
      },
      limits: (sip) =>
        this.directory.find(sip)?.federated ? null : userLimits(this.settings, sip),
      clock: this.clock,
      log: this.log,
      timeText: String,
      clockText: String,
      exchange: () => null,
      exchangeAlong: (route) => ({ route, transport: null }),
      historyOf: (sip) => new CalendarHistory({ displayName: sip, timeText: String }),
      isShown: () => false,
      endpointsChanged: () => {},
      watchedChanged: () => {},
      now: this.clock.now,
      countSignIn: () => {
        this.#signIns += 1;
        return this.#signIns;
      },
      changed: (sip, keys) => {
        const all = this.#touched.get(sip) ?? new Set();
        for (const key of keys) all.add(key);
        this.#touched.set(sip, all);
      },
      settingsOf: (sip) => this.#clients.get(sip),
    };
  }
}
