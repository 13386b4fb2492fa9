import type { ClientEntries } from '../../../shared/contract/views/client.js';
import { rules } from '../../../shared/reference/rules.js';
import type { Section, Words } from '../../../shared/report/report.js';
import { howSure, isRule } from './evidence.js';

type Settings = ClientEntries['session']['settings'];
type Setting = Settings[string];

/** The settings in which two sign-ins differ, each with what decides it, why, and how sure that is; null without any. */
export function differingSettings(before: Settings, after: Settings): Section | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const rows = names.flatMap((name) => {
    const [was, will] = [before[name], after[name]];
    if (shownValue(was) === shownValue(will)) return [];
    return [settingRow(name, [shownValue(was), [{ strong: shownValue(will) }]], will ?? was)];
  });
  if (rows.length === 0) return null;
  return settingsSection('Settings behind it', ['Before', 'After'], rows);
}

/** The settings of one sign-in that a policy or a configuration decides; null without any. */
export function decidedSettings(name: string, settings: Settings): Section | null {
  const rows = Object.entries(settings)
    .filter(([, { source }]) => source === 'policy')
    .map(([parameter, setting]) => settingRow(parameter, [shownValue(setting)], setting));
  if (rows.length === 0) return null;
  return settingsSection(`Settings of ${name}`, ['Value'], rows);
}

const settingsSection = (
  heading: string,
  values: readonly string[],
  rows: readonly (readonly Words[])[],
): Section => ({
  heading,
  blocks: [
    {
      kind: 'table',
      caption: heading,
      hideCaption: true,
      columns: ['Setting', ...values, 'Policy, scope', 'Why it does so', 'How sure'].map(
        (title) => ({
          title,
        }),
      ),
      rows,
    },
  ],
});

function settingRow(
  name: string,
  values: readonly Words[],
  setting: Setting | undefined,
): readonly Words[] {
  const policy = setting?.policy;
  const rule = setting?.rule;
  return [
    [{ code: name }],
    ...values,
    policy ? `${policy.identity}, ${policy.scope}` : 'no policy sets it',
    setting?.reason ?? '',
    isRule(rule) ? howSure(rules[rule]) : '',
  ];
}

const shownValue = (setting: Setting | undefined): string => setting?.value || 'not set';
