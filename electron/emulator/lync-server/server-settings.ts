import { z } from 'zod';
import type { clientPolicyStateSchema } from './client-policy/client-policy.js';
import { ClientPolicyStore } from './client-policy/client-policy-store.js';
import {
  fileTransferFilterStateSchema,
  openFileTransferFilterConfigurations,
} from './im-filter/file-transfer-filter-configuration.js';
import {
  imFilterStateSchema,
  openImFilterConfigurations,
} from './im-filter/im-filter-configuration.js';
import {
  openPresencePolicies,
  presencePolicyStateSchema,
} from './presence-policy/presence-policy.js';
import { openPrivacyConfigurations, privacyStateSchema } from './privacy/privacy-configuration.js';
import type { ConfigurationStore } from './scoped-settings/configuration-store.js';
import type { PolicyStore } from './scoped-settings/policy-store.js';
import type { SettingsStoreOptions } from './scoped-settings/settings-ports.js';
import {
  openUserServicesConfigurations,
  userServicesStateSchema,
} from './user-services/user-services-configuration.js';

/** All but the client policies, as a file holds them. Files of earlier versions have none of them. */
export const serverSettingsStateSchema = z.strictObject({
  presencePolicies: presencePolicyStateSchema.optional(),
  privacyConfigurations: privacyStateSchema.optional(),
  userServicesConfigurations: userServicesStateSchema.optional(),
  imFilterConfigurations: imFilterStateSchema.optional(),
  fileTransferFilterConfigurations: fileTransferFilterStateSchema.optional(),
});

export interface ServerSettingsState extends z.output<typeof serverSettingsStateSchema> {
  readonly clientPolicies: z.output<typeof clientPolicyStateSchema>;
}

/** Every policy and configuration of one Lync Server deployment. */
export class ServerSettings {
  readonly clientPolicies: ClientPolicyStore;
  readonly presencePolicies: PolicyStore;
  readonly privacy: ConfigurationStore;
  readonly userServices: ConfigurationStore;
  readonly imFilters: ConfigurationStore;
  readonly fileTransferFilters: ConfigurationStore;

  private constructor(options: SettingsStoreOptions, state: ServerSettingsState | null) {
    this.clientPolicies =
      state === null
        ? ClientPolicyStore.create(options)
        : ClientPolicyStore.fromState(options, state.clientPolicies);
    this.presencePolicies = openPresencePolicies(options, state?.presencePolicies);
    this.privacy = openPrivacyConfigurations(options, state?.privacyConfigurations);
    this.userServices = openUserServicesConfigurations(options, state?.userServicesConfigurations);
    this.imFilters = openImFilterConfigurations(options, state?.imFilterConfigurations);
    this.fileTransferFilters = openFileTransferFilterConfigurations(
      options,
      state?.fileTransferFilterConfigurations,
    );
  }

  /** A new organisation has the global ones with their defaults, and nothing else. */
  static create(options: SettingsStoreOptions): ServerSettings {
    return new ServerSettings(options, null);
  }

  /** @throws {z.ZodError} when the content is not a {@link ServerSettingsState} */
  static fromState(options: SettingsStoreOptions, state: ServerSettingsState): ServerSettings {
    return new ServerSettings(options, state);
  }

  toState(): Required<ServerSettingsState> {
    return {
      clientPolicies: this.clientPolicies.toState(),
      presencePolicies: this.presencePolicies.policiesToState(),
      privacyConfigurations: this.privacy.toState(),
      userServicesConfigurations: this.userServices.toState(),
      imFilterConfigurations: this.imFilters.toState(),
      fileTransferFilterConfigurations: this.fileTransferFilters.toState(),
    };
  }
}
