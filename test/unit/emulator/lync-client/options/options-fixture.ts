import type { PictureState } from '../../../../../electron/emulator/lync-client/options/picture-page.js';
import { shapeOptions } from '../../../../../electron/emulator/lync-client/options/shape-options.js';
import type { OptionsContext } from '../../../../../electron/emulator/lync-client/options/user-settings.js';
import {
  createUserSettings,
  type UserSettings,
} from '../../../../../electron/emulator/lync-client/options/user-settings.js';
import { ClientSettings } from '../../../../../electron/emulator/lync-client/settings/client-settings.js';
import { newClientPolicy } from '../../../../../electron/emulator/lync-server/client-policy/client-policy.js';
import { policyProperties } from '../../../../../electron/emulator/lync-server/in-band/endpoint-configuration.js';
import { presencePolicyProperties } from '../../../../../electron/emulator/lync-server/in-band/presence-policy-properties.js';
import {
  newSettings,
  type PolicyValues,
  withValues,
} from '../../../../../electron/emulator/lync-server/scoped-settings/scoped-settings.js';
import type { OptionsControl, OptionsView } from '../../../../../shared/contract/index.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import {
  privacySettings,
  userServicesSettings,
} from '../../../../../shared/policy/server-tables.js';

export const granted = toInstant(Date.UTC(2011, 2, 7, 9));

/**
 * Alice's options under a policy `PhotosControl` and a privacy configuration of these values, as sign-in brought
 * them.
 */
export function contextUnder(
  values: PolicyValues,
  user: UserSettings = createUserSettings(),
  privacyValues: PolicyValues = {},
): OptionsContext {
  const identity = { scope: 'user', name: 'PhotosControl' } as const;
  const policy = withValues(newClientPolicy(identity, granted), values, granted);
  const global = { scope: 'global' } as const;
  const privacy = withValues(newSettings(global, privacySettings, granted), privacyValues, granted);
  const userServices = newSettings(global, userServicesSettings, granted);
  return {
    policy: new ClientSettings({
      user: { sip: 'alice@contoso.com', site: null },
      policy,
      scope: 'user',
      properties: policyProperties(policy),
      presencePolicy: presencePolicyProperties(privacy, userServices),
      privacy,
      userServices,
    }),
    user,
    facts: { signInAddress: 'alice@contoso.com', mobilePhone: '+1 425 555 0101' },
  };
}

const pictures: PictureState = {
  connected: true,
  previews: { web: '/photo/web-1', corporate: '/photo/ad-1', none: null },
};

export const optionsUnder = (values: PolicyValues, user?: UserSettings): OptionsView =>
  shapeOptions(contextUnder(values, user), pictures);

/** The settings with choices of the user on top. */
export function choosing(
  options: UserSettings['options'],
  picture: UserSettings['picture'] = createUserSettings().picture,
): UserSettings {
  return { options, picture };
}

/** A control that holds a value, by id; throws when the dialog does not have it. */
export function controlOf(
  view: OptionsView,
  id: string,
): Extract<OptionsControl, { readonly setting: unknown }> {
  const control = controlsOf(view).find((candidate) => candidate.id === id);
  if (control === undefined || !('setting' in control)) throw new Error(`no control ${id}`);
  return control;
}

export const controlsOf = (view: OptionsView): readonly OptionsControl[] =>
  view.pages.flatMap((page) => page.sections.flatMap((section) => section.controls));
