import { stageKey } from '../../../../shared/contract/keys.js';
import type { LogEntry } from '../../../../shared/contract/log.js';
import type {
  ClockView,
  HostView,
  OrganisationView,
  SettingsView,
  StageEntries,
  stageTopic,
} from '../../../../shared/contract/views/stage.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { SettingsKindName } from '../../../../shared/policy/setting-kinds.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Clients } from '../../clients/clients.js';
import type { ClockRuns } from '../../clock/clock-runs.js';
import type { EventLog } from '../../clock/event-log.js';
import type { Playback } from '../../clock/playback.js';
import type { VirtualClock } from '../../clock/scheduler.js';
import type { Directory } from '../../directory/directory.js';
import type { ExchangeServer } from '../../exchange/exchange-server.js';
import type { PersonEndpoints } from '../../lync-client/endpoint/person-endpoints.js';
import type { FrontEnds } from '../../lync-server/front-ends/front-ends.js';
import type { InstantMessages } from '../../lync-server/instant-messages/instant-messages.js';
import type { ServerSettings } from '../../lync-server/server-settings.js';
import {
  clientPolicyNoun,
  type SettingsNoun,
  settingsNouns,
} from '../../management-shell/cmdlets/settings-nouns.js';
import type { SettingsStoreName } from '../../management-shell/cmdlets/shell-services.js';
import type { ScriptFolder } from '../../management-shell/files/script-folder.js';
import type { TopicSource } from '../../topics/topic.js';
import { topicSource } from '../../topics/topic-source.js';
import { frontEndRegistryView, frontEndsView } from './front-ends-view.js';
import type { GovernedPeople } from './governed-people.js';
import { mailboxView } from './mailbox-view.js';
import type { Notices } from './notices.js';
import { policyView } from './policy-view.js';
import { type StageClientParts, stageClientView } from './stage-client-view.js';

export interface StageParts extends StageClientParts {
  readonly clients: Clients;
  readonly directory: Directory;
  readonly governedBy: Readonly<Record<SettingsStoreName, GovernedPeople>>;
  readonly serverSettings: ServerSettings;
  readonly scheduler: VirtualClock;
  readonly runs: Pick<ClockRuns, 'underWay'>;
  readonly playback: Playback;
  readonly log: EventLog;
  readonly notices: Notices;
  readonly endpoints: PersonEndpoints;
  readonly exchange: ExchangeServer;
  readonly frontEnds: FrontEnds;
  readonly instantMessages: Pick<InstantMessages, 'ids' | 'summary'>;
  readonly files: Pick<ScriptFolder, 'list'>;
  readonly settings: () => SettingsView;
  readonly organisation: OrganisationView;
  readonly host: HostView;
}

/** Entries of the log that the stage shows; older ones are read with `log.read`. */
export const shownLogEntries = 500;

/** The entries of the topic `stage`. */
export function stageSource(parts: StageParts): TopicSource<StageEntries> {
  const { clients, endpoints, exchange, frontEnds, log, notices, policies } = parts;
  const signedIn = (): readonly string[] => [...clients.all()].map(({ sip }) => sip);
  return topicSource<typeof stageTopic>({
    clock: () => clockView(parts),
    organisation: () => parts.organisation,
    settings: () => parts.settings(),
    host: () => parts.host,
    files: () => ({ items: parts.files.list() }),
    'front-ends': () => frontEndsView(frontEnds, signedIn()),
    'front-end/{fqdn}/registry': {
      ids: () => [...frontEnds.all()].map(({ fqdn }) => fqdn),
      read: (fqdn) => {
        const frontEnd = frontEnds.find(fqdn);
        return frontEnd ? frontEndRegistryView(frontEnd) : null;
      },
    },
    'client/{sip}': {
      ids: signedIn,
      read: (sip) => {
        const client = clients.find(sip);
        return client ? stageClientView(client, parts) : null;
      },
    },
    'policy/{identity}': {
      ids: () => policies.list().map(({ identity }) => formatIdentity(identity)),
      read: (identity) => {
        const policy = policies.find(identity);
        return policy
          ? policyView(clientPolicyNoun, policy, parts.governedBy.clientPolicies)
          : null;
      },
    },
    'server-settings/{object}': {
      ids: () => otherNouns.flatMap((noun) => objectsOf(noun, parts.serverSettings)),
      read: (object) => {
        const [, kind = '', identity = ''] = /^(\w+)\/(.*)$/s.exec(object) ?? [];
        const noun = otherNouns.find((each) => each.kind === kind);
        const settings = noun && parts.serverSettings[noun.store].find(identity);
        return settings ? policyView(noun, settings, parts.governedBy[noun.store]) : null;
      },
    },
    'endpoints/{sip}': {
      ids: () => endpoints.people(signedIn()),
      read: (sip) => endpoints.view(sip),
    },
    'mailbox/{sip}': {
      ids: signedIn,
      read: (sip) => (clients.find(sip) ? mailboxView(sip, exchange, parts.scheduler.now()) : null),
    },
    'notice/{notice}': { ids: () => notices.ids(), read: (id) => notices.find(id) },
    'message/{message}': {
      ids: () => parts.instantMessages.ids(),
      read: (id) => parts.instantMessages.summary(id),
    },
    'log/{entry}': {
      ids: () =>
        log
          .entries()
          .slice(-shownLogEntries)
          .map(({ id }) => id),
      read: (id) => shownLogEntry(log, id),
    },
  });
}

/** All but that of client policies. */
const otherNouns = settingsNouns.filter((noun) => noun !== clientPolicyNoun);

/** Kind and identity of each object of a noun, as the keys of `server-settings/{object}` have them. */
const objectsOf = ({ kind, store }: SettingsNoun, settings: ServerSettings): readonly string[] =>
  settings[store].list().map(({ identity }) => `${kind}/${formatIdentity(identity)}`);

/** The key of the entry of a policy or configuration. */
export const settingsEntryKey = (kind: SettingsKindName, identity: string): keyof StageEntries =>
  kind === 'client'
    ? stageKey('policy/{identity}', identity)
    : stageKey('server-settings/{object}', `${kind}/${identity}`);

function clockView({ scheduler, playback, directory, runs }: StageParts): ClockView {
  const now = scheduler.now();
  return {
    now: toInstant(now - (now % 1000)),
    rate: playback.rate,
    lastRate: playback.lastRate,
    next: scheduler.next(),
    run: runs.underWay,
    timeZone: directory.organisation.timeZone,
  };
}

function shownLogEntry(log: EventLog, id: string): LogEntry | null {
  const entry = log.find(id);
  const last = log.entries().at(-1);
  if (!entry || !last) return null;
  return Number(last.id.slice(1)) - Number(id.slice(1)) < shownLogEntries ? entry : null;
}
