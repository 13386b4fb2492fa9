import { readRegularText } from '../outside/files/regular-file.js';
import { describeFileError } from '../state/storage/storage-problem.js';
import { CommandProblem } from './problems.js';

/** Bytes; the shell itself takes less. */
const largestScript = 800_000;

/** The text of a script, whatever encoding its editor wrote. @param what how the error names it, such as `plan` */
export async function readScriptFile(file: string, what: string): Promise<string> {
  try {
    return await readRegularText(file, largestScript);
  } catch (error) {
    throw new CommandProblem(`The ${what} ${file} cannot be read: ${describeFileError(error)}.`);
  }
}
