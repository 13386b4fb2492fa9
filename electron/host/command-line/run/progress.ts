import { oneLine, type Terminal } from '../terminal.js';
import type { StepBegun } from './run-file.js';

/** How often a run that is not watched on a screen says where it is, in milliseconds. */
const quietInterval = 10_000;

/** Says on the error stream what is running: in one line that changes, or now and then in a new one. */
export class Progress {
  readonly #running = new Map<string, StepBegun>();
  readonly #timer: NodeJS.Timeout;
  #ended = 0;
  #shown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {
    const interval = this.#isScreen ? 100 : quietInterval;
    this.#timer = setInterval(() => this.#show(), interval).unref();
  }

  began(step: StepBegun): void {
    this.#running.set(step.file, step);
  }

  ended(file: string): void {
    this.#running.delete(file);
    this.#ended += 1;
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (this.#shown && this.#isScreen) this.terminal.error.write('\r\u001b[K');
    this.#shown = false;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  get #isScreen(): boolean {
    return this.terminal.error.isTTY === true;
  }

  #show(): void {
    const [step] = this.#running.values();
    if (!step) return;
    const others = this.#running.size > 1 ? ` and ${this.#running.size - 1} more` : '';
    const run = step.run ? `, ${step.run.percent} %` : '';
    const where = `${step.file}${others}, step ${step.step} of ${step.of}: ${step.title}${run}`;
    // On a build server, a line of its own may be a command.
    const line = oneLine(`${this.#ended} of ${this.total} done; running ${where}`);
    const columns = this.terminal.output.columns ?? 80;
    this.terminal.error.write(
      this.#isScreen ? `\r\u001b[K${line.slice(0, columns - 1)}` : `${line}\n`,
    );
    this.#shown = true;
  }
}
