import type { SettingsView } from '../../shared/contract/views/stage.js';
import type { EmulatorSettings } from './deployment-state.js';
import type { PresenceServer } from './lync-server/presence/presence-server.js';
import type { ServerSettings } from './lync-server/server-settings.js';

interface SettingsOwners {
  readonly server: ServerSettings;
  readonly presence: PresenceServer;
}

export const firstSettings: EmulatorSettings = {
  allowPrivateAddresses: false,
  calendarMayOverrideManualAvailable: true,
};

/** The switches of the emulator itself, some of which the parts they are about keep. */
export class DeploymentSettings {
  #kept: EmulatorSettings;

  constructor(
    kept: EmulatorSettings,
    private readonly owners: SettingsOwners,
    private readonly changed: () => void,
  ) {
    this.#kept = kept;
  }

  get view(): SettingsView {
    const { server, presence } = this.owners;
    return {
      profile: server.clientPolicies.rangeProfile,
      lastActive: presence.lastActiveDelivery,
      ...this.#kept,
    };
  }

  toState(): EmulatorSettings {
    return this.#kept;
  }

  change({ profile, lastActive, ...changes }: Partial<SettingsView>): void {
    const { server, presence } = this.owners;
    if (profile) server.clientPolicies.setRangeProfile(profile);
    if (lastActive) presence.deliverLastActive(lastActive);
    if (changes.calendarMayOverrideManualAvailable !== undefined)
      presence.letCalendarOverride(changes.calendarMayOverrideManualAvailable);
    this.#kept = { ...this.#kept, ...changes };
    this.changed();
  }
}
