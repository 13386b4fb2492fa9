import { loadTest, ScenarioFileError } from '../scenario/read-scenario.js';
import { defineSubcommand, exitCodes } from './command.js';
import { findScenarioFiles } from './run/find-scenario-files.js';
import { print, printError } from './terminal.js';

/** `lync-emulator check`: says what is wrong in scenario files, and runs nothing. */
export const check = defineSubcommand({
  operands: { shown: '<files…>', minimum: 1 },
  description:
    'Checks scenario files without running them: names and words that do not exist, and scenarios that check nothing, with line, column and what was expected. Ends with 1 when one cannot be used.',
  options: {},
  async run({ operands }, terminal) {
    const files = await findScenarioFiles(operands);
    let broken = 0;
    for (const file of files) {
      try {
        await loadTest(file);
      } catch (error) {
        if (!(error instanceof ScenarioFileError)) throw error;
        broken += 1;
        printError(terminal, error.message);
      }
    }
    const counted = `${files.length} file${files.length === 1 ? '' : 's'} checked`;
    print(terminal, broken === 0 ? `${counted}, all fine` : `${counted}, ${broken} cannot be used`);
    return broken === 0 ? exitCodes.fine : exitCodes.failed;
  },
});
