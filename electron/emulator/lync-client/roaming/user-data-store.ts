import { z } from 'zod';
import { newUserData, type UserData, userDataSchema } from './user-data.js';

/** Roaming data of everybody who changed something, by SIP address. */
export const userDataStateSchema = z.strictObject({
  people: z.record(z.string().max(320), userDataSchema),
});
export type UserDataState = z.infer<typeof userDataStateSchema>;

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
  /** Read, but never changed: not worth keeping. */
  readonly #untouched = new Map<string, UserData>();

  private constructor(options: UserDataStoreOptions, changed: ReadonlyMap<string, UserData>) {
    this.#options = options;
    this.#changed = new Map(changed);
  }

  static create(options: UserDataStoreOptions = {}): UserDataStore {
    return new UserDataStore(options, new Map());
  }

  /** @throws {z.ZodError} when the content is not a {@link UserDataState} */
  static fromState(options: UserDataStoreOptions, state: unknown): UserDataStore {
    return new UserDataStore(
      options,
      new Map(Object.entries(userDataStateSchema.parse(state).people)),
    );
  }

  toState(): UserDataState {
    return { people: Object.fromEntries(this.#changed) };
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
    this.#untouched.delete(sip);
    this.#changed.set(sip, data);
    this.#options.changed?.(sip);
  }
}
