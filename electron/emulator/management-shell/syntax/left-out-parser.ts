import type { Statement } from './ast.js';
import { PipelineParser } from './pipeline-parser.js';

export const keyword = /\p{L}+(?=[\s(){};|&,"'$@#]|$)/uy;

/** Statements that the shell leaves out, for the error that says so. */
const refused: ReadonlyMap<string, string> = new Map([
  ['function', 'Defining a function'],
  ['filter', 'Defining a function'],
  ['workflow', 'Defining a workflow'],
  ['class', 'Defining a class'],
  ['enum', 'Defining an enumeration'],
  ['try', 'try/catch'],
  ['trap', 'trap'],
  ['switch', 'switch'],
  ['data', 'A data section'],
  ['param', 'A param block'],
  ['begin', 'A begin block'],
  ['process', 'A process block'],
  ['end', 'An end block'],
  ['dynamicparam', 'A dynamicparam block'],
]);
const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Reads over the statements that the shell leaves out, so that it is known where they end. */
export abstract class LeftOutParser extends PipelineParser {
  /** A keyword that continues a statement after its block, possibly on a later line; empty for none. */
  protected keywordAfterBlock(pattern: RegExp): string {
    const before = this.position;
    this.skipBlanks(true);
    if (this.match(keyword) === this.match(pattern)) {
      const found = this.take(pattern);
      if (found !== '') return found;
    }
    this.position = before;
    return '';
  }

  /** Statements that the shell leaves out; they are passed over, so that it is known where they end. */
  protected leftOut(word: string, start: number): Statement | null {
    const label = this.match(/:\p{L}[\p{L}\p{N}_]*/uy);
    const what = label === '' ? refused.get(word) : 'A label';
    this.position += label.length + word.length;
    const isNamedBlock = /^(?:begin|process|end|dynamicparam)$/.test(word);
    if (what === undefined || (isNamedBlock && this.match(/\s*\{/y) === '')) {
      this.position = start;
      return null;
    }
    this.refuse(what, this.span(start));
    this.skipBlanks(true);
    if (label !== '') return this.statement();
    const last = word === 'param' ? '(' : '{';
    do this.#passThrough(last);
    while (word === 'try' && this.keywordAfterBlock(/catch|finally/iy) !== '');
    return { kind: 'if', branches: [], otherwise: [], span: this.span(start) };
  }

  /** Passes over tokens up to the end of the first bracket of this kind. */
  #passThrough(opener: string): void {
    for (let passed = ''; passed !== opener; ) {
      this.skipBlanks(true);
      if (this.atCloser() || this.peek() === ';') throw this.unexpected();
      passed = this.peek();
      this.#passToken();
    }
  }

  /** A string, a bracket with all that is in it, or a word. */
  #passToken(): void {
    if (this.stringHere() !== null) return;
    const opener = this.peek();
    const closer = closers[opener];
    if (closer === undefined) {
      this.position += 1;
      this.take(/[^\s(){}[\]'"\u2018-\u201e`;$@]+/y);
      return;
    }
    const read = (): void => {
      for (this.skipBlanks(true); !this.atCloser(); this.skipBlanks(true)) this.#passToken();
    };
    this.enclosed(opener, closer, read, ['UnexpectedToken', `Missing closing '${closer}'.`]);
  }
}
