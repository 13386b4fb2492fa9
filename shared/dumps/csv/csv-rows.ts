import { dumpLimits } from '../dump-limits.js';
import { DumpProblem } from '../foreign.js';

export interface CsvCell {
  readonly text: string;
  /** Whether it stood in quotes: `""` is an empty text, nothing at all is null (`estate/csv`). */
  readonly isQuoted: boolean;
}

export interface CsvRow {
  /** Where it begins. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

/** `between`: a quote was met inside quotes, and the next character says whether it is the end or one of two. */
type State = 'plain' | 'quoted' | 'between';

/** Splits CSV (RFC 4180) into rows, in pieces. Line breaks inside quotes belong to the cell. */
export class CsvRows {
  readonly #marks: RegExp;
  readonly #delimiter: string;
  #state: State = 'plain';
  #cell = '';
  #isQuoted = false;
  #cells: CsvCell[] = [];
  #rowLength = 0;
  #line: number;
  #begin: number;
  #quoteLine = 1;
  #isAfterReturn = false;
  #rows: CsvRow[] = [];
  /** Rows where text followed the closing quote of a cell. */
  readonly looseQuotes: number[] = [];

  constructor(delimiter: string, firstLine: number) {
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#begin = firstLine;
    this.#marks = new RegExp(`["\\r\\n${delimiter.replace(/[\]\\^-]/, '\\$&')}]`, 'g');
  }

  /** @throws {DumpProblem} when a cell or row is too long. */
  write(text: string): readonly CsvRow[] {
    let from = 0;
    while (from < text.length) {
      if (this.#state === 'quoted') from = this.#readQuoted(text, from);
      else if (this.#state === 'between') from = this.#readBetween(text, from);
      else from = this.#readPlain(text, from);
    }
    return this.#take();
  }

  /** @throws {DumpProblem} when a quote is not closed. */
  end(): readonly CsvRow[] {
    if (this.#state === 'quoted') {
      throw new DumpProblem(
        this.#quoteLine,
        'The quotes that open here are not closed before the file ends.',
        'Export it again: it was cut off, or a quote was lost by hand.',
      );
    }
    this.#endRow();
    return this.#take();
  }

  #readQuoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const to = quote < 0 ? text.length : quote;
    this.#add(text, from, to);
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      this.#line += 1;
    }
    if (quote < 0) return to;
    this.#state = 'between';
    return quote + 1;
  }

  #readBetween(text: string, from: number): number {
    if (text.charAt(from) !== '"') {
      this.#state = 'plain';
      return from;
    }
    this.#add('"', 0, 1);
    this.#state = 'quoted';
    return from + 1;
  }

  #readPlain(text: string, from: number): number {
    if (this.#isAfterReturn) {
      this.#isAfterReturn = false;
      if (text.charAt(from) === '\n') return from + 1;
    }
    this.#marks.lastIndex = from;
    const at = this.#marks.exec(text)?.index ?? text.length;
    if (at > from && this.#isQuoted && text.slice(from, at).trim() !== '') {
      if (this.looseQuotes.length < 100) this.looseQuotes.push(this.#line);
    }
    this.#add(text, from, at);
    if (at === text.length) return at;
    const mark = text.charAt(at);
    if (mark === this.#delimiter) {
      this.#endCell();
    } else if (mark !== '"') {
      this.#isAfterReturn = mark === '\r';
      this.#line += 1;
      this.#endRow();
    } else if (this.#cell === '' && !this.#isQuoted) {
      this.#isQuoted = true;
      this.#quoteLine = this.#line;
      this.#state = 'quoted';
    } else {
      this.#add('"', 0, 1);
    }
    return at + 1;
  }

  #add(text: string, from: number, to: number): void {
    if (from === to) return;
    this.#cell += text.slice(from, to);
    this.#rowLength += to - from;
    if (this.#cell.length > dumpLimits.value) {
      const line = this.#state === 'quoted' ? this.#quoteLine : this.#line;
      this.#refuse(line, `A cell is longer than ${dumpLimits.value} characters.`);
    }
    if (this.#rowLength > dumpLimits.object) {
      this.#refuse(this.#begin, `A row is longer than ${dumpLimits.object} characters.`);
    }
  }

  #refuse(line: number, problem: string): never {
    throw new DumpProblem(line, problem, 'A quote was lost, or this is no CSV; export it again.');
  }

  #endCell(): void {
    this.#cells.push({ text: this.#cell, isQuoted: this.#isQuoted });
    if (this.#cells.length > dumpLimits.names) {
      this.#refuse(this.#begin, `A row has more than ${dumpLimits.names} cells.`);
    }
    this.#cell = '';
    this.#isQuoted = false;
    this.#state = 'plain';
  }

  #endRow(): void {
    this.#endCell();
    const [only] = this.#cells;
    const isBlank = this.#cells.length === 1 && only?.text.trim() === '' && !only.isQuoted;
    if (!isBlank) this.#rows.push({ line: this.#begin, cells: this.#cells });
    this.#cells = [];
    this.#rowLength = 0;
    this.#begin = this.#line;
  }

  #take(): readonly CsvRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
