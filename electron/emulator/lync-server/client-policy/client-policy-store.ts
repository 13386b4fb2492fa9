import { policyKinds } from '../../../../shared/policy/setting-kinds.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { PolicyStore } from '../scoped-settings/policy-store.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import type { ClientPolicySnapshot } from './client-policy.js';

/** The CsClientPolicy objects of the organisation, and whose documentation limits their values. */
export class ClientPolicyStore extends PolicyStore {
  readonly #limits: { profile: RangeProfile };
  #snapshot: ClientPolicySnapshot;

  /** Without a snapshot: the global policy with its defaults, and nothing else. */
  constructor(
    options: SettingsStoreOptions,
    snapshot: ClientPolicySnapshot = { rangeProfile: 'lync2010', policies: [], grants: {} },
  ) {
    const limits = { profile: snapshot.rangeProfile };
    super(policyKinds.client, options, snapshot, () => limits.profile);
    this.#limits = limits;
    this.#snapshot = snapshot;
  }

  override snapshot(): ClientPolicySnapshot {
    const now = { rangeProfile: this.rangeProfile, ...super.snapshot() };
    this.#snapshot = unlessSame(this.#snapshot, now);
    return this.#snapshot;
  }

  override load(snapshot: ClientPolicySnapshot): void {
    super.load(snapshot);
    this.#limits.profile = snapshot.rangeProfile;
    this.#snapshot = snapshot;
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
