import type { HostView, SettingsView } from '../../shared/contract/views/stage.js';
import type { Instant } from '../../shared/lync/time.js';
import { Clients } from './clients.js';
import { EventLog } from './clock/event-log.js';
import { Playback } from './clock/playback.js';
import { Scheduler } from './clock/scheduler.js';
import { signInAndTell } from './commands/client-commands.js';
import {
  type CommandParts,
  type DeploymentCommand,
  executeCommand,
  type Prepared,
} from './commands/execute-command.js';
import type { DeploymentState, EmulatorSettings } from './deployment-state.js';
import type { Directory } from './directory/directory.js';
import type { WebPictures } from './lync-client/photos/photo-registry.js';
import { PhotoRegistry } from './lync-client/photos/photo-registry.js';
import { initialContactList } from './lync-client/roaming/initial-contact-list.js';
import { newUserData } from './lync-client/roaming/user-data.js';
import { UserDataStore } from './lync-client/roaming/user-data-store.js';
import { partnerConfiguration } from './lync-client/settings/partner-configuration.js';
import type { SettingsEvent } from './lync-server/scoped-settings/settings-event.js';
import { ClientPolicyStore } from './lync-server/client-policy/client-policy-store.js';
import { describeSettingsEvent } from './lync-server/scoped-settings/describe-settings-event.js';
import {
  type EndpointConfiguration,
  provision,
} from './lync-server/in-band/endpoint-configuration.js';
import { PresenceJournal } from './lync-server/presence/presence-journal.js';
import { PresenceServer } from './lync-server/presence/presence-server.js';

import { ManagementShell } from './management-shell/management-shell.js';
import type { PowerShellParser } from './management-shell/powershell-parser.js';

import { Stage } from './views/stage/stage.js';
import type { Topic } from './views/topic.js';

export interface DeploymentOptions {
  readonly directory: Directory;
  /** Name of the organisation's file; `null` for the built-in sample. */
  readonly organisationFile: string | null;
  /** What the last run left; `null` for a first one. */
  readonly state: DeploymentState | null;
  readonly webPictures: WebPictures;
  readonly host: HostView;
  /** Virtual seconds per real second to begin with; 0 starts paused. */
  readonly rate: number;
  /** Awaited now and then during long work, so that the host stays responsive. */
  readonly breathe?: () => Promise<void>;
}

/**
 * One organisation on one clock: directory, Lync Server, and any number of clients. It changes by
 * commands and by the passing of virtual time, and by nothing else.
 */
export class Deployment {
  readonly directory: Directory;
  readonly clients: Clients;
  readonly photos: PhotoRegistry;
  readonly playback: Playback;
  readonly log: EventLog;
  readonly #scheduler: Scheduler;
  readonly #policies: ClientPolicyStore;
  readonly #presence: PresenceServer;
  readonly #users: UserDataStore;
  readonly #stage: Stage;
  readonly #journal: PresenceJournal;
  #shell: ManagementShell | null = null;
  #settings: EmulatorSettings;
  #revision = 0;
  #policiesChangedAt: Instant;

