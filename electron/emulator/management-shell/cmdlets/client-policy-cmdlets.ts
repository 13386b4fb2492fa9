import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { convertPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import type { PolicyEntry, PolicyValue } from '../../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import { LyncServerError, PolicyInUseError } from '../../lync-server/lync-server-error.js';
import type { PolicyValues } from '../../lync-server/scoped-settings/scoped-settings.js';
import {
  formatIdentity,
  parsePolicyIdentity,
} from '../../lync-server/scoped-settings/settings-identity.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { policyValueRefused, rawValue } from '../binding/convert-argument.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import {
  clientPolicyObject,
  clientPolicyType,
  isClientPolicyObject,
  policyValueToShell,
  shellToPolicyValue,
} from '../objects/client-policy-object.js';
import { policyEntryObject } from '../objects/policy-entry-object.js';
import { ShellError } from '../shell-error.js';
import { toText } from '../values/conversion.js';
import type { ObjectType, ShellObject } from '../values/shell-object.js';
import { HashTable, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import { applyListModifier } from './list-modifier.js';
import {
  getCsClientPolicy,
  grantCsClientPolicy,
  newCsClientPolicy,
  newCsClientPolicyEntry,
  policySettings,
  removeCsClientPolicy,
  setCsClientPolicy,
} from './lync-definitions.js';
import type { ShellServices } from './shell-services.js';
import { userObjectsFor } from './user-cmdlets.js';

/** Get-, New-, Set-, Grant- and Remove-CsClientPolicy and New-CsClientPolicyEntry. */
export function clientPolicyCmdlets(services: ShellServices): readonly Cmdlet[] {
  const type = clientPolicyType((_policy, property, value) =>
    assignSetting(services, property, value),
  );
  return [
    perObject(getCsClientPolicy, (context, parameters) =>
      getPolicies(services, type, context, parameters),
    ),
    perObject(newCsClientPolicy, (context, parameters) =>
      newPolicy(services, type, context, parameters),
    ),
    perObject(setCsClientPolicy, (context, parameters) => setPolicy(services, context, parameters)),
    perObject(grantCsClientPolicy, (context, parameters) =>
      grantPolicy(services, context, parameters),
    ),
    perObject(removeCsClientPolicy, (context, parameters) =>
      removePolicy(services, context, parameters),
    ),
    perObject(newCsClientPolicyEntry, function* (context, parameters) {
      yield* context.emit(
        policyEntryObject({
          name: parameters.text('Name') ?? '',
          value: parameters.text('Value') ?? '',
        }),
      );
    }),
  ];
}

function* getPolicies(
  { policies }: ShellServices,
  type: ObjectType,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  for (const policy of selectPolicies(policies, parameters)) {
    context.budget.spend(costs.policy);
    yield* context.emit(clientPolicyObject(policy, type));
  }
}

function selectPolicies(
  policies: ShellServices['policies'],
  parameters: BoundParameters,
): readonly ClientPolicy[] {
  const identity = parameters.text('Identity');
  if (identity !== null) return [existing(policies, identity)];
  const filter = parameters.text('Filter');
  if (filter === null) return policies.list();
  return policies
    .list()
    .filter((policy) => matchesWildcard(formatIdentity(policy.identity), filter));
}

function existing(policies: ShellServices['policies'], identity: string): ClientPolicy {
  const policy = policies.find(identity);
  if (policy !== undefined) return policy;
  const name = formatIdentity(parsePolicyIdentity(identity));
  throw new LyncServerError('policy-not-found', `There is no client policy "${name}".`);
}

function* newPolicy(
  { policies }: ShellServices,
  type: ObjectType,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const identity = parameters.text('Identity') ?? '';
  const values = settingsOf(parameters, []);
  const draft = policies.draft(identity, values);
  if (parameters.isOn('InMemory')) {
    yield* context.emit(clientPolicyObject(draft, type));
    return;
  }
  if (!(yield* context.shouldProcess(formatIdentity(draft.identity)))) return;
  const policy = policies.create(identity, values);
  warnOfDisputes(context, values);
  yield* context.emit(clientPolicyObject(policy, type));
}

function* setPolicy(
  { policies }: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const instance = parameters.get('Instance');
  if (isClientPolicyObject(instance)) {
    yield* setInstance(policies, context, parameters, instance);
    return;
  }
  const policy = existing(policies, parameters.text('Identity') ?? 'global');
  const values = settingsOf(parameters, entriesOf(policy.values));
  const identity = formatIdentity(policy.identity);
  if (Object.keys(values).length === 0) {
    context.writeWarning(`No setting was given; policy "${identity}" stays as it is.`);
    return;
  }
  if (!(yield* context.shouldProcess(identity))) return;
  policies.update(identity, values);
  warnOfDisputes(context, values);
}

function* setInstance(
  policies: ShellServices['policies'],
  context: CmdletContext,
  parameters: BoundParameters,
  instance: ShellObject,
): Steps<void> {
  const identity = toText(instance.get('Identity'));
  const whole = Object.fromEntries(
    policySettings
      .filter(({ name }) => instance.has(name))
      .map(({ name }) => [name, shellToPolicyValue(instance.get(name))] as const),
  );
  const values = { ...whole, ...settingsOf(parameters, entriesOf(whole)) };
  if (!(yield* context.shouldProcess(identity))) return;
  policies.replace(identity, values);
  warnOfDisputes(context, values);
}

function* grantPolicy(
  services: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const policyName = parameters.text('PolicyName');
  const people: string[] = [];
  const identity = parameters.text('Identity') ?? '';
  for (const person of findPeople(services, identity)) {
    if (yield* context.shouldProcess(person.distinguishedName)) people.push(person.sip);
  }
  if (people.length === 0) return;
  services.policies.grant(people, policyName === '' ? null : policyName);
  if (!parameters.isOn('PassThru')) return;
  for (const user of userObjectsFor(services, people)) yield* context.emit(user);
}

function findPeople({ directory }: ShellServices, identity: string) {
  const people = directory.resolve(identity);
  if (people.length > 0) return people;
  throw new LyncServerError(
    'user-not-found',
    `There is no user "${identity}". Parameter 'Identity' takes a SIP address, user principal name, DOMAIN\\logon, display name (with *) or distinguished name.`,
  );
}

function* removePolicy(
  { policies }: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const identity = formatIdentity(existing(policies, parameters.text('Identity') ?? '').identity);
  if (!(yield* context.shouldProcess(identity))) return;
  try {
    policies.remove(identity, { force: parameters.isOn('Force') });
  } catch (error) {
    if (!(error instanceof PolicyInUseError)) throw error;
    const count = error.holders.length === 1 ? '1 user' : `${error.holders.length} users`;
    const question = `Policy "${identity}" is assigned to ${count}, who would fall to their site's policy or the global one.\nDo you want to remove it?`;
    if (yield* context.shouldContinue('Confirm', question))
      policies.remove(identity, { force: true });
  }
}

/** The given settings as a policy stores them. `entries` is the list that `@{Add=…}` and its like work on. */
function settingsOf(parameters: BoundParameters, entries: readonly PolicyEntry[]): PolicyValues {
  return Object.fromEntries(
    parameters
      .given(policySettings)
      .map(([name, value]) => [
        name,
        value instanceof HashTable
          ? applyListModifier(parameters.definition.name, name, value, entries)
          : shellToPolicyValue(value),
      ]),
  );
}

function entriesOf(values: PolicyValues): readonly PolicyEntry[] {
  const entries: PolicyValue = values.PolicyEntry ?? null;
  return typeof entries === 'object' && entries !== null ? entries : [];
}

function warnOfDisputes(context: CmdletContext, values: PolicyValues): void {
  for (const [name, value] of Object.entries(values)) {
    const parameter = findClientPolicyParameter(name);
    if (parameter === undefined || typeof value !== 'number') continue;
    const notice = disputedRange(parameter, value);
    if (notice !== null) context.writeWarning(notice);
  }
}

/** `$policy.Setting = value`: converted and checked at once, as the real object does. */
function assignSetting({ profile }: ShellServices, property: string, value: Value): Value {
  const parameter = findClientPolicyParameter(property);
  if (parameter === undefined) return toText(value);
  try {
    return policyValueToShell(parameter, convertPolicyValue(parameter, rawValue(value), profile()));
  } catch (error) {
    if (!(error instanceof PolicyValueError)) throw error;
    const refused = policyValueRefused(
      '',
      parameter.name,
      error,
      toText(value).slice(0, 80),
      value,
    );
    const { cmdlet: _, ...details } = refused.details;
    throw new ShellError({
      ...details,
      message: details.message.replace(
        /^Cannot bind (?:argument to )?parameter/,
        'Cannot set property',
      ),
      id: 'PropertyAssignmentException',
      exception: 'SetValueInvocationException',
    });
  }
}
