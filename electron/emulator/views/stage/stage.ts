import { stageKey } from '../../../../shared/contract/keys.js';
import type { LogEntry } from '../../../../shared/contract/log.js';
import type {
  HostView,
  NoticeView,
  OrganisationView,
  StageEntries,
} from '../../../../shared/contract/views/stage.js';
import { hourMilliseconds } from '../../../../shared/lync/time.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import type { SettingsEvent } from '../../lync-server/scoped-settings/settings-ports.js';
import { settingsNouns } from '../../management-shell/cmdlets/settings-nouns.js';
import { Topic } from '../../topics/topic.js';
import { Notices, type NoticesSnapshot, storageNotice } from './notices.js';
import { type StageParts, settingsEntryKey, shownLogEntries, stageSource } from './stage-view.js';

const failedEventNotice = 'event-failed';

interface StageOptions extends Omit<StageParts, 'notices' | 'organisation'> {
  readonly organisationFile: string | null;
  readonly host: HostView;
}

/** The operator's view, and which of its entries a change in the engine touches. */
export class Stage {
  readonly topic: Topic<StageEntries>;
  readonly notices: Notices;
  /** Not in snapshots: whoever follows a new deployment is sent everything. */
  #shownHour = 0;

  /** @param notices those of a deployment that goes on in this one; `null` where one begins */
  constructor(
    private readonly parts: StageOptions,
    notices: NoticesSnapshot | null,
  ) {
    this.notices = new Notices(
      (id) => this.touch(stageKey('notice/{notice}', id)),
      notices ?? undefined,
    );
    const organisation = organisationView(parts);
    this.topic = new Topic(stageSource({ ...parts, notices: this.notices, organisation }));
    if (notices !== null) return;
    for (const { identity } of parts.policies.list())
      this.#showIntervalNotices(formatIdentity(identity));
  }

  touch(...keys: readonly (keyof StageEntries)[]): void {
    for (const key of keys) this.topic.invalidate(key);
  }

  logGrew({ id }: LogEntry): void {
    this.touch(stageKey('log/{entry}', id));
    const oldest = `e${Number(id.slice(1)) - shownLogEntries}`;
    this.topic.withdraw(stageKey('log/{entry}', oldest));
  }

  /** A policy, a configuration or a grant changed: others of its kind may govern more or fewer people. */
  serverSettingsChanged(event: SettingsEvent, noun: string): void {
    const changed = settingsNouns.find(({ what }) => what === noun);
    if (changed === undefined) return;
    const { kind, store } = changed;
    if (event.identity !== null) this.touch(settingsEntryKey(kind, event.identity));
    if (changesWhoIsGoverned(event)) {
      for (const { identity } of this.parts.serverSettings[store].list())
        this.touch(settingsEntryKey(kind, formatIdentity(identity)));
    }
    if (kind === 'client' && event.identity !== null) this.#showIntervalNotices(event.identity);
  }

  /** What sign-in would bring may differ now from what it brought. */
  clientsMayBePending(): void {
    for (const { sip } of this.parts.clients.all()) this.touch(stageKey('client/{sip}', sip));
  }

  /** Time passed. Mailboxes show a week either way and faults with an end: read again once an hour. */
  clockMoved(): void {
    this.touch('clock');
    const hour = Math.floor(this.parts.scheduler.now() / hourMilliseconds);
    if (hour === this.#shownHour) return;
    this.#shownHour = hour;
    this.mailboxesMayDiffer();
  }

  mailboxesMayDiffer(): void {
    for (const { sip } of this.parts.clients.all()) this.touch(stageKey('mailbox/{sip}', sip));
  }

  reportStorage(failure: string | null): void {
    if (failure === null) {
      this.notices.remove(storageNotice);
      return;
    }
    this.notices.show({
      id: storageNotice,
      severity: 'error',
      title: 'Changes cannot be saved',
      text: `${failure} The emulator goes on and tries again; what is not saved by the time it closes is lost.`,
      dismissible: false,
    });
  }

  /** Puts up the notice that an event failed, or has it reveal the one that failed last. */
  reportFailedEvent(failure: string): void {
    this.notices.show({
      id: failedEventNotice,
      severity: 'warning',
      title: 'An event failed',
      text: `${failure} The clock and all other events go on; the event log has each failure. This is a fault of the program: save a capsule and send it with your report.`,
      dismissible: true,
    });
  }

  #showIntervalNotices(identity: string): void {
    const values = this.parts.policies.find(identity)?.values ?? {};
    for (const { id, notice } of intervalNotices(identity, values)) {
      if (notice === null) this.notices.remove(id);
      else this.notices.show(notice);
    }
  }
}

/** A new policy for users, or another value in any, leaves everybody under the policy that governs them. */
const changesWhoIsGoverned = ({ kind, identity }: SettingsEvent): boolean =>
  kind === 'granted' || kind === 'removed' || (kind === 'created' && !/^tag:/i.test(identity));

function organisationView({ directory, organisationFile }: StageOptions): OrganisationView {
  const { name, domain, sites, partners } = directory.organisation;
  return {
    name,
    domain,
    people: directory.employees().length,
    sites: sites.map((site) => ({
      name: site.name,
      people: directory.peopleAt(site.name).length,
    })),
    partners: partners.map((partner) => partner.domain),
    fileName: organisationFile,
  };
}

const pollIntervals = ['WebServicePollInterval', 'MAPIPollInterval'] as const;

/** For each poll interval of a policy the standing notice that one source allows it and the other does not; null for none. */
function intervalNotices(
  identity: string,
  values: Partial<ClientPolicy['values']>,
): readonly { readonly id: string; readonly notice: NoticeView | null }[] {
  return pollIntervals.map((name) => {
    const id = `interval-${identity}-${name}`;
    const parameter = findClientPolicyParameter(name);
    const value = values[name];
    const dispute = parameter && typeof value === 'number' ? disputedRange(parameter, value) : null;
    if (dispute === null) return { id, notice: null };
    const title = `The limits of ${name} in ${identity} are disputed`;
    const text = `${dispute} The settings choose which one the shell enforces.`;
    const rule = `client-policy/${name}/range` as const;
    return { id, notice: { id, severity: 'information', title, text, dismissible: false, rule } };
  });
}
