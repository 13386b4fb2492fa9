import type { CommandName } from '../../../shared/contract/commands/command.js';
import type { Finding } from '../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../shared/file-format/json-source.js';
import { listPeople } from '../../../shared/organisation/listed-people.js';
import type { ScenarioFile } from '../../../shared/scenario/scenario-schema.js';
import { showSchema } from '../../../shared/scenario/show-schema.js';
import type { WebAnswerForm } from '../../../shared/scenario/web-schema.js';
import { parseCustomStates } from '../../emulator/lync-client/custom-states/parse-custom-states.js';
import { judgeCustomStates } from '../outside/custom-states/judge-custom-states.js';
import { decodeFile } from '../outside/files/regular-file.js';
import { Compilation } from './compilation.js';
import { KnownCmdlets } from './known-cmdlets.js';
import { OrganisationNames } from './organisation-names.js';
import type { Scenario, ScenarioStep } from './scenario.js';
import type { ScenarioFiles } from './scenario-files.js';
import type { OpenedOrganisation } from './scenario-organisation.js';
import type { Web, WebAnswer } from './scenario-web.js';
import { beginningOf } from './steps/beginning.js';
import { checkExpectation } from './steps/check-expectation.js';
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
  const web = webOf(file, names);
  names.allowPresence(customTexts(file, web));
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
    isDemo: file.demo ?? false,
    organisation: organisation.source,
    organisationName: organisation.file.name,
    people: new Map(listPeople(organisation.file).map((one) => [one.sip, one.displayName])),
    timeZone: organisation.file.timeZone,
    web,
    steps: steps.map((step, index) => ({ ...step, index })),
  };
  checkShell(file, names);
  checkExpectations(scenario.steps, file, names);
  return { scenario, findings: names.findings };
}

/** Commands after which there may be what no file of the scenario has. */
const bringsMore = new Set<string>(['capsule.open', 'organisation.open']);

const isOpenWorld = ({ steps }: ScenarioFile): boolean =>
  steps.some(({ command }) => command !== undefined && bringsMore.has(command.name));

function customTexts(file: ScenarioFile, web: Web): readonly string[] | 'any' {
  if (isOpenWorld(file)) return 'any';
  return [...web.values()].flat().flatMap((answer) => {
    const judged = answer.ok ? judgeCustomStates(decodeFile(answer.bytes)) : answer;
    return judged.ok ? parseCustomStates(judged.text).map(({ text }) => text) : [];
  });
}

/** Notes what the shell cannot read or does not have, unless the expect behind a step asks for its error. */
function checkShell(file: ScenarioFile, names: Compilation): void {
  const known = new KnownCmdlets();
  const check = (text: string, path: JsonPath, mayFail: boolean) => {
    for (const { message, word } of known.problemsOf(text, mayFail))
      names.report(path, message, word === null ? {} : { word });
  };
  const mayFail = (from: number): boolean => {
    const next = file.steps.slice(from);
    const end = next.findIndex(({ expect }) => expect === undefined);
    return next
      .slice(0, end < 0 ? undefined : end)
      .some(({ expect }) => expect?.error !== undefined || expect?.refused !== undefined);
  };
  if (file.policies !== undefined) check(file.policies, ['policies'], mayFail(0));
  if (isOpenWorld(file)) return;
  for (const [index, { shell }] of file.steps.entries())
    if (shell !== undefined) check(shell, ['steps', index, 'shell'], mayFail(index + 1));
}

/** Notes what expectations ask for that nothing can ever show; see `checkExpectation`. */
function checkExpectations(
  steps: readonly ScenarioStep[],
  { steps: forms }: ScenarioFile,
  names: Compilation,
): void {
  const first = steps.length - forms.length;
  let answered: CommandName | null | undefined;
  for (const { act, actions, index } of steps)
    for (const action of actions) {
      if (action.kind === 'expect')
        checkExpectation(action.expectation, ['steps', index - first, 'expect'], answered, names);
      else if (act !== 'expect' && action.kind !== 'play')
        answered = action.kind === 'commands' ? action.commands.at(-1)?.name : null;
    }
}

const webOf = ({ web = {} }: ScenarioFile, names: Compilation): Web =>
  new Map(
    Object.entries(web).map(([url, answers]) => [
      url,
      Array.isArray(answers)
        ? answers.map((answer, index) => answerOf(answer, names, ['web', url, index]))
        : [answerOf(answers, names, ['web', url])],
    ]),
  );

function answerOf(answer: WebAnswerForm, names: Compilation, path: JsonPath): WebAnswer {
  if (typeof answer === 'string') return { ok: true, bytes: names.bytes(answer, path) };
  if ('refused' in answer) return { ok: false, reason: answer.refused };
  const [content, encoding] =
    'text' in answer ? ([answer.text, 'utf8'] as const) : ([answer.base64, 'base64'] as const);
  return { ok: true, bytes: Buffer.from(content, encoding) };
}
