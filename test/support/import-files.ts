import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EstateImport } from '../../electron/host/estate/estate-import.js';

const samples = join(import.meta.dirname, '../fixtures/estate');

/** The files of folders of the sample estate, by their names. */
export function sampleFiles(...folders: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of folders)
    for (const entry of readdirSync(join(samples, folder), {
      recursive: true,
      withFileTypes: true,
    }))
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name);
        files[path.slice(samples.length + 1)] = readFileSync(path);
      }
  return files;
}

/** Gives an import all bytes of a file, in pieces. */
export async function bring(
  estate: EstateImport,
  name: string,
  content: Uint8Array | string,
  length = 65_536,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sink = estate.begin(name);
  for (let at = 0; at < bytes.length; at += length)
    await sink.write(bytes.subarray(at, at + length));
  await sink.end();
}

/** Imports files by their names, and joins them. */
export async function importFiles(
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<EstateImport> {
  const estate = new EstateImport();
  for (const [name, content] of Object.entries(files)) await bring(estate, name, content);
  await estate.join();
  return estate;
}
