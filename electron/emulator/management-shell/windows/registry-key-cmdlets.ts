import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import {
  formatRegistryPath,
  RegistryError,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Cmdlet, CmdletContext } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { change, existing, force, path, perPath } from './registry-access.js';
import { toRegistryData } from './registry-data.js';
import { keyObject } from './registry-objects.js';

const recurse: ParameterDefinition = {
  name: 'Recurse',
  type: 'SwitchParameter',
  help: 'All that lies below, too.',
};

const newItem: CmdletDefinition = {
  name: 'New-Item',
  aliases: ['ni'],
  synopsis: 'Makes a registry key.',
  changes: true,
  parameters: [
    path,
    { name: 'Name', type: 'String', help: 'Name of the key below the path.' },
    { name: 'ItemType', type: 'String', aliases: ['Type'], help: 'Accepted; the item is a key.' },
    { name: 'Value', type: 'Object', help: 'The default value of the key.' },
    force('Makes the keys above it, too; a key that exists is made anew, without what it held.'),
  ],
};

const removeItem: CmdletDefinition = {
  name: 'Remove-Item',
  aliases: ['ri', 'rm', 'del'],
  synopsis: 'Removes a registry key.',
  changes: true,
  parameters: [path, recurse, force('Accepted; it makes no difference here.')],
};

const getItem: CmdletDefinition = {
  name: 'Get-Item',
  aliases: ['gi'],
  synopsis: 'Returns a registry key.',
  parameters: [path],
};

const getChildItem: CmdletDefinition = {
  name: 'Get-ChildItem',
  aliases: ['gci', 'dir', 'ls'],
  synopsis: 'Returns the keys below a registry key.',
  parameters: [path, recurse],
};

const testPath: CmdletDefinition = {
  name: 'Test-Path',
  synopsis: 'Tells whether a registry key exists.',
  parameters: [path],
};

/** New-Item, Remove-Item, Get-Item, Get-ChildItem and Test-Path, on the registry of the current computer. */
export const registryKeyCmdlets: readonly Cmdlet[] = [
  perPath(newItem, newItemAt),
  perPath(removeItem, removeItemAt),
  perPath(getItem, getItemAt),
  perPath(getChildItem, getChildItemAt),
  perPath(testPath, testPathAt),
];

function* newItemAt(
  context: CmdletContext,
  parameters: BoundParameters,
  above: RegistryPath,
): Steps<void> {
  const name = parameters.text('Name');
  const path =
    name === null ? above : [...above, ...name.split('\\').filter((part) => part !== '')];
  const isForced = parameters.isOn('Force');
  const { registry } = context.shell.computers.current;
  const exists = registry.find(path) !== undefined;
  if (exists && !isForced)
    throw new RegistryError('key-exists', 'A key in this path already exists.');
  if (!isForced) registry.existing(path.slice(0, -1));
  const value = parameters.has('Value')
    ? toRegistryData(parameters.get('Value'), null, context.budget)
    : null;
  if (!(yield* context.shouldProcess(`Item: ${formatRegistryPath(path)}`))) return;
  change(context, `${formatRegistryPath(path)} was made`, (draft) => {
    if (exists) draft.deleteKey(path);
    draft.create(path);
    if (value !== null) draft.setValue(path, '', value);
  });
  yield* context.emit(keyObject(existing(context, path), path));
}

function* removeItemAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  const key = existing(context, path);
  const text = formatRegistryPath(path);
  if (!(yield* context.shouldProcess(`Item: ${text}`))) return;
  if (key.subkeys().length > 0 && !parameters.isOn('Recurse')) {
    const question = `The item at ${text} has children and the -recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
    if (!(yield* context.shouldContinue('Confirm', question))) return;
  }
  change(context, `${text} was removed`, (draft) => draft.deleteKey(path));
}

function* getItemAt(
  context: CmdletContext,
  _parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  yield* context.emit(keyObject(existing(context, path), path));
}

function* getChildItemAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  yield* childrenAt(context, existing(context, path), path, parameters.isOn('Recurse'));
}

function* testPathAt(
  context: CmdletContext,
  _parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  yield* context.emit(context.shell.computers.current.registry.find(path) !== undefined);
}

function* childrenAt(
  context: CmdletContext,
  key: RegistryKey,
  path: RegistryPath,
  isDeep: boolean,
): Steps<void> {
  for (const subkey of key.subkeys()) {
    const at = [...path, subkey.name];
    context.budget.spend(costs.policy);
    yield* context.emit(keyObject(subkey, at));
    if (isDeep) yield* childrenAt(context, subkey, at, isDeep);
  }
}
