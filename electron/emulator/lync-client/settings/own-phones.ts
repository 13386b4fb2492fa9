import {
  type OwnPhoneKind,
  type OwnPhones,
  ownPhoneKinds,
} from '../../lync-server/presence/own-phones.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import type { OptionsContext } from '../options/user-settings.js';

/** What a user made of their own numbers in Options > Phones. Nothing of a number that is as the directory has it. */
export function ownPhones(context: OptionsContext): OwnPhones {
  const own: Partial<Record<OwnPhoneKind, string>> = {};
  for (const kind of ownPhoneKinds) {
    const { value, source } = effectiveText(`${kind}-phone`, context);
    if (!effectiveCheck(`publish-${kind}-phone`, context).value) own[kind] = '';
    else if (source === 'user-choice') own[kind] = value.trim();
  }
  return own;
}
