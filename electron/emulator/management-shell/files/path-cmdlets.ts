import { type Cmdlet, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { paths } from './file-parameters.js';
import { homeFolder, shownPath } from './script-path.js';

const path = paths('Paths as text; nothing has to be there.');

const joinPath: CmdletDefinition = {
  name: 'Join-Path',
  synopsis: 'Puts a path and what is below it together.',
  parameters: [path, { name: 'ChildPath', type: 'String', position: 1, mandatory: true }],
};

const splitPath: CmdletDefinition = {
  name: 'Split-Path',
  synopsis: 'Returns a part of a path: the folder, or with -Leaf the name.',
  parameters: [
    path,
    { name: 'Parent', type: 'SwitchParameter', help: 'The folder, as without a switch.' },
    { name: 'Leaf', type: 'SwitchParameter', help: 'The last name.' },
  ],
};

const resolvePath: CmdletDefinition = {
  name: 'Resolve-Path',
  aliases: ['rvpa'],
  synopsis: 'Returns the whole paths of files that exist.',
  parameters: [path],
};

const getLocation: CmdletDefinition = {
  name: 'Get-Location',
  aliases: ['gl', 'pwd'],
  synopsis: 'Returns the folder that the shell stands in.',
  parameters: [],
};

export const pathInfoType: ObjectType = {
  name: 'System.Management.Automation.PathInfo',
  tableColumns: [{ property: 'Path' }],
  text: (info) => itemText(info.get('Path')),
};

const pathInfo = (text: string): ShellObject =>
  new ShellObject(pathInfoType, [
    ['Path', text],
    ['ProviderPath', text],
  ]);

/** Join-Path, Split-Path, Resolve-Path and Get-Location. */
export const pathCmdlets: readonly Cmdlet[] = [
  perObject(joinPath, function* (context, parameters) {
    const child = (parameters.text('ChildPath') ?? '').replace(/^[\\/]+/, '');
    for (const text of parameters.list('Path').map(itemText)) {
      context.budget.makeText(text.length + child.length + 1);
      yield* context.emit(`${text.replace(/[\\/]+$/, '')}\\${child}`);
    }
  }),
  perObject(splitPath, function* (context, parameters) {
    for (const text of parameters.list('Path').map(itemText)) {
      const trimmed = text.replace(/(?<=[^\\/:])[\\/]+$/, '');
      const end = Math.max(trimmed.lastIndexOf('\\'), trimmed.lastIndexOf('/'));
      const parent = trimmed.slice(0, Math.max(0, end));
      context.budget.makeText(text.length);
      yield* context.emit(parameters.isOn('Leaf') ? trimmed.slice(end + 1) : parent);
    }
  }),
  perObject(resolvePath, function* (context, parameters) {
    for (const text of parameters.list('Path').map(itemText)) {
      for (const found of context.shell.files.matching(text, context.budget)) {
        context.budget.makeProperties(2);
        yield* context.emit(pathInfo(shownPath(found)));
      }
    }
  }),
  perObject(getLocation, function* (context) {
    context.budget.makeProperties(2);
    yield* context.emit(pathInfo(homeFolder));
  }),
];
