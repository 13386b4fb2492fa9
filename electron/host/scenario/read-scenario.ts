import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeIssue } from '../../../shared/file-format/describe-issue.js';
import {
  type FileProblem,
  lengthProblem,
  problemsInOrder,
} from '../../../shared/file-format/file-problem.js';
import type { Finding } from '../../../shared/file-format/finding.js';
import { positionAt } from '../../../shared/file-format/json-source.js';
import { type ScenarioFile, scenarioSchema } from '../../../shared/scenario/scenario-schema.js';
import { Compilation } from './compilation.js';
import { OrganisationNames } from './organisation-names.js';
import type { Scenario, ScenarioStep, StepAction } from './scenario.js';
import { ScenarioFileError } from './scenario-file-error.js';
import { filesIn, noScenarioFiles, type ScenarioFiles } from './scenario-files.js';
import { readScenarioOrganisation } from './scenario-organisation.js';
import { beginningOf } from './steps/beginning.js';
import { compileStep } from './steps/compile-step.js';
import { actOf, titleOf } from './steps/step-title.js';
import { readYaml } from './yaml-source.js';

/** Characters of the longest scenario file that is read. */
const longestScenarioFile = 4 * 1024 * 1024;

/**
 * Reads a scenario file from disk, with the files it refers to. Throws as `readScenario`, and for a file that cannot
 * be read.
 */
export async function loadScenario(path: string): Promise<Scenario> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScenarioFileError(path, [wholeFile(`expected a file that can be read; ${reason}`)]);
  }
  return readScenario(text, path, filesIn(dirname(path)));
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
  const refuse = (findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    const placed = findings.map((finding) => ({ finding, offset: offsetOf(finding) }));
    throw new ScenarioFileError(fileName, problemsInOrder(source, placed));
  };
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) {
    refuse(parsed.error.issues.flatMap((issue) => describeIssue(issue, value, scenarioSchema)));
    throw new ScenarioFileError(fileName, [wholeFile('expected a scenario')]);
  }
  const file = parsed.data;
  const opened = readScenarioOrganisation(file, fileName, files);
  if (!opened.ok) {
    refuse(opened.findings);
    throw new ScenarioFileError(fileName, [wholeFile('expected an organisation')]);
  }
  const names = new Compilation(new OrganisationNames(opened.organisation), files);
  const lineOf = (path: Finding['path']) => positionAt(source, offsetOf({ path, at: 'key' })).line;
  const steps = [
    ...beginningOf(file, opened.signedIn, names).map(({ title, act, path, commands }) => ({
      title,
      note: null,
      line: lineOf(path),
      act,
      isBeginning: true,
      actions: [{ kind: 'commands', commands }] satisfies StepAction[],
    })),
    ...file.steps.map((step, index) => ({
      title: titleOf(step),
      note: step.note ?? null,
      line: lineOf(['steps', index]),
      act: actOf(step),
      isBeginning: false,
      actions: compileStep(step, names, ['steps', index]),
    })),
  ];
  const web = webOf(file, names);
  refuse(names.findings);
  return {
    fileName,
    title: file.scenario,
    note: file.note ?? null,
    organisation: opened.source,
    timeZone: opened.organisation.timeZone,
    web,
    steps: steps.map((step, index): ScenarioStep => ({ ...step, index })),
  };
}

const webOf = ({ web = {} }: ScenarioFile, names: Compilation): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(web).map(([url, file]) => [url, names.bytes(file, ['web', url])] as const),
  );

const wholeFile = (message: string): FileProblem => ({ path: '', line: 1, column: 1, message });
