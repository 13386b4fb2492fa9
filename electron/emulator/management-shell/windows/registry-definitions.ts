import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { propertyTypes } from './registry-data.js';

/** PowerShell's cmdlets for items and properties, as far as its registry provider uses them. */

const path: ParameterDefinition = {
  name: 'Path',
  type: 'String[]',
  aliases: ['LiteralPath', 'PSPath'],
  position: 0,
  mandatory: true,
  pipeline: ['property'],
  help: 'Registry::HKEY_USERS\\<SID>\\… of the computer at hand. Wildcards are taken as they stand.',
};

const force = (help: string): ParameterDefinition => ({
  name: 'Force',
  type: 'SwitchParameter',
  help,
});

const recurse: ParameterDefinition = {
  name: 'Recurse',
  type: 'SwitchParameter',
  help: 'All that lies below, too.',
};

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

export const newItem: CmdletDefinition = {
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

export const removeItem: CmdletDefinition = {
  name: 'Remove-Item',
  aliases: ['ri', 'rm', 'del'],
  synopsis: 'Removes a registry key.',
  changes: true,
  parameters: [path, recurse, force('Accepted; it makes no difference here.')],
};

export const getItem: CmdletDefinition = {
  name: 'Get-Item',
  aliases: ['gi'],
  synopsis: 'Returns a registry key.',
  parameters: [path],
};

export const getChildItem: CmdletDefinition = {
  name: 'Get-ChildItem',
  aliases: ['gci', 'dir', 'ls'],
  synopsis: 'Returns the keys below a registry key.',
  parameters: [path, recurse],
};

export const testPath: CmdletDefinition = {
  name: 'Test-Path',
  synopsis: 'Tells whether a registry key exists.',
  parameters: [path],
};

export const newItemProperty: CmdletDefinition = {
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

export const setItemProperty: CmdletDefinition = {
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

export const getItemProperty: CmdletDefinition = {
  name: 'Get-ItemProperty',
  aliases: ['gp'],
  synopsis: 'Returns the values of a registry key.',
  parameters: [
    path,
    { ...valueName, type: 'String[]', mandatory: false, help: 'Only these values.' },
  ],
};

export const removeItemProperty: CmdletDefinition = {
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
