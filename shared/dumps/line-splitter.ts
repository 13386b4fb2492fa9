import { dumpLimits } from './dump-limits.js';
import { DumpProblem } from './foreign.js';

/** Cuts text that comes in pieces into lines, without their ends. */
export class LineSplitter {
  #pieces: string[] = [];
  #length = 0;
  #line = 0;

  /** The number of the line that was given last, from 1. */
  get line(): number {
    return this.#line;
  }

  /** The lines that the piece completes. @throws {DumpProblem} when one is too long. */
  *write(text: string): Generator<string> {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#keep(text.slice(from, end));
      from = end + 1;
      yield this.#take();
    }
    this.#keep(text.slice(from));
  }

  /** The last line, where the text does not end with a line break. */
  *end(): Generator<string> {
    if (this.#length > 0) yield this.#take();
  }

  #keep(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    if (this.#length <= dumpLimits.value) return;
    throw new DumpProblem(
      this.#line + 1,
      `A line is longer than ${dumpLimits.value} characters.`,
      'No dump holds such a line; export it again.',
    );
  }

  #take(): string {
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    this.#line += 1;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
