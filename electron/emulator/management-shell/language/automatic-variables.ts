import { itemText } from '../values/conversion.js';
import { HashTable, type ObjectType, ShellObject, type Value } from '../values/value.js';
import type { Call, Scope } from './scope.js';

export const versionType: ObjectType = {
  name: 'System.Version',
  text: (version) => `${version.get('Major')}.${version.get('Minor')}`,
};

export const invocationType: ObjectType = {
  name: 'System.Management.Automation.InvocationInfo',
  text: (invocation) => itemText(invocation.get('InvocationName')),
};

export const hostType: ObjectType = {
  name: 'System.Management.Automation.Internal.Host.InternalHost',
  text: () => 'System.Management.Automation.Internal.Host.InternalHost',
};

/** `$PSCmdlet`, of which scripts use ShouldProcess and ShouldContinue. */
export const scriptCmdletType: ObjectType = {
  name: 'System.Management.Automation.PSScriptCmdlet',
  text: () => 'System.Management.Automation.PSScriptCmdlet',
};

export const scriptInfoType: ObjectType = {
  name: 'System.Management.Automation.ScriptInfo',
  text: (script) => itemText(script.get('Name')),
};

/** The call that the scope belongs to; null at the prompt. */
export const callOf = (scope: Scope): Call | null =>
  [...scope.outwards()].find(({ call }) => call !== null)?.call ?? null;

const fileOf = (scope: Scope): string | null =>
  [...scope.outwards()].map(({ call }) => call?.file ?? null).find((file) => file !== null) ?? null;

function tableOf(entries: Iterable<readonly [string, Value]>): HashTable {
  const table = new HashTable();
  for (const [key, value] of entries) table.set(key, value);
  return table;
}

const version = (major: number, minor: number) =>
  new ShellObject(versionType, [
    ['Major', major],
    ['Minor', minor],
  ]);

/** `$MyInvocation` as scripts read it: who was called, and with what. */
function invocation(scope: Scope): ShellObject {
  const call = callOf(scope);
  const command = new ShellObject(scriptInfoType, [
    ['Name', call?.name ?? null],
    ['Path', call?.file ?? null],
    ['Definition', call?.file ?? call?.definition ?? null],
  ]);
  return new ShellObject(invocationType, [
    ['MyCommand', command],
    ['BoundParameters', tableOf(call?.bound ?? [])],
    ['ScriptName', fileOf(scope)],
    ['InvocationName', call?.name ?? null],
  ]);
}

/** Variables that the shell sets by itself, by lower-case name. Source: about_Automatic_Variables. */
export const automaticVariables: ReadonlyMap<string, (scope: Scope) => Value> = new Map<
  string,
  (scope: Scope) => Value
>([
  ['?', () => true],
  [
    'host',
    () =>
      new ShellObject(hostType, [
        ['Name', 'ConsoleHost'],
        ['Version', version(2, 0)],
      ]),
  ],
  ['myinvocation', invocation],
  ['pscmdlet', (scope) => (callOf(scope) === null ? null : new ShellObject(scriptCmdletType))],
  ['psboundparameters', (scope) => tableOf(callOf(scope)?.bound ?? [])],
  ['pscommandpath', fileOf],
  ['psscriptroot', (scope) => fileOf(scope)?.replace(/[\\/]?[^\\/]*$/, '') ?? null],
  [
    'psversiontable',
    () =>
      tableOf([
        ['PSVersion', version(2, 0)],
        ['CLRVersion', version(2, 0)],
        ['PSCompatibleVersions', [version(1, 0), version(2, 0)]],
      ]),
  ],
]);
