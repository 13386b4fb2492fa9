import { existsSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** `NativeImage`: empty, as in Electron, for a file that is not there or cannot be decoded. */
export class NativeImage {
  readonly #size: { readonly width: number; readonly height: number } | null;

  private constructor(
    readonly file: string,
    /** Of the files beside it that Electron takes for denser screens. */
    readonly scaleFactors: readonly number[],
  ) {
    this.#size = decodedSize(file);
  }

  static createFromPath(file: string): NativeImage {
    const dense = file.replace(/(\.\w+)$/, '@2x$1');
    return new NativeImage(file, decodedSize(dense) ? [1, 2] : [1]);
  }

  isEmpty(): boolean {
    return this.#size === null;
  }

  getSize(): { readonly width: number; readonly height: number } {
    return this.#size ?? { width: 0, height: 0 };
  }
}

/** Reads a PNG through to its last row of pixels; `null` for all else. */
function decodedSize(file: string): { width: number; height: number } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  try {
    const chunks = [...chunksOf(bytes)];
    const header = chunks[0];
    if (header?.name !== 'IHDR') return null;
    const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
    const data = chunks.filter(({ name }) => name === 'IDAT').map((chunk) => chunk.data);
    const pixels = inflateSync(Buffer.concat(data));
    return pixels.length >= height && chunks.at(-1)?.name === 'IEND' ? { width, height } : null;
  } catch {
    return null;
  }
}

function* chunksOf(bytes: Buffer): Generator<{ name: string; data: Buffer }> {
  for (let at = signature.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new Error('The image ends too early.');
    yield { name, data: bytes.subarray(at + 8, end) };
    at = end + 4;
  }
}

export const nativeImage = { createFromPath: NativeImage.createFromPath };
