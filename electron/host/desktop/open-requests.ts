import type { App, MessageBoxOptions } from 'electron';
import type { Command } from '../../../shared/contract/commands/command.js';
import { commandThatOpens, type Opening, openingSchema } from './opening.js';

export interface OpenParts {
  readonly showStage: () => void;
  /** Carries out a command; rejects with an error whose message is for people. */
  readonly command: (command: Command) => Promise<unknown>;
  readonly tell: (box: MessageBoxOptions) => unknown;
}

/**
 * What a program that runs is asked for from outside: by a second start, and on a Mac by its dock and
 * by a file that is double-clicked. Requests may come while the program still starts, even before
 * Electron is ready; they wait until they are served, and are served one after the other.
 */
export class OpenRequests {
  #parts: OpenParts | null = null;
  readonly #waiting: Opening[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(app: Pick<App, 'on'>) {
    app.on('second-instance', (_event, _argv, _folder, data) => {
      // Chromium reorders and adds to the arguments, so that the second start says itself what it wants.
      const opening = openingSchema.safeParse(data);
      this.add(opening.success ? opening.data : { files: [], inVain: [] });
    });
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.add({ files: [path], inVain: [] });
    });
  }

  add(opening: Opening): void {
    this.#waiting.push(opening);
    this.#serveWaiting();
  }

  /** Serves what has waited, and all to come. */
  serve(parts: OpenParts): void {
    this.#parts = parts;
    this.#serveWaiting();
  }

  #serveWaiting(): void {
    const parts = this.#parts;
    if (!parts) return;
    for (const { files, inVain } of this.#waiting.splice(0)) {
      parts.showStage();
      if (inVain.length > 0) parts.tell(alreadyRunning(inVain));
      for (const file of files) this.#turn = this.#turn.then(() => openFile(file, parts));
    }
  }
}

async function openFile(file: string, { command, tell }: OpenParts): Promise<void> {
  try {
    await command(await commandThatOpens(file));
  } catch (error) {
    tell({
      type: 'error',
      title: 'Lync Client Emulator',
      message: `${file} was not opened. What is open stays as it is.`,
      detail: error instanceof Error ? error.message : String(error),
      buttons: ['Close'],
      noLink: true,
    });
  }
}

const alreadyRunning = (inVain: readonly string[]): MessageBoxOptions => ({
  type: 'info',
  title: 'Lync Client Emulator',
  message: 'The emulator runs already, and was brought forward.',
  detail: `What counts only when it starts was left aside: ${inVain.join(', ')}. End the emulator, and start it again so.`,
  buttons: ['Close'],
  noLink: true,
});
