import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { PolicyStore } from '../scoped-settings/policy-store.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import {
  type ClientPolicyState,
  clientPolicyFormat,
  clientPolicyStateSchema,
} from './client-policy.js';

/** The CsClientPolicy objects of the organisation, and whose documentation limits their values. */
export class ClientPolicyStore extends PolicyStore {
  readonly #limits: { profile: RangeProfile };

  private constructor(options: SettingsStoreOptions, state: ClientPolicyState) {
    const limits = { profile: state.rangeProfile };
    super({ ...clientPolicyFormat, profile: () => limits.profile }, options, state);
    this.#limits = limits;
  }

  /** A new organisation: the global policy with its defaults, and nothing else. */
  static create(options: SettingsStoreOptions): ClientPolicyStore {
    return new ClientPolicyStore(options, { rangeProfile: 'lync2010', policies: [], grants: {} });
  }

  /**
   * Policies from a file.
   * @throws {z.ZodError} when the content is not a {@link ClientPolicyState}; its issues name path and expectation
   */
  static fromState(options: SettingsStoreOptions, state: unknown): ClientPolicyStore {
    return new ClientPolicyStore(options, clientPolicyStateSchema.parse(state));
  }

  toState(): ClientPolicyState {
    return { rangeProfile: this.rangeProfile, ...this.policiesToState() };
  }

  /** Whose limits new values must keep. */
  get rangeProfile(): RangeProfile {
    return this.#limits.profile;
  }

  /** Values already stored stay, even where the other profile would not take them. */
  setRangeProfile(profile: RangeProfile): void {
    this.#limits.profile = profile;
  }
}
