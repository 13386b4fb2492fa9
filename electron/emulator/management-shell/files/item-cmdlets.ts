import type { RegistryPath } from '../../lync-server/front-ends/registry/registry-path.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import { isFilePath, parseProviderPath } from '../windows/provider-path.js';
import {
  getKeyAt,
  getSubkeysAt,
  newKeyAt,
  removeKeyAt,
  testKeyAt,
} from '../windows/registry-keys.js';
import {
  copyAt,
  getChildrenAt,
  getFileAt,
  newFileAt,
  removeFileAt,
  testFileAt,
} from './file-items.js';
import { force, paths } from './file-parameters.js';

const path = paths(
  'A file or folder of the shell, such as .\\users.csv, or Registry::HKEY_USERS\\<SID>\\… of the computer at hand.',
);

const recurse: ParameterDefinition = {
  name: 'Recurse',
  type: 'SwitchParameter',
  help: 'All that lies below, too.',
};

const newItem: CmdletDefinition = {
  name: 'New-Item',
  aliases: ['ni'],
  synopsis: 'Makes a file, a folder or a registry key.',
  changes: true,
  parameters: [
    path,
    { name: 'Name', type: 'String', help: 'Name of the item below the path.' },
    {
      name: 'ItemType',
      type: 'String',
      aliases: ['Type'],
      help: 'File, or Directory; of no meaning for a registry key.',
    },
    { name: 'Value', type: 'Object', help: 'Text of the file, or the default value of the key.' },
    force('Makes what is above it, too; a file or key that exists is made anew.'),
  ],
};

const removeItem: CmdletDefinition = {
  name: 'Remove-Item',
  aliases: ['ri', 'rm', 'del', 'erase', 'rd', 'rmdir'],
  synopsis: 'Removes files, folders and registry keys.',
  changes: true,
  parameters: [path, recurse, force('Accepted; it makes no difference here.')],
};

const getItem: CmdletDefinition = {
  name: 'Get-Item',
  aliases: ['gi'],
  synopsis: 'Returns a file, a folder or a registry key.',
  parameters: [path, force('Accepted; nothing here is hidden.')],
};

const getChildItem: CmdletDefinition = {
  name: 'Get-ChildItem',
  aliases: ['gci', 'dir', 'ls'],
  synopsis: 'Returns what is in a folder, or the keys below a registry key.',
  parameters: [
    { ...path, mandatory: false },
    { name: 'Filter', type: 'String', position: 1, help: 'Only names that fit this wildcard.' },
    { name: 'Include', type: 'String[]', help: 'Only names that fit one of these wildcards.' },
    recurse,
    { name: 'Name', type: 'SwitchParameter', help: 'Only the names.' },
    { name: 'File', type: 'SwitchParameter', help: 'Only files.' },
    { name: 'Directory', type: 'SwitchParameter', help: 'Only folders.' },
    force('Accepted; nothing here is hidden.'),
  ],
};

const testPath: CmdletDefinition = {
  name: 'Test-Path',
  synopsis: 'Tells whether a file, a folder or a registry key exists.',
  parameters: [
    path,
    {
      name: 'PathType',
      type: 'String',
      aliases: ['Type'],
      values: ['Any', 'Container', 'Leaf'],
      help: 'Leaf for files, Container for folders and keys.',
    },
  ],
};

const transfer = (
  name: string,
  aliases: readonly string[],
  synopsis: string,
  to: 'Destination' | 'NewName',
): CmdletDefinition => ({
  name,
  aliases,
  synopsis,
  changes: true,
  parameters: [
    path,
    { name: to, type: 'String', position: 1, mandatory: true, help: 'Name of the file by then.' },
    force('Replaces a file that exists.'),
  ],
});

type At<P> = (context: CmdletContext, parameters: BoundParameters, path: P) => Steps<void>;

/** New-Item, Remove-Item, Get-Item, Get-ChildItem, Test-Path, Copy-Item, Move-Item and Rename-Item. */
export const itemCmdlets: readonly Cmdlet[] = [
  perItem(newItem, newFileAt, newKeyAt),
  perItem(removeItem, removeFileAt, removeKeyAt),
  perItem(getItem, getFileAt, getKeyAt),
  perItem(getChildItem, getChildrenAt, getSubkeysAt),
  perItem(testPath, testFileAt, testKeyAt),
  perFile(
    transfer('Copy-Item', ['copy', 'cp', 'cpi'], 'Copies files.', 'Destination'),
    copyAt('Destination', false),
  ),
  perFile(
    transfer('Move-Item', ['move', 'mv', 'mi'], 'Moves files.', 'Destination'),
    copyAt('Destination', true),
  ),
  perFile(
    transfer('Rename-Item', ['ren', 'rni'], 'Gives a file another name.', 'NewName'),
    copyAt('NewName', true),
  ),
];

/** A cmdlet that works on files and on registry keys, as each of its paths says. */
function perItem(
  definition: CmdletDefinition,
  atFile: At<string>,
  atKey: At<RegistryPath>,
): Cmdlet {
  return perObject(definition, function* (context, parameters) {
    const paths = parameters.list('Path').map(itemText);
    for (const text of paths.length === 0 ? ['.'] : paths) {
      if (isFilePath(text)) yield* atFile(context, parameters, text);
      else {
        const { current } = context.shell.computers;
        yield* atKey(context, parameters, parseProviderPath(text, current, context.shell.drives));
      }
    }
  });
}

function perFile(definition: CmdletDefinition, atFile: At<string>): Cmdlet {
  return perObject(definition, function* (context, parameters) {
    for (const text of parameters.list('Path').map(itemText))
      yield* atFile(context, parameters, text);
  });
}
