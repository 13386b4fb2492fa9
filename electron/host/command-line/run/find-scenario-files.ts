import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { UsageProblem } from '../problems.js';

/**
 * The scenario files that operands name, each once, in their order: a file as it is, of a folder all
 * `*.yaml` and `*.yml` in it and below, by name. Throws `UsageProblem` for what is not there.
 */
export async function findScenarioFiles(operands: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operand of operands) {
    const files = (await isFolder(operand)) ? await filesBelow(operand) : [operand];
    if (files.length === 0) throw new UsageProblem(`${operand} holds no scenario file.`);
    found.push(...files);
  }
  return [...new Set(found)];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new UsageProblem(`${path} cannot be read: ${describeFileError(error)}.`);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
