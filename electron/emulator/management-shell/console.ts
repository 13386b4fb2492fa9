import type { ShellRecord } from '../../../shared/contract/commands/shell.js';
import { formatErrorRecord } from './format/format-error.js';
import { formatOutput } from './format/format-output.js';
import { Budget } from './language/budget.js';
import type { ShellLimits } from './limits.js';
import { limitReached, type ShellError } from './shell-error.js';
import type { Value } from './values/value.js';

/** Collects what one input prints. Objects are printed together when something else comes, or at the end. */
export class Console {
  readonly #records: ShellRecord[] = [];
  /** Printing has a budget of its own, so that what an input printed before it was stopped can be seen. */
  readonly #budget: Budget;
  #objects: Value[] = [];
  #length = 0;
  /** Characters of the texts among the waiting objects. */
  #waiting = 0;
  #clear = false;
  /** Whether the last record is a line of the host that goes on. */
  #lineIsOpen = false;
  /** Objects printed so far and waiting, texts and numbers not among them. */
  #structured = 0;

  constructor(
    readonly width: number,
    private readonly limits: ShellLimits,
  ) {
    this.#budget = new Budget(limits);
  }

  /**
   * Null prints nothing.
   * @throws {ShellError} that ends the input, beyond the limit of the output
   */
  writeObject(value: Value): void {
    if (value === null) return;
    if (typeof value === 'object') this.#structured += 1;
    if (this.#structured > this.limits.outputObjects) {
      this.flush();
      this.#budget.checkPrinted(this.#structured);
    }
    this.#objects.push(value);
    if (typeof value === 'string') this.#waiting += value.length;
    const isLong = this.#length + this.#waiting > this.limits.outputLength;
    if (isLong || this.#objects.length >= this.limits.arrayLength) this.flush();
  }

  write(kind: 'warning' | 'whatif', text: string): void {
    this.flush();
    this.#add({ kind, text });
  }

  /** A line that does not end is continued by the next text of the host, unless something else is printed between. */
  writeHost(text: string, endsLine: boolean): void {
    this.flush();
    const begun = (this.#lineIsOpen && this.#records.pop()?.text) || '';
    this.#length -= begun.length;
    this.#add({ kind: 'host', text: begun + text });
    this.#lineIsOpen = !endsLine;
  }

  /** An error that ends the input is always shown. */
  writeError(error: ShellError): void {
    this.flush();
    const text = formatErrorRecord(error.details);
    this.#push({ kind: 'error', text });
    if (this.#length > this.limits.outputLength && error.ends !== 'input') this.#full();
  }

  /** Prints the objects that wait. */
  flush(): void {
    if (this.#objects.length === 0) return;
    const objects = this.#objects;
    this.#objects = [];
    this.#waiting = 0;
    this.#budget.beginSlice();
    const room = this.limits.outputLength - this.#length;
    for (const record of formatOutput(objects, this.width, this.#budget, room)) this.#add(record);
  }

  clearScreen(): void {
    this.#objects = [];
    this.#waiting = 0;
    this.#records.splice(0);
    this.#lineIsOpen = false;
    this.#clear = true;
  }

  /** What was printed since the last call, and whether the screen is to be cleared first. */
  take(): { readonly records: readonly ShellRecord[]; readonly clear: boolean } {
    const taken = { records: this.#records.splice(0), clear: this.#clear };
    this.#clear = false;
    this.#lineIsOpen = false;
    return taken;
  }

  #push(record: ShellRecord): void {
    this.#records.push(record);
    this.#length += record.text.length;
    this.#lineIsOpen = false;
  }

  #add(record: ShellRecord): void {
    this.#push(record);
    if (this.#length > this.limits.outputLength) this.#full();
  }

  #full(): never {
    this.#objects = [];
    throw limitReached(
      `This line prints more than ${this.limits.outputLength} characters; the rest was cut. Choose less with Select-Object or -ResultSize.`,
    );
  }
}
