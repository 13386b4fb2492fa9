import type { Data } from '../../../shared/contract/views/data.js';
import {
  configurationKinds,
  policyKinds,
  type SettingsKind,
} from '../../../shared/policy/setting-kinds.js';
import type { ConfigurationIdentity } from '../../../shared/policy/settings-identity.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { unlessSame } from '../snapshots/same-data.js';
import { clientPolicySnapshotSchema } from './client-policy/client-policy.js';
import { ClientPolicyStore } from './client-policy/client-policy-store.js';
import { ConfigurationStore } from './scoped-settings/configuration-store.js';
import { PolicyStore } from './scoped-settings/policy-store.js';
import type { SettingsStoreOptions } from './scoped-settings/settings-ports.js';
import {
  checkGrants,
  type SettingsState,
  settingsEntriesSchema,
} from './scoped-settings/settings-state.js';

const presencePolicySnapshotSchema = lateObject(() => ({
  policies: settingsEntriesSchema(policyKinds.presence),
  /** Name of the granted per-user policy by SIP address. */
  grants: z.record(z.string(), z.string()),
})).superRefine(checkGrants);

/** Every policy and configuration as they are between two turns. */
export const serverSettingsSnapshotSchema = lateObject(() => ({
  clientPolicies: clientPolicySnapshotSchema,
  presencePolicies: presencePolicySnapshotSchema,
  privacyConfigurations: settingsEntriesSchema(configurationKinds.privacy),
  userServicesConfigurations: settingsEntriesSchema(configurationKinds.userServices),
  imFilterConfigurations: settingsEntriesSchema(configurationKinds.imFilter),
  fileTransferFilterConfigurations: settingsEntriesSchema(configurationKinds.fileTransferFilter),
}));
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
    this.presencePolicies = new PolicyStore(
      policyKinds.presence,
      options,
      snapshot.presencePolicies,
    );
    const open = (kind: SettingsKind<ConfigurationIdentity>, entries?: SettingsState) =>
      new ConfigurationStore(kind, options, entries);
    const { privacy, userServices, imFilter, fileTransferFilter } = configurationKinds;
    this.privacy = open(privacy, snapshot.privacyConfigurations);
    this.userServices = open(userServices, snapshot.userServicesConfigurations);
    this.imFilters = open(imFilter, snapshot.imFilterConfigurations);
    this.fileTransferFilters = open(fileTransferFilter, snapshot.fileTransferFilterConfigurations);
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
