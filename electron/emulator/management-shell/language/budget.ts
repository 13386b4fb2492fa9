import type { ShellLimits } from '../limits.js';
import { limitReached } from '../shell-error.js';

/** What is dearer than one step. A step is about a microsecond of work. */
export const costs = {
  expression: 2,
  command: 40,
  pipedObject: 8,
  error: 60,
  user: 15,
  policy: 120,
  record: 20,
  /** Per line of formatted output. */
  line: 2,
} as const;

/** Counts what an input costs and ends it at the limit. */
export class Budget {
  #steps = 0;

  constructor(readonly limits: ShellLimits) {}

  /** @throws {ShellError} fatal, when the input has used up its steps */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > this.limits.steps) {
      throw limitReached(
        `The input was stopped after ${this.limits.steps} steps. What it had already done stays done.`,
      );
    }
  }

  /** For work that goes over text. */
  spendOnText(length: number): void {
    this.spend(1 + Math.floor(length / 100));
  }

  /** @throws {ShellError} fatal */
  checkLength(text: string): string {
    if (text.length > this.limits.stringLength) {
      throw limitReached(
        `A text grew beyond ${this.limits.stringLength} characters; the input was stopped.`,
      );
    }
    this.spendOnText(text.length);
    return text;
  }

  /** @throws {ShellError} fatal */
  checkCount(count: number): void {
    if (count > this.limits.arrayLength) {
      throw limitReached(
        `A list grew beyond ${this.limits.arrayLength} items; the input was stopped.`,
      );
    }
    this.spend(1 + Math.floor(count / 16));
  }
}
