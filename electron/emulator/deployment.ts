import type { HostView, SettingsView } from '../../shared/contract/views/stage.js';
import type { Instant } from '../../shared/lync/time.js';
import { Clients } from './clients.js';
import { EventLog } from './clock/event-log.js';
import { Playback } from './clock/playback.js';
import { Scheduler } from './clock/scheduler.js';
import { reconnectAndTell, signInAndTell } from './commands/client-commands.js';
import { describeCommand } from './commands/describe-command.js';
import {
  type CommandParts,
  type DeploymentCommand,
  executeCommand,
  type Prepared,
} from './commands/execute-command.js';
import { LocalMoments } from './commands/local-moment.js';
import type { DeploymentState, EmulatorSettings } from './deployment-state.js';
import type { Directory } from './directory/directory.js';
import type { ExchangeServer } from './exchange/exchange-server.js';
import { ExchangeRoutes } from './exchange-routes.js';
import type { OpenExchange, RealExchange } from './lync-client/calendar/real-exchanges.js';
import { isContact } from './lync-client/contacts/contact-list.js';
import type { CustomStateFiles } from './lync-client/custom-states/custom-state-files.js';
import { PersonEndpoints } from './lync-client/endpoint/person-endpoints.js';
import type { WebPictures } from './lync-client/photos/photo-registry.js';
import { PhotoRegistry } from './lync-client/photos/photo-registry.js';
import type { UserDataStore } from './lync-client/roaming/user-data-store.js';
import { partnerConfiguration } from './lync-client/settings/partner-configuration.js';
import {
  type EndpointConfiguration,
  provision,
} from './lync-server/in-band/endpoint-configuration.js';
import { PresenceHistory } from './lync-server/presence/presence-history.js';
import { PresenceJournal } from './lync-server/presence/presence-journal.js';
import type { PresenceServer } from './lync-server/presence/presence-server.js';
import { describeSettingsEvent } from './lync-server/scoped-settings/describe-settings-event.js';
import type { SettingsEvent } from './lync-server/scoped-settings/settings-event.js';
import type { ServerSettings } from './lync-server/server-settings.js';
import { userLimits } from './lync-server/user-services/user-limits.js';

import { ManagementShell } from './management-shell/management-shell.js';
import type { PowerShellParser } from './management-shell/powershell-parser.js';

import { openExchange, openPresence, openServerSettings, openUsers } from './open-parts.js';
import { clockTextIn, timeTextIn } from './time-text.js';
import { Stage } from './views/stage/stage.js';
import type { Topic } from './views/topic.js';

export interface DeploymentOptions {
  readonly directory: Directory;
  /** Name of the organisation's file; `null` for the built-in sample. */
  readonly organisationFile: string | null;
  /** What the last run left; `null` for a first one. */
  readonly state: DeploymentState | null;
  readonly webPictures: WebPictures;
  /** Absent: no file of custom states is ever at hand. */
  readonly customStates?: CustomStateFiles;
  readonly host: HostView;
  /** Virtual seconds per real second to begin with; 0 starts paused. */
  readonly rate: number;
  /** Awaited now and then during long work, so that the host stays responsive. */
  readonly breathe?: () => Promise<void>;
  /** Reaches a real Exchange; absent where the host does not. */
  readonly openExchange?: OpenExchange;
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
  /** The organisation's Exchange; a host may let it answer on a port. */
  readonly exchange: ExchangeServer;
  readonly #scheduler: Scheduler;
  readonly #server: ServerSettings;
  readonly #presence: PresenceServer;
  readonly #users: UserDataStore;
  readonly #stage: Stage;
  readonly #journal: PresenceJournal;
  readonly #exchangeRoutes: ExchangeRoutes;
  readonly #endpoints: PersonEndpoints;
  readonly #presenceHistory: PresenceHistory;
  #shell: ManagementShell | null = null;
  #settings: EmulatorSettings;
  #revision = 0;
  #policiesChangedAt: Instant;

