import { policyEntryObject } from '../objects/policy-entry-object.js';
import { type Cmdlet, perObject } from './cmdlet.js';
import { grantCmdlet } from './grant-cmdlet.js';
import { newCsClientPolicyEntry } from './lync-definitions.js';
import { settingsCmdlets } from './settings-cmdlets.js';
import { clientPolicyNoun, presencePolicyNoun, settingsNouns } from './settings-nouns.js';
import type { ShellServices } from './shell-services.js';

/** Get-, New-, Set-, Remove- and where there is one Grant- of every noun with settings, and New-CsClientPolicyEntry. */
export function policyCmdlets(services: ShellServices): readonly Cmdlet[] {
  const { clientPolicies, presencePolicies } = services.settings;
  return [
    ...settingsNouns.flatMap((noun) => settingsCmdlets(noun, services)),
    grantCmdlet(clientPolicyNoun, clientPolicies, services),
    grantCmdlet(presencePolicyNoun, presencePolicies, services),
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
