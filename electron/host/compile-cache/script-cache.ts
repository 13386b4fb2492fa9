import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** A script by its file name, as the head of a cache lists it. */
interface Kept {
  readonly name: string;
  /** Of its source, so that no other script takes its place. */
  readonly source: number;
  readonly bytes: number;
}

const opening = '(function (exports, require, module, __filename, __dirname) { ';
const lineEnd = 10;

/** What a script of CommonJS is run as. */
export type RunModule = (this: unknown, ...parts: unknown[]) => unknown;

/**
 * Compiled scripts in one file: four bytes of checksum, a line of JSON that lists them, and what V8 made of each. V8 itself
 * takes damaged bytes for code, so nothing is taken from a file whose checksum differs, or that belongs to somebody else.
 */
export class ScriptCache {
  readonly #kept = new Map<string, Kept & { readonly data: Uint8Array }>();
  readonly #fresh = new Map<string, { readonly source: number; readonly script: Script }>();

  /**
   * @param file in a folder that may be missing
   * @param programFolder whose scripts they are; those that are gone from it are kept no longer
   */
  constructor(
    private readonly file: string,
    private readonly programFolder: string,
  ) {
    try {
      this.#read();
    } catch {
      // Missing or damaged: everything is compiled, and saved anew.
    }
  }

  /**
   * Compiles a script, from the cache where it is in there.
   * @param source ASCII, as the build writes it: V8 keeps a byte for each character, and nothing has to be decoded
   * @throws {SyntaxError}
   */
  compile(name: string, source: Uint8Array): RunModule {
    const checksum = crc32(source);
    const text = Buffer.from(source.buffer, source.byteOffset, source.length).toString('latin1');
    const kept = this.#kept.get(name);
    const data = kept?.source === checksum ? kept.data : undefined;
    const script = new Script(`${opening}${text}\n})`, {
      filename: join(this.programFolder, name),
      columnOffset: -opening.length,
      cachedData: data,
    });
    if (data === undefined || script.cachedDataRejected)
      this.#fresh.set(name, { source: checksum, script });
    return script.runInThisContext() as RunModule;
  }

  /** Keeps what was compiled since, with the functions that have run. Where that cannot be written, nothing happens. */
  save(): void {
    if (this.#fresh.size === 0) return;
    const unfinished = `${this.file}.${process.pid}-${threadId}`;
    try {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, this.#toBytes(), { mode: 0o600 });
      renameSync(unfinished, this.file);
    } catch {
      if (existsSync(unfinished)) rmSync(unfinished);
    }
  }

  #read(): void {
    const { uid } = statSync(this.file);
    if (process.getuid && process.getuid() !== uid) return;
    const file = readFileSync(this.file);
    const content = file.subarray(4);
    if (file.readUInt32LE() !== crc32(content)) return;
    const headEnd = content.indexOf(lineEnd);
    const list = JSON.parse(content.toString('utf8', 0, headEnd)) as readonly Kept[];
    let start = headEnd + 1;
    for (const kept of list) {
      const end = start + kept.bytes;
      this.#kept.set(kept.name, { ...kept, data: content.subarray(start, end) });
      start = end;
    }
  }

  #toBytes(): Buffer {
    for (const [name, { source, script }] of this.#fresh) {
      const data = script.createCachedData();
      this.#kept.set(name, { name, source, bytes: data.length, data });
    }
    this.#fresh.clear();
    const all = [...this.#kept.values()].filter(({ name }) =>
      existsSync(join(this.programFolder, name)),
    );
    const head = JSON.stringify(all.map(({ name, source, bytes }) => ({ name, source, bytes })));
    const content = Buffer.concat([Buffer.from(`${head}\n`), ...all.map(({ data }) => data)]);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(crc32(content));
    return Buffer.concat([checksum, content]);
  }
}
