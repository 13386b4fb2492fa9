import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A node of an archive's header: a folder has `files`, a file its place in the archive. */
export interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly size?: number;
  readonly offset?: string;
}

/** A path into an archive, which may be the archive itself. */
export interface AsarPlace {
  readonly archive: string;
  readonly inside: string;
}

/** Where a path leads into an archive; `null` where it does not. */
export function asarPlace(path: unknown): AsarPlace | null {
  const found = typeof path === 'string' ? /^(.*?\.asar)(?:[\\/](.*))?$/.exec(path) : null;
  return found ? { archive: found[1] ?? '', inside: found[2] ?? '' } : null;
}

/** An archive as Electron packs it: a header in JSON, and the files one after the other. */
export class AsarArchive {
  static readonly #opened = new Map<string, AsarArchive>();
  readonly #file: number;
  readonly #start: number;
  readonly root: AsarEntry;

  private constructor(path: string) {
    this.#file = openSync(path, 'r');
    const sizes = this.#bytes(0, 16);
    this.#start = 8 + sizes.readUInt32LE(4);
    this.root = JSON.parse(this.#bytes(16, sizes.readUInt32LE(12)).toString()) as AsarEntry;
  }

  static open(path: string): AsarArchive {
    const opened = AsarArchive.#opened.get(path) ?? new AsarArchive(path);
    AsarArchive.#opened.set(path, opened);
    return opened;
  }

  find(inside: string): AsarEntry | null {
    let entry: AsarEntry | undefined = this.root;
    for (const part of inside.split(/[\\/]/)) if (part !== '') entry = entry?.files?.[part];
    return entry ?? null;
  }

  read({ offset = '0', size = 0 }: AsarEntry): Buffer {
    return this.#bytes(this.#start + Number(offset), size);
  }

  /** Every file in it, by its path from `folder` on. */
  *files(entry = this.root, folder = ''): Generator<readonly [path: string, AsarEntry]> {
    if (!entry.files) yield [folder, entry];
    for (const [name, child] of Object.entries(entry.files ?? {}))
      yield* this.files(child, join(folder, name));
  }

  #bytes(from: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    readSync(this.#file, bytes, 0, length, from);
    return bytes;
  }
}

/** The content of a file in an archive; throws as `node:fs` does. */
export function readFromAsar(path: string): Buffer {
  const entry = asarEntry(path);
  const place = asarPlace(path);
  if (!place || entry.files)
    throw Object.assign(new Error(`EISDIR, read ${path}`), { code: 'EISDIR' });
  return AsarArchive.open(place.archive).read(entry);
}

/** What lies at a path; throws as `node:fs` does. */
export function asarEntry(path: string): AsarEntry {
  const place = asarPlace(path);
  const entry = place && AsarArchive.open(place.archive).find(place.inside);
  if (entry) return entry;
  throw Object.assign(new Error(`ENOENT, ${path} not found`), { code: 'ENOENT', errno: -2 });
}
