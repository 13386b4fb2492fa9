import { statSync } from 'node:fs';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { CommandProblem, UsageProblem } from '../problems.js';

/** What is a scenario by its name, wherever many files are meant. */
const isScenario = (path: string): boolean => /\.ya?ml$/i.test(path);

/**
 * The scenario files that operands name, each once, in their order: a file as it is; of a folder all `*.yaml` and
 * `*.yml` in it and below, and of a pattern such as `tests/**\/*.yaml` all that fit, by name. A pattern means the same on
 * every system, in quotes or not, with `/` or `\` between its parts.
 * @throws {UsageProblem} for what is not there
 * @throws {CommandProblem} for a folder or a pattern without any
 */
export async function findScenarioFiles(operands: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operand of operands) found.push(...(await filesOf(operand)));
  const byPlace = new Map<string, string>();
  for (const file of found) if (!byPlace.has(resolve(file))) byPlace.set(resolve(file), file);
  return [...byPlace.values()];
}

async function filesOf(operand: string): Promise<readonly string[]> {
  const pattern = operand.replaceAll('\\', '/');
  const kind = await kindOf(operand, pattern);
  if (kind === 'file') return [operand];
  const names =
    kind === 'folder'
      ? (await globIn('**', operand)).map((name) => join(operand, name))
      : await globIn(pattern, process.cwd());
  const files = names.filter(isScenario).map(normalize).sort();
  if (files.length > 0) return files;
  const what =
    kind === 'folder'
      ? `The folder ${operand} holds no *.yaml or *.yml`
      : `No *.yaml or *.yml file fits ${operand}`;
  throw new CommandProblem(`${what}, so nothing was selected. Name a file, a folder or a pattern.`);
}

async function globIn(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  return glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    dot: true,
    expandDirectories: false,
  });
}

async function kindOf(operand: string, pattern: string): Promise<'file' | 'folder' | 'pattern'> {
  try {
    return statSync(operand).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby');
    if (isDynamicPattern(pattern)) return 'pattern';
    throw new UsageProblem(`${operand} cannot be read: ${describeFileError(error)}.`);
  }
}
