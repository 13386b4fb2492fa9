import type { ShellResult } from '../../../shared/contract/commands/shell.js';

/** A statement of a plan that went wrong: it did nothing, or not all of what it was to do. */
interface PlanProblem {
  /** The first line is 1. */
  readonly line: number;
  readonly message: string;
}

/** What came of running a plan. */
export interface PlanRun {
  readonly problems: readonly PlanProblem[];
  /** Questions that the shell asked, each once; a trial answers all of them with yes. */
  readonly assumed: readonly string[];
}

/** The shell in which a plan is tried. */
export interface PlanShell {
  readonly run: (text: string) => Promise<ShellResult>;
  readonly answer: (choice: string) => Promise<ShellResult>;
}

const yesToAll = 'A';
/** A plan that asks more often asks for ever. */
const mostQuestions = 1000;

/** Runs a plan as the script that it is: what follows an error still runs where it would in a script. */
export async function runPlan(plan: string, shell: PlanShell): Promise<PlanRun> {
  const problems: PlanProblem[] = [];
  const assumed = new Set<string>();
  let result = await shell.run(plan);
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    problems.push(...problemsOf(result));
    const { prompt } = result;
    if (prompt === null) break;
    assumed.add(prompt.message);
    const isOffered = prompt.choices.some(({ key }) => key === yesToAll);
    result = await shell.answer(isOffered ? yesToAll : prompt.defaultChoice);
  }
  if (result.incomplete) {
    const message = 'The plan ends in the middle of a statement. Close what is open.';
    problems.push({ line: lineCount(plan.trimEnd()), message });
  }
  return { problems, assumed: [...assumed] };
}

const lineCount = (text: string): number => text.split('\n').length;

/** The shell says where an error is as PowerShell does, on a line below the message. */
const problemsOf = ({ records }: ShellResult): readonly PlanProblem[] =>
  records
    .filter(({ kind }) => kind === 'error')
    .map(({ text }) => {
      const [, message = text, line = '1'] = /^(.*?)\nAt line:(\d+) char:\d+/s.exec(text) ?? [];
      return { line: Number(line), message };
    });