  constructor(options: DeploymentOptions) {
    const { directory, state } = options;
    const start = state?.now ?? directory.organisation.start;
    this.directory = directory;
    this.#settings = state?.settings ?? { allowPrivateAddresses: false };
    this.#policiesChangedAt = start;
    this.playback = new Playback(options.rate);
    this.#scheduler = new Scheduler(start, options.breathe);
    const { now } = this.#scheduler;
    this.log = new EventLog(now, (entry) => this.#stage.logGrew(entry));
    this.photos = new PhotoRegistry(directory, options.webPictures);
    this.#policies = openPolicies(state, {
      directory,
      now,
      changed: (event) => this.#policiesChanged(event),
    });
    this.#presence = openPresence(state, {
      directory,
      scheduler: this.#scheduler,
      changed: (sip) => this.#presenceChanged(sip),
    });
    this.#users = openUsers(state, {
      initial: (sip) => newUserData(initialContacts(directory, sip)),
      changed: () => this.#touch(),
    });
    this.clients = new Clients(directory, {
      presence: this.#presence,
      provision: (sip) => this.provision(sip),
      photos: this.photos,
      userData: this.#users,
      now,
    });
    this.#journal = new PresenceJournal(directory, this.#presence, this.log);
    this.#stage = new Stage({
      clients: this.clients,
      directory,
      scheduler: this.#scheduler,
      playback: this.playback,
      log: this.log,
      policies: this.#policies,
      presence: this.#presence,
      photos: this.photos,
      provision: (sip) => this.provision(sip),
      policiesChangedAt: () => this.#policiesChangedAt,
      isSignedIn: (sip) => this.clients.find(sip) !== undefined,
      settings: () => this.settings,
      organisationFile: options.organisationFile,
      host: options.host,
    });
    this.#begin(state);
  }

  now(): Instant {
    return this.#scheduler.now();
  }

  get rate(): number {
    return this.playback.rate;
  }

  /** Grows with each change of what has to outlive the process. */
  get revision(): number {
    return this.#revision;
  }

  get settings(): SettingsView {
    return { profile: this.#policies.rangeProfile, ...this.#settings };
  }

  /** Lets virtual time pass up to `target`, firing all that is due. */
  async advanceTo(target: Instant): Promise<void> {
    await this.#scheduler.runUntil(target);
    this.#clockMoved();
  }

  /** Carries out one command. Throws a CommandError with nothing changed. */
  execute(command: DeploymentCommand, prepared: Prepared): Promise<unknown> {
    return executeCommand(command, prepared, this.#commandParts());
  }

  /** What sign-in would hand this person now. */
  provision(sip: string): EndpointConfiguration {
    const person = this.clients.person(sip);
    return person.federated
      ? partnerConfiguration(person.sip, this.directory.organisation.start)
      : provision(this.#policies, person);
  }

  /** `stage`, or `client/<sip>` for anybody in the directory. */
  topic(name: string): Topic | null {
    if (name === 'stage') return this.#stage.topic;
    return name.startsWith('client/') ? this.clients.topic(name.slice('client/'.length)) : null;
  }

  *topics(): Iterable<Topic> {
    yield this.#stage.topic;
    yield* this.clients.topics();
  }

  toState(): DeploymentState {
    return {
      now: this.now(),
      signedIn: [...this.clients.all()].map(({ sip }) => sip),
      settings: this.#settings,
      clientPolicies: this.#policies.toState(),
      presence: this.#presence.toState(),
      users: this.#users.toState(),
    };
  }

  /** Puts up, or takes down, the notice that changes cannot be saved. */
  reportStorage(failure: string | null): void {
    this.#stage.reportStorage(failure);
  }

  /** Tells the operator of something the host met: a file set aside, a request refused. */
  report(kind: string, text: string): void {
    this.log.append({ kind, actor: 'host', text });
  }

  get notices() {
    return this.#stage.notices;
  }

  #commandParts(): CommandParts {
    return {
      clients: this.clients,
      directory: this.directory,
      log: this.log,
      playback: this.playback,
      policies: this.#policies,
      presence: this.#presence,
      photos: this.photos,
      scheduler: this.#scheduler,
      stage: this.#stage,
      shell: (parser) => this.#openShell(parser),
      changeSettings: (settings) => this.#changeSettings(settings),
      touch: () => this.#touch(),
      clockMoved: () => this.#clockMoved(),
    };
  }

  #begin(state: DeploymentState | null): void {
    const root = this.log.append({
      kind: 'emulator.started',
      actor: 'host',
      text: `${this.directory.organisation.name} begins.`,
    });
    this.log.during(root.id, () => {
      for (const { sip, startStatus, relationships } of this.directory.people()) {
        const isPlain = startStatus.status === 'offline' && startStatus.note === null;
        if (isPlain && Object.keys(relationships).length === 0) continue;
        this.#presence.begin(sip, startStatus, relationships);
      }
      const signedIn = state?.signedIn ?? this.directory.organisation.signedIn;
      const parts = this.#commandParts();
      for (const sip of signedIn) if (this.directory.find(sip)) signInAndTell(parts, sip);
      this.#journal.begin();
    });
  }

  #openShell(parser: PowerShellParser): ManagementShell {
    this.#shell ??= new ManagementShell({
      parser,
      policies: this.#policies,
      directory: this.directory,
      now: this.#scheduler.now,
      profile: () => this.#policies.rangeProfile,
    });
    return this.#shell;
  }

  #changeSettings({ profile, ...changes }: Partial<SettingsView>): void {
    if (profile) this.#policies.setRangeProfile(profile);
    this.#settings = { ...this.#settings, ...changes };
    this.#touch();
    this.#stage.touch('settings');
  }

  #policiesChanged(event: SettingsEvent): void {
    this.#touch();
    this.#policiesChangedAt = this.now();
    for (const entry of describeSettingsEvent('client policy', event)) this.log.append(entry);
    this.#stage.policiesChanged(event);
  }

  #presenceChanged(sip: string): void {
    this.#touch();
    this.clients.presenceChanged(sip);
    this.#journal.changed(sip);
    this.#stage.touch(`client/${sip}`);
  }

  #clockMoved(): void {
    this.#stage.touch('clock');
    this.clients.clockMoved();
  }

  #touch(): void {
    this.#revision += 1;
  }
}

function initialContacts(directory: Directory, sip: string) {
  const contacts = directory.find(sip)?.contacts;
  return contacts && initialContactList(contacts);
}

type Options<T extends (...args: never[]) => unknown> = Parameters<T>[0];

const openPolicies = (
  state: DeploymentState | null,
  options: Options<typeof ClientPolicyStore.create>,
) =>
  state
    ? ClientPolicyStore.fromState(options, state.clientPolicies)
    : ClientPolicyStore.create(options);

const openPresence = (
  state: DeploymentState | null,
  options: Options<typeof PresenceServer.create>,
) => (state ? PresenceServer.fromState(options, state.presence) : PresenceServer.create(options));

const openUsers = (
  state: DeploymentState | null,
  options: NonNullable<Options<typeof UserDataStore.create>>,
) => (state ? UserDataStore.fromState(options, state.users) : UserDataStore.create(options));
