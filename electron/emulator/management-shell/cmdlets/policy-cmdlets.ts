import type { BoundParameters } from '../binding/bound-parameters.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { policyEntryObject } from '../objects/policy-entry-object.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { findUsers } from './find-users.js';
import { settingsCmdlets } from './settings-cmdlets.js';
import { grantDefinition } from './settings-definitions.js';
import {
  clientPolicyNoun,
  presencePolicyNoun,
  type SettingsNoun,
  settingsNouns,
} from './settings-nouns.js';
import { userObjectsFor } from './user-cmdlets.js';

type PolicyStoreName = 'clientPolicies' | 'presencePolicies';

const newCsClientPolicyEntry: CmdletDefinition = {
  name: 'New-CsClientPolicyEntry',
  introduced: 'Lync Server 2010',
  synopsis:
    'Makes an entry for the PolicyEntry list of a client policy. Names the client does not know do nothing.',
  parameters: [
    { name: 'Name', type: 'String', mandatory: true, help: 'Name of the entry.' },
    { name: 'Value', type: 'String', mandatory: true, help: 'Value of the entry.' },
  ],
};

/** Get-, New-, Set-, Remove- and where there is one Grant- of every noun with settings, and New-CsClientPolicyEntry. */
export const policyCmdlets: readonly Cmdlet[] = [
  ...settingsNouns.flatMap(settingsCmdlets),
  grantCmdlet(clientPolicyNoun, 'clientPolicies'),
  grantCmdlet(presencePolicyNoun, 'presencePolicies'),
  perObject(newCsClientPolicyEntry, function* (context, parameters) {
    yield* context.emit(
      policyEntryObject({
        name: parameters.text('Name') ?? '',
        value: parameters.text('Value') ?? '',
      }),
    );
  }),
];

/** Grant- of a noun whose policies are assigned to users. */
function grantCmdlet(noun: SettingsNoun, store: PolicyStoreName): Cmdlet {
  return perObject(grantDefinition(noun), (context, parameters) =>
    grantPolicy(store, context, parameters),
  );
}

function* grantPolicy(
  store: PolicyStoreName,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const { shell } = context;
  const policyName = parameters.text('PolicyName');
  const people: string[] = [];
  const identity = parameters.text('Identity') ?? '';
  for (const person of findUsers(shell.directory, identity, context.budget)) {
    if (yield* context.shouldProcess(person.distinguishedName)) people.push(person.sip);
  }
  if (people.length === 0) return;
  context.budget.spend(costs.change + people.length * costs.granted);
  shell.settings[store].grant(people, policyName === '' ? null : policyName);
  if (!parameters.isOn('PassThru')) return;
  for (const user of userObjectsFor(shell, people)) yield* context.emit(user);
}
