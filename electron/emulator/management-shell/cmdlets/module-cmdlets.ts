import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

const name: ParameterDefinition = {
  name: 'Name',
  type: 'String[]',
  position: 0,
  pipeline: ['value'],
};

const importModule: CmdletDefinition = {
  name: 'Import-Module',
  aliases: ['ipmo'],
  synopsis:
    'Takes the module Lync, or SkypeForBusiness in its place; its cmdlets are there already.',
  parameters: [
    { ...name, mandatory: true },
    { name: 'Force', type: 'SwitchParameter' },
    { name: 'Global', type: 'SwitchParameter' },
    { name: 'PassThru', type: 'SwitchParameter' },
    { name: 'DisableNameChecking', type: 'SwitchParameter' },
  ],
};

const getModule: CmdletDefinition = {
  name: 'Get-Module',
  aliases: ['gmo'],
  synopsis: 'Lists the modules of this shell.',
  parameters: [
    name,
    { name: 'ListAvailable', type: 'SwitchParameter' },
    { name: 'All', type: 'SwitchParameter' },
  ],
};

const removeModule: CmdletDefinition = {
  name: 'Remove-Module',
  aliases: ['rmo'],
  synopsis: 'Accepted of modules that are there; their cmdlets stay.',
  parameters: [
    { ...name, mandatory: true },
    { name: 'Force', type: 'SwitchParameter' },
  ],
};

const setStrictMode: CmdletDefinition = {
  name: 'Set-StrictMode',
  synopsis: 'Accepted; a variable that was never set is nothing all the same.',
  parameters: [
    { name: 'Version', type: 'Object' },
    { name: 'Off', type: 'SwitchParameter' },
  ],
};

const policies = ['Unrestricted', 'RemoteSigned', 'AllSigned', 'Restricted', 'Bypass', 'Undefined'];

const setExecutionPolicy: CmdletDefinition = {
  name: 'Set-ExecutionPolicy',
  synopsis: 'Accepted; the scripts in the folder of this shell run whatever it says.',
  parameters: [
    { name: 'ExecutionPolicy', type: 'String', position: 0, mandatory: true, values: policies },
    { name: 'Scope', type: 'String', position: 1 },
    { name: 'Force', type: 'SwitchParameter' },
  ],
};

const getExecutionPolicy: CmdletDefinition = {
  name: 'Get-ExecutionPolicy',
  synopsis: 'Says that scripts of this computer run, as the Lync Server Management Shell has it.',
  parameters: [{ name: 'Scope', type: 'String', position: 0 }],
};

/** Modules by name, and by the path of their manifest. */
const known =
  /^(?:.*\\)?(?:lync|skypeforbusiness|microsoft\.powershell\.(?:management|utility|security))(?:\.psd1)?$/i;

export const moduleType: ObjectType = {
  name: 'System.Management.Automation.PSModuleInfo',
  tableColumns: [
    { property: 'ModuleType' },
    { property: 'Name' },
    { property: 'ExportedCommands' },
  ],
  text: (module) => itemText(module.get('Name')),
};

/** What scripts begin with: modules, Set-StrictMode and the execution policy. */
export const moduleCmdlets: readonly Cmdlet[] = [
  perObject(importModule, function* (context, parameters) {
    checkModules(parameters);
    if (parameters.isOn('PassThru')) yield* context.emit(lyncModule(context));
  }),
  perObject(getModule, listModules),
  sideEffect(removeModule, (_context, parameters) => checkModules(parameters)),
  sideEffect(setStrictMode, () => undefined),
  sideEffect(setExecutionPolicy, () => undefined),
  perObject(getExecutionPolicy, function* (context) {
    yield* context.emit('RemoteSigned');
  }),
];

function checkModules(parameters: BoundParameters): void {
  const missing = parameters
    .list('Name')
    .map(itemText)
    .find((each) => !known.test(each));
  if (missing === undefined) return;
  throw new ShellError({
    message: `The specified module '${missing.slice(0, 80)}' was not loaded because no valid module file was found in any module directory. This shell has Lync, and takes SkypeForBusiness for it; leave the line out, or define the functions that it would bring.`,
    category: 'ObjectNotFound',
    id: 'Modules_ModuleNotFound',
    exception: 'FileNotFoundException',
    target: `${missing.slice(0, 80)}:String`,
  });
}

function lyncModule({ budget, shell }: CmdletContext): ShellObject {
  const commands = shell
    .cmdlets()
    .flatMap(({ name: each }) => (each.includes('-Cs') ? [each] : []));
  budget.makeList(commands.length);
  budget.makeProperties(3);
  return new ShellObject(moduleType, [
    ['ModuleType', 'Manifest'],
    ['Name', 'Lync'],
    ['ExportedCommands', commands],
  ]);
}

function* listModules(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const patterns = parameters.list('Name').map(itemText);
  const isMeant =
    patterns.length === 0 ||
    patterns.some((pattern) => matchesWildcard('Lync', pattern, context.budget));
  if (isMeant) yield* context.emit(lyncModule(context));
}
