import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describeFileError } from '../state/storage/storage-problem.js';
import { CommandProblem } from './problems.js';

/**
 * Writes an organisation file and its pictures beside it, by the paths that the file has for them.
 * @throws {CommandProblem} naming the file
 */
export async function saveOrganisation(
  out: string,
  text: string,
  pictures: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Promise<void> {
  const folder = dirname(resolve(out));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(out, `${text.trimEnd()}\n`);
    for (const [path, bytes] of pictures) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
  } catch (error) {
    throw new CommandProblem(`${out} cannot be written: ${describeFileError(error)}.`);
  }
}
