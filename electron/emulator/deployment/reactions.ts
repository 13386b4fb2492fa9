import { errorText } from '../../../shared/contract/commands/one-line.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { FailedEvent } from '../clock/scheduler.js';
import type { FrontEndEvent } from '../lync-server/front-ends/front-end-event.js';
import type { Aggregates } from '../lync-server/presence/aggregate.js';
import type { PresenceHistory } from '../lync-server/presence/presence-history.js';
import type { PresenceJournal } from '../lync-server/presence/presence-journal.js';
import { describeSettingsEvent } from '../lync-server/scoped-settings/describe-settings-event.js';
import type { SettingsEvent } from '../lync-server/scoped-settings/settings-ports.js';
import type { ServerSettings } from '../lync-server/server-settings.js';
import type { Stage } from '../views/stage/stage.js';

export interface Reacting {
  readonly clients: Clients;
  readonly stage: Stage;
  readonly log: EventLog;
  readonly serverSettings: ServerSettings;
  readonly presenceJournal: PresenceJournal;
  readonly presenceHistory: PresenceHistory;
}

/** What a change in one part of a deployment means for the others: log entries, dirty keys, and a state to save. */
export class Reactions {
  /** Not in snapshots: whoever asks compares two numbers of one deployment. */
  #revision = 0;
  #isQuiet = false;
  #policiesChangedAt: Instant;

  /**
   * @param parts called when something changes, so that the parts may be created after this
   * @param policiesChangedAt as the deployment had it that goes on in this one
   */
  constructor(
    private readonly now: () => Instant,
    private readonly parts: () => Reacting,
    policiesChangedAt: Instant = now(),
  ) {
    this.#policiesChangedAt = policiesChangedAt;
  }

  /** Grows with each change that has to be saved. */
  get revision(): number {
    return this.#revision;
  }

  /** When policies or grants last changed; the start if never. */
  get policiesChangedAt(): Instant {
    return this.#policiesChangedAt;
  }

  /** Does work that changes nothing in the end: policies and Front Ends that change meanwhile have no consequences. */
  quietly(work: () => void): void {
    this.#isQuiet = true;
    try {
      work();
    } finally {
      this.#isQuiet = false;
    }
  }

  /** Something changed that has to be saved. */
  touch(): void {
    this.#revision += 1;
  }

  serverSettingsChanged(event: SettingsEvent, noun: string): void {
    if (this.#isQuiet) return;
    const { log, serverSettings, stage } = this.parts();
    this.touch();
    for (const entry of describeSettingsEvent(noun, event)) log.append(entry);
    stage.serverSettingsChanged(event, noun);
    const { imFilters, fileTransferFilters } = serverSettings;
    // A Front End goes by them at once; no client is ever told.
    if (noun === imFilters.noun || noun === fileTransferFilters.noun) return;
    this.#policiesChangedAt = this.now();
    stage.clientsMayBePending();
  }

  settingsChanged(): void {
    this.touch();
    this.parts().stage.touch('settings');
  }

  /** What watchers may see of this person changed; `before` is what was aggregated of it. */
  presenceChanged(sip: string, before: Aggregates): void {
    const { clients, presenceJournal, presenceHistory, stage } = this.parts();
    this.touch();
    clients.presenceChanged(sip);
    presenceJournal.changed(sip, before);
    presenceHistory.changed(sip);
    stage.touch(stageKey('client/{sip}', sip));
  }

  /** Messages came into the record, or left it. */
  messagesChanged(ids: readonly string[]): void {
    this.parts().stage.touch(...ids.map((id) => stageKey('message/{message}', id)));
  }

  /** What somebody chose in the client and takes to any PC changed. */
  userDataChanged(sip: string): void {
    this.touch();
    this.parts().clients.termsChanged(sip);
  }

  endpointsChanged(sip: string): void {
    const { clients, stage } = this.parts();
    clients.termsChanged(sip);
    stage.touch(stageKey('endpoints/{sip}', sip));
  }

  mailboxChanged(sip: string): void {
    this.touch();
    this.parts().stage.touch(stageKey('mailbox/{sip}', sip));
  }

  /** A service or the registry of a Front End is otherwise than before. */
  frontEndChanged({ frontEnd, kind, text }: FrontEndEvent): void {
    if (this.#isQuiet) return;
    const { log, stage } = this.parts();
    this.touch();
    log.append({ kind, actor: 'server', text });
    stage.touch('front-ends', stageKey('front-end/{fqdn}/registry', frontEnd));
  }

  faultsChanged(): void {
    this.touch();
    this.parts().stage.mailboxesMayDiffer();
  }

  /** An event of the clock failed; all others go on. */
  eventFailed({ label, sip, cause, error }: FailedEvent): void {
    const { log, stage } = this.parts();
    const text = `${label} failed: ${errorText(error)}`;
    const entry = { kind: 'event.failed', actor: 'clock', text } as const;
    log.during(cause ?? log.cause, () => log.append({ ...entry, ...(sip !== null && { sip }) }));
    stage.reportFailedEvent(text);
  }

  /** Time may have passed or was set: the entries that show the clock are dirty. */
  clockMoved(): void {
    const { clients, stage } = this.parts();
    stage.clockMoved();
    clients.clockMoved();
  }
}
