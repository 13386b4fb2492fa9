import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { newUserData, type UserData, userDataSchema } from './user-data.js';

/** Roaming data of everybody who changed something, by SIP address. */
export const userDataSnapshotSchema = lateObject(() => ({
  people: z.record(z.string().max(320), userDataSchema),
}));
export type UserDataSnapshot = z.output<typeof userDataSnapshotSchema>;

export interface UserDataStoreOptions {
  /** What a person begins with; asked once for each. */
  readonly initial?: (sip: string) => UserData;
  /** Called after each change. */
  readonly changed?: (sip: string) => void;
}

/** The roaming data that Lync Server keeps for each person. */
export class UserDataStore {
  readonly #options: UserDataStoreOptions;
  readonly #changed: Map<string, UserData>;
  /** Read, but never changed. Not in snapshots: derived from the organisation. */
  readonly #untouched = new Map<string, UserData>();
  /** Not in snapshots: two numbers of one deployment are compared. */
  #revision = 0;
  /** What was said last; null once there was another change. */
  #said: UserDataSnapshot | null;

  constructor(options: UserDataStoreOptions = {}, snapshot: UserDataSnapshot | null = null) {
    this.#options = options;
    this.#changed = new Map(Object.entries(snapshot?.people ?? {}));
    this.#said = snapshot;
  }

  snapshot(): UserDataSnapshot {
    this.#said ??= { people: Object.fromEntries(this.#changed) };
    return this.#said;
  }

  /** Grows with each change of anybody's data. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes an address as the directory spells it. */
  of(sip: string): UserData {
    const known = this.#changed.get(sip) ?? this.#untouched.get(sip);
    if (known !== undefined) return known;
    const data = this.#options.initial?.(sip) ?? newUserData();
    this.#untouched.set(sip, data);
    return data;
  }

  replace(sip: string, data: UserData): void {
    if (data === this.of(sip)) return;
    this.#revision += 1;
    this.#untouched.delete(sip);
    this.#changed.set(sip, data);
    this.#said = null;
    this.#options.changed?.(sip);
  }
}
