import type { BoundParameters } from '../binding/bound-parameters.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import { findUsers } from './find-users.js';
import { grantDefinition } from './settings-definitions.js';
import type { SettingsNoun } from './settings-nouns.js';
import type { PolicyAdministration, ShellServices } from './shell-services.js';
import { userObjectsFor } from './user-cmdlets.js';

/** Grant- of a noun whose policies are assigned to users. */
export const grantCmdlet = (
  noun: SettingsNoun,
  policies: PolicyAdministration,
  services: ShellServices,
): Cmdlet =>
  perObject(grantDefinition(noun), (context, parameters) =>
    grantPolicy(policies, services, context, parameters),
  );

function* grantPolicy(
  policies: PolicyAdministration,
  services: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const policyName = parameters.text('PolicyName');
  const people: string[] = [];
  const identity = parameters.text('Identity') ?? '';
  for (const person of findUsers(services.directory, identity, context.budget)) {
    if (yield* context.shouldProcess(person.distinguishedName)) people.push(person.sip);
  }
  if (people.length === 0) return;
  context.budget.spend(costs.change + people.length * costs.granted);
  policies.grant(people, policyName === '' ? null : policyName);
  if (!parameters.isOn('PassThru')) return;
  for (const user of userObjectsFor(services, people)) yield* context.emit(user);
}
