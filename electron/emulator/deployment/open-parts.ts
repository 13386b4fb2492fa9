import type { Directory } from '../directory/directory.js';
import { type ExchangeOptions, ExchangeServer } from '../exchange/exchange-server.js';
import { initialContactList } from '../lync-client/roaming/initial-contact-list.js';
import { newUserData } from '../lync-client/roaming/user-data.js';
import { UserDataStore } from '../lync-client/roaming/user-data-store.js';
import { FrontEnds, type FrontEndsOptions } from '../lync-server/front-ends/front-ends.js';
import type { PresenceServerOptions } from '../lync-server/presence/presence-ports.js';
import { PresenceServer } from '../lync-server/presence/presence-server.js';
import type { SettingsStoreOptions } from '../lync-server/scoped-settings/settings-ports.js';
import { ServerSettings } from '../lync-server/server-settings.js';
import type { DeploymentSnapshot } from './deployment-snapshot.js';
import type { DeploymentState } from './deployment-state.js';

// Each part is restored from the state of the last run; without one it starts with its defaults.

export const openServerSettings = (
  past: ConstructorParameters<typeof ServerSettings>[1] | null,
  options: SettingsStoreOptions,
): ServerSettings => new ServerSettings(options, past ?? {});

export const openPresence = (
  {
    past,
    state,
  }: {
    past: DeploymentSnapshot['presence'] | undefined;
    state: DeploymentState['presence'] | undefined;
  },
  options: PresenceServerOptions,
): PresenceServer =>
  past || !state ? new PresenceServer(options, past) : PresenceServer.fromState(options, state);

export const openFrontEnds = (
  past: DeploymentSnapshot['frontEnds'] | undefined,
  options: FrontEndsOptions,
): FrontEnds => new FrontEnds(options, past);

export const openExchange = (
  {
    past,
    state,
  }: {
    past: DeploymentSnapshot['exchange'] | undefined;
    state: DeploymentState['exchange'] | undefined;
  },
  options: ExchangeOptions,
): ExchangeServer =>
  past || !state ? new ExchangeServer(options, past) : ExchangeServer.fromState(options, state);

/** Roaming data; people without any start with the contact list of the organisation file. */
export function openUsers(
  past: DeploymentSnapshot['users'] | undefined,
  directory: Directory,
  changed: (sip: string) => void,
): UserDataStore {
  const initial = (sip: string) => {
    const contacts = directory.find(sip)?.contacts;
    return newUserData(contacts && initialContactList(contacts));
  };
  return new UserDataStore({ initial, changed }, past);
}
