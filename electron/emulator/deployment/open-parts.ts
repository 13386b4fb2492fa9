import type { Directory } from '../directory/directory.js';
import { type ExchangeOptions, ExchangeServer } from '../exchange/exchange-server.js';
import { initialContactList } from '../lync-client/roaming/initial-contact-list.js';
import { newUserData } from '../lync-client/roaming/user-data.js';
import { UserDataStore } from '../lync-client/roaming/user-data-store.js';
import { FrontEnds, type FrontEndsOptions } from '../lync-server/front-ends/front-ends.js';
import { PresenceServer } from '../lync-server/presence/presence-server.js';
import type { SettingsStoreOptions } from '../lync-server/scoped-settings/settings-ports.js';
import { ServerSettings } from '../lync-server/server-settings.js';
import type { DeploymentState } from './deployment-state.js';

type Options<T extends (...args: never[]) => unknown> = Parameters<T>[0];

// Each part is restored from the state of the last run; without one it starts with its defaults.

export const openServerSettings = (
  state: DeploymentState | null,
  options: SettingsStoreOptions,
): ServerSettings => new ServerSettings(options, state ?? {});

export const openPresence = (
  state: DeploymentState | null,
  options: Options<typeof PresenceServer.create>,
): PresenceServer =>
  state ? PresenceServer.fromState(options, state.presence) : PresenceServer.create(options);

export const openExchange = (
  state: DeploymentState | null,
  options: ExchangeOptions,
): ExchangeServer =>
  state ? ExchangeServer.fromState(options, state.exchange) : new ExchangeServer(options);

export const openFrontEnds = (
  state: DeploymentState | null,
  options: FrontEndsOptions,
): FrontEnds => new FrontEnds(options, state?.frontEnds);

/** Roaming data; people without any start with the contact list of the organisation file. */
export function openUsers(
  state: DeploymentState | null,
  directory: Directory,
  changed: () => void,
): UserDataStore {
  const initial = (sip: string) => {
    const contacts = directory.find(sip)?.contacts;
    return newUserData(contacts && initialContactList(contacts));
  };
  return new UserDataStore({ initial, changed }, state?.users);
}