  constructor(options: DeploymentOptions) {
    const { directory, state } = options;
    const start = state?.now ?? directory.organisation.start;
    this.directory = directory;
    this.#settings = state?.settings ?? {
      allowPrivateAddresses: false,
      calendarMayOverrideManualAvailable: true,
    };
    this.#policiesChangedAt = start;
    this.playback = new Playback(options.rate);
    this.#scheduler = new Scheduler(start, options.breathe);
    const { now } = this.#scheduler;
    this.log = new EventLog(now, (entry) => this.#stage.logGrew(entry));
    this.photos = new PhotoRegistry(directory, options.webPictures);
    this.#server = openServerSettings(state, {
      directory,
      now,
      changed: (event, noun) => this.#serverSettingsChanged(event, noun),
    });
    this.#presence = openPresence(state, {
      directory,
      scheduler: this.#scheduler,
      changed: (sip) => this.#presenceChanged(sip),
      isContact: (owner, contact) => isContact(this.#users.of(owner).contactList, contact),
      calendarMayOverrideManualAvailable: this.#settings.calendarMayOverrideManualAvailable,
    });
    this.#users = openUsers(state, directory, () => this.#touch());
    this.#presenceHistory = new PresenceHistory(this.#presence, now);
    this.exchange = openExchange(state, {
      recipients: directory.employees(),
      domain: directory.organisation.domain,
      timeZone: directory.organisation.timeZone,
      now,
      changed: (sip) => this.#mailboxChanged(sip),
      faultsChanged: () => this.#faultsChanged(),
    });
    this.#exchangeRoutes = new ExchangeRoutes(this.exchange, options.openExchange ?? null);
    this.clients = new Clients(directory, {
      clock: this.#scheduler,
      log: this.log,
      timeText: timeTextIn(directory.organisation.timeZone),
      clockText: clockTextIn(directory.organisation.timeZone),
      exchange: (sip) => this.#exchangeRoutes.of(sip),
      endpointsChanged: (sip) => this.#stage.touch(`endpoints/${sip}`),
      presence: this.#presence,
      provision: (sip) => this.provision(sip),
      photos: this.photos,
      userData: this.#users,
      customStates: options.customStates ?? { read: () => null },
      limits: (sip) => (directory.find(sip)?.federated ? null : userLimits(this.#server, sip)),
      now,
    });
    this.#endpoints = new PersonEndpoints({
      clock: this.#scheduler,
      presence: this.#presence,
      log: this.log,
      provision: (sip) => this.provision(sip),
      ownOf: (sip) => this.clients.find(sip)?.endpoint,
      changed: (sip) => this.#stage.touch(`endpoints/${sip}`),
    });
    this.#journal = new PresenceJournal(directory, this.#presence, this.log);
    this.#stage = new Stage({
      clients: this.clients,
      endpoints: this.#endpoints,
      exchange: this.exchange,
      directory,
      scheduler: this.#scheduler,
      playback: this.playback,
      log: this.log,
      policies: this.#server.clientPolicies,
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
    return {
      profile: this.#server.clientPolicies.rangeProfile,
      lastActive: this.#presence.lastActiveDelivery,
      ...this.#settings,
    };
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
      : provision(this.#server, person);
  }

  /**
   * Has a command carried out at a moment to come, before the polls and publications of that moment. One that is
   * refused then is in the log.
   */
  schedule(at: Instant, command: DeploymentCommand): void {
    const options = { band: 'operator-edit', label: describeCommand(command) } as const;
    this.#scheduler.at(at, options, () =>
      this.execute(command, {}).then(
        () => undefined,
        () => undefined,
      ),
    );
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
      ...this.#server.toState(),
      presence: this.#presence.toState(),
      users: this.#users.toState(),
      exchange: this.exchange.toState(),
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
      endpoints: this.#endpoints,
      exchange: this.exchange,
      moments: new LocalMoments(this.directory.organisation.timeZone, this.#scheduler.now),
      connectExchange: (sip, exchange) => this.#connectExchange(sip, exchange),
      presenceHistory: this.#presenceHistory,
      reconnect: (sip) => reconnectAndTell(this.#commandParts(), sip),
      putToSleep: (sip, wake) => this.#putToSleep(sip, wake),
      clients: this.clients,
      directory: this.directory,
      log: this.log,
      playback: this.playback,
      policies: this.#server.clientPolicies,
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

  #connectExchange(sip: string, exchange: RealExchange | null): void {
    const client = this.clients.of(sip);
    const access = this.#exchangeRoutes.point(client.sip, exchange);
    if (access) client.connectExchange(access);
  }

  /** The PC leaves the registrar, wakes before anything of that instant fires, and then catches up. */
  #putToSleep(sip: string, wake: Instant): void {
    this.#scheduler.sleep(sip, wake);
    const endpoint = this.clients.find(sip)?.endpoint;
    if (!endpoint || endpoint.registered === null) return;
    endpoint.sleep();
    const label = `The PC of ${sip} wakes`;
    this.#scheduler.at(wake, { band: 'operator-edit', label }, () => {
      // Whoever signed in anew meanwhile did so from a PC that is awake.
      if (this.clients.find(sip)?.endpoint === endpoint) endpoint.resume();
    });
  }

  #openShell(parser: PowerShellParser): ManagementShell {
    this.#shell ??= new ManagementShell({
      parser,
      settings: this.#server,
      directory: this.directory,
      now: this.#scheduler.now,
      profile: () => this.#server.clientPolicies.rangeProfile,
    });
    return this.#shell;
  }

  #changeSettings({ profile, lastActive, ...changes }: Partial<SettingsView>): void {
    if (profile) this.#server.clientPolicies.setRangeProfile(profile);
    if (lastActive) this.#presence.deliverLastActive(lastActive);
    if (changes.calendarMayOverrideManualAvailable !== undefined)
      this.#presence.letCalendarOverride(changes.calendarMayOverrideManualAvailable);
    this.#settings = { ...this.#settings, ...changes };
    this.#touch();
    this.#stage.touch('settings');
  }

  #serverSettingsChanged(event: SettingsEvent, noun: string): void {
    this.#touch();
    this.#policiesChangedAt = this.now();
    for (const entry of describeSettingsEvent(noun, event)) this.log.append(entry);
    if (noun === this.#server.clientPolicies.noun) this.#stage.policiesChanged(event);
    else this.#stage.clientsMayBePending();
  }

  #presenceChanged(sip: string): void {
    this.#touch();
    this.clients.presenceChanged(sip);
    this.#journal.changed(sip);
    this.#presenceHistory.changed(sip);
    this.#stage.touch(`client/${sip}`);
  }

  #clockMoved(): void {
    this.#stage.clockMoved();
    this.clients.clockMoved();
  }

  #mailboxChanged(sip: string): void {
    this.#touch();
    this.#stage.touch(`mailbox/${sip}`);
  }

  #faultsChanged(): void {
    this.#touch();
    this.#stage.mailboxesMayDiffer();
  }

  #touch(): void {
    this.#revision += 1;
  }
}
