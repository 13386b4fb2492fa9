import type { Subcommand } from './command.js';
import { commands } from './commands.js';
import type { OptionTable } from './options.js';

const programName = 'lync-emulator';

const general: OptionTable = {
  help: { type: 'boolean', help: 'prints this; after a command, what it understands' },
  version: { type: 'boolean', help: 'prints the version' },
};

/** What `lync-emulator --help` prints. */
export function programHelp(): string {
  return [
    `Usage: ${programName} <command> [options]`,
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...columns(optionRows(general)),
    '',
    `"${programName} <command> --help" tells more of a command.`,
  ].join('\n');
}

/** What `lync-emulator <name> --help` prints. */
export function commandHelp(name: string, command: Subcommand): string {
  const { operands, description, options } = command;
  const rows = optionRows(options);
  const usage = [programName, name, operands, rows.length > 0 ? '[options]' : ''];
  return [
    `Usage: ${usage.filter((part) => part !== '').join(' ')}`,
    '',
    description,
    ...(rows.length > 0 ? ['', ...columns(rows)] : []),
  ].join('\n');
}

/** Where to look after a mistake; `null` names no command. */
export const helpHint = (name: string | null): string =>
  `See "${[programName, name, '--help'].filter((part) => part !== null).join(' ')}".`;

const optionRows = (options: OptionTable): [string, string][] =>
  Object.entries(options).map(([name, { type, value, help }]) => [
    type === 'boolean' ? `--${name}` : `--${name} <${value ?? 'value'}>`,
    help,
  ]);

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
