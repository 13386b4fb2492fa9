import { argumentText, quoted } from '../../../shared/policy/cmdlet-text.js';
import {
  configurationKinds,
  policyKinds,
  type SettingsKind,
} from '../../../shared/policy/setting-kinds.js';
import type {
  SettingsEntry,
  SettingsState,
} from '../../emulator/lync-server/scoped-settings/settings-state.js';
import type { ServerSettingsSnapshot } from '../../emulator/lync-server/server-settings.js';

/** More grants than these are counted, and not written out. */
const mostGrants = 100;

/**
 * The cmdlets that turn the settings of one moment into those of another: policies and configurations that are missing,
 * values that differ, then grants, and last what is too much, which nobody holds any more by then.
 */
export function undoLines(
  from: ServerSettingsSnapshot,
  to: ServerSettingsSnapshot,
): readonly string[] {
  const kinds: readonly [SettingsKind, SettingsState, SettingsState][] = [
    [policyKinds.client, from.clientPolicies.policies, to.clientPolicies.policies],
    [policyKinds.presence, from.presencePolicies.policies, to.presencePolicies.policies],
    [configurationKinds.privacy, from.privacyConfigurations, to.privacyConfigurations],
    [
      configurationKinds.userServices,
      from.userServicesConfigurations,
      to.userServicesConfigurations,
    ],
    [configurationKinds.imFilter, from.imFilterConfigurations, to.imFilterConfigurations],
    [
      configurationKinds.fileTransferFilter,
      from.fileTransferFilterConfigurations,
      to.fileTransferFilterConfigurations,
    ],
  ];
  return [
    ...kinds.flatMap(([kind, is, was]) => valueLines(kind, withGlobal(is), withGlobal(was))),
    ...grantLines(policyKinds.client, from.clientPolicies.grants, to.clientPolicies.grants),
    ...grantLines(policyKinds.presence, from.presencePolicies.grants, to.presencePolicies.grants),
    ...kinds.flatMap(([kind, is, was]) => removalLines(kind, withGlobal(is), withGlobal(was))),
  ];
}

type Values = Pick<SettingsEntry, 'identity' | 'values'>;

/** The global one is there in any case; where nobody says anything of it, it holds the defaults. */
const withGlobal = (state: SettingsState): readonly Values[] =>
  state.some(({ identity }) => identity === 'Global')
    ? state
    : [{ identity: 'Global', values: {} }, ...state];

const named = (identity: string): string => quoted(identity.replace(/^Tag:/, ''));

function valueLines(
  kind: SettingsKind,
  is: readonly Values[],
  was: readonly Values[],
): readonly string[] {
  return was.flatMap((entry) => {
    const now = is.find(({ identity }) => identity === entry.identity);
    const values = differingValues(kind, now, entry);
    if (now && values === '') return [];
    return [`${now ? 'Set' : 'New'}-${kind.cmdlet} -Identity ${named(entry.identity)}${values}`];
  });
}

/** What one does not say of itself it has by default. */
function differingValues({ table }: SettingsKind, is: Values | undefined, was: Values): string {
  const valueIn = (entry: Values | undefined, name: string) =>
    entry?.values[name] ?? table.defaults[name] ?? null;
  return table.parameters
    .filter(({ name }) => JSON.stringify(valueIn(is, name)) !== JSON.stringify(valueIn(was, name)))
    .map(
      (parameter) => ` -${parameter.name} ${argumentText(parameter, valueIn(was, parameter.name))}`,
    )
    .join('');
}

type Grants = Readonly<Record<string, string>>;

function grantLines({ cmdlet }: SettingsKind, is: Grants, was: Grants): readonly string[] {
  const people = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
    (sip) => is[sip] !== was[sip],
  );
  const lines = people.slice(0, mostGrants).map((sip) => {
    const before = was[sip];
    const name = before === undefined ? '$Null' : quoted(before);
    return `Grant-${cmdlet} -Identity ${quoted(sip)} -PolicyName ${name}`;
  });
  const left = people.length - lines.length;
  return left > 0
    ? [
        ...lines,
        `# and so for ${left.toLocaleString('en')} more, each with what was granted before`,
      ]
    : lines;
}

const removalLines = (
  { cmdlet }: SettingsKind,
  is: readonly Values[],
  was: readonly Values[],
): readonly string[] =>
  is
    .filter(({ identity }) => !was.some((entry) => entry.identity === identity))
    .map(({ identity }) => `Remove-${cmdlet} -Identity ${named(identity)}`);
