import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { VersionRecord, versionRecordSnapshotSchema } from '../../clock/version-record.js';
import { partsByKey } from '../../snapshots/parts-by-key.js';
import { personSnapshotSchema } from './person-snapshot.js';
import type { StatusVersion } from './presence-access.js';
import type { PresenceServer } from './presence-server.js';
import type { WatchedStatus } from './watched-presence.js';

/** Versions by SIP address, of those whose changes are kept. */
export const presenceHistorySnapshotSchema = z.record(
  z.string(),
  versionRecordSnapshotSchema(
    personSnapshotSchema.pick({ aggregates: true, contactsOnly: true, access: true }),
  ),
);
export type PresenceHistorySnapshot = Data<typeof presenceHistorySnapshotSchema>;

/** What a watcher was told in a stretch of time. */
export interface WatchedSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly presence: WatchedStatus;
}

/** Which status people had, and to whom it could be told, since somebody began to look: a `VersionRecord` of each. */
export class PresenceHistory {
  readonly #records: Map<string, VersionRecord<StatusVersion>>;
  #snapshot: PresenceHistorySnapshot;

  constructor(
    private readonly presence: Pick<PresenceServer, 'statusVersionOf' | 'statusFor'>,
    private readonly now: () => Instant,
    snapshot: PresenceHistorySnapshot = {},
  ) {
    this.#snapshot = snapshot;
    this.#records = new Map(
      Object.entries(snapshot).map(([sip, versions]) => [sip, new VersionRecord(versions)]),
    );
  }

  snapshot(): PresenceHistorySnapshot {
    this.#snapshot = partsByKey(this.#snapshot, this.#records, (record) => record.snapshot());
    return this.#snapshot;
  }

  /** From now on the person's changes are kept. */
  begin(sip: string): void {
    if (this.#records.has(sip)) return;
    this.#records.set(sip, new VersionRecord());
    this.changed(sip);
  }

  changed(sip: string): void {
    this.#records.get(sip)?.add(this.now(), this.presence.statusVersionOf(sip));
  }

  /** What `watcher` could see of `subject` within [from, to), under the relationships of the time. */
  read(watcher: string, subject: string, from: Instant, to: Instant): readonly WatchedSpan[] {
    const record = this.#records.get(subject);
    if (record === undefined) return [];
    return record.between(from, to).map(({ value, ...span }) => ({
      ...span,
      presence: this.presence.statusFor(watcher, subject, value),
    }));
  }
}
