import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { decodeText } from '../../../../shared/file-format/decode-text.js';

/** Why a file was not read, as the end of a sentence: `it is a folder`. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
}

/** Opening a pipe without a writer, or a terminal, does not wait. Windows knows neither, and has 0 here. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

const chunkBytes = 64 * 1024;

/**
 * The bytes of a regular file, at the end of whatever links. What is anything else is not even opened, and judged once
 * more when it is open, so that nothing put in its place meanwhile is read. Never waits for a pipe or a device; a file
 * system that does not answer is the caller's to wait for, by `withinTime`.
 * @param maximumBytes the most that is read; what grows meanwhile is refused as well
 * @throws {FileRefusal} for what is no regular file, or too large
 * @throws an error of `node:fs`
 */
export async function readRegularFile(path: string, maximumBytes: number): Promise<Uint8Array> {
  judge(await stat(path), maximumBytes);
  const file = await open(path, readOnly);
  try {
    judge(await file.stat(), maximumBytes);
    const content = new Content(maximumBytes);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await file.read(chunk, 0, chunkBytes);
      if (bytesRead === 0) return content.whole();
      content.add(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** As {@link readRegularFile}, for those who cannot wait. */
export function readRegularFileSync(path: string, maximumBytes: number): Uint8Array {
  judge(statSync(path), maximumBytes);
  const file = openSync(path, readOnly);
  try {
    judge(fstatSync(file), maximumBytes);
    const content = new Content(maximumBytes);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const bytesRead = readSync(file, chunk, 0, chunkBytes, null);
      if (bytesRead === 0) return content.whole();
      content.add(chunk.subarray(0, bytesRead));
    }
  } finally {
    closeSync(file);
  }
}

/** The text of a regular file, whatever encoding its program wrote; throws as {@link readRegularFile}. */
export async function readRegularText(path: string, maximumBytes: number): Promise<string> {
  return decodeFile(await readRegularFile(path, maximumBytes));
}

/** The text that these bytes of a file are, as {@link decodeText} has it. */
export const decodeFile = (bytes: Uint8Array): string =>
  decodeText(bytes, (label, fatal) => new TextDecoder(label, { fatal }).decode(bytes));

class Content {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(private readonly maximumBytes: number) {}

  add(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (this.#length > this.maximumBytes) throw tooLarge(this.maximumBytes);
    this.#chunks.push(chunk);
  }

  whole(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

function judge(stats: Stats, maximumBytes: number): void {
  if (stats.isDirectory()) throw new FileRefusal('it is a folder');
  if (!stats.isFile())
    throw new FileRefusal('it is a pipe, a device or a socket, and only files are read');
  if (stats.size > maximumBytes) throw tooLarge(maximumBytes);
}

const tooLarge = (maximumBytes: number): FileRefusal =>
  new FileRefusal(`it is too large: at most ${sizeOf(maximumBytes)} are read`);

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} KB`;
