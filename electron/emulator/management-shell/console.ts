import type { ShellRecord } from '../../../shared/contract/commands/shell.js';
import { formatErrorRecord } from './format/format-error.js';
import { formatOutput } from './format/format-output.js';
import type { ShellLimits } from './limits.js';
import { limitReached, type ShellError } from './shell-error.js';
import type { Value } from './values/value.js';

/** Collects what one input prints. Objects are printed together when something else comes, or at the end. */
export class Console {
  readonly #records: ShellRecord[] = [];
  #objects: Value[] = [];
  #length = 0;
  /** Characters of the texts among the waiting objects. */
  #waiting = 0;
  #clear = false;

  constructor(
    private readonly source: string,
    readonly width: number,
    private readonly limits: ShellLimits,
  ) {}

  /** @throws {ShellError} fatal, beyond the limit of the output */
  writeObject(value: Value): void {
    this.#objects.push(value);
    if (typeof value === 'string') this.#waiting += value.length;
    if (this.#length + this.#waiting > this.limits.outputLength) this.flush();
    if (this.#objects.length > this.limits.arrayLength) this.#full();
  }

  write(kind: 'host' | 'warning' | 'whatif', text: string): void {
    this.flush();
    this.#add({ kind, text });
  }

  writeError(error: ShellError): void {
    this.flush();
    this.#records.push({ kind: 'error', text: formatErrorRecord(error, this.source) });
    this.#length += error.message.length;
    if (this.#length > this.limits.outputLength && !error.fatal) this.#full();
  }

  /** Prints the objects that wait. */
  flush(): void {
    if (this.#objects.length === 0) return;
    const objects = this.#objects;
    this.#objects = [];
    this.#waiting = 0;
    for (const record of formatOutput(
      objects,
      this.width,
      this.limits.outputLength - this.#length,
    )) {
      this.#add(record);
    }
  }

  clearScreen(): void {
    this.#objects = [];
    this.#waiting = 0;
    this.#records.splice(0);
    this.#clear = true;
  }

  /** What was printed since the last call, and whether the screen is to be cleared first. */
  take(): { readonly records: readonly ShellRecord[]; readonly clear: boolean } {
    const taken = { records: this.#records.splice(0), clear: this.#clear };
    this.#clear = false;
    return taken;
  }

  #add(record: ShellRecord): void {
    this.#records.push(record);
    this.#length += record.text.length;
    if (this.#length > this.limits.outputLength) this.#full();
  }

  #full(): never {
    this.#objects = [];
    throw limitReached(
      `The output was cut at ${this.limits.outputLength} characters. Choose less with Select-Object or -ResultSize.`,
    );
  }
}
