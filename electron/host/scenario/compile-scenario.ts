import type { Finding } from '../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../shared/file-format/json-source.js';
import type { ScenarioFile } from '../../../shared/scenario/scenario-schema.js';
import { showSchema } from '../../../shared/scenario/show-schema.js';
import { Compilation } from './compilation.js';
import { OrganisationNames } from './organisation-names.js';
import type { Scenario, ScenarioStep } from './scenario.js';
import type { ScenarioFiles } from './scenario-files.js';
import type { OpenedOrganisation } from './scenario-organisation.js';
import { beginningOf } from './steps/beginning.js';
import { compileStep } from './steps/compile-step.js';
import { actOf, titleOf } from './steps/step-title.js';

/** What a scenario file is compiled with. */
export interface ScenarioSurroundings {
  /** Names the file in messages. */
  readonly fileName: string;
  readonly files: ScenarioFiles;
  readonly organisation: OpenedOrganisation;
  /** Line of the file, counted from 1, in which a part of it begins. */
  readonly lineOf: (path: JsonPath) => number;
}

/** Turns a file of the right form into steps that can be taken, and tells what is wrong with the names in it. */
export function compileScenario(
  file: ScenarioFile,
  { fileName, files, organisation, lineOf }: ScenarioSurroundings,
): { readonly scenario: Scenario; readonly findings: readonly Finding[] } {
  const names = new Compilation(new OrganisationNames(organisation.file), files);
  const steps: Omit<ScenarioStep, 'index'>[] = [
    ...beginningOf(file, organisation.signedIn, names).map(({ title, act, path, commands }) => ({
      title,
      note: null,
      isTitled: false,
      show: null,
      rule: null,
      line: lineOf(path),
      act,
      isBeginning: true,
      actions: [{ kind: 'commands', commands } as const],
    })),
    ...file.steps.map((step, index) => ({
      title: titleOf(step),
      note: step.note ?? null,
      isTitled: step.title !== undefined,
      show: step.show ? names.resolved(showSchema, step.show, ['steps', index, 'show']) : null,
      rule: step.rule ?? null,
      line: lineOf(['steps', index]),
      act: actOf(step),
      isBeginning: false,
      actions: compileStep(step, names, ['steps', index]),
    })),
  ];
  const scenario: Scenario = {
    fileName,
    title: file.scenario,
    note: file.note ?? null,
    organisation: organisation.source,
    organisationName: organisation.file.name,
    timeZone: organisation.file.timeZone,
    web: webOf(file, names),
    steps: steps.map((step, index) => ({ ...step, index })),
  };
  return { scenario, findings: names.findings };
}

const webOf = ({ web = {} }: ScenarioFile, names: Compilation): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(web).map(([url, file]) => [url, names.bytes(file, ['web', url])] as const),
  );
