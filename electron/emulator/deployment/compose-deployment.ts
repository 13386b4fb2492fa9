import type { HostView } from '../../../shared/contract/views/stage.js';
import { clockTextIn, timeTextIn } from '../../../shared/time/time-text.js';
import { Clients } from '../clients/clients.js';
import { ClockRuns } from '../clock/clock-runs.js';
import { EventLog } from '../clock/event-log.js';
import { Playback } from '../clock/playback.js';
import { type Breathe, Scheduler } from '../clock/scheduler.js';
import type { Directory } from '../directory/directory.js';
import type { ExchangeWays } from '../lync-client/calendar/exchange-ways.js';
import { isContact } from '../lync-client/contacts/contact-list.js';
import { PersonEndpoints } from '../lync-client/endpoint/person-endpoints.js';
import { PhotoRegistry, type WebPictures } from '../lync-client/photos/photo-registry.js';
import { partnerConfiguration } from '../lync-client/settings/partner-configuration.js';
import { ImFilter } from '../lync-server/im-filter/im-filter.js';
import {
  type EndpointConfiguration,
  provision,
} from '../lync-server/in-band/endpoint-configuration.js';
import { InstantMessages } from '../lync-server/instant-messages/instant-messages.js';
import { settingsAtStart } from '../lync-server/organisation-settings.js';
import { PresenceHistory } from '../lync-server/presence/presence-history.js';
import { PresenceJournal } from '../lync-server/presence/presence-journal.js';
import { userLimits } from '../lync-server/user-services/user-limits.js';
import { MemoryScriptFolder } from '../management-shell/files/memory-script-folder.js';
import { type ScriptFolder, watchFolder } from '../management-shell/files/script-folder.js';
import { governedByStore } from '../views/stage/governed-people.js';
import { PeopleFinder } from '../views/stage/people-finder.js';
import { Stage } from '../views/stage/stage.js';
import { DeploymentSettings, firstSettings } from './deployment-settings.js';
import type { DeploymentSnapshot } from './deployment-snapshot.js';
import type { DeploymentState } from './deployment-state.js';
import { ExchangeRoutes } from './exchange-routes.js';
import { type CustomStatesSnapshot, KeptCustomStates } from './kept-custom-states.js';
import {
  openExchange,
  openFrontEnds,
  openPresence,
  openServerSettings,
  openUsers,
} from './open-parts.js';
import { Reactions } from './reactions.js';
import { type DeploymentClock, fireTimer, type TimerParts, timerKinds } from './timers.js';

/** What a host gives a deployment to begin with. */
export interface DeploymentOptions {
  readonly directory: Directory;
  /** Name of the organisation's file; `null` for the built-in sample. */
  readonly organisationFile: string | null;
  /** The deployment that goes on in this one; absent or `null` where one begins. */
  readonly snapshot?: DeploymentSnapshot | null;
  /** What a state file of version 1 has of a deployment that begins; `null` for one that begins as its organisation. */
  readonly state: DeploymentState | null;
  readonly webPictures: WebPictures;
  /** The files of the shell; one in memory where absent. */
  readonly files?: ScriptFolder;
  /** Files of custom states by their address, as fetched at the start. */
  readonly customStates?: CustomStatesSnapshot;
  readonly host: HostView;
  /** Virtual seconds per real second to begin with; 0 starts paused. */
  readonly rate: number;
  /** Asked now and then during long work. */
  readonly breathe?: Breathe;
  /** The ways to real Exchanges that this run has opened; absent where the host reaches none. */
  readonly exchangeWays?: ExchangeWays;
}

export type DeploymentParts = ReturnType<typeof composeDeployment>;

/**
 * Creates the parts of one deployment and connects them: the clock and its log, then the servers, then the clients,
 * then the stage that shows them. Nothing is logged and nobody is signed in yet.
 * @param execute carries out a command that was scheduled
 */
