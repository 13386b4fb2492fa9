import { longestKeyName } from './registry-value.js';

/** Where a key is: names below `HKEY_USERS`, the account's key first. */
export type RegistryPath = readonly string[];

export const usersRoot = 'HKEY_USERS';

const deepest = 64;

const otherRoots: readonly string[] = [
  'HKEY_LOCAL_MACHINE',
  'HKLM',
  'HKEY_CLASSES_ROOT',
  'HKCR',
  'HKEY_CURRENT_CONFIG',
  'HKCC',
];

const rootOf = (text: string): string => (text.split('\\', 1)[0] ?? '').trim();

/** Whether a path begins with a root that Windows has and the emulated registry has not: `HKEY_LOCAL_MACHINE`, `HKLM`. */
export const isOtherRoot = (text: string): boolean =>
  otherRoots.includes(rootOf(text).toUpperCase());

/**
 * Reads `HKEY_USERS\S-1-5-20\Software`, root in any case and also as `HKU`. `HKEY_CURRENT_USER` and `HKCU` are the key
 * of the account with the SID `currentUser`, and `HKEY_USERS\.DEFAULT` is another name of LocalSystem's.
 * @throws {RegistryError} `not-emulated` for the other roots of Windows, `invalid-name`
 */
export function parseRegistryPath(text: string, currentUser: string): RegistryPath {
  const [root = '', ...names] = text.replace(/(?<!\\)\\+$/, '').split('\\');
  const folded = root.trim().toUpperCase();
  if (isOtherRoot(text)) {
    throw new RegistryError(
      'not-emulated',
      `${root} is not part of the emulated registry. It has ${usersRoot}, and HKEY_CURRENT_USER as another name of the administrator's key.`,
    );
  }
  const isCurrentUser = folded === 'HKEY_CURRENT_USER' || folded === 'HKCU';
  if (!isCurrentUser && folded !== usersRoot && folded !== 'HKU') {
    throw new RegistryError('invalid-name', `"${root.slice(0, 80)}" is no root of the registry.`);
  }
  const path = isCurrentUser ? [currentUser, ...names] : names;
  if (path.length > deepest)
    throw new RegistryError('limit', `A key here lies at most ${deepest} keys deep.`);
  const [account, ...below] = path.map(checkedKeyName);
  if (account === undefined) return [];
  return [account.toLowerCase() === '.default' ? 'S-1-5-18' : account, ...below];
}

/** @throws {RegistryError} `invalid-name` for an empty or too long one, or one with control characters */
export function checkedKeyName(name: string): string {
  if (name === '' || name.length > longestKeyName || /[\p{Cc}\\]/u.test(name)) {
    throw new RegistryError(
      'invalid-name',
      `"${name.slice(0, 80)}" is no name of a key. Allowed: 1 to ${longestKeyName} characters, none of them a backslash or control character.`,
    );
  }
  return name;
}

export const formatRegistryPath = (path: RegistryPath): string => [usersRoot, ...path].join('\\');

/** Why the registry refused. Stable: callers match on it. */
export type RegistryErrorCode =
  | 'key-not-found'
  | 'value-not-found'
  | 'key-exists'
  | 'value-exists'
  | 'access-denied'
  | 'invalid-name'
  | 'not-emulated'
  | 'limit';

/** Thrown before anything has changed. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';

  constructor(
    readonly code: RegistryErrorCode,
    message: string,
  ) {
    super(message);
  }
}
