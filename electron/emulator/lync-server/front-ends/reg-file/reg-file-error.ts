/** A `.reg` file that cannot be imported; nothing of it was. */
export class RegFileError extends Error {
  override readonly name = 'RegFileError';

  constructor(
    /** Counted from 1. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(`Line ${line}: ${reason} Nothing was imported.`);
  }
}
