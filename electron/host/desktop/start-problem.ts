import { CommandError } from '../../../shared/contract/errors.js';
import { OrganisationFileError } from '../../../shared/organisation/organisation-problem.js';
import { CommandProblem, UsageProblem } from '../command-line/problems.js';
import { describeStartProblem } from '../server/start-problem.js';

/** More lines would not fit on a screen. */
const mostLines = 12;

/** What to tell a person whose emulator did not start. */
export function describeStartFailure(error: unknown): { title: string; text: string } {
  const title = 'The Lync Client Emulator cannot start';
  const told = [UsageProblem, CommandProblem, CommandError];
  if (error instanceof Error && told.some((kind) => error instanceof kind)) {
    return { title, text: error.message };
  }
  if (error instanceof OrganisationFileError) {
    const lines = error.message.split('\n');
    const shown = lines.slice(0, mostLines);
    if (lines.length > shown.length) shown.push(`… and ${lines.length - shown.length} more.`);
    const advice = 'Correct the organisation file, or give another one with --organisation.';
    return { title, text: `${shown.join('\n')}\n\n${advice}` };
  }
  const known = describeStartProblem(error, '--api-port');
  if (known !== null) return { title, text: known };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { title, text: `This is a fault of the program, not of its files:\n\n${reason}` };
}
