import type {
  HostView,
  OrganisationView,
  SettingsView,
} from '../../../../shared/contract/views/stage.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { Clients } from '../../clients.js';
import type { ClockRuns } from '../../clock/clock-runs.js';
import type { EventLog } from '../../clock/event-log.js';
import type { Playback } from '../../clock/playback.js';
import type { Scheduler } from '../../clock/scheduler.js';
import type { Directory } from '../../directory/directory.js';
import type { ExchangeServer } from '../../exchange/exchange-server.js';
import type { PersonEndpoints } from '../../lync-client/endpoint/person-endpoints.js';
import type { FrontEnds } from '../../lync-server/front-ends/front-ends.js';
import type { InstantMessages } from '../../lync-server/instant-messages/instant-messages.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';
import type { TopicSource } from '../topic.js';
import { frontEndRegistryView, frontEndsView } from './front-ends-view.js';
import { mailboxView } from './mailbox-view.js';
import type { Notices } from './notices.js';
import { policyView } from './policy-view.js';
import { type StageClientParts, stageClientView } from './stage-client-view.js';

export interface StageParts extends StageClientParts {
  readonly clients: Clients;
  readonly directory: Directory;
  readonly scheduler: Scheduler;
  readonly runs: Pick<ClockRuns, 'underWay'>;
  readonly playback: Playback;
  readonly log: EventLog;
  readonly notices: Notices;
  readonly endpoints: PersonEndpoints;
  readonly exchange: ExchangeServer;
  readonly frontEnds: FrontEnds;
  readonly instantMessages: Pick<InstantMessages, 'summaries'>;
  readonly settings: () => SettingsView;
  readonly organisation: OrganisationView;
  readonly host: HostView;
}

/** Entries of the log that the stage shows; older ones are read with `log.read`. */
export const shownLogEntries = 500;

/** The entries of the topic `stage`. */
export class StageView implements TopicSource {
  constructor(private readonly parts: StageParts) {}

  *keys(): Iterable<string> {
    const { clients, policies, notices, endpoints } = this.parts;
    const signedIn = [...clients.all()].map(({ sip }) => sip);
    yield* ['clock', 'organisation', 'settings', 'host', 'messages'];
    yield 'front-ends';
    for (const { fqdn } of this.parts.frontEnds.all()) yield `front-end/${fqdn}/registry`;
    for (const { sip } of clients.all()) yield `client/${sip}`;
    for (const { identity } of policies.list()) yield `policy/${formatIdentity(identity)}`;
    for (const sip of endpoints.people(signedIn)) yield `endpoints/${sip}`;
    for (const sip of signedIn) yield `mailbox/${sip}`;
    for (const id of notices.ids()) yield `notice/${id}`;
    for (const { id } of this.parts.log.entries().slice(-shownLogEntries)) yield `log/${id}`;
  }

  read(key: string): object | null {
    const { clients, policies, directory, notices } = this.parts;
    const slash = key.indexOf('/');
    const name = slash < 0 ? key : key.slice(0, slash);
    const id = key.slice(slash + 1);
    switch (name) {
      case 'clock':
        return this.#clock();
      case 'organisation':
        return this.parts.organisation;
      case 'settings':
        return this.parts.settings();
      case 'host':
        return this.parts.host;
      case 'messages':
        return this.parts.instantMessages.summaries();
      case 'client': {
        const client = clients.find(id);
        return client ? stageClientView(client, this.parts) : null;
      }
      case 'policy': {
        const policy = policies.find(id);
        return policy ? policyView(policy, policies, directory) : null;
      }
      case 'front-ends':
        return frontEndsView(
          this.parts.frontEnds,
          [...clients.all()].map(({ sip }) => sip),
        );
      case 'front-end': {
        const frontEnd = this.parts.frontEnds.find(id.replace(/\/registry$/, ''));
        return frontEnd ? frontEndRegistryView(frontEnd) : null;
      }
      case 'endpoints':
        return this.parts.endpoints.view(id);
      case 'mailbox':
        return clients.find(id)
          ? mailboxView(id, this.parts.exchange, this.parts.scheduler.now())
          : null;
      case 'notice':
        return notices.find(id);
      default:
        return this.#logEntry(id);
    }
  }

  #clock(): object {
    const { scheduler, playback, directory, runs } = this.parts;
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

  #logEntry(id: string): object | null {
    const { log } = this.parts;
    const entry = log.find(id);
    const last = log.entries().at(-1);
    if (!entry || !last) return null;
    return Number(last.id.slice(1)) - Number(id.slice(1)) < shownLogEntries ? entry : null;
  }
}
