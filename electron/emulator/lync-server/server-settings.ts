import { z } from 'zod';
import type { Data } from '../../../shared/contract/views/data.js';
import { unlessSame } from '../snapshots/same-data.js';
import { clientPolicySnapshotSchema } from './client-policy/client-policy.js';
import { ClientPolicyStore } from './client-policy/client-policy-store.js';
import {
  fileTransferFilterSnapshotSchema,
  openFileTransferFilterConfigurations,
} from './im-filter/file-transfer-filter-configuration.js';
import {
  imFilterSnapshotSchema,
  openImFilterConfigurations,
} from './im-filter/im-filter-configuration.js';
import {
  openPresencePolicies,
  presencePolicySnapshotSchema,
} from './presence-policy/presence-policy.js';
import {
  openPrivacyConfigurations,
  privacySnapshotSchema,
} from './privacy/privacy-configuration.js';
import type { ConfigurationStore } from './scoped-settings/configuration-store.js';
import type { PolicyStore } from './scoped-settings/policy-store.js';
import type { SettingsStoreOptions } from './scoped-settings/settings-ports.js';
import {
  openUserServicesConfigurations,
  userServicesSnapshotSchema,
} from './user-services/user-services-configuration.js';

/** Every policy and configuration as they are between two turns. */
export const serverSettingsSnapshotSchema = z.strictObject({
  clientPolicies: clientPolicySnapshotSchema,
  presencePolicies: presencePolicySnapshotSchema,
  privacyConfigurations: privacySnapshotSchema,
  userServicesConfigurations: userServicesSnapshotSchema,
  imFilterConfigurations: imFilterSnapshotSchema,
  fileTransferFilterConfigurations: fileTransferFilterSnapshotSchema,
});
export type ServerSettingsSnapshot = Data<typeof serverSettingsSnapshotSchema>;

/** The same in a state file of version 1: early ones have client policies alone. */
export const serverSettingsStateSchema = serverSettingsSnapshotSchema
  .partial()
  .required({ clientPolicies: true });
type ServerSettingsState = Data<typeof serverSettingsStateSchema>;

/** Every policy and configuration of one Lync Server deployment. */
export class ServerSettings {
  readonly clientPolicies: ClientPolicyStore;
  readonly presencePolicies: PolicyStore;
  readonly privacy: ConfigurationStore;
  readonly userServices: ConfigurationStore;
  readonly imFilters: ConfigurationStore;
  readonly fileTransferFilters: ConfigurationStore;
  /** Not in snapshots: what was said last. */
  #snapshot: ServerSettingsSnapshot | null = null;

  /** What the snapshot does not have is as in a new organisation: the global ones with their defaults, and nothing else. */
  constructor(options: SettingsStoreOptions, snapshot: Partial<ServerSettingsState> = {}) {
    this.clientPolicies = new ClientPolicyStore(options, snapshot.clientPolicies);
    this.presencePolicies = openPresencePolicies(options, snapshot.presencePolicies);
    this.privacy = openPrivacyConfigurations(options, snapshot.privacyConfigurations);
    this.userServices = openUserServicesConfigurations(
      options,
      snapshot.userServicesConfigurations,
    );
    this.imFilters = openImFilterConfigurations(options, snapshot.imFilterConfigurations);
    this.fileTransferFilters = openFileTransferFilterConfigurations(
      options,
      snapshot.fileTransferFilterConfigurations,
    );
  }

  /** The very same parts as last time where nothing changed. */
  snapshot(): ServerSettingsSnapshot {
    this.#snapshot = unlessSame(this.#snapshot, {
      clientPolicies: this.clientPolicies.snapshot(),
      presencePolicies: this.presencePolicies.snapshot(),
      privacyConfigurations: this.privacy.snapshot(),
      userServicesConfigurations: this.userServices.snapshot(),
      imFilterConfigurations: this.imFilters.snapshot(),
      fileTransferFilterConfigurations: this.fileTransferFilters.snapshot(),
    });
    return this.#snapshot;
  }

  /** Lets the same stores go on from a snapshot, and tells nobody. */
  load(snapshot: ServerSettingsSnapshot): void {
    this.clientPolicies.load(snapshot.clientPolicies);
    this.presencePolicies.load(snapshot.presencePolicies);
    this.privacy.load(snapshot.privacyConfigurations);
    this.userServices.load(snapshot.userServicesConfigurations);
    this.imFilters.load(snapshot.imFilterConfigurations);
    this.fileTransferFilters.load(snapshot.fileTransferFilterConfigurations);
    this.#snapshot = snapshot;
  }
}
