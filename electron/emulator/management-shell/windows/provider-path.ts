import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import {
  formatRegistryPath,
  parseRegistryPath,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import { ShellError } from '../shell-error.js';

const provider = 'Microsoft.PowerShell.Core\\Registry::';

/**
 * Reads a path of PowerShell's registry provider: `Registry::HKEY_USERS\S-1-5-20\…`, also with the name of the snap-in
 * before it, with slashes, or from the drives `HKCU:`, `HKLM:` and those that were made. Nothing in it is a wildcard.
 * @throws {ShellError} for other drives and providers
 * @throws {RegistryError} for a root that is not emulated, or a name that cannot be one
 */
export function parseProviderPath(
  text: string,
  computer: FrontEnd,
  drives: ReadonlySet<string>,
): RegistryPath {
  const [, inRegistry] = /^(?:Microsoft\.PowerShell\.Core\\)?Registry::(.*)$/is.exec(text) ?? [];
  const [, drive, inDrive = ''] = /^(HKCU|HKLM|HKU):[\\/]*(.*)$/is.exec(text) ?? [];
  const isThere = drive !== undefined && (!/^HKU$/i.test(drive) || drives.has('HKU'));
  const path = inRegistry ?? (isThere ? `${drive}\\${inDrive}` : undefined);
  if (path === undefined) throw otherPlace(text);
  return parseRegistryPath(path.replaceAll('/', '\\'), computer.administrator.sid);
}

/** Whether a path is one of files: without a drive or provider, or with those of the disk. */
export const isFilePath = (text: string): boolean =>
  /^(?:(?:Microsoft\.PowerShell\.Core\\)?FileSystem::|C:|(?!.*::)(?![^\\/]*:))/i.test(text);

function otherPlace(text: string): ShellError {
  const [, drive] = /^([a-z]+):(?!:)/i.exec(text) ?? [];
  const place =
    drive === undefined
      ? `Cannot find path '${text.slice(0, 200)}' because it does not exist.`
      : `Cannot find drive. A drive with the name '${drive}' does not exist.`;
  return new ShellError({
    message: `${place} The registry is at Registry::HKEY_USERS\\<SID>\\…`,
    category: 'ObjectNotFound',
    id: drive === undefined ? 'PathNotFound' : 'DriveNotFound',
    exception: drive === undefined ? 'ItemNotFoundException' : 'DriveNotFoundException',
  });
}

/** As PowerShell prints the path of an item. */
export const formatProviderPath = (path: RegistryPath): string =>
  `${provider}${formatRegistryPath(path)}`;
