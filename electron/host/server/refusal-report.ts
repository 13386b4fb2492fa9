import { HttpRefusal } from './http-refusal.js';

/**
 * Tells the operator of refused requests. A kind is told when it is met first, and then with its
 * count each time that has grown tenfold, so that a flood does not push all else out of the log.
 */
export class RefusalReport {
  readonly #counts = new Map<string, number>();

  constructor(private readonly report: (sentence: string) => void) {}

  /** @param kind what was refused, in words of this program, never of the sender */
  add(kind: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count === 1) this.report(kind);
    else if (/^10+$/.test(String(count)))
      this.report(`${kind} This has happened ${count} times by now.`);
  }
}

/** What to reveal a refused request, or of one that failed; in words of this program. */
export const refusalSentence = (what: string, error: unknown): string =>
  error instanceof HttpRefusal
    ? `A ${what} was refused (status ${error.status}): ${error.message}`
    : `A ${what} failed inside the emulator.`;
