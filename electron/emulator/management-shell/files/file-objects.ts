import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import { itemText } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { parentOf, type ScriptItem } from './script-folder.js';
import { homeFolder, shownPath } from './script-path.js';

const provider = 'Microsoft.PowerShell.Core\\FileSystem';

const itemType = (name: string): ObjectType => ({
  name,
  // The heading over each table, as PowerShell has it.
  groupBy: 'Directory',
  tableColumns: [
    { property: 'Mode' },
    { property: 'LastWriteTime', alignment: 'right' },
    { property: 'Length', alignment: 'right' },
    { property: 'Name' },
  ],
  text: (item) => itemText(item.get('FullName')),
});

export const fileType = itemType('System.IO.FileInfo');
export const folderType = itemType('System.IO.DirectoryInfo');

/** A file or folder as Get-Item returns it. */
export function fileObject(item: ScriptItem, clock: ZoneClock): ShellObject {
  const { path, kind, size, modified } = item;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isFolder = kind === 'folder';
  const [, base = name, extension = ''] = (!isFolder && /^(.*)(\.[^.]*)$/s.exec(name)) || [];
  const directory = path === '' ? parentOfHome : shownPath(parentOf(path));
  return new ShellObject(isFolder ? folderType : fileType, [
    ['Mode', isFolder ? 'd----' : '-a---'],
    ['Name', path === '' ? homeName : name],
    ['Length', isFolder ? null : size],
    ['LastWriteTime', new DateValue(modified, clock)],
    ['Directory', directory],
    ['DirectoryName', directory],
    ['FullName', shownPath(path)],
    ['BaseName', base],
    ['Extension', extension],
    ['Exists', true],
    ['PSIsContainer', isFolder],
    ['PSPath', `${provider}::${shownPath(path)}`],
    ['PSParentPath', `${provider}::${directory}`],
    ['PSChildName', name],
    ['PSProvider', provider],
  ]);
}

const homeName = homeFolder.slice(homeFolder.lastIndexOf('\\') + 1);
const parentOfHome = homeFolder.slice(0, homeFolder.lastIndexOf('\\'));
