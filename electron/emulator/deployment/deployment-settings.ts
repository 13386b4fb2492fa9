import type { SettingsView } from '../../../shared/contract/views/stage.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import type { PresenceServer } from '../lync-server/presence/presence-server.js';
import type { ServerSettings } from '../lync-server/server-settings.js';

/** Settings of the emulator itself, as far as the engine goes by them. */
export const emulatorSettingsSchema = lateObject(() => ({
  /** Whether web pictures and custom states may come from a private network, on Windows from a share too. */
  allowPrivateAddresses: z.boolean(),
  /** Whether a calendar state counts that is newer than a manual Available. */
  calendarMayOverrideManualAvailable: z.boolean().default(true),
}));
type EmulatorSettings = Readonly<z.output<typeof emulatorSettingsSchema>>;

interface SettingsOwners {
  readonly server: ServerSettings;
  readonly presence: PresenceServer;
}

export const firstSettings: EmulatorSettings = {
  allowPrivateAddresses: false,
  calendarMayOverrideManualAvailable: true,
};

/** The settings of the emulator itself. Profile and last-active delivery are kept by the parts they are about. */
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

  snapshot(): EmulatorSettings {
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
