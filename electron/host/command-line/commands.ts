import type { Command } from './command.js';

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command; none pays for the parts of another. */
  readonly load: () => Promise<Command>;
}

/** The commands of `lync-emulator`, in the order of its help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'serves the emulator for a browser and for programs, and prints the address',
    load: async () => (await import('./serve/serve.js')).serve,
  },
];
