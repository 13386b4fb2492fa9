/** A failure of storage that people can mend. The message is one line: what is wrong, what to do. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
}

/** A state that cannot be read, and that nothing may take the place of without being asked. */
export class UnreadableStateProblem extends StorageProblem {
  constructor(
    readonly file: string,
    /** One sentence: line or path, and what was expected there. */
    readonly problem: string,
  ) {
    super(
      `${file} cannot be read, and is left as it is. ${problem} Start with --open-copy to go on with a copy of all that can be read of it, or with --start-afresh to set it aside and begin afresh.`,
    );
  }
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'it is a file',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
};

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why a file operation failed, as the end of a sentence. */
export function describeFileError(error: unknown): string {
  const code = errorCode(error);
  const cause = code === undefined ? undefined : causes[code];
  return cause ?? (error instanceof Error ? error.message : String(error));
}
