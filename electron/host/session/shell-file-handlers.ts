import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError, type ErrorCode } from '../../../shared/contract/errors.js';
import { shellFilePiece } from '../../../shared/contract/shell-file-piece.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import {
  ScriptFolderError,
  type ScriptFolderFault,
} from '../../emulator/management-shell/files/script-folder.js';

const codes: Readonly<Record<ScriptFolderFault, ErrorCode>> = {
  invalid: 'invalid-input',
  'not-found': 'not-found',
  'not-a-file': 'refused',
  exists: 'refused',
  full: 'limit',
  failed: 'storage',
};

/** @throws {CommandError} for what the folder refuses */
function trying<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ScriptFolderError)) throw error;
    throw new CommandError(codes[error.fault], error.message, 'path');
  }
}

type Place = Pick<Deployment, 'files' | 'now'>;

/** Reads at most {@link shellFilePiece} bytes. @throws {CommandError} */
export function readShellFile(
  { path, from = 0 }: CommandOf<'shell-file.read'>,
  { files }: Place,
): ResultOf<'shell-file.read'> {
  const bytes = trying(() => files.read(path));
  const piece = bytes.subarray(from, from + shellFilePiece);
  return { content: Buffer.from(piece).toString('base64'), size: bytes.length };
}

/** @throws {CommandError} with the former file as it was */
export function writeShellFile(
  { path, content, append = false }: CommandOf<'shell-file.write'>,
  place: Place,
): null {
  const bytes = Buffer.from(content, 'base64');
  const { files } = place;
  const at = place.now();
  trying(() => (append ? files.append(path, bytes, at) : files.write(path, bytes, at)));
  return null;
}

/** @throws {CommandError} */
export function removeShellFile({ path }: CommandOf<'shell-file.remove'>, { files }: Place): null {
  trying(() => files.remove(path));
  return null;
}
