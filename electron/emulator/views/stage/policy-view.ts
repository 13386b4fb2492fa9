import type { PolicyView } from '../../../../shared/contract/views/stage.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { ScopedSettings } from '../../lync-server/scoped-settings/scoped-settings.js';
import type { SettingsNoun } from '../../management-shell/cmdlets/settings-nouns.js';
import type { GovernedPeople } from './governed-people.js';
import { keptSettings } from './resultant-policy.js';

/** People named with a policy; the rest is counted. */
const mostPeople = 20;

/** One policy or configuration, what in it is not the default, and whom it governs. */
export function policyView(
  { kind, table }: SettingsNoun,
  settings: ScopedSettings,
  governed: GovernedPeople,
): PolicyView {
  const { values, changedAt, createdAt } = settings;
  const identity = formatIdentity(settings.identity);
  const people = governed.under(identity);
  return {
    kind,
    identity,
    scope: settings.identity.scope,
    changed: table.parameters.flatMap((parameter) => {
      const { name } = parameter;
      const stored = values[name] ?? null;
      if (samePolicyValue(stored, parameter.default)) return [];
      const since = changedAt[name] ?? createdAt;
      return [{ parameter: name, value: settingText(parameter, stored), stored, since }];
    }),
    kept: keptSettings(settings),
    people: people.slice(0, mostPeople).map(({ displayName }) => displayName),
    peopleCount: people.length,
  };
}
