import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import { homeFolder } from '../files/script-path.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';

/** The drives that there can be, by name: all but HKU are there from the start. */
const drives = [
  { name: 'C', provider: 'FileSystem', root: 'C:\\', location: homeFolder.slice(3) },
  { name: 'HKCU', provider: 'Registry', root: 'HKEY_CURRENT_USER', location: '' },
  { name: 'HKLM', provider: 'Registry', root: 'HKEY_LOCAL_MACHINE', location: '' },
  { name: 'HKU', provider: 'Registry', root: 'HKEY_USERS', location: '' },
] as const;
type Drive = (typeof drives)[number];

const newDrive: CmdletDefinition = {
  name: 'New-PSDrive',
  aliases: ['ndr', 'mount'],
  synopsis: 'Takes a drive of the registry by the name that it has here: HKU, HKCU or HKLM.',
  parameters: [
    { name: 'Name', type: 'String', position: 0, mandatory: true },
    { name: 'PSProvider', type: 'String', position: 1, mandatory: true },
    { name: 'Root', type: 'String', position: 2, mandatory: true },
    { name: 'Description', type: 'String' },
    { name: 'Scope', type: 'String' },
  ],
};

const getDrive: CmdletDefinition = {
  name: 'Get-PSDrive',
  aliases: ['gdr'],
  synopsis: 'Lists the drives of the shell.',
  parameters: [
    { name: 'Name', type: 'String[]', position: 0 },
    { name: 'PSProvider', type: 'String' },
  ],
};

const removeDrive: CmdletDefinition = {
  name: 'Remove-PSDrive',
  aliases: ['rdr'],
  synopsis: 'Takes HKU out of the shell; its other drives stay.',
  parameters: [
    { name: 'Name', type: 'String[]', position: 0, mandatory: true },
    { name: 'Force', type: 'SwitchParameter' },
  ],
};

/** New-, Get- and Remove-PSDrive. */
export const driveCmdlets: readonly Cmdlet[] = [
  perObject(newDrive, function* (context, parameters) {
    const drive = driveFor(parameters);
    context.shell.drives.add(drive.name);
    yield* context.emit(driveObject(drive));
  }),
  perObject(getDrive, list),
  sideEffect(removeDrive, ({ shell }, parameters) => {
    for (const name of parameters.list('Name')) shell.drives.delete(itemText(name).toUpperCase());
  }),
];

export const driveType: ObjectType = {
  name: 'System.Management.Automation.PSDriveInfo',
  tableColumns: ['Name', 'Provider', 'Root', 'CurrentLocation'].map((property) => ({ property })),
  text: (drive) => itemText(drive.get('Name')),
};

const driveObject = ({ name, provider, root, location }: Drive): ShellObject =>
  new ShellObject(driveType, [
    ['Name', name],
    ['Provider', provider],
    ['Root', root],
    ['CurrentLocation', location],
  ]);

/** @throws {ShellError} for a drive that is none of the registry's own */
function driveFor(parameters: BoundParameters): Drive {
  const said = (name: string) => (parameters.text(name) ?? '').toLowerCase();
  const root = said('Root')
    .replace(/^registry::/, '')
    .replace(/\\$/, '');
  const found = drives.find(
    (drive) =>
      drive.name.toLowerCase() === said('Name') &&
      drive.provider.toLowerCase() === said('PSProvider').replace(/^.*\\/, '') &&
      drive.root.toLowerCase() === root,
  );
  if (found) return found;
  throw new ShellError({
    message: `The drive ${parameters.text('Name')} cannot be made. This shell has the drives HKU for HKEY_USERS, HKCU for HKEY_CURRENT_USER and HKLM for HKEY_LOCAL_MACHINE, and its files; it makes no others.`,
    category: 'InvalidArgument',
    id: 'DriveNotSupported',
    exception: 'PSNotSupportedException',
  });
}

function* list(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const names = parameters.list('Name').map(itemText);
  const provider = parameters.text('PSProvider')?.toLowerCase();
  for (const drive of drives) {
    if (drive.name === 'HKU' && !context.shell.drives.has('HKU')) continue;
    const isNamed =
      names.length === 0 || names.some((name) => matchesWildcard(drive.name, name, context.budget));
    if (isNamed && (provider === undefined || provider === drive.provider.toLowerCase()))
      yield* context.emit(driveObject(drive));
  }
}
