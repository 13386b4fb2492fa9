import type {
  KeptSetting,
  ResultantObject,
  ResultantPolicy,
  ResultantSetting,
  SettingOrigin,
} from '../../../../shared/contract/views/resultant-policy.js';
import type { ClientPolicyParameter } from '../../../../shared/policy/client-policy-parameter.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { laterVersionOf } from '../../../../shared/policy/later-parameters.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { type SettingsKindName, settingsKinds } from '../../../../shared/policy/setting-kinds.js';
import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import { effectRule, unsetRule } from '../../../../shared/reference/client-policy.js';
import type { RuleId } from '../../../../shared/reference/rules.js';
import type { Clients } from '../../clients/clients.js';
import type { Person } from '../../directory/person.js';
import type { ScopedSettings } from '../../lync-server/scoped-settings/scoped-settings.js';
import { settingRule } from '../../lync-server/scoped-settings/setting-rules.js';
import type { ServerSettings } from '../../lync-server/server-settings.js';
import { type SettingsNoun, settingsNouns } from '../../management-shell/cmdlets/settings-nouns.js';
import { whyNotSignedIn } from './person-view.js';

export interface ResultantParts {
  readonly clients: Pick<Clients, 'find'>;
  readonly serverSettings: ServerSettings;
}

/** How the winner of the objects of each kind is chosen. */
const winnerRules: Readonly<Record<SettingsKindName, RuleId>> = {
  client: 'policies/one-whole-policy',
  presence: 'policies/one-whole-policy',
  privacy: 'privacy/configuration-scopes',
  userServices: 'privacy/configuration-scopes',
  imFilter: 'url-filter/on-the-server',
  fileTransferFilter: 'url-filter/file-extensions',
};

/**
 * What governs a person, as the stores themselves decide it: nothing is evaluated here. Nouns are in the order of the
 * shell, settings in that in which it prints them, so that the same state always reads the same.
 */
export function resultantPolicy(person: Person, parts: ResultantParts): ResultantPolicy {
  const { sip, displayName, department, site, pool } = person;
  return {
    sip,
    displayName,
    department,
    site,
    pool,
    signedIn: parts.clients.find(sip) !== undefined,
    cannotSignIn: whyNotSignedIn(person),
    objects: person.federated
      ? []
      : settingsNouns.map((noun) => resultantObject(noun, sip, parts.serverSettings)),
  };
}

function resultantObject(
  noun: SettingsNoun,
  sip: string,
  settings: ServerSettings,
): ResultantObject {
  const store = settings[noun.store];
  const { policy, scope, ladder } = store.effectiveFor(sip);
  const overruled = ladder.flatMap(({ identity, wins }) =>
    wins || identity === null ? [] : (store.find(identity) ?? []),
  );
  return {
    cmdlet: noun.name,
    noun: noun.what,
    identity: formatIdentity(policy.identity),
    scope,
    reach: settingsKinds[noun.kind].reach,
    rule: winnerRules[noun.kind],
    // The filters have no scope for a User Server.
    ladder: ladder
      .filter((rung) => rung.scope !== 'service' || noun.scopes === 'site and service')
      .map(({ scope: on, identity, wins, reason }) => ({ scope: on, identity, wins, reason })),
    settings: noun.table.parameters.map((parameter) =>
      resultantSetting(noun, parameter, policy, overruled),
    ),
    kept: keptSettings(policy),
  };
}

function resultantSetting(
  noun: SettingsNoun,
  parameter: SettingParameter,
  policy: ScopedSettings,
  overruled: readonly ScopedSettings[],
): ResultantSetting {
  const { name } = parameter;
  const value = policy.values[name] ?? null;
  const ofClient = noun.store === 'clientPolicies' ? findClientPolicyParameter(name) : undefined;
  const origin = originOf(parameter, ofClient, policy);
  return {
    parameter: name,
    value: settingText(parameter, value),
    origin,
    acts: settingText(parameter, origin === 'unset' ? (ofClient?.clientDefault ?? null) : value),
    effect: parameter.effect,
    where: ofClient?.uiSurface ?? '',
    rule: ofClient ? clientRule(ofClient, origin) : settingRule(noun.what, name),
    since: policy.changedAt[name] ?? null,
    overruled: overruled.map((lost) => ({
      identity: formatIdentity(lost.identity),
      scope: lost.identity.scope,
      value: settingText(parameter, lost.values[name] ?? null),
      origin: originOf(parameter, ofClient, lost),
    })),
  };
}

/** A value that the client would use without it counts as equal to the default, as does one that was put back. */
function originOf(
  { name, default: stored }: SettingParameter,
  ofClient: ClientPolicyParameter | undefined,
  { values, changedAt }: ScopedSettings,
): SettingOrigin {
  const value = values[name] ?? null;
  if (value === null) return 'unset';
  if (samePolicyValue(value, stored)) return changedAt[name] ? 'set-to-default' : 'default';
  return samePolicyValue(value, ofClient?.clientDefault ?? null) ? 'set-to-default' : 'set';
}

const clientRule = ({ name }: ClientPolicyParameter, origin: SettingOrigin): RuleId =>
  origin === 'unset' ? (unsetRule(name) ?? 'policies/unset') : effectRule(name);

/** What came with an object and nothing acts on, with the first version that knows it. */
export const keptSettings = ({ kept = {} }: ScopedSettings): readonly KeptSetting[] =>
  Object.entries(kept).map(([parameter, value]) => ({
    parameter,
    value: settingText({ type: 'String' }, value),
    version: laterVersionOf(parameter),
  }));
