import type { Instant } from '../../../../shared/lync/time.js';
import { VersionRecord } from '../../clock/version-record.js';
import type { PresenceSnapshot } from './presence-access.js';
import type { PresenceServer } from './presence-server.js';
import type { WatchedPresence } from './watched-presence.js';

/** Changes kept for each person, within the time that histories reach back. */
const mostVersions = 1000;

/** What a watcher was told in a stretch of time. */
export interface WatchedSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly presence: WatchedPresence;
}

/** What was published, and to whom it could be told, since somebody began to look. Bounded in memory. */
export class PresenceHistory {
  readonly #records = new Map<string, VersionRecord<PresenceSnapshot>>();

  constructor(
    private readonly presence: Pick<PresenceServer, 'snapshotOf' | 'presenceFor'>,
    private readonly now: () => Instant,
  ) {}

  /** From now on the person's changes are kept. */
  begin(sip: string): void {
    if (this.#records.has(sip)) return;
    this.#records.set(sip, new VersionRecord(mostVersions));
    this.changed(sip);
  }

  changed(sip: string): void {
    this.#records.get(sip)?.add(this.now(), this.presence.snapshotOf(sip));
  }

  /** What `watcher` could see of `subject` within [from, to), under the relationships of the time. */
  read(watcher: string, subject: string, from: Instant, to: Instant): readonly WatchedSpan[] {
    const record = this.#records.get(subject);
    if (record === undefined) return [];
    return record.between(from, to).map(({ value, ...span }) => ({
      ...span,
      presence: this.presence.presenceFor(watcher, subject, value),
    }));
  }
}
