import type { SettingOrigin } from '../contract/views/resultant-policy.js';

/** Where a value comes from, as page, print and text say it. */
export const originWords: Readonly<Record<SettingOrigin, string>> = {
  set: 'set',
  'set-to-default': 'set, equal to the default',
  default: 'default',
  unset: 'not set',
};
