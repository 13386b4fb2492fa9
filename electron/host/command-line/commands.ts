import type { Subcommand } from './command.js';

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command; none pays for the parts of another. */
  readonly load: () => Promise<Subcommand>;
}

/** The commands of `lync-emulator`, in the order of its help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'run',
    summary: 'runs scenario files and says which pass',
    load: async () => (await import('./run/run.js')).run,
  },
  {
    name: 'check',
    summary: 'says what is wrong in scenario files, and runs nothing',
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'schema',
    summary: 'prints the JSON Schema of a file format, or the control API as OpenAPI',
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'rules',
    summary: 'prints what Lync 2010 is known to do, how surely, and who says so',
    load: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'start',
    summary: 'opens the emulator in a window',
    load: async () => (await import('./start/start.js')).start,
  },
  {
    name: 'serve',
    summary: 'serves the emulator for a browser and for programs, and prints the address',
    load: async () => (await import('./serve/serve.js')).serve,
  },
  {
    name: 'shell',
    summary: 'opens the management shell, or runs the text that is piped into it',
    load: async () => (await import('./shell/shell.js')).shell,
  },
  {
    name: 'import',
    summary: 'makes an organisation file of the dumps of an estate',
    load: async () => (await import('./import/import.js')).importCommand,
  },
  {
    name: 'export',
    summary: 'writes the organisation as it stands as an organisation file',
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'what-if',
    summary: 'tries a plan on a copy of an organisation, and says whom it hits',
    load: async () => (await import('./what-if/what-if.js')).whatIf,
  },
  {
    name: 'report',
    summary: 'writes one page to leave behind: pictures of clients, differences, reasons, evidence',
    load: async () => (await import('./report/report.js')).report,
  },
  {
    name: 'wait',
    summary: 'waits until an emulator is ready',
    load: async () => (await import('./wait.js')).wait,
  },
  {
    name: 'log',
    summary: 'prints the event log, as text, JSON or CSV',
    load: async () => (await import('./log.js')).log,
  },
  {
    name: 'state',
    summary: 'prints what a client shows',
    load: async () => (await import('./state/state.js')).state,
  },
  {
    name: 'policy',
    summary: 'prints what governs a person, setting by setting, or how two people differ',
    load: async () => (await import('./policy.js')).policy,
  },
];
