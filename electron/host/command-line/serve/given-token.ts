import { readRegularText } from '../../outside/files/regular-file.js';
import { describeFileError } from '../../state/storage/storage-problem.js';
import type { OptionTable, ParsedLine } from '../options.js';
import { CommandProblem, UsageProblem } from '../problems.js';

/** Holds the token in the environment, which only the processes of one user can read. */
export const tokenVariable = 'LYNC_EMULATOR_TOKEN';

export const tokenOptions = {
  'token-file': {
    type: 'string',
    value: 'file',
    help: `a file that holds the token, in place of the environment variable ${tokenVariable}`,
  },
  token: {
    type: 'string',
    value: 'token',
    help: 'refused: everybody on a machine can read its command lines',
  },
} as const satisfies OptionTable;

/** Bytes of a file with a token at most. */
const largestFile = 4096;

const fewestDifferent = 8;

/**
 * The token that was given by a file or else by the environment; `null` when none was. Throws `UsageProblem` for one on
 * the command line and for one that can be guessed, `CommandProblem` for a file that cannot be read. None of them
 * repeats the token.
 */
export async function givenToken(
  values: ParsedLine<typeof tokenOptions>['values'],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  if (values.token !== undefined)
    throw new UsageProblem(
      `Everybody on this machine can read --token: set ${tokenVariable}, or name a file with --token-file.`,
    );
  const file = values['token-file'];
  const text = file === undefined ? environment[tokenVariable] : await readTokenFile(file);
  if (text === undefined) return null;
  const token = text.trim();
  const where = file ?? tokenVariable;
  if (!/^[\w-]{32,200}$/.test(token) || new Set(token).size < fewestDifferent)
    throw new UsageProblem(
      `The token of ${where} is none: it has to be 32 to 200 random letters, digits, - and _, such as "openssl rand -hex 32" prints.`,
    );
  return token;
}

async function readTokenFile(file: string): Promise<string> {
  try {
    return await readRegularText(file, largestFile);
  } catch (error) {
    throw new CommandProblem(`The token file ${file} cannot be read: ${describeFileError(error)}.`);
  }
}
