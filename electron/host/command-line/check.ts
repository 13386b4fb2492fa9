import type { FileProblem } from '../../../shared/file-format/file-problem.js';
import { programVersion } from '../program-version.js';
import { loadTest, ScenarioFileError } from '../scenario/read-scenario.js';
import { defineSubcommand, exitCodes } from './command.js';
import { readChoice } from './options.js';
import { findScenarioFiles } from './run/find-scenario-files.js';
import { print, printError, type Terminal } from './terminal.js';

/** What was found in one file. */
interface CheckedFile {
  readonly file: string;
  /** `null` when the file cannot be used. */
  readonly title: string | null;
  /** In the order of the text; empty when all is fine. */
  readonly problems: readonly FileProblem[];
}

const reporters = {
  list(checked: readonly CheckedFile[], terminal: Terminal) {
    for (const { file, problems } of checked)
      if (problems.length > 0) printError(terminal, new ScenarioFileError(file, problems).message);
    const broken = brokenOf(checked).length;
    const counted = `${checked.length} file${checked.length === 1 ? '' : 's'} checked`;
    print(terminal, broken === 0 ? `${counted}, all fine` : `${counted}, ${broken} cannot be used`);
  },
  json(checked: readonly CheckedFile[], terminal: Terminal) {
    const report = {
      format: 'lync-emulator-check',
      version: 1,
      program: programVersion,
      summary: { files: checked.length, broken: brokenOf(checked).length },
      files: checked,
    };
    print(terminal, JSON.stringify(report, null, 1));
  },
} as const;
type ReporterName = keyof typeof reporters;
const reporterNames = Object.keys(reporters) as readonly ReporterName[];

/** `lync-emulator check`: says what is wrong in scenario files, and runs nothing. */
export const check = defineSubcommand({
  operands: { shown: '<files…>', minimum: 1 },
  description:
    'Checks scenario files without running them: names and words that do not exist, and scenarios that check nothing, with line, column and what was expected. Ends with 1 when one cannot be used.',
  options: {
    reporter: {
      type: 'string',
      value: 'name',
      help: `${reporterNames.join(' or ')}; the list when left out`,
    },
  },
  async run({ values, operands }, terminal) {
    const reporter = readChoice('--reporter', values.reporter ?? 'list', reporterNames);
    const files = await findScenarioFiles(operands);
    const checked: CheckedFile[] = [];
    for (const file of files) checked.push(await checkFile(file));
    reporters[reporter](checked, terminal);
    return brokenOf(checked).length === 0 ? exitCodes.fine : exitCodes.failed;
  },
});

async function checkFile(file: string): Promise<CheckedFile> {
  try {
    return { file, title: (await loadTest(file)).title, problems: [] };
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    return { file, title: null, problems: error.problems };
  }
}

const brokenOf = (checked: readonly CheckedFile[]): readonly CheckedFile[] =>
  checked.filter(({ problems }) => problems.length > 0);
