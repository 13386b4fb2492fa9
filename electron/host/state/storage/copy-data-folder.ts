import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isContentId } from './content-id.js';
import { openFolderStore } from './folder-store.js';
import { readStateFile } from './read-state-file.js';
import type { StateFormat } from './state-format.js';
import type { LoadedState } from './state-store.js';
import { describeFileError, errorCode, StorageProblem } from './storage-problem.js';

/** Faults that are told one by one. */
const mostTold = 5;

export interface CopiedFolder {
  readonly folder: string;
  /** For the operator: where the copy is, and what is not in it. */
  readonly text: string;
}

/**
 * Copies all of a data folder that can be read into a new one beside it, `<folder>-copy-1` or the next that is free.
 * The folder itself is only read, whoever owns it. Throws `StorageProblem`, and then leaves no copy.
 */
export async function copyDataFolder<S extends object>(
  folder: string,
  format: StateFormat<S>,
): Promise<CopiedFolder> {
  const { loaded } = await readStateFile(folder, format);
  const salvaged = loaded.kind === 'unreadable' ? loaded.salvage() : null;
  const state = loaded.kind === 'state' ? loaded.state : (salvaged?.state ?? null);
  const copy = await newFolderBeside(resolve(folder));
  try {
    const store = await openFolderStore(copy);
    try {
      for (const part of ['pictures', 'organisations']) await copyContents(folder, copy, part);
      if (state) await store.save(state, format);
    } finally {
      await store.close();
    }
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    if (error instanceof StorageProblem) throw error;
    throw new StorageProblem(`${folder} cannot be copied: ${describeFileError(error)}.`);
  }
  const where = `This is ${copy}, a copy of ${folder}, which stays as it is.`;
  const later = `Go on with the copy with --data-dir ${copy}.`;
  return { folder: copy, text: [where, ...leftOut(loaded), later].join(' ') };
}

function leftOut<S>(loaded: LoadedState<S>): readonly string[] {
  if (loaded.kind !== 'unreadable') return [];
  const salvaged = loaded.salvage();
  if (salvaged === null)
    return [`Nothing of its state can be read, so the copy begins afresh. ${loaded.problem}`];
  const { leftOut } = salvaged;
  const more = leftOut.length - mostTold;
  return [
    ...(leftOut.length > 0 ? ['Left out is what cannot be read:'] : []),
    ...leftOut.slice(0, mostTold),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

async function newFolderBeside(folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const copy = `${folder}-copy-${number}`;
    try {
      await mkdir(copy, { mode: 0o700 });
      return copy;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new StorageProblem(`${copy} cannot be made: ${describeFileError(error)}.`);
    }
  }
}

async function copyContents(from: string, to: string, part: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(join(from, part));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  for (const name of names.filter(isContentId)) {
    const file = join(from, part, name);
    // To copy a pipe would wait for whoever writes to it.
    if ((await stat(file)).isFile()) await copyFile(file, join(to, part, name));
  }
}
