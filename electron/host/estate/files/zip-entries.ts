import type { Entry } from 'yauzl';
import { importLimits } from './limits.js';

/** One file of a .zip; null in place of its bytes where it is refused, with the reason. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array> | null;
  readonly reason: string | null;
}

/** A file of a .zip that is not what it said it would be. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem';
}

/**
 * The files of a .zip in its own order, each to be read before the next. What leads out of the folder, is encrypted or
 * grows beyond any dump is refused by itself.
 * @throws {ZipProblem} for a .zip that is damaged, or has more than is read of one
 */
export async function* zipEntries(bytes: Uint8Array): AsyncIterable<ZipEntry> {
  // With the first archive: a start reads none.
  const { fromBufferPromise, getFileNameLowLevel, validateFileName } = await import('yauzl');
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      // A name that cannot be used refuses its file, not the others.
      decodeStrings: false,
    });
    if (zip.entryCount > importLimits.entries)
      throw new ZipProblem(
        `It holds ${zip.entryCount} files; at most ${importLimits.entries} are read. Bring them in several archives.`,
      );
    const budget = { left: importLimits.unpacked as number };
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const path = getFileNameLowLevel(
        generalPurposeBitFlag,
        fileNameRaw,
        extraFields,
        false,
      ).replaceAll('\\', '/');
      // Beside each file a Mac packs one of its own with what Finder knows of it.
      if (path.endsWith('/') || path.startsWith('__MACOSX/')) continue;
      const reason =
        validateFileName(path) === null
          ? refusal(entry)
          : 'Its name leads out of the archive. Pack it without folders above.';
      const stream = reason === null ? await zip.openReadStreamPromise(entry) : null;
      yield { path, reason, bytes: stream && bounded(stream, entry, budget) };
    }
  } catch (error) {
    if (error instanceof ZipProblem || !(error instanceof Error)) throw error;
    throw new ZipProblem(`It is damaged: ${error.message}. Pack it again.`);
  }
}

function refusal(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'It is encrypted. Pack it without a password.';
  if (!entry.canDecodeFileData()) return 'It is packed by a method that is not known. Use Deflate.';
  return null;
}

/** @throws {ZipProblem} once more comes than any dump has */
async function* bounded(
  stream: AsyncIterable<Uint8Array>,
  { compressedSize }: Entry,
  budget: { left: number },
): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const piece of undamaged(stream)) {
    length += piece.length;
    budget.left -= piece.length;
    if (length > importLimits.anyRatio && length > compressedSize * importLimits.ratio)
      throw new ZipProblem(
        `It unpacks to more than ${importLimits.ratio} times its size, as no dump does. Bring the file itself.`,
      );
    if (budget.left < 0)
      throw new ZipProblem(
        'The archive unpacks to more than is read of one. Bring the files in several archives.',
      );
    yield piece;
  }
}

async function* undamaged(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ZipProblem(`It is damaged in the archive: ${error.message}. Pack it again.`);
  }
}