export function composeDeployment(options: DeploymentOptions, execute: TimerParts['execute']) {
  const { directory, state, snapshot: past = null } = options;
  const { timeZone } = directory.organisation;
  const timeText = timeTextIn(timeZone);

  const playback = new Playback(options.rate);
  const { breathe = () => undefined } = options;
  const scheduler: DeploymentClock = new Scheduler(
    past?.clock ?? state?.now ?? directory.organisation.start,
    {
      kinds: timerKinds,
      fire: (timer) => fireTimer(timer, timerParts),
      breathe,
      cause: () => log.cause,
      failed: (event) => reactions.eventFailed(event),
    },
  );
  const { now } = scheduler;
  const runs = new ClockRuns(scheduler);
  const log: EventLog = new EventLog(now, (entry) => stage.logGrew(entry), past?.log);
  const reactions: Reactions = new Reactions(now, () => parts, past?.policiesChangedAt);

  const serverSettings = openServerSettings(
    past?.serverSettings ?? state ?? settingsAtStart(directory),
    {
      directory,
      now,
      changed: (event, noun) => reactions.serverSettingsChanged(event, noun),
    },
  );
  const siteOf = (sip: string) => directory.find(sip)?.site ?? null;
  const frontEnds = openFrontEnds(past?.frontEnds ?? state?.frontEnds, {
    organisation: directory.organisation,
    poolOf: (sip) => directory.find(sip)?.pool ?? null,
    now,
    changed: (event) => reactions.frontEndChanged(event),
  });
  const imFilter = new ImFilter({
    settings: serverSettings,
    frontEnds,
    siteOf,
    timeText,
  });
  const keptSettings = past?.settings ?? state?.settings ?? firstSettings;
  const presence = openPresence(
    { past: past?.presence, state: state?.presence },
    {
      directory,
      scheduler,
      changed: (sip, before) => reactions.presenceChanged(sip, before),
      tellAdded: (contact, owner) => clients.find(contact)?.addedBy(owner),
      isContact: (owner, contact) => isContact(users.of(owner).contactList, contact),
      calendarMayOverrideManualAvailable: keptSettings.calendarMayOverrideManualAvailable,
    },
  );
  const settings = new DeploymentSettings(keptSettings, { server: serverSettings, presence }, () =>
    reactions.settingsChanged(),
  );
  const users = openUsers(past?.users ?? state?.users, directory, (sip) =>
    reactions.userDataChanged(sip),
  );
  const presenceHistory = new PresenceHistory(presence, now, past?.presenceHistory);
  const presenceJournal = new PresenceJournal(directory, presence, log);
  if (past) presenceJournal.begin();
  const exchange = openExchange(
    { past: past?.exchange, state: state?.exchange },
    {
      recipients: directory.employees(),
      domain: directory.organisation.domain,
      otherDomains: directory.organisation.otherDomains,
      timeZone,
      now,
      cause: () => log.cause,
      changed: (sip) => reactions.mailboxChanged(sip),
      faultsChanged: () => reactions.faultsChanged(),
    },
  );
  const exchangeRoutes = new ExchangeRoutes(
    exchange,
    options.exchangeWays ?? null,
    past?.realExchanges,
  );

  /** What sign-in would hand this person now. */
  const provisionFor = (sip: string): EndpointConfiguration => {
    const person = clients.person(sip);
    return person.federated
      ? partnerConfiguration(person.sip, directory.organisation.start)
      : provision(serverSettings, person);
  };

  const instantMessages = new InstantMessages(
    {
      now,
      log,
      directory,
      presence,
      filter: imFilter,
      frontEndOf: (sip) => frontEnds.frontEndOf(sip)?.fqdn ?? null,
      clientOf: (sip) => clients.reachable(sip)?.conversations,
      changed: (ids) => reactions.messagesChanged(ids),
    },
    past?.messages,
  );

  const customStates = new KeptCustomStates(past?.customStates ?? options.customStates ?? {});
  const photos = new PhotoRegistry(directory, options.webPictures);
  const clients: Clients = new Clients(
    directory,
    {
      clock: scheduler,
      log,
      timeText,
      clockText: clockTextIn(timeZone),
      exchange: (sip) => exchangeRoutes.of(sip),
      exchangeAlong: (route) => exchangeRoutes.along(route),
      endpointsChanged: (sip) => reactions.endpointsChanged(sip),
      presence,
      instantMessages,
      provision: provisionFor,
      photos,
      userData: users,
      customStates,
      limits: (sip) => (directory.find(sip)?.federated ? null : userLimits(serverSettings, sip)),
      now,
    },
    past?.clients,
  );
  const endpoints = new PersonEndpoints(
    {
      clock: scheduler,
      presence,
      log,
      provision: provisionFor,
      ownOf: (sip) => clients.find(sip)?.endpoint,
      changed: (sip) => reactions.endpointsChanged(sip),
    },
    past?.endpoints,
  );

  const timerParts: TimerParts = { clients, endpoints, presence, execute };

  const files = watchFolder(options.files ?? new MemoryScriptFolder(), () => stage.touch('files'));
  const governedBy = governedByStore(directory, serverSettings);
  const governed = governedBy.clientPolicies;
  const people = new PeopleFinder(directory, governed, () =>
    [...clients.all()].map(({ sip }) => sip),
  );
  const stage: Stage = new Stage(
    {
      clients,
      governedBy,
      endpoints,
      exchange,
      frontEnds,
      directory,
      scheduler,
      runs,
      playback,
      log,
      policies: serverSettings.clientPolicies,
      serverSettings,
      presence,
      instantMessages,
      files,
      photos,
      provision: provisionFor,
      policiesChangedAt: () => reactions.policiesChangedAt,
      isSignedIn: (sip) => clients.find(sip) !== undefined,
      settings: () => settings.view,
      organisationFile: options.organisationFile,
      host: options.host,
    },
    past?.notices ?? null,
  );

  const parts = {
    breathe,
    directory,
    playback,
    scheduler,
    runs,
    log,
    reactions,
    serverSettings,
    settings,
    presence,
    presenceHistory,
    presenceJournal,
    users,
    exchange,
    exchangeRoutes,
    frontEnds,
    imFilter,
    instantMessages,
    photos,
    customStates,
    clients,
    endpoints,
    files,
    governed,
    people,
    stage,
    provision: provisionFor,
    timeText,
  };
  return parts;
}
