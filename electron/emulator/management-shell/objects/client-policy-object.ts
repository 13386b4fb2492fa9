import type { ClientPolicyParameter } from '../../../../shared/policy/client-policy-parameter.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import type { PolicyEntry, PolicyValue } from '../../../../shared/policy/policy-value.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';
import { type ObjectType, ShellObject } from '../values/shell-object.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, ShellList, type Value } from '../values/value.js';
import { policyEntryObject, policyEntryOf } from './policy-entry-object.js';

const policyTypeName = 'Microsoft.Rtc.Management.WritableConfig.Policy.Client.ClientPolicy';

/** What an assignment to a property of a policy object is checked with. */
export type AssignPolicyValue = NonNullable<ObjectType['assign']>;

/** The settings in the order in which a policy object prints them: the list and the description come first. */
const printOrder: readonly ClientPolicyParameter[] = [
  ...['PolicyEntry', 'Description'].flatMap((name) =>
    clientPolicyParameters.filter((parameter) => parameter.name === name),
  ),
  ...clientPolicyParameters.filter(({ name }) => name !== 'PolicyEntry' && name !== 'Description'),
];

/** The names of a policy object's properties, in print order. */
export const clientPolicyProperties: readonly string[] = [
  'Identity',
  ...printOrder.map(({ name }) => name),
];

/** The type of policy objects whose assignments `assign` checks. */
export const clientPolicyType = (assign: AssignPolicyValue): ObjectType => ({
  name: policyTypeName,
  text: (policy) => String(policy.get('Identity') ?? ''),
  assign,
});

/** A policy as the shell shows it: a copy that can be changed and handed to Set-CsClientPolicy -Instance. */
export function clientPolicyObject(policy: ClientPolicy, type: ObjectType): ShellObject {
  return new ShellObject(type, [
    ['Identity', formatIdentity(policy.identity)],
    ...printOrder.map(
      (parameter) =>
        [
          parameter.name,
          policyValueToShell(parameter, policy.values[parameter.name] ?? null),
        ] as const,
    ),
  ]);
}

export const isClientPolicyObject = (value: Value): value is ShellObject =>
  value instanceof ShellObject && value.type.name === policyTypeName;

/** A stored value as the shell handles it. */
export function policyValueToShell(parameter: ClientPolicyParameter, value: PolicyValue): Value {
  if (parameter.type === 'PolicyEntryList') {
    return new ShellList(isEntryList(value) ? value.map(policyEntryObject) : []);
  }
  if (isEntryList(value)) return null;
  return parameter.type === 'TimeSpan' && typeof value === 'number'
    ? new TimeSpanValue(value)
    : value;
}

const isEntryList = (value: PolicyValue): value is readonly PolicyEntry[] => Array.isArray(value);

/** A converted value of the shell as a policy stores it. */
export function shellToPolicyValue(value: Value): PolicyValue {
  if (value instanceof TimeSpanValue) return value.totalMilliseconds;
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  ) {
    return value;
  }
  return enumerate(value).flatMap((item) => policyEntryOf(item) ?? []);
}
