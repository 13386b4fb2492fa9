import { dirname } from 'node:path';
import { describeIssues } from '../../../shared/file-format/describe-issue.js';
import {
  FileError,
  lengthProblem,
  problemsInOrder,
} from '../../../shared/file-format/file-problem.js';
import type { Finding } from '../../../shared/file-format/finding.js';
import { positionAt } from '../../../shared/file-format/json-source.js';
import { scenarioSchema } from '../../../shared/scenario/scenario-schema.js';
import { decodeFile, readRegularFileSync } from '../outside/files/regular-file.js';
import { describeFileError } from '../state/storage/storage-problem.js';
import { compileScenario } from './compile-scenario.js';
import type { Scenario } from './scenario.js';
import { filesIn, noScenarioFiles, type ScenarioFiles } from './scenario-files.js';
import { readScenarioOrganisation } from './scenario-organisation.js';
import { readYaml } from './yaml-source.js';

/** Characters of the longest scenario file that is read. */
const longestScenarioFile = 4 * 1024 * 1024;

/**
 * Reads a scenario file from disk, with the files it refers to. Throws as `readScenario`, and for a file that cannot
 * be read.
 */
export async function loadScenario(path: string): Promise<Scenario> {
  return readScenario(await readScenarioText(path), path, filesIn(dirname(path)));
}

/**
 * Reads a scenario file that is to tell whether something is so. Throws as `loadScenario`, and for a scenario that would
 * pass whatever happened: without an `expect`, unless it says that it is a demo.
 */
export async function loadTest(path: string): Promise<Scenario> {
  const scenario = await loadScenario(path);
  const isTest = scenario.steps.some(({ act }) => act === 'expect');
  if (isTest || scenario.isDemo) return scenario;
  const [first] = scenario.steps.filter(({ isBeginning }) => !isBeginning);
  throw new ScenarioFileError(path, [
    {
      path: 'steps',
      line: first?.line ?? 1,
      column: 1,
      message:
        'expected a step with expect, without which nothing is checked; a scenario that only shows something says "demo: true"',
    },
  ]);
}

/** The title of a scenario file of which nothing else is read; `null` where it has none that can be read. */
export const titleOf = (text: string): string | null => textIn(text, 'scenario');

/** Title and note of a scenario file whose steps come last, which are not read. */
export function headOf(text: string): { readonly title: string; readonly note: string | null } {
  const head = text.slice(0, text.indexOf('\nsteps:'));
  return { title: textIn(head, 'scenario') ?? '', note: textIn(head, 'note') };
}

/** What a file of YAML says under a key; `null` where that is no text, or the file cannot be read. */
function textIn(text: string, key: string): string | null {
  const yaml = readYaml(text.replace(/^\uFEFF/, ''));
  const value = yaml.ok
    ? (yaml.source.value as Readonly<Record<string, unknown>> | null)?.[key]
    : null;
  return typeof value === 'string' ? value : null;
}

/** The text of a scenario file. Throws `ScenarioFileError` for a file that cannot be read. */
export async function readScenarioText(path: string): Promise<string> {
  const refusal = (message: string) =>
    new ScenarioFileError(path, [{ path: '', line: 1, column: 1, message }]);
  try {
    // A character has up to four bytes in UTF-8.
    return decodeFile(readRegularFileSync(path, 4 * longestScenarioFile));
  } catch (error) {
    throw refusal(`expected a file that can be read; ${describeFileError(error)}`);
  }
}

/**
 * Reads a scenario and checks all of it: nothing in it can be misspelt when it runs.
 * @param fileName names the file in messages
 * @throws {ScenarioFileError} with line, column and path of each problem
 */
export function readScenario(
  text: string,
  fileName: string,
  files: ScenarioFiles = noScenarioFiles,
): Scenario {
  const tooLong = lengthProblem(text, longestScenarioFile);
  if (tooLong) throw new ScenarioFileError(fileName, [tooLong]);
  const source = text.replace(/^\uFEFF/, '');
  const yaml = readYaml(source);
  if (!yaml.ok) throw new ScenarioFileError(fileName, yaml.problems);
  const { value, offsetOf } = yaml.source;
  const refuse = (findings: readonly Finding[]): never => {
    const placed = findings.map((finding) => ({ finding, offset: offsetOf(finding) }));
    throw new ScenarioFileError(fileName, problemsInOrder(source, placed));
  };
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return refuse(describeIssues(issues, value, scenarioSchema));
  }
  const opened = readScenarioOrganisation(parsed.data, fileName, files);
  if (!opened.ok) return refuse(opened.findings);
  const { scenario, findings } = compileScenario(parsed.data, {
    fileName,
    files,
    organisation: opened.organisation,
    lineOf: (path) => positionAt(source, offsetOf({ path, at: 'key' })).line,
  });
  return findings.length === 0 ? scenario : refuse(findings);
}

/** A scenario file cannot be used; nothing of it was run. Its problems are in the order of the text. */
export class ScenarioFileError extends FileError {
  override readonly name = 'ScenarioFileError';
}
