import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import {
  formatRegistryPath,
  type RegistryPath,
  usersRoot,
} from '../../lync-server/front-ends/registry/registry-path.js';
import { itemText } from '../values/conversion.js';
import { customObjectType, type ObjectType, ShellObject, type Value } from '../values/value.js';
import { formatProviderPath } from './provider-path.js';
import { fromRegistryData } from './registry-data.js';

export const keyType: ObjectType = {
  name: 'Microsoft.Win32.RegistryKey',
  tableColumns: [
    { property: 'SubKeyCount', label: 'SKC' },
    { property: 'ValueCount', label: 'VC' },
    { property: 'PSChildName', label: 'Name' },
    { property: 'Property' },
  ],
  text: (key) => itemText(key.get('Name')),
};

const parent = (path: RegistryPath): string =>
  path.length === 0 ? '' : formatProviderPath(path.slice(0, -1));

/** What PowerShell adds to everything from a provider. */
const providerProperties = (path: RegistryPath): readonly (readonly [string, Value])[] => [
  ['PSPath', formatProviderPath(path)],
  ['PSParentPath', parent(path)],
  ['PSChildName', path.at(-1) ?? usersRoot],
  ['PSProvider', 'Microsoft.PowerShell.Core\\Registry'],
];

/** A key as Get-Item returns it. */
export function keyObject(key: RegistryKey, path: RegistryPath): ShellObject {
  const values = key.values();
  return new ShellObject(keyType, [
    ['Name', formatRegistryPath(path)],
    ['SubKeyCount', key.subkeys().length],
    ['ValueCount', values.length],
    ['Property', values.map(({ name }) => (name === '' ? '(default)' : name))],
    ...providerProperties(path),
  ]);
}

/** Values of a key as Get-ItemProperty returns them, each as a property of its name. */
export const valuesObject = (
  key: RegistryKey,
  path: RegistryPath,
  wanted: (name: string) => boolean,
): ShellObject =>
  new ShellObject(customObjectType, [
    ...key
      .values()
      .filter(({ name }) => wanted(name))
      .map(({ name, data }) => [name === '' ? '(default)' : name, fromRegistryData(data)] as const),
    ...providerProperties(path),
  ]);
