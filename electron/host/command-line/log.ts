import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { commandDefinitions } from '../../../shared/contract/commands/command.js';
import { type EmulatorViews, readClock, readLog } from '../../../shared/contract/emulator-views.js';
import type { LogEntry } from '../../../shared/contract/log.js';
import { happeningKinds } from '../../../shared/contract/log-kinds.js';
import { nearestName } from '../../../shared/file-format/nearest-name.js';
import { logFilter } from '../../../shared/log/log-filter.js';
import { type LogFormat, logFormats, writeLog } from '../../../shared/log/write-log.js';
import { programVersion } from '../program-version.js';
import { sessionViews } from '../scenario/views.js';
import { apiViews } from '../server/client/api-views.js';
import { startEmulator } from '../session/start-emulator.js';
import { PassingStore } from '../state/storage/passing-store.js';
import { describeFileError } from '../state/storage/storage-problem.js';
import { defineSubcommand } from './command.js';
import { readCapsuleFile } from './open-emulator.js';
import { type OptionTable, type ParsedLine, readChoice } from './options.js';
import { CommandProblem, UsageProblem } from './problems.js';
import { reachEmulator } from './reach-emulator.js';
import { remoteEmulator, remoteOptions } from './remote.js';
import { dataFolderOption } from './start-options.js';
import { endOfLook, scenarioAt } from './state/scenario-views.js';
import { print, printError, type Terminal, write } from './terminal.js';

const options = {
  ...dataFolderOption,
  ...remoteOptions,
  capsule: { type: 'string', value: 'file', help: 'reads the log of a saved emulator' },
  scenario: { type: 'string', value: 'file', help: 'runs a scenario and reads its log' },
  kind: { type: 'string', value: 'kind', help: 'only a kind, policy.changed, or its noun, policy' },
  person: { type: 'string', value: 'person', help: 'only what concerns a person' },
  text: { type: 'string', value: 'text', help: 'only entries in which a text is found' },
  format: {
    type: 'string',
    value: logFormats.join('|'),
    help: 'how it is written; as the name of --out ends, else text',
  },
  out: { type: 'string', value: 'file', help: 'the file to write, in place of printing it' },
} as const satisfies OptionTable;
type Values = ParsedLine<typeof options>['values'];

/** `lync-emulator log`: the event log, to be read, searched and kept. */
export const log = defineSubcommand({
  description:
    'Prints the event log, oldest entry first: of the emulator of the data folder, running or not, of one at an address, of a capsule, or of a run of a scenario.',
  options,
  async run({ values }, terminal) {
    const format = readFormat(values);
    const source = await openSource(values, terminal);
    try {
      const { views } = source;
      const { person } = values;
      const sip =
        person === undefined
          ? ''
          : (await views.ask({ name: 'directory.person', sip: person })).sip;
      const { kind = '', text = '' } = values;
      const all = await readLog(views);
      if (kind !== '') checkKind(kind, all);
      const entries = all.filter(logFilter({ kind, sip, text }));
      const written = writeLog(entries, format, (await readClock(views)).timeZone);
      if (values.out === undefined) write(terminal.output, written);
      else {
        await writeOut(values.out, written);
        const count = `${entries.length} ${entries.length === 1 ? 'entry is' : 'entries are'}`;
        print(terminal, `${count} in ${values.out}.`);
      }
      if (entries.length === 0) printError(terminal, 'No entry of the log fits.');
      return endOfLook(source.failure ?? null, terminal);
    } finally {
      await source.close();
    }
  },
});

/** Throws `UsageProblem` for a kind, or a noun, that no entry of a log can have. */
function checkKind(kind: string, entries: readonly LogEntry[]): void {
  const kinds = [
    ...happeningKinds,
    ...commandDefinitions.map(({ name }) => `command.${name}`),
    // A capsule of another version may have others.
    ...entries.map((entry) => entry.kind),
  ];
  const known = new Set(kinds.flatMap((each) => [each, each.slice(0, each.lastIndexOf('.'))]));
  known.add('command');
  if (known.has(kind)) return;
  const nearest = nearestName(kind, known);
  const hint =
    nearest === null ? 'Leave it out to see which there are.' : `Did you mean ${nearest}?`;
  throw new UsageProblem(`--kind is ${kind}, and no log has that kind. ${hint}`);
}

function readFormat({ format, out = '' }: Values): LogFormat {
  if (format !== undefined) return readChoice('--format', format, logFormats);
  const ending = extname(out).slice(1).toLowerCase();
  return logFormats.find((known) => known === ending) ?? 'text';
}

interface Source {
  readonly views: EmulatorViews;
  /** Of a scenario: which of its steps failed. */
  readonly failure?: string | null;
  close(): Promise<void>;
}

/** Opens what the log is read from. Throws `UsageProblem` where more than one thing is named. */
async function openSource(values: Values, terminal: Terminal): Promise<Source> {
  const named = (['data-dir', 'url', 'capsule', 'scenario'] as const).filter(
    (name) => values[name] !== undefined,
  );
  const [first, second] = named;
  if (first !== undefined && second !== undefined)
    throw new UsageProblem(`--${first} and --${second} exclude each other: give one of them.`);
  const client = await remoteEmulator(values);
  if (client) return { views: apiViews(client), close: async () => {} };
  if (values.capsule !== undefined) return openCapsule(values.capsule);
  if (values.scenario !== undefined) {
    const run = await scenarioAt(values.scenario, null, terminal);
    return { views: run, failure: run.failure, close: run.close };
  }
  const reached = await reachEmulator({ dataFolder: values['data-dir'] ?? null, readOnly: true });
  return { views: reached, close: () => reached.close() };
}

async function openCapsule(file: string): Promise<Source> {
  const text = await readCapsuleFile(file);
  const { session, close } = await startEmulator({
    store: new PassingStore(),
    hostKind: 'memory',
    version: programVersion,
    frozen: true,
  });
  try {
    await session.command({ name: 'capsule.open', text, fileName: basename(file) });
  } catch (error) {
    // Its clock would keep the process.
    await close();
    throw error;
  }
  return { views: sessionViews(session), close };
}

async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CommandProblem(`${file} cannot be written: ${describeFileError(error)}.`);
  }
}
