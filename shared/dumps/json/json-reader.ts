import { findJsonSyntaxError } from '../../file-format/json-source.js';
import { dumpLimits } from '../dump-limits.js';
import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  type ForeignValue,
} from '../foreign.js';
import { Remarks } from '../remarks.js';
import { markLongNumbers, toForeignValue } from './json-values.js';

const exportAgain = 'Write it again with ConvertTo-Json into a file of its own.';
/** Where something happens outside strings, and inside of them. */
const outside = /["{}[\],\n]/g;
const inside = /["\\\n]/g;

/**
 * Reads what ConvertTo-Json writes, of Windows PowerShell and of PowerShell 7 (`estate/json`, `estate/json-doubled-keys`):
 * a list whose items come out one by one, or one object, or several of these one after another.
 */
export class JsonReader implements DumpReader {
  readonly #remarks = new Remarks();
  /** The text of the value that is being read, in pieces. */
  #pieces: string[] = [];
  #length = 0;
  /** Values in it, about. */
  #values = 0;
  /** Line where it begins, and the line that is being read. */
  #begin = 1;
  #line = 1;
  /** Brackets that are open, the one of the list of objects included. */
  readonly #open: string[] = [];
  #isInString = false;
  /** Whether the next character is part of an escape. */
  #isEscaped = false;
  /** Whether the outermost bracket is that of the list whose items come out one by one. */
  #isList = false;
  #isAfterComma = false;
  #released: ForeignObject[] = [];
  #objects = 0;

  get remarks(): readonly DumpRemark[] {
    return this.#remarks.list();
  }

  write(text: string): readonly ForeignObject[] {
    let from = 0;
    let at = 0;
    if (this.#isEscaped && text !== '') {
      at = 1;
      this.#isEscaped = false;
    }
    for (;;) {
      const marks = this.#isInString ? inside : outside;
      marks.lastIndex = at;
      const index = marks.exec(text)?.index;
      if (index === undefined) break;
      at = index + 1;
      from = this.#mark(text, index, from);
      if (this.#isEscaped && at < text.length) {
        at += 1;
        this.#isEscaped = false;
      }
    }
    this.#keep(text.slice(from));
    return this.#take();
  }

  end(): readonly ForeignObject[] {
    if (this.#open.length > 0 || this.#isInString) {
      const where = this.#isInString
        ? 'a text'
        : this.#open.at(-1) === '{'
          ? 'an object'
          : 'a list';
      throw new DumpProblem(this.#line, `The file ends inside ${where}.`, exportAgain);
    }
    this.#finish();
    if (this.#objects === 0) this.#remarks.add('The dump holds no object.', this.#line);
    return this.#take();
  }

  /** What stands at `index` means; returns where the text begins that is not kept yet. */
  #mark(text: string, index: number, from: number): number {
    const mark = text.charAt(index);
    switch (mark) {
      case '\n':
        this.#line += 1;
        return from;
      case '\\':
        this.#isEscaped = true;
        return from;
      case '"':
        this.#isInString = !this.#isInString;
        return from;
      case ',':
        this.#countValue();
        if (!this.#isList || this.#open.length !== 1) return from;
        return this.#separate(text, index, from, true);
      case '{':
      case '[':
        return this.#openBracket(mark, text, index, from);
      default:
        return this.#closeBracket(mark, text, index, from);
    }
  }

  #openBracket(mark: string, text: string, index: number, from: number): number {
    if (this.#open.length >= dumpLimits.depth) {
      throw new DumpProblem(
        this.#line,
        `Objects and lists are nested more than ${dumpLimits.depth} deep.`,
        'ConvertTo-Json stops at 100; write it again.',
      );
    }
    this.#open.push(mark);
    this.#countValue();
    if (this.#open.length > 1) return from;
    this.#isList = mark === '[';
    if (!this.#isList) return from;
    this.#keep(text.slice(from, index));
    this.#finish();
    return index + 1;
  }

  #closeBracket(mark: string, text: string, index: number, from: number): number {
    const opened = this.#open.pop();
    if (opened !== (mark === '}' ? '{' : '[')) {
      const found = `Found "${mark}" where ${opened ? `the end of "${opened}"` : 'a value'} was expected.`;
      throw new DumpProblem(this.#line, found, exportAgain);
    }
    if (this.#open.length > 0) return from;
    if (this.#isList) return this.#separate(text, index, from, false);
    this.#keep(text.slice(from, index + 1));
    this.#finish();
    return index + 1;
  }

  /** Ends an item of the list of objects, at a comma or at the end of the list. */
  #separate(text: string, index: number, from: number, isComma: boolean): number {
    this.#keep(text.slice(from, index));
    const isNothing = !this.#finish();
    if (isNothing && (isComma || this.#isAfterComma)) {
      throw new DumpProblem(this.#line, 'A value is missing beside a comma.', exportAgain);
    }
    this.#isAfterComma = isComma;
    if (!isComma) this.#isList = false;
    return index + 1;
  }

  #keep(text: string): void {
    if (this.#length === 0) {
      const content = text.trimStart();
      if (content === '') return;
      this.#pieces = [];
      this.#begin = this.#line - countLines(content);
      this.#pieces.push(content);
      this.#length = content.length;
      return;
    }
    this.#pieces.push(text);
    this.#length += text.length;
    if (this.#length > dumpLimits.object) this.#refuseSize(`${dumpLimits.object} characters`);
  }

  #countValue(): void {
    this.#values += 1;
    if (this.#values > dumpLimits.values) this.#refuseSize(`${dumpLimits.values} values`);
  }

  #refuseSize(size: string): never {
    throw new DumpProblem(
      this.#line,
      `One object is larger than ${size}.`,
      'Write each kind of object into a file of its own, as a list.',
    );
  }

  /** Reads the value that is kept; false when there is none. */
  #finish(): boolean {
    if (this.#length === 0) return false;
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    this.#values = 0;
    this.#release(toForeignValue(parse(text, this.#begin)), this.#begin);
    return true;
  }

  #release(value: ForeignValue, line: number): void {
    if (value !== null && typeof value === 'object' && value.kind === 'list') {
      for (const item of value.items) this.#release(item, line);
    } else if (value !== null && typeof value === 'object' && value.kind === 'object') {
      this.#objects += 1;
      const { types, text, properties } = value;
      this.#released.push({ line, types, text, properties, within: [] });
    } else if (value !== null) {
      this.#remarks.add('A value that is no object is left out.', line);
    }
  }

  #take(): readonly ForeignObject[] {
    const released = this.#released;
    this.#released = [];
    return released;
  }
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(markLongNumbers(text));
  } catch {
    const { offset, expected } = findJsonSyntaxError(text) ?? {
      offset: 0,
      expected: 'a value of JSON',
    };
    const at = line + countLines(text.slice(0, offset));
    throw new DumpProblem(at, `Expected ${expected}.`, exportAgain);
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
