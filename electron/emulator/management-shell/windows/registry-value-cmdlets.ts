import {
  formatRegistryPath,
  RegistryError,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import {
  type RegistryData,
  typeName,
} from '../../lync-server/front-ends/registry/registry-value.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Cmdlet, CmdletContext } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import { change, existing, force, path, perPath } from './registry-access.js';
import { propertyTypes, toRegistryData } from './registry-data.js';
import { valuesObject } from './registry-objects.js';

const valueName: ParameterDefinition = {
  name: 'Name',
  type: 'String',
  aliases: ['PSProperty'],
  position: 1,
  mandatory: true,
  help: 'Name of a value, such as https.',
};

const propertyType: ParameterDefinition = {
  name: 'PropertyType',
  type: 'String',
  aliases: ['Type'],
  values: propertyTypes,
  help: 'Without it a number is a DWord and anything else text.',
};

const newItemProperty: CmdletDefinition = {
  name: 'New-ItemProperty',
  synopsis: 'Adds a value to a registry key.',
  changes: true,
  parameters: [
    path,
    valueName,
    { name: 'Value', type: 'Object', help: 'What it holds.' },
    propertyType,
    force('Replaces a value that exists.'),
  ],
};

const setItemProperty: CmdletDefinition = {
  name: 'Set-ItemProperty',
  aliases: ['sp'],
  synopsis: 'Changes a value of a registry key, or adds it.',
  changes: true,
  parameters: [
    path,
    valueName,
    { name: 'Value', type: 'Object', position: 2, mandatory: true, help: 'What it holds.' },
    { ...propertyType, aliases: ['Type'] },
    force('Accepted; it makes no difference here.'),
  ],
};

const getItemProperty: CmdletDefinition = {
  name: 'Get-ItemProperty',
  aliases: ['gp'],
  synopsis: 'Returns the values of a registry key.',
  parameters: [
    path,
    { ...valueName, type: 'String[]', mandatory: false, help: 'Only these values.' },
  ],
};

const removeItemProperty: CmdletDefinition = {
  name: 'Remove-ItemProperty',
  aliases: ['rp'],
  synopsis: 'Removes values of a registry key.',
  changes: true,
  parameters: [
    path,
    { ...valueName, type: 'String[]', help: 'Names of values.' },
    force('Accepted; it makes no difference here.'),
  ],
};

/** New-, Set-, Get- and Remove-ItemProperty, on the registry of the current computer. */
export const registryValueCmdlets: readonly Cmdlet[] = [
  perPath(newItemProperty, newItemPropertyAt),
  perPath(setItemProperty, setItemPropertyAt),
  perPath(getItemProperty, getItemPropertyAt),
  perPath(removeItemProperty, removeItemPropertyAt),
];

function* newItemPropertyAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  const name = storedName(parameters.text('Name') ?? '');
  const exists = existing(context, path).value(name) !== undefined;
  if (exists && !parameters.isOn('Force'))
    throw new RegistryError('value-exists', 'The property already exists.');
  const data = toRegistryData(
    parameters.get('Value'),
    parameters.text('PropertyType'),
    context.budget,
  );
  if (!(yield* setAt(context, path, name, data))) return;
  yield* context.emit(valuesObject(existing(context, path), path, (each) => same(each, name)));
}

function* setItemPropertyAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  existing(context, path);
  const name = storedName(parameters.text('Name') ?? '');
  const data = toRegistryData(
    parameters.get('Value'),
    parameters.text('PropertyType'),
    context.budget,
  );
  yield* setAt(context, path, name, data);
}

function* getItemPropertyAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  const key = existing(context, path);
  const names = parameters.list('Name').map((name) => storedName(itemText(name)));
  const missing = names.find((name) => key.value(name) === undefined);
  if (missing !== undefined) throw noProperty(missing, path);
  const isWanted = (name: string): boolean =>
    names.length === 0 || names.some((each) => same(each, name));
  if (names.length === 0 && key.values().length === 0) return;
  yield* context.emit(valuesObject(key, path, isWanted));
}

function* removeItemPropertyAt(
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
): Steps<void> {
  const text = formatRegistryPath(path);
  for (const name of parameters.list('Name').map((each) => storedName(itemText(each)))) {
    if (existing(context, path).value(name) === undefined) throw noProperty(name, path);
    if (!(yield* context.shouldProcess(`Item: ${text} Property: ${name}`))) continue;
    change(context, `${text}: ${name} was removed`, (draft) => draft.deleteValue(path, name));
  }
}

/** False when it was not to be done. */
function* setAt(
  context: CmdletContext,
  path: RegistryPath,
  name: string,
  data: RegistryData,
): Steps<boolean> {
  const text = formatRegistryPath(path);
  if (!(yield* context.shouldProcess(`Item: ${text} Property: ${name}`))) return false;
  const shown = data.type === 'bytes' ? typeName(data) : `${data.value} (${typeName(data)})`;
  change(context, `${text}: ${name === '' ? '(default)' : name} = ${shown}`, (draft) =>
    draft.setValue(path, name, data),
  );
  return true;
}

/** The default value of a key has no name; PowerShell calls it `(default)`. */
const storedName = (name: string): string => (name.toLowerCase() === '(default)' ? '' : name);

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const noProperty = (name: string, path: RegistryPath): RegistryError =>
  new RegistryError(
    'value-not-found',
    `Property ${name === '' ? '(default)' : name} does not exist at path ${formatRegistryPath(path)}.`,
  );
