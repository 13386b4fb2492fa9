import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import type { RegistryPath } from '../../lync-server/front-ends/registry/registry-path.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import { parseProviderPath } from './provider-path.js';

/** What the cmdlets on the registry of the current computer have in common. */

export const path: ParameterDefinition = {
  name: 'Path',
  type: 'String[]',
  aliases: ['LiteralPath', 'PSPath'],
  position: 0,
  mandatory: true,
  pipeline: ['property'],
  help: 'Registry::HKEY_USERS\\<SID>\\… of the computer at hand. Wildcards are taken as they stand.',
};

export const force = (help: string): ParameterDefinition => ({
  name: 'Force',
  type: 'SwitchParameter',
  help,
});

/** What one cmdlet does at one path. */
type AtPath = (
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
) => Steps<void>;

/** A cmdlet that works on each of its paths. */
export const perPath = (definition: CmdletDefinition, work: AtPath): Cmdlet =>
  perObject(definition, function* (context, parameters) {
    for (const text of parameters.list('Path').map(itemText))
      yield* work(
        context,
        parameters,
        parseProviderPath(text, context.shell.computers.current, context.shell.drives),
      );
  });

/** @throws {RegistryError} for a key that does not exist */
export const existing = ({ shell }: CmdletContext, path: RegistryPath): RegistryKey =>
  shell.computers.current.registry.existing(path);

/** The whole registry is copied, so that all of a change is done or nothing. */
export function change(
  { budget, shell: { computers } }: CmdletContext,
  text: string,
  work: Parameters<FrontEnd['changeRegistry']>[1],
): void {
  const { current } = computers;
  budget.spend(costs.change + (current.registry.size >> 1));
  current.changeRegistry(`${text} on ${current.fqdn}.`, work);
  computers.changed();
}
