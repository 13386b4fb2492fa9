import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import {
  formatRegistryPath,
  RegistryError,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { CmdletContext } from '../cmdlets/cmdlet.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { change, existing } from './registry-access.js';
import { toRegistryData } from './registry-data.js';
import { keyObject } from './registry-objects.js';

/** What New-Item, Remove-Item, Get-Item, Get-ChildItem and Test-Path do at a key of the current computer. */

export function* newKeyAt(
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

export function* removeKeyAt(
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

export function* getKeyAt(
  context: CmdletContext,
  _parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  yield* context.emit(keyObject(existing(context, path), path));
}

export function* getSubkeysAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  yield* childrenAt(context, existing(context, path), path, parameters.isOn('Recurse'));
}

export function* testKeyAt(
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
