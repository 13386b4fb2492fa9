import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { privacySettings } from '../../../../shared/policy/server-tables.js';
import type { ScopedSettings } from '../scoped-settings/scoped-settings.js';

const noteHistoryDepth = 'PersonalNoteHistoryDepth';

/**
 * The group presencePolicyV2 (MS-SIPREGE): the privacy configuration, and how many notes the user services keep.
 * Follows `presence/note-depth`.
 */
export function presencePolicyProperties(
  privacy: Pick<ScopedSettings, 'values'>,
  userServices: Pick<ScopedSettings, 'values'>,
): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      privacySettings.parameters.map(({ name }) => [name, String(privacy.values[name])]),
    ),
    [noteHistoryDepth]: String(userServices.values.MaxPersonalNotes),
  };
}

/** A setting of the group by the name of its cmdlet parameter; null when the server said nothing about it. */
export function presencePolicyValue(
  properties: Readonly<Record<string, string>>,
  parameter: string,
): PolicyValue {
  if (parameter === 'MaxPersonalNotes') {
    const text = properties[noteHistoryDepth] ?? '';
    return /^\d+$/.test(text) ? Number(text) : null;
  }
  return { true: true, false: false }[properties[parameter] ?? ''] ?? null;
}

/** The parameters that reach a client in the group, in the order of the cmdlets. */
export const presencePolicyParameters: readonly string[] = [
  ...privacySettings.parameters.map(({ name }) => name),
  'MaxPersonalNotes',
];
